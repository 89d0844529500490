import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { RefusalError, type RequestContext, refuse } from '#platform';
import { allows } from '../domain/permissions.js';
import { PrincipalQuery } from '../persistence/principal-query.js';
import { RULE, type Rule } from './decorators.js';

const NOT_SIGNED_IN = {
  en: 'Please sign in: the session has ended or was never begun.',
  fr: 'Veuillez vous connecter : la session est terminée ou n’a pas été ouverte.',
  es: 'Inicie la sesión: ha terminado o no se ha abierto.',
};
const FORBIDDEN = {
  en: 'The roles of this account do not allow this.',
  fr: 'Les rôles de ce compte ne le permettent pas.',
  es: 'Las funciones de esta cuenta no lo permiten.',
};

/** Stands before every root field: no rule, no entry. */
@Injectable()
export class RulesGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly principals: PrincipalQuery,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    if (execution.getType<string>() !== 'graphql') return true;
    const context = GqlExecutionContext.create(execution).getContext<RequestContext>();
    context.principal ??= context.token ? await this.principals.of(context.token) : null;
    const rule = this.reflector.get<Rule | undefined>(RULE, execution.getHandler());
    if (rule === 'PUBLIC') return true;
    const principal = context.principal as Awaited<ReturnType<PrincipalQuery['of']>>;
    if (!principal) throw new RefusalError(refuse('NOT_SIGNED_IN', NOT_SIGNED_IN));
    if (!rule || !allows(principal.roles, rule)) throw new RefusalError(refuse('FORBIDDEN', FORBIDDEN));
    return true;
  }
}
