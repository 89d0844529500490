import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { withdrawProposal } from '../domain/proposal.js';
import { noSuchProposal } from '../domain/refusals.js';
import { ConsultationRepository } from '../persistence/consultation-repository.js';
import { ProposalRepository } from '../persistence/proposal-repository.js';
import { Proposers } from './proposer.js';
import { proposerSees } from './put-forward-proposal.js';

/** Withdraws a proposal, with a reason; it stays readable. Answers its id. */
@Injectable()
export class WithdrawProposal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly proposers: Proposers,
  ) {}

  async execute(input: { readonly proposal: string; readonly reason: string }, principal: Principal): Promise<Result<string>> {
    const by = await this.proposers.of(principal);
    if (isRefusal(by)) return by;
    return this.work.run<string>(async (tx) => {
      const proposals = tx.get(ProposalRepository);
      const belongs = await proposals.consultationOf(input.proposal);
      const consultation = belongs && (await tx.get(ConsultationRepository).lockedById(belongs));
      if (!consultation || !proposerSees(consultation, by)) return noSuchProposal();
      const proposal = await proposals.find(input.proposal);
      if (!proposal) return noSuchProposal();
      const barred = withdrawProposal(consultation, by, proposal);
      if (barred) return barred;
      await proposals.withdraw(proposal.id, consultation.at);
      await tx.get(EventLog).append(consultation.file.id, {
        act: 'proposal.withdrawn',
        account: principal.account,
        member: by === 'SECRETARIAT' ? proposal.member : by.memberId,
        data: { proposal: proposal.id, key: proposal.key, version: proposal.version, reason: input.reason },
      });
      return proposal.id;
    });
  }
}
