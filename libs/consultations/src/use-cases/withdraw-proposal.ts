import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { withdrawProposal } from '../domain/proposal.js';
import { PreliminaryRepository } from '../persistence/preliminary-repository.js';
import { ProposalRepository } from '../persistence/proposal-repository.js';
import { QuestionFiles } from '../persistence/question-files.js';
import { RulingRepository } from '../persistence/ruling-repository.js';
import { takeOffTheBallot } from './on-the-ballot.js';
import { takeFloor } from './proposal-floor.js';
import { Proposers } from './proposer.js';

/** Withdraws a proposal, with a reason: it is no option any more, and stays readable. Answers its id. */
@Injectable()
export class WithdrawProposal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly proposers: Proposers,
    private readonly files: QuestionFiles,
  ) {}

  async execute(input: { readonly proposal: string; readonly reason: string }, principal: Principal): Promise<Result<string>> {
    const by = await this.proposers.of(principal);
    if (isRefusal(by)) return by;
    const withdrawn = await this.work.run<string>(async (tx) => {
      const floor = await takeFloor(tx, input.proposal, by);
      if (isRefusal(floor)) return floor;
      const { consultation, proposal } = floor;
      const silence = await tx.get(ProposalRepository).silence(proposal.id);
      const waits = await tx.get(PreliminaryRepository).waits(proposal.id);
      const barred = withdrawProposal(consultation, by, proposal, silence, waits) ?? (await takeOffTheBallot(tx, floor, principal.account));
      if (barred) return barred;
      await tx.get(ProposalRepository).withdraw(proposal.id, consultation.at);
      await tx.get(RulingRepository).pass(proposal.id, proposal, input.reason, principal.account, consultation.at);
      await tx.get(EventLog).append(consultation.file.id, {
        act: 'proposal.withdrawn',
        account: principal.account,
        member: by === 'SECRETARIAT' ? proposal.member : by.memberId,
        data: { proposal: proposal.id, key: proposal.key, version: proposal.version },
        texts: { reason: input.reason },
      });
      return proposal.id;
    });
    this.files.forget();
    return withdrawn;
  }
}
