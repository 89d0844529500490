import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { standsOn } from '../domain/amendment.js';
import type { Receivability } from '../domain/proposal.js';
import { ruleOn } from '../domain/receivability.js';
import { QuestionFiles } from '../persistence/question-files.js';
import { ProposalRepository } from '../persistence/proposal-repository.js';
import { RulingRepository } from '../persistence/ruling-repository.js';
import { putOnTheBallot } from './on-the-ballot.js';
import { takeFloor } from './proposal-floor.js';

interface Ruling {
  readonly proposal: string;
  readonly receivability: Exclude<Receivability, 'PENDING'>;
  readonly reason: string;
}

/** The chair rules whether a proposal is received; one that is becomes an option of its question. Answers its id. */
@Injectable()
export class RuleOnProposal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: QuestionFiles,
  ) {}

  async execute(input: Ruling, chair: Principal): Promise<Result<string>> {
    const ruled = await this.work.run<string>(async (tx) => {
      // The chair sees every consultation, as the secretariat does.
      const floor = await takeFloor(tx, input.proposal, 'SECRETARIAT');
      if (isRefusal(floor)) return floor;
      const { consultation, proposal } = floor;
      const rulings = tx.get(RulingRepository);
      const { receivability, reason } = input;
      const amended = proposal.amends ? await tx.get(ProposalRepository).find(proposal.amends) : null;
      const barred =
        ruleOn(consultation, proposal, receivability, await rulings.last(proposal.id)) ??
        (receivability === 'RECEIVED' ? standsOn(consultation, proposal, amended) : null);
      if (barred) return barred;
      await rulings.rule(proposal.id, receivability, reason, chair.account, consultation.at);
      await tx.get(EventLog).append(consultation.file.id, {
        act: receivability === 'RECEIVED' ? 'proposal.received' : 'proposal.not-received',
        account: chair.account,
        member: null,
        data: { proposal: proposal.id, key: proposal.key, version: proposal.version },
        texts: { reason },
      });
      const full = receivability === 'RECEIVED' ? await putOnTheBallot(tx, floor, chair.account) : null;
      return full ?? proposal.id;
    });
    this.files.forget();
    return ruled;
  }
}
