import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { isRefusal, type Result, type Texts, type Transaction, UnitOfWork } from '#platform';
import type { RuleSetCopy, Visibility } from '../domain/consultation.js';
import { noSuchBody, noSuchConsultation, noSuchRuleSet } from '../domain/refusals.js';
import { revise } from '../domain/revision.js';
import { retired } from '../domain/rule-set.js';
import { secretAndWeighted, weighs } from '../domain/secrecy.js';
import { textsOf } from '../domain/texts.js';
import { BodyRepository } from '../persistence/body-repository.js';
import { ConsultationRepository } from '../persistence/consultation-repository.js';
import { QuestionFiles } from '../persistence/question-files.js';
import { QuestionRepository } from '../persistence/question-repository.js';
import { sha256Of } from './sha256.js';

interface Revising {
  readonly symbol: string;
  readonly revision?: number | null;
  readonly title?: Texts | null;
  readonly summary?: Texts | null;
  readonly body?: string | null;
  readonly officialZone?: string | null;
  readonly visibility?: Visibility | null;
  readonly ruleSet?: string | null;
  readonly commentsCloseAt?: Date | null;
  readonly votingOpensAt?: Date | null;
  readonly votingClosesAt?: Date | null;
}

/** Changes what may still be changed of a consultation before its vote; answers its symbol. */
@Injectable()
export class ReviseConsultation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly questions: QuestionFiles,
  ) {}

  async execute(input: Revising, by: Principal): Promise<Result<string>> {
    const revised = await this.work.run<string>(async (tx) => {
      const consultation = await tx.get(ConsultationRepository).locked(input.symbol);
      if (!consultation) return noSuchConsultation(input.symbol);
      const { id, symbol } = consultation.file;
      if (input.body && !(await tx.get(BodyRepository).exists(input.body))) return noSuchBody(input.body);
      const ruleSet = await this.ruleSet(tx, input.ruleSet, consultation.file.officialZone);
      if (isRefusal(ruleSet)) return ruleSet;
      const file = revise(
        consultation,
        {
          titles: input.title ? textsOf(input.title) : undefined,
          summaries: input.summary ? textsOf(input.summary) : undefined,
          body: input.body ?? undefined,
          officialZone: input.officialZone ?? undefined,
          visibility: input.visibility ?? undefined,
          ruleSet,
          commentsCloseAt: input.commentsCloseAt ?? undefined,
          votingOpensAt: input.votingOpensAt ?? undefined,
          votingClosesAt: input.votingClosesAt ?? undefined,
        },
        input.revision ?? null,
        await tx.get(QuestionRepository).known(id),
      );
      if (isRefusal(file)) return file;
      await tx.get(ConsultationRepository).revise(id, file);
      const rules = ruleSet && (await tx.get(QuestionRepository).applyRuleSet(id, ruleSet.rule));
      if (rules?.some(({ secrecy, rule }) => secrecy === 'SECRET' && weighs(rule))) return secretAndWeighted(['ruleSet']);
      await tx.get(EventLog).append(id, {
        act: 'consultation.revised',
        account: by.account,
        member: null,
        data: {
          revision: file.revision + 1,
          body: file.body,
          officialZone: file.officialZone,
          visibility: file.visibility,
          ruleSet: file.ruleSet.key,
          ruleSetVersion: file.ruleSet.version,
          commentsCloseAt: file.commentsCloseAt.toISOString(),
          votingOpensAt: file.votingOpensAt.toISOString(),
          votingClosesAt: file.votingClosesAt.toISOString(),
          ...(rules && { rules: rules.map(({ id: question, rule }) => ({ question, rule: { ...rule } })) }),
          sha256: sha256Of({ title: file.titles, summary: file.summaries }),
        },
      });
      return symbol;
    });
    this.questions.forget();
    return revised;
  }

  private async ruleSet(tx: Transaction, key: string | null | undefined, zone: string): Promise<Result<RuleSetCopy | undefined>> {
    if (!key) return undefined;
    const found = await tx.get(BodyRepository).ruleSet(key);
    if (!found) return noSuchRuleSet(key);
    const { retiredAt, ...ruleSet } = found;
    return retiredAt ? retired(key, retiredAt, zone, 'ruleSet') : { ...ruleSet, names: { en: key }, frozenAt: null };
  }
}
