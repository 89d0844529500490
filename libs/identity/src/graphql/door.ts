import { Injectable } from '@nestjs/common';
import type { RequestContext, Result } from '#platform';
import { allows, type Permission } from '../domain/permissions.js';
import type { Principal } from '../domain/principal.js';
import { notAllowed, notSignedIn } from '../domain/refusals.js';
import { PrincipalQuery } from '../persistence/principal-query.js';

/** The guard of what is asked over plain HTTP, by the same permission table: files, which have no place in a GraphQL document. */
@Injectable()
export class Door {
  constructor(private readonly principals: PrincipalQuery) {}

  /** Who asks, or why they are turned away. Asked before anything of the request's body is read. */
  async admit({ token }: RequestContext, permission: Permission): Promise<Result<Principal>> {
    const principal = token ? await this.principals.of(token) : null;
    if (!principal) return notSignedIn();
    return allows(principal.roles, permission) ? principal : notAllowed(principal.roles, permission);
  }
}
