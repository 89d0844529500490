import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { coSponsor, endCoSponsorship } from '../domain/sponsorship.js';
import { SponsorRepository } from '../persistence/sponsor-repository.js';
import { accredited, takeFloor } from './proposal-floor.js';
import { Proposers } from './proposer.js';

/** Which way a delegation goes: it joins the proposer, or ceases to stand beside it. */
type Step = 'JOIN' | 'LEAVE';

/** A Member joins a proposal as co-sponsor, or ceases to. Answers the proposal's id. */
@Injectable()
export class CoSponsorProposal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly proposers: Proposers,
  ) {}

  async execute(input: { readonly proposal: string }, step: Step, principal: Principal): Promise<Result<string>> {
    const by = await this.proposers.delegation(principal);
    if (isRefusal(by)) return by;
    return this.work.run<string>(async (tx) => {
      const floor = await takeFloor(tx, input.proposal, by);
      if (isRefusal(floor)) return floor;
      const { consultation, proposal } = floor;
      const { at, file } = consultation;
      const sponsors = tx.get(SponsorRepository);
      const standing = await sponsors.standing(proposal.id, by.memberId);
      const barred =
        (await accredited(tx, by, at)) ??
        (step === 'JOIN' ? coSponsor(consultation, by, proposal, standing) : endCoSponsorship(consultation, standing));
      if (barred) return barred;
      if (step === 'JOIN') await sponsors.join(proposal.id, by.memberId, principal.account, at);
      else await sponsors.leave(proposal.id, by.memberId, at);
      await tx.get(EventLog).append(file.id, {
        act: step === 'JOIN' ? 'proposal.co-sponsored' : 'proposal.co-sponsorship-ended',
        account: principal.account,
        member: by.memberId,
        data: { proposal: proposal.id, key: proposal.key },
      });
      return proposal.id;
    });
  }
}
