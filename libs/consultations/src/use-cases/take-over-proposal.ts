import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { standsOn } from '../domain/amendment.js';
import { takeOver } from '../domain/sponsorship.js';
import { QuestionFiles } from '../persistence/question-files.js';
import { PreliminaryRepository } from '../persistence/preliminary-repository.js';
import { ProposalRepository } from '../persistence/proposal-repository.js';
import { RulingRepository } from '../persistence/ruling-repository.js';
import { SponsorRepository } from '../persistence/sponsor-repository.js';
import { putOnTheBallot } from './on-the-ballot.js';
import { accredited, takeFloor } from './proposal-floor.js';
import { Proposers } from './proposer.js';

/** A Member takes over what another, or the Administration, withdrew: the same text, now in its name. Answers its id. */
@Injectable()
export class TakeOverProposal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly proposers: Proposers,
    private readonly files: QuestionFiles,
  ) {}

  async execute(input: { readonly proposal: string }, principal: Principal): Promise<Result<string>> {
    const by = await this.proposers.delegation(principal);
    if (isRefusal(by)) return by;
    const taken = await this.work.run<string>(async (tx) => {
      const floor = await takeFloor(tx, input.proposal, by);
      if (isRefusal(floor)) return floor;
      const { consultation, proposal } = floor;
      const { at, file } = consultation;
      const amended = proposal.amends ? await tx.get(ProposalRepository).find(proposal.amends) : null;
      const waits = await tx.get(PreliminaryRepository).waits(proposal.id);
      const barred = (await accredited(tx, by, at)) ?? takeOver(consultation, proposal, waits) ?? standsOn(consultation, proposal, amended);
      if (barred) return barred;
      const rulings = tx.get(RulingRepository);
      await rulings.takeOver(proposal.id, by.memberId);
      await rulings.pass(proposal.id, { origin: 'MEMBER', member: by.memberId }, null, principal.account, at);
      await tx.get(SponsorRepository).leave(proposal.id, by.memberId, at);
      await tx.get(EventLog).append(file.id, {
        act: 'proposal.taken-over',
        account: principal.account,
        member: by.memberId,
        data: { proposal: proposal.id, key: proposal.key, version: proposal.version, from: proposal.member, origin: proposal.origin },
      });
      const now = { consultation, proposal: { ...proposal, origin: 'MEMBER' as const, member: by.memberId, withdrawnAt: null } };
      const full = proposal.receivability === 'RECEIVED' ? await putOnTheBallot(tx, now, principal.account) : null;
      return full ?? proposal.id;
    });
    this.files.forget();
    return taken;
  }
}
