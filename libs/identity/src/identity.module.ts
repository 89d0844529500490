import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { inputValidation } from '#platform';
import { AccountFieldsResolver } from './graphql/account-fields.resolver.js';
import { AccountsResolver, OwnAccessResolver } from './graphql/accounts.resolver.js';
import { RefusalFilter } from './graphql/refusal.filter.js';
import { RulesGuard } from './graphql/rules.guard.js';
import { SessionResolver } from './graphql/session.resolver.js';
import { AccountQuery } from './persistence/account-query.js';
import { PrincipalQuery } from './persistence/principal-query.js';
import { SignInAttempts } from './persistence/sign-in-attempts.js';
import { ChangePassword, CreateAccessToken, RevokeAccessToken, RevokeSessions, SignOut } from './use-cases/keep-access.js';
import { ChangeRoles, CreateAccount, DisableAccount } from './use-cases/keep-accounts.js';
import { SignIn } from './use-cases/sign-in.js';

@Module({
  providers: [
    { provide: APP_GUARD, useClass: RulesGuard },
    { provide: APP_FILTER, useClass: RefusalFilter },
    { provide: APP_PIPE, useFactory: inputValidation },
    PrincipalQuery,
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
    ChangePassword,
    SessionResolver,
    AccountsResolver,
    OwnAccessResolver,
    AccountFieldsResolver,
  ],
  exports: [PrincipalQuery, AccountQuery, CreateAccount],
})
export class IdentityModule {}
