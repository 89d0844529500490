import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { RequestContext } from '#platform';
import type { Permission } from '../domain/permissions.js';
import type { Principal } from '../domain/principal.js';

export const RULE = 'placet:rule';

/** The rule of a root field: which permission it takes, or that anybody may ask. Every root field has one. */
export type Rule = Permission | 'PUBLIC';

export const Allow = (permission: Permission) => SetMetadata(RULE, permission);

/** Open to anybody, signed in or not. */
export const Public = () => SetMetadata(RULE, 'PUBLIC');

/** The signed-in account; never null behind `@Allow`. Behind `@Public` take `MaybePrincipal`. */
export const CurrentPrincipal = createParamDecorator(
  (_: unknown, context: ExecutionContext) => GqlExecutionContext.create(context).getContext<RequestContext>().principal as Principal,
);

export const MaybePrincipal = createParamDecorator(
  (_: unknown, context: ExecutionContext) => GqlExecutionContext.create(context).getContext<RequestContext>().principal as Principal | null,
);
