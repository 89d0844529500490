import { Injectable } from '@nestjs/common';
import { ConsultationQuery, noSuchConsultation, Readers, type Reading } from '#consultations';
import { inLanguage, isRefusal, type Language, type Refusal, RefusalError, type RequestContext, type Result } from '#platform';
import type { RecordContent } from '../domain/content.js';
import { type Place, placesOf } from '../domain/places.js';
import { RecordQueries } from '../persistence/record-queries.js';
import { type RecordCorrectionRow, RecordStandingQueries } from '../persistence/record-standing-queries.js';
import type { RecordCorrectionModel } from './record-correction.model.js';

/** Corrections to records as a reader sees them: one's own delegation's, and for the secretariat, chair and auditor all. */
@Injectable()
export class RecordCorrections {
  constructor(
    private readonly consultations: ConsultationQuery,
    private readonly readers: Readers,
    private readonly records: RecordQueries,
    private readonly standing: RecordStandingQueries,
  ) {}

  async of(symbol: string, context: RequestContext): Promise<RecordCorrectionModel[]> {
    const reading = await this.readers.of(context);
    const consultation = await this.consultations.bySymbol(symbol, reading);
    if (!consultation) throw new RefusalError(noSuchConsultation(symbol));
    const found = await this.standing.corrections(consultation.id);
    return this.shown(
      found.filter(({ memberId }) => reading.seesDrafts || memberId === reading.speaksFor?.memberId),
      consultation.id,
      reading,
    );
  }

  /** What an act on a correction came to, as the API says it. */
  async outcome(result: Result<string>, context: RequestContext): Promise<{ correction: RecordCorrectionModel } | Refusal> {
    return isRefusal(result) ? result : { correction: await this.one(result, context) };
  }

  /** A correction that was just acted on, by its id. */
  async one(id: string, context: RequestContext): Promise<RecordCorrectionModel> {
    const found = await this.standing.correction(id);
    const [correction] = found ? await this.shown([found], found.consultation, await this.readers.of(context)) : [];
    if (!correction) throw new Error(`correction ${id} is gone`);
    return correction;
  }

  private async shown(
    rows: readonly RecordCorrectionRow[],
    consultation: string,
    { language, speaksFor }: Reading,
  ): Promise<RecordCorrectionModel[]> {
    const record = rows.length > 0 ? await this.records.of(consultation) : null;
    const titles = new Map<Language, ReadonlyMap<string, Place>>();
    return rows.map(({ names, memberId, ...row }) => ({
      ...row,
      placeTitle: record ? titleOf(titles, record.content, row) : row.place,
      memberName: inLanguage(names, language),
      mine: memberId === speaksFor?.memberId,
    }));
  }
}

function titleOf(
  known: Map<Language, ReadonlyMap<string, Place>>,
  content: RecordContent,
  { language, place }: Pick<RecordCorrectionRow, 'language' | 'place'>,
): string {
  const places = known.get(language) ?? new Map(placesOf(content, language).map((each) => [each.key, each]));
  known.set(language, places);
  return places.get(place)?.title ?? place;
}
