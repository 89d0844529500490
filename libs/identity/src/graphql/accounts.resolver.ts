import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Page, PageArgs, type Refusal, type RequestContext, Sensitive } from '#platform';
import type { Principal } from '../domain/principal.js';
import { AccountQuery } from '../persistence/account-query.js';
import type { AccountRow } from '../persistence/account-repository.js';
import type { TokenRow } from '../persistence/session-repository.js';
import { ChangePassword } from '../use-cases/change-password.js';
import { ChangeRoles } from '../use-cases/change-roles.js';
import { CreateAccessToken } from '../use-cases/create-access-token.js';
import { CreateAccount } from '../use-cases/create-account.js';
import { DisableAccount } from '../use-cases/disable-account.js';
import { RevokeAccessToken } from '../use-cases/revoke-access-token.js';
import { RevokeSessions } from '../use-cases/revoke-sessions.js';
import * as inputs from './account.inputs.js';
import {
  AccessTokenModel,
  AccountConnection,
  type AccountModel,
  type CreateAccessTokenSuccess,
  type RevokeAccessTokenSuccess,
  type RevokeSessionsSuccess,
} from './account.models.js';
import { Allow, CurrentPrincipal } from './decorators.js';
import * as payloads from './payloads.js';

const withAccount = (result: AccountRow | Refusal): { account: AccountModel } | Refusal =>
  isRefusal(result) ? result : { account: result };

/** Accounts, for the administrator. */
@Resolver()
export class AccountsResolver {
  constructor(
    private readonly query: AccountQuery,
    private readonly create: CreateAccount,
    private readonly change: ChangeRoles,
    private readonly disable: DisableAccount,
  ) {}

  @Allow('SEE_ACCOUNTS')
  @Query(() => AccountConnection, { description: 'All accounts, by address.' })
  accounts(@Args() page: PageArgs): Promise<Page<AccountRow>> {
    return this.query.page(page);
  }

  @Allow('MANAGE_ACCOUNTS')
  @Sensitive()
  @Mutation(() => payloads.CreateAccountPayload, { description: 'Opens an account.' })
  async createAccount(@CurrentPrincipal() by: Principal, @Args('input', { description: 'The account.' }) input: inputs.CreateAccountInput) {
    return withAccount(await this.create.execute(by, input));
  }

  @Allow('MANAGE_ACCOUNTS')
  @Sensitive()
  @Mutation(() => payloads.ChangeRolesPayload, { description: 'Gives an account these roles and no others.' })
  async changeRoles(
    @CurrentPrincipal() by: Principal,
    @Args('input', { description: 'Account and roles.' }) input: inputs.ChangeRolesInput,
  ) {
    return withAccount(await this.change.execute(by, input));
  }

  @Allow('MANAGE_ACCOUNTS')
  @Sensitive()
  @Mutation(() => payloads.DisableAccountPayload, { description: 'Closes an account and ends its sessions. What it did stays in the log.' })
  async disableAccount(
    @CurrentPrincipal() by: Principal,
    @Args('input', { description: 'The account.' }) input: inputs.DisableAccountInput,
  ) {
    return withAccount(await this.disable.execute(by, input));
  }
}

/** One's own sessions, tokens and password. */
@Resolver()
export class OwnAccessResolver {
  constructor(
    private readonly query: AccountQuery,
    private readonly create: CreateAccessToken,
    private readonly revoke: RevokeAccessToken,
    private readonly revokeAll: RevokeSessions,
    private readonly password: ChangePassword,
  ) {}

  @Allow('MANAGE_OWN_ACCESS')
  @Query(() => [AccessTokenModel], { description: 'Your access tokens, newest first.' })
  accessTokens(@CurrentPrincipal() by: Principal): Promise<TokenRow[]> {
    return this.query.tokensOf(by.account);
  }

  @Allow('MANAGE_OWN_ACCESS')
  @Sensitive()
  @Mutation(() => payloads.CreateAccessTokenPayload, { description: 'Makes an access token for a program that acts for you.' })
  createAccessToken(
    @CurrentPrincipal() by: Principal,
    @Args('input', { description: 'Name and end.' }) input: inputs.CreateAccessTokenInput,
  ): Promise<CreateAccessTokenSuccess | Refusal> {
    return this.create.execute(by, input);
  }

  @Allow('MANAGE_OWN_ACCESS')
  @Sensitive()
  @Mutation(() => payloads.RevokeAccessTokenPayload, {
    description: 'Revokes one of your access tokens; it ceases to work within a second.',
  })
  revokeAccessToken(
    @CurrentPrincipal() by: Principal,
    @Args('input', { description: 'The token.' }) input: inputs.RevokeAccessTokenInput,
  ): Promise<RevokeAccessTokenSuccess | Refusal> {
    return this.revoke.execute(by, input);
  }

  @Allow('MANAGE_OWN_ACCESS')
  @Sensitive()
  @Mutation(() => payloads.RevokeSessionsPayload, {
    description: 'Ends all sessions and tokens of an account: your own, or anybody’s for the administrator.',
  })
  revokeSessions(
    @CurrentPrincipal() by: Principal,
    @Args('input', { description: 'Whose.' }) input: inputs.RevokeSessionsInput,
  ): Promise<RevokeSessionsSuccess | Refusal> {
    return this.revokeAll.execute(by, input);
  }

  @Allow('MANAGE_OWN_ACCESS')
  @Sensitive()
  @Mutation(() => payloads.ChangePasswordPayload, {
    description: 'Changes your password; your other sessions and all your access tokens end.',
  })
  changePassword(
    @CurrentPrincipal() by: Principal,
    @Args('input', { description: 'The present and the new password.' }) input: inputs.ChangePasswordInput,
    @Context() context: RequestContext,
  ) {
    return this.password.execute(by, { ...input, address: context.address });
  }
}
