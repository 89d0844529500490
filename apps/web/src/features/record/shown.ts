import type { ConsultationRecordQuery } from '../../generated/graphql';

/** The record, as its page has read it. */
export type RecordShown = NonNullable<ConsultationRecordQuery['record']>;
