import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type GraphQLResolveInfo, OperationTypeNode } from 'graphql';
import { isRefusal, RefusalError, type RequestContext } from '#platform';
import { allows } from '../domain/permissions.js';
import type { Principal } from '../domain/principal.js';
import { notAllowed, notSignedIn, onlyReads } from '../domain/refusals.js';
import { PrincipalQuery } from '../persistence/principal-query.js';
import { authenticate } from '../use-cases/authenticate.js';
import { NoteTokenUse } from '../use-cases/note-token-use.js';
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
    private readonly uses: NoteTokenUse,
  ) {}

  canActivate(execution: ExecutionContext): boolean | Promise<boolean> {
    const rule = this.reflector.get<Rule | undefined>(RULE, execution.getHandler());
    if (execution.getType<string>() !== 'graphql') return rule === 'PUBLIC';
    const graphql = GqlExecutionContext.create(execution);
    const context = graphql.getContext<RequestContext>();
    const changes = graphql.getInfo<GraphQLResolveInfo>().operation.operation === OperationTypeNode.MUTATION;
    if (context.principal || !context.token) return this.admit(rule, context, changes);
    const remembered = this.principals.remembered(context.token);
    if (remembered !== undefined) {
      context.principal = remembered;
      return this.admit(rule, context, changes);
    }
    return authenticate<Principal>(this.tokens, { token: context.token }).then((principal) => {
      context.principal = principal;
      return this.admit(rule, context, changes);
    });
  }

  /** Whoever came in by a token that only reads is turned away from mutations, and is in the log before being answered. */
  private admit(rule: Rule | undefined, context: RequestContext, changes: boolean): boolean | Promise<boolean> {
    const admitted = judge(rule, context);
    const principal = context.principal as Principal | null;
    if (!principal?.readOnly || !context.token) return admitted;
    if (changes) throw new RefusalError(onlyReads());
    return this.uses.execute(principal, context.token, context.address).then((noted) => {
      if (isRefusal(noted)) throw new RefusalError(noted);
      return admitted;
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
