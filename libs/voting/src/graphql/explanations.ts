import { Injectable } from '@nestjs/common';
import { maySee, QuestionFiles, type QuestionFile, Readers, type Reading } from '#consultations';
import type { Entry } from '#ledger';
import { inLanguage, isRefusal, type Refusal, RefusalError, type RequestContext, type Result, unlessErased } from '#platform';
import { type ExplanationMoment, mayExplain } from '../domain/explaining.js';
import { isClosed } from '../domain/floor.js';
import { noSuchQuestion } from '../domain/refusals.js';
import { ExplanationQuery, type ExplanationView } from '../persistence/explanation-query.js';
import { FloorQuery } from '../persistence/floor-query.js';
import type { ExplanationNoted } from '../use-cases/explain-vote.js';
import type { ExplanationModel, ExplanationsModel } from './explanation.model.js';
import { principalOf } from './loaders.js';

type Right = Pick<ExplanationsModel, 'mayExplain' | 'reason'>;

/** Explanations of vote as a reader sees them. */
@Injectable()
export class Explanations {
  constructor(
    private readonly files: QuestionFiles,
    private readonly readers: Readers,
    private readonly explanations: ExplanationQuery,
    private readonly floors: FloorQuery,
  ) {}

  /** Refused with NOT_FOUND when the reader may not see the question. */
  async of(question: string, context: RequestContext): Promise<ExplanationsModel> {
    const file = await this.files.byId(question);
    const reading = await this.readers.of(context);
    if (!file || !maySee(file.consultation, reading)) throw new RefusalError(noSuchQuestion());
    const collator = new Intl.Collator(reading.language);
    const all = (await this.explanations.of(question))
      .map((view) => shown(view, reading))
      .sort((one, other) => collator.compare(one.memberName, other.memberName));
    const at = (moment: ExplanationMoment): ExplanationModel[] => all.filter((each) => each.moment === moment);
    return { before: at('BEFORE'), after: at('AFTER'), ...(await this.right(file, reading, context)) };
  }

  /** What an act on an explanation came to, as the API says it. */
  async outcome(
    result: Result<ExplanationNoted>,
    context: RequestContext,
  ): Promise<{ explanation: ExplanationModel; receipt: Entry } | Refusal> {
    if (isRefusal(result)) return result;
    const reading = await this.readers.of(context);
    const found = (await this.explanations.of(result.question)).find(
      ({ memberId, moment }) => memberId === result.member && moment === result.moment,
    );
    if (!found) throw new Error(`the explanation of ${result.member} is gone`);
    return { explanation: shown(found, reading), receipt: result.receipt };
  }

  private async right(file: QuestionFile, { language, speaksFor }: Reading, context: RequestContext): Promise<Right> {
    const account = principalOf(context)?.account;
    if (!account || !speaksFor) return { mayExplain: null, reason: null };
    const { question, speaker } = await this.floors.of(account, file);
    const moment = isClosed(question) ? 'AFTER' : 'BEFORE';
    const heard = mayExplain(question, speaker, moment);
    return isRefusal(heard) ? { mayExplain: null, reason: heard.words[language] } : { mayExplain: moment, reason: null };
  }
}

function shown(view: ExplanationView, { language, speaksFor }: Reading): ExplanationModel {
  const mine = speaksFor?.memberId === view.memberId;
  return {
    ...view,
    text: unlessErased(view.text, language),
    memberName: inLanguage(view.memberNames, language),
    mine,
    versions: (view.text === null && !mine ? view.versions.slice(-1) : view.versions).map((version) => ({
      ...version,
      text: unlessErased(version.text, language),
    })),
  };
}
