import { joined, type SealedText } from '../../libs/record/src/domain/sealing.js';

/** What a request asks of a record to read it whole: its sealed form, and the texts that belong into it. */
export const WHOLE_RECORD = 'json texts { path salt text }';

/** A record as it came from the API, with the texts in their places. */
export function wholeRecord(record: { json: string; texts: readonly SealedText[] }): unknown {
  return joined(JSON.parse(record.json), record.texts);
}
