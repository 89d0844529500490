import { expect } from '@jest/globals';
import { isRefusal } from '#platform';
import { RecountRecord } from '#record';
import { joined, type SealedText } from '../../libs/record/src/domain/sealing.js';
import type { Api } from './api.js';
import type { TestApp } from './app.js';

/** What a request asks of a record to read it whole: its sealed form, and the texts that belong into it. */
export const WHOLE_RECORD = 'json texts { path salt text }';

/** A record as it came from the API, with the texts in their places. */
export function wholeRecord(record: { json: string; texts: readonly SealedText[] }): unknown {
  return joined(JSON.parse(record.json), record.texts);
}

export type ReadRecord = Readonly<{ json: string; sha256: string; texts: readonly SealedText[] }>;

/** A published record as this reader is given it. */
export async function recordReadBy(reader: Api, symbol: string): Promise<ReadRecord> {
  return (await reader.data<{ record: ReadRecord }>(`{ record(symbol: "${symbol}") { sha256 ${WHOLE_RECORD} } }`)).record;
}

/** The record, counted again from the tables, is the one that was published. */
export async function expectEqualRecount({ app }: TestApp, symbol: string): Promise<void> {
  const report = await app.get(RecountRecord, { strict: false }).execute(symbol);
  expect(isRefusal(report) ? report.words.en : report).toMatchObject({ findings: [], equal: true });
}
