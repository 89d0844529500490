import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../support/api.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { clientQuery } from '../support/client-queries.js';
import { givenDelegations, givenVoting, type QuestionSketch, type TestDelegate, type TestPoll } from '../support/poll.js';
import { statementsOf } from '../support/statements.js';
import { givenVotes } from '../support/votes.js';

const sketches = (count: number): QuestionSketch[] => Array.from({ length: count }, (_, n) => ({ key: `question-${n}` }));

describe('the SQL statements of a page', () => {
  let chamber: TestApp;
  let delegates: TestDelegate[];
  let small: TestPoll;
  let large: TestPoll;
  let reader: Api;
  let page: string;

  const written = async (poll: TestPoll, blocks: number): Promise<void> => {
    await chamber.database.owner.query(
      `WITH written AS (
         INSERT INTO document (id, consultation_id, position, symbol, title, issued_on, original_language)
         VALUES (gen_random_uuid(), $1, 1, $2, '{"en": "A note"}', '2006-10-12', 'en') RETURNING id)
       INSERT INTO document_block (document_id, anchor, position, kind, number, text)
       SELECT written.id, 'p' || n, n, 'PARAGRAPH', n::text, '{"en": "Words."}' FROM written, generate_series(1, $3::integer) n`,
      [poll.id, poll.symbol, blocks],
    );
  };

  beforeAll(async () => {
    chamber = await startTestApp();
    delegates = (await givenDelegations(chamber.database.owner, 6)).flat();
    small = await givenVoting(chamber.database.owner, 'S/1', sketches(1));
    large = await givenVoting(chamber.database.owner, 'S/2', sketches(12));
    await written(small, 1);
    await written(large, 60);
    for (const { id } of [...small.questions, ...large.questions]) await givenVotes(chamber.address, delegates, id, ['for', 'against']);
    reader = chamber.api.as(delegates[0]?.token ?? null);
    page = await clientQuery(process.cwd(), 'Consultation');
  });
  afterAll(() => chamber.stop());

  it('are as many for twelve questions and sixty paragraphs as for one: the consultation’s page', async () => {
    const one = await statementsOf(() => reader.data(page, { symbol: small.symbol }));
    const many = await statementsOf(() => reader.data(page, { symbol: large.symbol }));
    expect(many).toHaveLength(one.length);
    expect(many.length).toBeLessThanOrEqual(3);
  });

  it('are as many for every consultation as for one: the positions', async () => {
    const positions = await clientQuery(process.cwd(), 'Positions');
    const statements = await statementsOf(() => reader.data(positions));
    expect(statements.length).toBeLessThanOrEqual(3);
  });

  it('is one for the casting of a ballot', async () => {
    let nth = 0;
    const cast = `mutation C($input: CastBallotInput!) { castBallot(input: $input) { __typename ... on CastBallotSuccess { receipt { index } ballot { inWords } } } }`;
    const statements = await statementsOf(() =>
      reader.data(cast, { input: { question: small.questions[0]?.id, kind: 'ABSTAIN', idempotencyKey: `statements-${nth++}` } }),
    );
    expect(statements).toHaveLength(1);
    expect(statements[0]).toContain('cast_ballots');
  });
});
