import { Injectable } from '@nestjs/common';
import { ConsultationQuery, noSuchConsultation, QuestionFiles, Readers, type Reading } from '#consultations';
import { inLanguage, isRefusal, type Refusal, RefusalError, type RequestContext, type Result } from '#platform';
import { ballotInWords } from '#tally';
import { PaperQuery, type PaperBallotView } from '../persistence/paper-query.js';
import { principalOf } from './loaders.js';
import type { PaperBallotModel } from './paper.model.js';

/** Votes received on paper as the secretariat and the auditor see them. */
@Injectable()
export class PaperBallots {
  constructor(
    private readonly consultations: ConsultationQuery,
    private readonly files: QuestionFiles,
    private readonly readers: Readers,
    private readonly papers: PaperQuery,
  ) {}

  async of(symbol: string, context: RequestContext): Promise<PaperBallotModel[]> {
    const reading = await this.readers.of(context);
    const consultation = await this.consultations.bySymbol(symbol, reading);
    if (!consultation) throw new RefusalError(noSuchConsultation(symbol));
    const found = await this.papers.of(consultation.id);
    return Promise.all(found.map((view) => this.shown(view, reading, context)));
  }

  /** What an act on a paper ballot came to, as the API says it. */
  async outcome(result: Result<string>, context: RequestContext): Promise<{ paperBallot: PaperBallotModel } | Refusal> {
    if (isRefusal(result)) return result;
    const found = await this.papers.byId(result);
    if (!found) throw new Error(`paper ballot ${result} is gone`);
    return { paperBallot: await this.shown(found, await this.readers.of(context), context) };
  }

  private async shown(view: PaperBallotView, { language }: Reading, context: RequestContext): Promise<PaperBallotModel> {
    const file = await this.files.byId(view.question);
    if (!file) throw new Error(`question ${view.question} is gone`);
    const { kind, marks, memberNames, enteredById } = view;
    return {
      ...view,
      questionNumber: file.number,
      questionTitle: inLanguage(file.title, language),
      memberName: inLanguage(memberNames, language),
      marks: file.options.flatMap(({ key }, at) => {
        const mark = marks[at] ?? null;
        return mark === null ? [] : [{ option: key, mark }];
      }),
      inWords: ballotInWords(file, { kind, marks })[language],
      enteredByMe: principalOf(context)?.account === enteredById,
    };
  }
}
