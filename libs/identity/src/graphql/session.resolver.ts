import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { inLanguage, isRefusal, type Refusal, type RequestContext, Sensitive, SETTINGS, type Settings, Sql } from '#platform';
import { permissionsOf } from '../domain/permissions.js';
import type { Principal } from '../domain/principal.js';
import { AccountQuery } from '../persistence/account-query.js';
import { SESSION_HOURS, SignIn } from '../use-cases/sign-in.js';
import { SignOut } from '../use-cases/sign-out.js';
import { SignInInput } from './account.inputs.js';
import { ServerInfoModel, SignInSuccess, SignOutSuccess, ViewerModel } from './account.models.js';
import { Allow, CurrentPrincipal, MaybePrincipal, Public } from './decorators.js';
import { SignInPayload, SignOutPayload } from './payloads.js';
import { clearSessionCookie, setSessionCookie } from './session-cookie.js';

/** Coming in, going out, and who one is. */
@Resolver()
export class SessionResolver {
  constructor(
    private readonly signIns: SignIn,
    private readonly signOuts: SignOut,
    private readonly accounts: AccountQuery,
    private readonly sql: Sql,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Public()
  @Query(() => ServerInfoModel, { description: 'What anybody may know of this server.' })
  async server(@Context() { language }: RequestContext): Promise<ServerInfoModel> {
    const clock = await this.sql.row<{ now: Date }>('SELECT official_now() AS now');
    const signIns = this.settings.signIns.map(({ role, ...signIn }) => ({ ...signIn, role: inLanguage(role, language) }));
    return { ...this.settings, signIns, now: clock?.now ?? new Date(NaN) };
  }

  @Public()
  @Query(() => ViewerModel, { nullable: true, description: 'Who is asking; null when nobody is signed in.' })
  async viewer(@MaybePrincipal() principal: Principal | null): Promise<ViewerModel | null> {
    return principal && this.viewerOf(principal);
  }

  @Public()
  @Sensitive()
  @Mutation(() => SignInPayload, { description: 'Opens a web session and sets its cookie.' })
  async signIn(
    @Args('input', { description: 'Address and password.' }) input: SignInInput,
    @Context() context: RequestContext,
  ): Promise<SignInSuccess | Refusal> {
    const opened = await this.signIns.execute({ ...input, address: context.address });
    if (isRefusal(opened)) return opened;
    setSessionCookie(context, opened.secret, { secure: this.settings.secureCookies, hours: SESSION_HOURS });
    context.principal = opened.principal;
    return { viewer: await this.viewerOf(opened.principal) };
  }

  @Allow('MANAGE_OWN_ACCESS')
  @Mutation(() => SignOutPayload, { description: 'Ends the session with which it is called.' })
  async signOut(@CurrentPrincipal() principal: Principal, @Context() context: RequestContext): Promise<SignOutSuccess | Refusal> {
    clearSessionCookie(context);
    return this.signOuts.execute(principal);
  }

  private async viewerOf({ account: id, readOnly = false }: Principal): Promise<ViewerModel> {
    const account = (await this.accounts.byIds([id])).get(id);
    if (!account) throw new Error('a session without an account');
    return { account, roles: account.roles, permissions: permissionsOf(new Set(account.roles)), readOnly };
  }
}
