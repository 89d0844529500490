import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, UnitOfWork } from '#platform';
import { frozen } from '../domain/freezing.js';
import { checkOrder } from '../domain/order-of-voting.js';
import { AmendmentRepository } from '../persistence/amendment-repository.js';
import { PreliminaryRepository } from '../persistence/preliminary-repository.js';
import { QuestionFiles } from '../persistence/question-files.js';
import { arrange } from './preliminaries.js';
import { takeFloor } from './proposal-floor.js';

interface Ordering {
  readonly proposal: string;
  readonly amendments: readonly string[];
  readonly reason?: string | null;
}

/** The chair rules in what order the amendments to a proposal are voted on. Answers the proposal's id. */
@Injectable()
export class OrderAmendments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: QuestionFiles,
  ) {}

  async execute(input: Ordering, chair: Principal): Promise<Result<string>> {
    const ordered = await this.work.run<string>(async (tx) => {
      const floor = await takeFloor(tx, input.proposal, 'SECRETARIAT');
      if (isRefusal(floor)) return floor;
      const { consultation, proposal } = floor;
      const amendments = tx.get(AmendmentRepository);
      const standing = await amendments.received(proposal.id);
      const barred =
        frozen('PROPOSALS', consultation) ??
        checkOrder(
          standing.map(({ id }) => id),
          input.amendments,
        );
      if (barred) return barred;
      await amendments.rank(input.amendments);
      const target = await tx.get(PreliminaryRepository).target(proposal.id);
      if (target) await arrange(tx, consultation, target);
      await tx.get(EventLog).append(consultation.file.id, {
        act: 'proposal.amendments-ordered',
        account: chair.account,
        member: null,
        data: { proposal: proposal.id, key: proposal.key, amendments: [...input.amendments] },
        texts: { reason: input.reason },
      });
      return proposal.id;
    });
    this.files.forget();
    return ordered;
  }
}
