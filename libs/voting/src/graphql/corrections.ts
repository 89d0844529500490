import { Injectable } from '@nestjs/common';
import { ConsultationQuery, noSuchConsultation, QuestionFiles, Readers, type Reading } from '#consultations';
import { inLanguage, isRefusal, type Refusal, RefusalError, type RequestContext, type Result } from '#platform';
import { ballotInWords } from '#tally';
import { CorrectionQuery, type CorrectionView } from '../persistence/correction-query.js';
import type { CorrectionModel } from './correction.model.js';

/** Corrections of votes as a reader sees them: those confirmed, one's own, and for the secretariat, chair and auditor all. */
@Injectable()
export class Corrections {
  constructor(
    private readonly consultations: ConsultationQuery,
    private readonly files: QuestionFiles,
    private readonly readers: Readers,
    private readonly corrections: CorrectionQuery,
  ) {}

  async of(symbol: string, context: RequestContext): Promise<CorrectionModel[]> {
    const reading = await this.readers.of(context);
    const consultation = await this.consultations.bySymbol(symbol, reading);
    if (!consultation) throw new RefusalError(noSuchConsultation(symbol));
    const found = (await this.corrections.of(consultation.id)).filter(
      ({ status, memberId }) => status === 'CONFIRMED' || reading.seesDrafts || memberId === reading.speaksFor?.memberId,
    );
    return Promise.all(found.map((view) => this.shown(view, reading)));
  }

  /** What an act on a correction came to, as the API says it. */
  async outcome(result: Result<string>, context: RequestContext): Promise<{ correction: CorrectionModel } | Refusal> {
    if (isRefusal(result)) return result;
    const found = await this.corrections.byId(result);
    if (!found) throw new Error(`correction ${result} is gone`);
    return { correction: await this.shown(found, await this.readers.of(context)) };
  }

  private async shown(view: CorrectionView, { language, speaksFor }: Reading): Promise<CorrectionModel> {
    const file = await this.files.byId(view.question);
    if (!file) throw new Error(`question ${view.question} is gone`);
    const { recordedKind, recordedMarks, intendedKind, intendedMarks, memberNames, memberId } = view;
    return {
      ...view,
      questionNumber: file.number,
      memberName: inLanguage(memberNames, language),
      recorded: recordedKind && recordedMarks && ballotInWords(file, { kind: recordedKind, marks: recordedMarks })[language],
      intended: ballotInWords(file, { kind: intendedKind, marks: intendedMarks })[language],
      mine: speaksFor?.memberId === memberId,
    };
  }
}
