import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { type Result, type Texts, UnitOfWork } from '#platform';
import type { Visibility } from '../domain/consultation.js';
import { noSuchBody, noSuchRuleSet, taken } from '../domain/refusals.js';
import { retired } from '../domain/rule-set.js';
import { textsOf } from '../domain/texts.js';
import { checkTimetable, checkZone } from '../domain/timetable.js';
import { BodyRepository } from '../persistence/body-repository.js';
import { ConsultationRepository } from '../persistence/consultation-repository.js';
import { sha256Of } from './sha256.js';

interface Drafting {
  readonly symbol: string;
  readonly title: Texts;
  readonly summary: Texts;
  readonly body: string;
  readonly officialZone: string;
  readonly visibility: Visibility;
  readonly ruleSet: string;
  readonly commentsCloseAt: Date;
  readonly votingOpensAt: Date;
  readonly votingClosesAt: Date;
}

/** Begins a consultation, as a draft that the secretariat alone sees; answers its symbol. */
@Injectable()
export class DraftConsultation {
  constructor(private readonly work: UnitOfWork) {}

  async execute(input: Drafting, by: Principal): Promise<Result<string>> {
    const { symbol, body, officialZone, visibility, commentsCloseAt, votingOpensAt, votingClosesAt } = input;
    const hours = { commentsCloseAt, votingOpensAt, votingClosesAt };
    const barred = checkZone(officialZone) ?? checkTimetable(hours, officialZone);
    if (barred) return barred;
    return this.work.run<string>(async (tx) => {
      const bodies = tx.get(BodyRepository);
      if (!(await bodies.exists(body))) return noSuchBody(body);
      const ruleSet = await bodies.ruleSet(input.ruleSet);
      if (!ruleSet) return noSuchRuleSet(input.ruleSet);
      if (ruleSet.retiredAt) return retired(ruleSet.key, ruleSet.retiredAt, officialZone, 'ruleSet');
      const id = randomUUID();
      await tx.get(EventLog).create(id);
      const [titles, summaries] = [textsOf(input.title), textsOf(input.summary)];
      const terms = { titles, summaries, body, officialZone, visibility, ruleSet, ...hours };
      if (!(await tx.get(ConsultationRepository).add(id, symbol, terms))) return taken(symbol, 'symbol');
      await tx.get(EventLog).append(id, {
        act: 'consultation.drafted',
        account: by.account,
        member: null,
        data: {
          symbol,
          body,
          officialZone,
          visibility,
          ruleSet: ruleSet.key,
          ruleSetVersion: ruleSet.version,
          commentsCloseAt: commentsCloseAt.toISOString(),
          votingOpensAt: votingOpensAt.toISOString(),
          votingClosesAt: votingClosesAt.toISOString(),
          sha256: sha256Of({ title: titles, summary: summaries }),
        },
      });
      return symbol;
    });
  }
}
