import type { Delegation } from '#delegations';
import { type Refusal, type Result, type Transaction } from '#platform';
import type { Proposal, Proposer } from '../domain/proposal.js';
import { noSuchProposal } from '../domain/refusals.js';
import { checkAccredited } from '../domain/sponsorship.js';
import type { Consultation } from '../domain/state.js';
import { maySee } from '../domain/visibility.js';
import { ConsultationRepository } from '../persistence/consultation-repository.js';
import { ProposalRepository } from '../persistence/proposal-repository.js';
import { RollRepository } from '../persistence/roll-repository.js';

/** A proposal on which somebody acts, with its consultation, whose lock is held. */
export type Floor = Readonly<{ consultation: Consultation; proposal: Proposal }>;

/** Takes the lock of the proposal's consultation, and only then reads both. Refused where whoever acts may not know of it. */
export async function takeFloor(tx: Transaction, id: string, by: Proposer): Promise<Result<Floor>> {
  const proposals = tx.get(ProposalRepository);
  const belongs = await proposals.consultationOf(id);
  const consultation = belongs && (await tx.get(ConsultationRepository).lockedById(belongs));
  if (!consultation || !proposerSees(consultation, by)) return noSuchProposal();
  const proposal = await proposals.find(id);
  return proposal ? { consultation, proposal } : noSuchProposal();
}

/** Whether whoever acts may know of the consultation at all. */
export function proposerSees({ file }: Consultation, by: Proposer): boolean {
  const reader = by === 'SECRETARIAT' ? { seesDrafts: true, delegation: null } : { seesDrafts: false, delegation: by.kind };
  return maySee(file, reader);
}

/** Whether a delegation may speak in its Member's name at this instant, by the ledgers. */
export async function accredited(tx: Transaction, by: Delegation, at: Date): Promise<Refusal | null> {
  const ledger = await tx.get(RollRepository).ledgers(by.memberId, at);
  return checkAccredited(by, ledger !== null && ledger.reason !== 'NO_CREDENTIALS');
}
