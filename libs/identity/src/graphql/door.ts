import { Injectable } from '@nestjs/common';
import { isRefusal, type RequestContext, type Result } from '#platform';
import { allows, type Permission } from '../domain/permissions.js';
import type { Principal } from '../domain/principal.js';
import { notAllowed, notSignedIn, onlyReads } from '../domain/refusals.js';
import { PrincipalQuery } from '../persistence/principal-query.js';
import { NoteTokenUse } from '../use-cases/note-token-use.js';

/** The guard of what is asked over plain HTTP, by the same permission table: files, which have no place in a GraphQL document. */
@Injectable()
export class Door {
  constructor(
    private readonly principals: PrincipalQuery,
    private readonly uses: NoteTokenUse,
  ) {}

  /** Who asks, or why they are turned away. Asked before anything of the request's body is read. */
  async admit({ token, address, request }: RequestContext, permission: Permission): Promise<Result<Principal>> {
    const principal = token ? await this.principals.of(token) : null;
    if (!token || !principal) return notSignedIn();
    if (!allows(principal.roles, permission)) return notAllowed(principal.roles, permission);
    if (!principal.readOnly) return principal;
    if (request?.method !== 'GET' && request?.method !== 'HEAD') return onlyReads();
    const noted = await this.uses.execute(principal, token, address);
    return isRefusal(noted) ? noted : principal;
  }
}
