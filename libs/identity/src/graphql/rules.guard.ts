import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { RefusalError, type RequestContext } from '#platform';
import { allows } from '../domain/permissions.js';
import type { Principal } from '../domain/principal.js';
import { notAllowed, notSignedIn } from '../domain/refusals.js';
import { PrincipalQuery } from '../persistence/principal-query.js';
import { authenticate } from '../use-cases/authenticate.js';
import { TokenStrategy } from '../use-cases/token-strategy.js';
import { RULE, type Rule } from './decorators.js';

/**
 * Stands before every root field: no rule, no entry. Over HTTP and in subscriptions alike; whatever else Nest may one day
 * serve is closed, unless it is marked public.
 */
@Injectable()
export class RulesGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly principals: PrincipalQuery,
    private readonly tokens: TokenStrategy,
  ) {}

  canActivate(execution: ExecutionContext): boolean | Promise<boolean> {
    const rule = this.reflector.get<Rule | undefined>(RULE, execution.getHandler());
    if (execution.getType<string>() !== 'graphql') return rule === 'PUBLIC';
    const context = GqlExecutionContext.create(execution).getContext<RequestContext>();
    if (context.principal || !context.token) return judge(rule, context);
    const remembered = this.principals.remembered(context.token);
    if (remembered !== undefined) {
      context.principal = remembered;
      return judge(rule, context);
    }
    return authenticate<Principal>(this.tokens, { token: context.token }).then((principal) => {
      context.principal = principal;
      return judge(rule, context);
    });
  }
}

function judge(rule: Rule | undefined, { principal: who }: RequestContext): boolean {
  if (rule === 'PUBLIC') return true;
  const principal = who as Principal | null;
  if (!principal) throw new RefusalError(notSignedIn());
  if (!rule || !allows(principal.roles, rule)) throw new RefusalError(notAllowed(principal.roles, rule));
  return true;
}
