import { Injectable } from '@nestjs/common';
import { type Delegation, DelegateDirectory } from '#delegations';
import type { Principal } from '#identity';
import { refuse, type Result } from '#platform';
import type { Proposer } from '../domain/proposal.js';

/** As whom an account acts on proposals: as the secretariat, or as the delegation it belongs to. */
@Injectable()
export class Proposers {
  constructor(private readonly delegations: DelegateDirectory) {}

  async of(principal: Principal): Promise<Result<Proposer>> {
    return principal.roles.has('SECRETARIAT') ? 'SECRETARIAT' : this.delegation(principal);
  }

  /** For what only a Member does. */
  async delegation(principal: Principal): Promise<Result<Delegation>> {
    return (await this.delegations.of(principal.account)) ?? noDelegation();
  }
}

function noDelegation(): Result<never> {
  return refuse('FORBIDDEN', {
    en: 'Your account is not appointed to a delegation today, and has nobody to put a proposal forward for. The secretariat keeps the appointments.',
    fr: 'Votre compte n’est rattaché aujourd’hui à aucune délégation au nom de laquelle présenter une proposition. Le secrétariat tient les désignations.',
    es: 'Su cuenta no está adscrita hoy a ninguna delegación en cuyo nombre presentar una propuesta. La secretaría lleva los nombramientos.',
  });
}
