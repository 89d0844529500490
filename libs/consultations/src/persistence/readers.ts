import { Injectable } from '@nestjs/common';
import { type Delegation, DelegateDirectory } from '#delegations';
import type { Principal, Role } from '#identity';
import type { Language, RequestContext } from '#platform';
import type { Reader } from '../domain/visibility.js';

/** Whoever asks: what they may see, for whom they speak, and in which language they read. */
export type Reading = Reader & Readonly<{ language: Language; speaksFor: Delegation | null }>;

const SEE_DRAFTS: readonly Role[] = ['SECRETARIAT', 'CHAIR', 'ADMIN', 'AUDITOR'];

/** Says of a request who reads. */
@Injectable()
export class Readers {
  constructor(private readonly delegations: DelegateDirectory) {}

  async of(context: RequestContext): Promise<Reading> {
    const principal = context.principal as Principal | null;
    const speaks = principal && (principal.roles.has('DELEGATE') || principal.roles.has('OBSERVER'));
    const speaksFor = speaks ? await this.delegations.of(principal.account) : null;
    return {
      language: context.language,
      seesDrafts: principal !== null && SEE_DRAFTS.some((role) => principal.roles.has(role)),
      delegation: speaksFor?.kind ?? null,
      speaksFor,
    };
  }
}
