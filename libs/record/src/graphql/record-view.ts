import type { ConsultationView } from '#consultations';
import type { PublishedRecord } from '../persistence/record-queries.js';

/** A record with its consultation as the reader sees it. */
export type RecordView = Readonly<{ record: PublishedRecord; consultation: ConsultationView }> &
  Pick<PublishedRecord, 'id' | 'symbol' | 'json' | 'texts' | 'sha256' | 'publishedAt' | 'correctionsCloseAt' | 'approvedAt'>;

export function recordView(record: PublishedRecord, consultation: ConsultationView): RecordView {
  const { id, symbol, json, texts, sha256, publishedAt, correctionsCloseAt, approvedAt } = record;
  return { ...{ id, symbol, json, texts, sha256, publishedAt, correctionsCloseAt, approvedAt }, record, consultation };
}
