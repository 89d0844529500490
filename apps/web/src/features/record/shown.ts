import { API_NAMES, LANGUAGES, type Language } from '../../chamber/words/language';
import type { ConsultationRecordQuery } from '../../generated/graphql';

/** The record, as its page has read it. */
export type RecordShown = NonNullable<ConsultationRecordQuery['record']>;

/** The languages in which the record has come out, the original first. */
export function issuedIn({ versions }: Pick<RecordShown, 'versions'>): readonly Language[] {
  return versions.flatMap((version) => LANGUAGES.find((language) => API_NAMES[language] === version.language) ?? []);
}
