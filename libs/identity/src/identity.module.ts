import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { inputValidation } from '#platform';
import { AccountFieldsResolver } from './graphql/account-fields.resolver.js';
import { AccessTokenFieldsResolver } from './graphql/access-token-fields.resolver.js';
import { AccountsResolver, OwnAccessResolver } from './graphql/accounts.resolver.js';
import { InvitationsResolver } from './graphql/invitations.resolver.js';
import { Door } from './graphql/door.js';
import { RefusalFilter } from './graphql/refusal.filter.js';
import { RulesGuard } from './graphql/rules.guard.js';
import { SessionResolver } from './graphql/session.resolver.js';
import { AccountQuery } from './persistence/account-query.js';
import { PrincipalQuery } from './persistence/principal-query.js';
import { SignInAttempts } from './persistence/sign-in-attempts.js';
import { AcceptInvitation } from './use-cases/accept-invitation.js';
import { ChangePassword } from './use-cases/change-password.js';
import { ChangeRoles } from './use-cases/change-roles.js';
import { CreateAccessToken } from './use-cases/create-access-token.js';
import { CreateAccount } from './use-cases/create-account.js';
import { DisableAccount } from './use-cases/disable-account.js';
import { Invite } from './use-cases/invite.js';
import { NoteTokenUse } from './use-cases/note-token-use.js';
import { RevokeAccessToken } from './use-cases/revoke-access-token.js';
import { RevokeSessions } from './use-cases/revoke-sessions.js';
import { SignIn } from './use-cases/sign-in.js';
import { SignOut } from './use-cases/sign-out.js';
import { TokenStrategy } from './use-cases/token-strategy.js';

@Module({
  providers: [
    { provide: APP_GUARD, useClass: RulesGuard },
    { provide: APP_FILTER, useClass: RefusalFilter },
    { provide: APP_PIPE, useFactory: inputValidation },
    PrincipalQuery,
    Door,
    TokenStrategy,
    AccountQuery,
    SignInAttempts,
    SignIn,
    SignOut,
    CreateAccount,
    ChangeRoles,
    DisableAccount,
    CreateAccessToken,
    RevokeAccessToken,
    RevokeSessions,
    NoteTokenUse,
    ChangePassword,
    Invite,
    AcceptInvitation,
    SessionResolver,
    AccountsResolver,
    OwnAccessResolver,
    InvitationsResolver,
    AccountFieldsResolver,
    AccessTokenFieldsResolver,
  ],
  exports: [Door, PrincipalQuery, AccountQuery, CreateAccount],
})
export class IdentityModule {}
