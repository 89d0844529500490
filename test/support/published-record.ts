import type { Api } from './api.js';
import type { TestApp } from './app.js';
import { givenHearing, type TestHearing } from './hearing.js';
import type { TestDelegate } from './poll.js';
import { givenVotes } from './votes.js';

const HOUR = 3_600_000;

/** How long after now such a record is published. */
export const PUBLISHED_AFTER = 49 * HOUR;

interface Published {
  readonly __typename: string;
  readonly code?: string;
  readonly comment?: { id: string };
}

export interface TestRecord extends TestHearing {
  /** What was said, by the code of the delegation; in the record they stand in the order in which they came. */
  readonly comments: readonly string[];
}

/**
 * A record in English and French that has just been published: some delegations commented, then voted on one question. The
 * clock stands `PUBLISHED_AFTER` later than it did.
 */
export async function givenRecord(
  app: TestApp,
  secretariat: Api,
  symbol: string,
  {
    commenting,
    voting,
    languages,
  }: { commenting: readonly TestDelegate[]; voting: readonly TestDelegate[]; languages?: readonly string[] },
): Promise<TestRecord> {
  const { owner, moveClock } = app.database;
  await moveClock(0);
  const hearing = await givenHearing(owner, symbol, 'MEMBERS_AND_OBSERVERS');
  await owner.query(`UPDATE consultation SET title = title || '{"fr": "Consultations officieuses"}' WHERE id = $1`, [hearing.id]);
  for (const { token, code } of commenting) {
    const by = app.api.as(token);
    const words = { type: 'GENERAL', target: 'CONSULTATION', text: `We of ${code} thank the Administration.`, language: 'EN' };
    const drafted = await by.act<Published>('draftComment', { consultation: symbol, ...words }, 'comment { id }');
    await by.act('submitComment', { comment: drafted.comment?.id }, '__typename');
  }
  await moveClock(25 * HOUR);
  await givenVotes(
    app.address,
    voting,
    hearing.question('theme').id,
    voting.map((_, n) => (n === 0 ? 'against' : 'for')),
  );
  await moveClock(PUBLISHED_AFTER);
  const input = { symbol, confirmSymbol: symbol, ...(languages ? { languages } : {}) };
  const published = await secretariat.act<Published>('publishRecord', input, 'record { symbol }');
  if (published.__typename !== 'PublishRecordSuccess') throw new Error(`The record of ${symbol} was not published: ${published.code}`);
  return { ...hearing, comments: commenting.map(({ code }) => code) };
}
