import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecountRecord } from '#record';
import { endorsement, fromNow, HOUR, Secretariat } from '../api/secretariat.js';
import type { Api } from '../support/api.js';
import { bundleOf, failedIn, PROVEN, proving, verified } from '../support/published.js';

// The venue was left undecided when the voting on IC/2006/8 closed. No way leads back into that vote: the body goes on in a new
// consultation, whose question names the one that it continues.

const LINKS =
  'query ($symbol: String!) { consultation(symbol: $symbol) { questions { key continues { symbol key number title } continuedBy { symbol key number } } } }';

interface Links {
  readonly consultation: { readonly questions: readonly { key: string; continues: object | null; continuedBy: object[] }[] } | null;
}

describe('a question that goes on in a new consultation', () => {
  const [first, second] = ['IC/2006/8', 'IC/2007/1'];
  let secretariat: Secretariat;
  let kenya: Api;

  beforeAll(async () => {
    secretariat = await Secretariat.open();
    kenya = (await secretariat.seats('KEN')).api;
    await secretariat.drafts(first);
    await secretariat.asks(first, 'theme', { quorum: null });
    await secretariat.asks(first, 'venue', { quorum: null });
    await secretariat.opens(first);
    await secretariat.opensTheVote(first);
    await secretariat.drafts(second);
  });
  afterAll(() => secretariat.closes());

  const links = async (symbol: string, by: Api = secretariat.api) =>
    new Map((await by.data<Links>(LINKS, { symbol })).consultation?.questions.map((question) => [question.key, question]));
  const taking = (changes: object) => endorsement(second, 'venue-again', { paragraphs: [], quorum: null, ...changes });

  it('names one that is over, of the same body', async () => {
    const named = { consultation: first, question: 'venue' };
    expect(await secretariat.isRefused('addQuestion', taking({ continues: named }))).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['continues', 'question'],
      message: expect.stringContaining('Question 2 of IC/2006/8 is not over'),
    });
    await secretariat.does('closeVoting', { symbol: first, confirmSymbol: first }, 'consultation { state }');
    expect(await secretariat.isRefused('addQuestion', taking({ continues: { ...named, question: 'nothing' } }))).toMatchObject({
      code: 'NOT_FOUND',
      path: ['continues', 'question'],
    });
    await secretariat.does('addQuestion', taking({ continues: named }), 'question { id }');
  });

  it('is shown both ways: to a delegation only once the new consultation is open', async () => {
    expect((await links(second)).get('venue-again')?.continues).toEqual({
      symbol: first,
      key: 'venue',
      number: 2,
      title: 'Question venue',
    });
    const later = [{ symbol: second, key: 'venue-again', number: 1 }];
    expect((await links(first)).get('venue')?.continuedBy).toEqual(later);
    expect((await links(first, kenya)).get('venue')?.continuedBy).toEqual([]);
    await secretariat.opens(second);
    expect((await links(first, kenya)).get('venue')?.continuedBy).toEqual(later);
    expect((await links(first, kenya)).get('theme')).toMatchObject({ continues: null, continuedBy: [] });
  });

  it('stands so in the record, which a recount finds again', async () => {
    await secretariat.opensTheVote(second);
    await secretariat.does('extendVoting', { symbol: second, votingClosesAt: fromNow(100 * HOUR), reason: 'More time.' }, '__typename');
    await secretariat.does('closeVoting', { symbol: second, confirmSymbol: second }, 'consultation { state }');
    const { record } = await secretariat.does<{ record: { json: string } }>(
      'publishRecord',
      { symbol: second, confirmSymbol: second },
      'record { json }',
    );
    const { questions } = JSON.parse(record.json) as { questions: { takesUp?: object }[] };
    expect(questions[0]?.takesUp).toEqual({ symbol: first, key: 'venue', number: 2, title: { en: 'Question venue' } });
    expect(await secretariat.chamber.app.get(RecountRecord).execute(second)).toMatchObject({ equal: true, findings: [] });
  });

  it('whoever has the bundle proves it, and no letter of it can be changed', async () => {
    expect(await proving(secretariat.chamber.app, second)).toEqual(PROVEN);
  });

  it('is found to be called otherwise than when it was taken up', async () => {
    const symbol = 'IC/2007/3';
    await secretariat.drafts(symbol);
    const continues = { consultation: first, question: 'venue' };
    await secretariat.asks(symbol, 'venue-anew', { paragraphs: [], quorum: null, continues });
    await secretariat.opens(symbol);
    await secretariat.opensTheVote(symbol);
    await secretariat.does('closeVoting', { symbol, confirmSymbol: symbol }, 'consultation { state }');
    await secretariat.chamber.database.owner.query(
      `SET session_replication_role = replica;
       UPDATE question SET title = '{"en": "Another venue"}' WHERE key = 'venue' AND consultation_id = (SELECT id FROM consultation WHERE symbol = '${first}');
       SET session_replication_role = origin`,
    );
    await secretariat.does('publishRecord', { symbol, confirmSymbol: symbol }, 'record { symbol }');
    const report = await verified(await bundleOf(secretariat.chamber.app, symbol));
    expect(failedIn(report)).toEqual(['questions']);
    expect(report.first?.words.en).toMatch(/^The log and the published record part at venue-anew\.takesUp\.sha256: /);
  });

  it('is proved likewise where a vote was annulled, with what rested on it, and another question settled without a vote', async () => {
    const symbol = 'IC/2007/2';
    await secretariat.drafts(symbol);
    const asks = (key: string, changes: object = {}) => secretariat.asks(symbol, key, { quorum: null, ...changes });
    const workshop = await asks('workshop', { closesAt: fromNow(30 * HOUR) });
    const dependsOn = { question: 'workshop', option: 'for' };
    const venue = await asks('venue', { dependsOn });
    await asks('dates', { dependsOn, closesAt: fromNow(60 * HOUR) });
    await asks('report');
    await secretariat.opens(symbol);
    await secretariat.opensTheVote(symbol);
    const votes = (question: string) => {
      const ballot = { question, kind: 'CHOICE', marks: [{ option: 'for' }], idempotencyKey: `kenya-${question}` };
      return secretariat.does('castBallot', ballot, 'receipt { index }', kenya);
    };
    const closes = (question: string) =>
      secretariat.does('closeQuestion', { symbol, question, reason: 'All have answered.' }, '__typename');
    await votes(workshop);
    await closes('workshop');
    await votes(venue);
    const annulled = { symbol, question: 'workshop', reason: 'The wording in French was wrong.', closesAt: fromNow(40 * HOUR) };
    await secretariat.does('annulVote', annulled, '__typename');
    await secretariat.does(
      'settleWithoutVote',
      { symbol, question: 'report', kind: 'NOTED', words: { en: 'I take it that the report is noted.' } },
      '__typename',
    );
    await secretariat.does('closeVoting', { symbol, confirmSymbol: symbol }, 'consultation { state }');
    await secretariat.does('publishRecord', { symbol, confirmSymbol: symbol }, 'record { symbol }');
    expect(await proving(secretariat.chamber.app, symbol)).toEqual(PROVEN);
  });
});
