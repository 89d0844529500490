import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../support/api.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenHearing, type TestHearing } from '../support/hearing.js';
import { givenDelegations, type TestDelegate } from '../support/poll.js';
import { actOf, isProved, type Receipt } from '../support/receipts.js';

interface Payload {
  readonly __typename: string;
  readonly comment?: { id: string; version: number };
  readonly receipt?: Receipt | null;
}

const HOUR = 3_600_000;
const RECEIPT = 'receipt { log index leafHash }';
const WORDS = { type: 'GENERAL', target: 'CONSULTATION', text: 'We thank the Administration.', language: 'EN' };

describe('whoever says something for a Member holds a receipt of it', () => {
  let chamber: TestApp;
  let hearing: TestHearing;
  let delegations: Api[];

  const by = (n: number): Api => delegations[n] as Api;
  const proved = async (api: Api, receipt: Receipt | null | undefined): Promise<unknown> =>
    receipt && [await actOf(chamber.database.owner, receipt), receipt.log === hearing.id && (await isProved(api, receipt))];

  beforeAll(async () => {
    chamber = await startTestApp();
    const members = (await givenDelegations(chamber.database.owner, 2)).map(([first]) => first as TestDelegate);
    delegations = members.map(({ token }) => chamber.api.as(token));
    hearing = await givenHearing(chamber.database.owner, 'T/2026/22');
  });
  afterAll(() => chamber.stop());

  it('of the words that count in the end, and of aligning with them', async () => {
    const { comment } = await by(0).act<Payload>('draftComment', { consultation: hearing.symbol, ...WORDS }, 'comment { id version }');
    await by(0).act('submitComment', { comment: comment?.id }, '__typename');
    const input = { comment: comment?.id, version: 1, text: 'We thank the Administration for its paper.' };
    const revised = await by(0).act<Payload>('reviseComment', input, RECEIPT);
    expect(await proved(by(0), revised.receipt)).toEqual(['comment.revised', true]);
    const aligned = await by(1).act<Payload>('alignWithComment', { comment: comment?.id }, RECEIPT);
    expect(await proved(by(1), aligned.receipt)).toEqual(['comment.aligned', true]);
    expect((await by(1).act<Payload>('alignWithComment', { comment: comment?.id }, RECEIPT)).receipt).toBeNull();
  });

  it('and of a draft the log tells nothing but that there is one: what it is about, when it is submitted', async () => {
    const place = { target: 'PARAGRAPH', document: hearing.document, anchor: 'p-1' };
    const drafting = { consultation: hearing.symbol, ...WORDS, ...place, type: 'EDITORIAL' };
    const { comment } = await by(0).act<Payload>('draftComment', drafting, 'comment { id version }');
    const written = async (act: string): Promise<unknown> =>
      (
        await chamber.database.owner.query<{ data: unknown }>(
          `SELECT (body::jsonb->'data') - 'text' AS data FROM log_entry WHERE act = $1 AND body::jsonb->'data'->>'comment' = $2`,
          [act, comment?.id],
        )
      ).rows[0]?.data;
    expect(await written('comment.drafted')).toEqual({ comment: comment?.id, version: 1 });
    await by(0).act('submitComment', { comment: comment?.id }, '__typename');
    expect(await written('comment.submitted')).toEqual({ comment: comment?.id, version: 1, type: 'EDITORIAL', ...place });
  });

  it('of an explanation of vote, and of taking it back', async () => {
    await chamber.database.moveClock(25 * HOUR);
    const on = { question: hearing.question('theme').id, moment: 'BEFORE' };
    const given = await by(0).act<Payload>('explainVote', { ...on, text: 'We prefer a shorter title.', language: 'EN' }, RECEIPT);
    expect(await proved(by(0), given.receipt)).toEqual(['explanation.given', true]);
    const withdrawn = await by(0).act<Payload>('withdrawExplanation', on, RECEIPT);
    expect(await proved(by(0), withdrawn.receipt)).toEqual(['explanation.withdrawn', true]);
  });
});
