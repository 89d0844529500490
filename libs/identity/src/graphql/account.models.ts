import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, Instant } from '#platform';
import { PERMISSIONS, type Permission, type Role, ROLES } from '../domain/permissions.js';

function enumOf<T extends string>(values: readonly T[]): { [V in T]: V } {
  return Object.fromEntries(values.map((value) => [value, value])) as { [V in T]: V };
}

export const RoleEnum = enumOf(ROLES);
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What an account may be in the organization; one account may be several.',
  valuesMap: {
    DELEGATE: { description: 'Of a Member State: representative, alternate or adviser.' },
    OBSERVER: { description: 'Of an observer: reads and comments where observers may; never votes.' },
    SECRETARIAT: { description: 'Prepares, opens, extends and closes consultations; keeps the delegations.' },
    CHAIR: { description: 'Rules on receivability, on ties and on how an outcome is worded.' },
    AUDITOR: { description: 'Reads every decision and event, and recounts.' },
    ADMIN: { description: 'Keeps accounts and settings.' },
  },
});

export const PermissionEnum = enumOf(Object.keys(PERMISSIONS) as Permission[]);
registerEnumType(PermissionEnum, {
  name: 'Permission',
  description: 'What roles allow; the table of permissions says which role carries which.',
  valuesMap: Object.fromEntries(
    Object.entries(PERMISSIONS).map(([permission, roles]) => [permission, { description: `Carried by ${roles.join(', ')}.` }]),
  ),
});

@ObjectType('Account', { description: 'A person, or a program, that may sign in.' })
export class AccountModel {
  @Field(() => ID, { description: 'Identifies the account.' })
  id: string;
  @Field(() => String, { description: 'The name as shown to others.' })
  name: string;
  @Field(() => String, { nullable: true, description: 'The address for signing in; shown to its owner and to the administrator.' })
  email: string | null;
  @Field(() => [RoleEnum], { description: 'The roles held.' })
  roles: readonly Role[];
  @Field(() => Instant, { nullable: true, description: 'Since when the account may no longer sign in.' })
  disabledAt: Date | null;
}

@ObjectType('Viewer', { description: 'Who is asking.' })
export class ViewerModel {
  @Field(() => AccountModel, { description: 'The signed-in account.' })
  account: AccountModel;
  @Field(() => [RoleEnum], { description: 'The roles held.' })
  roles: readonly Role[];
  @Field(() => [PermissionEnum], { description: 'All that the roles allow.' })
  permissions: readonly Permission[];
  @Field(() => Boolean, { description: 'Whether the reader came in by an access token that only reads: mutations are refused.' })
  readOnly: boolean;
}

@ObjectType('AccessTokenUse', {
  description:
    'That a token which only reads was used: the first time in an hour of the clock from one place. Each is an entry `access-token.used` of the organization’s log.',
})
export class AccessTokenUseModel {
  @Field(() => Instant, { description: 'When: the first use in that hour from there.' })
  at: Date;
  @Field(() => String, {
    description:
      'From where, in hexadecimal: HMAC-SHA-256 of the network address (of IPv6 its first half) under the token’s digest. The same place is the same value; nobody reads the address from it.',
  })
  place: string;
}

@ObjectType('AccessToken', { description: 'A personal access token for programs. Its secret is shown once, when it is made.' })
export class AccessTokenModel {
  @Field(() => ID, { description: 'Identifies the token.' })
  id: string;
  @Field(() => String, { description: 'The name its owner gave it.' })
  name: string;
  @Field(() => Boolean, { description: 'Whether it only reads: every mutation is refused, and its use is written in the log.' })
  readOnly: boolean;
  @Field(() => Instant, { description: 'When it was made.' })
  createdAt: Date;
  @Field(() => Instant, { description: 'When it ceases to work.' })
  expiresAt: Date;
  @Field(() => Instant, { nullable: true, description: 'When it was revoked.' })
  revokedAt: Date | null;
}

@ObjectType('AccountConnection', { description: 'A page of accounts, by address.' })
export class AccountConnection extends connectionOf(AccountModel) {}

@ObjectType('DemonstrationSignIn', { description: 'A sign-in of the demonstration. There are none outside demonstration mode.' })
export class DemonstrationSignInModel {
  @Field(() => String, { description: 'The address to sign in with.' })
  email: string;
  @Field(() => String, { description: 'The password to sign in with.' })
  password: string;
  @Field(() => String, { description: 'Who it is.' })
  role: string;
}

@ObjectType('ServerInfo', { description: 'What anybody may know of this server.' })
export class ServerInfoModel {
  @Field(() => String, { description: 'The organization that consults here.' })
  organization: string;
  @Field(() => String, { description: 'The version of the platform.' })
  version: string;
  @Field(() => Boolean, { description: 'Whether the positions shown are invented.' })
  demonstration: boolean;
  @Field(() => String, { description: "The zone of the organization's seat, as in the IANA database." })
  officialZone: string;
  @Field(() => Instant, { description: "The database's clock, by which everything is decided." })
  now: Date;
  @Field(() => [DemonstrationSignInModel], { description: "The demonstration's sign-ins." })
  signIns: readonly DemonstrationSignInModel[];
}

const success = { description: 'The act was performed.' };

@ObjectType(success)
export class SignInSuccess {
  @Field(() => ViewerModel, { description: 'Who is now signed in.' })
  viewer: ViewerModel;
}
@ObjectType(success)
export class SignOutSuccess {
  @Field(() => Boolean, { description: 'Always true.' })
  signedOut: boolean;
}
@ObjectType(success)
export class CreateAccountSuccess {
  @Field(() => AccountModel, { description: 'The account.' })
  account: AccountModel;
}
@ObjectType(success)
export class ChangeRolesSuccess {
  @Field(() => AccountModel, { description: 'The account.' })
  account: AccountModel;
}
@ObjectType(success)
export class DisableAccountSuccess {
  @Field(() => AccountModel, { description: 'The account.' })
  account: AccountModel;
}
@ObjectType(success)
export class InviteAccountSuccess {
  @Field(() => String, {
    description: 'The secret of the invitation: the web client takes it behind `/invitation#`. It is not shown again.',
  })
  secret: string;
  @Field(() => Instant, { description: 'Until when it is good.' })
  expiresAt: Date;
  @Field(() => AccountModel, { description: 'The account.' })
  account: AccountModel;
}
@ObjectType(success)
export class AcceptInvitationSuccess {
  @Field(() => String, { description: 'The address with which to sign in now.' })
  email: string;
}
@ObjectType(success)
export class ChangePasswordSuccess {
  @Field(() => AccountModel, { description: 'The account.' })
  account: AccountModel;
}
@ObjectType(success)
export class CreateAccessTokenSuccess {
  @Field(() => String, { description: 'The secret to present as a bearer token. It is not shown again.' })
  secret: string;
  @Field(() => AccessTokenModel, { description: 'The token.' })
  accessToken: AccessTokenModel;
}
@ObjectType(success)
export class RevokeAccessTokenSuccess {
  @Field(() => AccessTokenModel, { description: 'The token.' })
  accessToken: AccessTokenModel;
}
@ObjectType(success)
export class RevokeSessionsSuccess {
  @Field(() => Int, { description: 'How many sessions and tokens ended.' })
  revoked: number;
}
