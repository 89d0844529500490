import { Field, ID, InputType } from '@nestjs/graphql';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsBoolean,
  IsDate,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
} from 'class-validator';
import { Instant, Says } from '#platform';
import { type Role, ROLES } from '../domain/permissions.js';
import { RoleEnum } from './account.models.js';

@InputType({ description: 'Who wants to sign in.' })
export class SignInInput {
  @Field(() => String, { description: 'The address of the account: up to 200 characters.' })
  @IsString()
  @MaxLength(200)
  email: string;
  @Field(() => String, { description: 'The password: up to 200 characters.' })
  @IsString()
  @MaxLength(200)
  password: string;
}

@InputType({ description: 'A new account.' })
export class CreateAccountInput {
  @Field(() => String, { description: 'The address to sign in with.' })
  @IsEmail({ require_tld: false })
  @MaxLength(200)
  email: string;
  @Field(() => String, { description: 'The name as shown to others: 1 to 200 characters.' })
  @Says(1, 200)
  name: string;
  @Field(() => String, { nullable: true, description: 'A password of 12 to 200 characters; without one nobody can sign in yet.' })
  @IsOptional()
  @IsString()
  @Length(12, 200)
  password?: string | null;
  @Field(() => [RoleEnum], { description: 'The roles: at least one.' })
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles: Role[];
}

@InputType({ description: 'The roles an account is to have.' })
export class ChangeRolesInput {
  @Field(() => ID, { description: 'The account.' })
  @IsUUID()
  account: string;
  @Field(() => [RoleEnum], { description: 'The roles it is to have, and no others: at least one.' })
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles: Role[];
}

@InputType({ description: 'The account to close.' })
export class DisableAccountInput {
  @Field(() => ID, { description: 'The account.' })
  @IsUUID()
  account: string;
  @Field(() => String, { description: 'Why: 1 to 500 characters. The log has its salted hash.' })
  @Says(1, 500)
  reason: string;
}

@InputType({ description: 'Whom to invite.' })
export class InviteAccountInput {
  @Field(() => ID, { description: 'The account.' })
  @IsUUID()
  account: string;
}

@InputType({ description: 'The password that whoever was invited chooses.' })
export class AcceptInvitationInput {
  @Field(() => String, { description: 'The secret of the invitation.' })
  @IsString()
  @MaxLength(100)
  secret: string;
  @Field(() => String, { description: 'The password: 12 to 200 characters.' })
  @IsString()
  @Length(12, 200)
  password: string;
}

@InputType({ description: 'A new access token.' })
export class CreateAccessTokenInput {
  @Field(() => String, { description: 'A name to know it by: 1 to 100 characters.' })
  @Says(1, 100)
  name: string;
  @Field(() => Instant, { description: 'When it ceases to work: within a year.' })
  @IsDate()
  expiresAt: Date;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it only reads: every mutation is refused with FORBIDDEN, and its use is written in the log.',
  })
  @IsBoolean()
  readOnly: boolean = false;
}

@InputType({ description: 'The access token to revoke.' })
export class RevokeAccessTokenInput {
  @Field(() => ID, { description: 'The token.' })
  @IsUUID()
  id: string;
}

@InputType({ description: 'Whose sessions and tokens are to end.' })
export class RevokeSessionsInput {
  @Field(() => ID, { description: 'The account: your own, or any for the administrator.' })
  @IsUUID()
  account: string;
}

@InputType({ description: 'A new password for the signed-in account.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The present password.' })
  @IsString()
  @MaxLength(200)
  current: string;
  @Field(() => String, { description: 'The new password: 12 to 200 characters.' })
  @IsString()
  @Length(12, 200)
  new: string;
}
