import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { canonicalJson, EventLog } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import { frozen } from '../domain/freezing.js';
import { noSuchConsultation } from '../domain/refusals.js';
import { checkWeighed, checkWeights, type MemberWeight } from '../domain/weights.js';
import { ConsultationRepository } from '../persistence/consultation-repository.js';
import { WeightRepository } from '../persistence/weight-repository.js';

interface Scale {
  readonly consultation: string; // symbol
  readonly source: string;
  readonly weights: readonly MemberWeight[];
}

/** Gives the Members of a consultation their weights, in the place of all that stood. Answers the consultation's symbol. */
@Injectable()
export class SetWeights {
  constructor(private readonly work: UnitOfWork) {}

  async execute({ consultation: symbol, source, weights }: Scale, by: Principal): Promise<Result<string>> {
    return this.work.run<string>(async (tx) => {
      const consultation = await tx.get(ConsultationRepository).locked(symbol);
      if (!consultation) return noSuchConsultation(symbol, 'consultation');
      const repository = tx.get(WeightRepository);
      const { file } = consultation;
      const barred =
        frozen('WEIGHTS', consultation) ??
        checkWeights(weights, source, await repository.memberStates()) ??
        (file.openedAt ? checkWeighed(await repository.questions(file.id), weights.length > 0) : null);
      if (barred) return barred;
      await repository.replace(file.id, weights, source.trim());
      const byCode = Object.fromEntries(weights.map(({ member, weight }) => [member, weight]));
      await tx.get(EventLog).append(file.id, {
        act: 'weights.set',
        account: by.account,
        member: null,
        data: {
          source: source.trim(),
          members: weights.length,
          total: weights.reduce((sum, { weight }) => sum + weight, 0),
          sha256: createHash('sha256').update(canonicalJson(byCode)).digest('hex'),
        },
      });
      return file.symbol;
    });
  }
}
