import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecountRecord } from '#record';
import { isRefusal } from '#platform';
import type { Api } from '../support/api.js';
import { person } from '../support/people.js';
import { Secretariat } from '../api/secretariat.js';
import { WHOLE_RECORD, wholeRecord } from '../support/record.js';
import { textsBeside, wordsInLogs } from '../support/words-kept.js';
import { PROVEN, proving } from '../support/published.js';

const SYMBOL = 'IC/2006/13';

/** A recorded vote on which delegations explain themselves, before and after, and one whose vote was wrongly recorded. */
describe('what three delegations say of their votes', () => {
  let desk: Secretariat;
  let chair: Api;
  let kenya: Api;
  let peru: Api;
  let chad: Api;
  let question: string;

  beforeAll(async () => {
    desk = await Secretariat.open();
    const { database, api } = desk.chamber;
    chair = api.as((await person(database, 'CHAIR')).token);
    ({ api: kenya } = await desk.seats('KEN', { names: { en: 'Kenya', fr: 'Kenya' } }));
    ({ api: peru } = await desk.seats('PER', { names: { en: 'Peru', fr: 'Pérou' } }));
    ({ api: chad } = await desk.seats('TCD', { names: { en: 'Chad', fr: 'Tchad' } }));
    await desk.drafts(SYMBOL);
    question = await desk.asks(SYMBOL, 'theme');
    await desk.opens(SYMBOL);
  }, 60_000);
  afterAll(() => desk.closes());

  const explains = (api: Api, moment: string, text: string, language = 'EN') =>
    desk.does('explainVote', { question, moment, text, language }, 'explanation { version }', api);
  const votes = (api: Api, option: string, key: string) =>
    desk.does('castBallot', { question, kind: 'CHOICE', marks: [{ option }], idempotencyKey: `theme-${key}` }, 'receipt { index }', api);
  const heard = async (api: Api): Promise<{ before: unknown[]; after: unknown[] }> =>
    (
      await api.data<{ explanationsOfVote: { before: unknown[]; after: unknown[] } }>(
        'query ($q: ID!) { explanationsOfVote(question: $q) { before { memberName text } after { memberName text } } }',
        { q: question },
      )
    ).explanationsOfVote;

  it('Peru and Chad explain theirs before voting has opened, in their languages', async () => {
    await explains(peru, 'BEFORE', 'The theme is ours too.');
    await explains(chad, 'BEFORE', 'Nous avons des réserves.', 'FR');
    expect((await heard(kenya)).before).toMatchObject([{ memberName: 'Chad' }, { memberName: 'Peru' }]);
    expect((await heard(kenya.in('fr'))).before).toMatchObject([{ memberName: 'Pérou' }, { memberName: 'Tchad' }]);
  });

  it('they vote; Chad takes its words back, and a marker stays', async () => {
    await desk.opensTheVote(SYMBOL);
    await votes(kenya, 'for', 'kenya');
    await votes(peru, 'for', 'peru');
    await votes(chad, 'for', 'chad');
    await desk.does('withdrawExplanation', { question, moment: 'BEFORE' }, 'explanation { version }', chad);
    expect((await heard(kenya)).before).toEqual([
      { memberName: 'Chad', text: null },
      { memberName: 'Peru', text: 'The theme is ours too.' },
    ]);
    expect((await desk.isRefused('explainVote', { question, moment: 'AFTER', text: 'Too soon.', language: 'EN' }, kenya)).code).toBe(
      'ILLEGAL_TRANSITION',
    );
  });

  it('once it is carried, Kenya explains its vote, and Chad says that it had meant to vote against', async () => {
    await desk.does('closeVoting', { symbol: SYMBOL, confirmSymbol: SYMBOL }, 'consultation { state }');
    await explains(kenya, 'AFTER', 'We voted for it in the spirit of compromise.');
    const { correction } = await desk.does<{ correction: { id: string; recorded: string; intended: string } }>(
      'askCorrection',
      { question, kind: 'CHOICE', marks: [{ option: 'against' }], reason: 'Our delegate pressed the wrong button.' },
      'correction { id recorded intended }',
      chad,
    );
    expect([correction.recorded, correction.intended]).toEqual(['In favour', 'Against']);
    await desk.does('answerCorrection', { correction: correction.id, confirmed: true }, 'correction { status }', chair);
  });

  it('the record has all of it; the counts and the outcome are those of the vote, and the recount agrees', async () => {
    await desk.does('publishRecord', { symbol: SYMBOL, confirmSymbol: SYMBOL }, 'record { symbol }');
    const { record } = await kenya.data<{ record: Parameters<typeof wholeRecord>[0] }>(
      `query ($symbol: String!) { record(symbol: $symbol) { ${WHOLE_RECORD} } }`,
      {
        symbol: SYMBOL,
      },
    );
    expect(wholeRecord(record)).toMatchObject({
      questions: [
        {
          outcome: 'CARRIED',
          result: {
            counts: [
              { option: 'for', count: 3 },
              { option: 'against', count: 0 },
            ],
          },
        },
      ],
      statements: {
        explanations: [
          { member: 'PER', moment: 'BEFORE', text: 'The theme is ours too.' },
          { member: 'TCD', moment: 'BEFORE', text: null, version: 2 },
          { member: 'KEN', moment: 'AFTER' },
        ],
        corrections: [{ member: 'TCD', recorded: { marks: [{ option: 'for' }] }, intended: { marks: [{ option: 'against' }] } }],
      },
    });
    const recount = await desk.chamber.app.get(RecountRecord, { strict: false }).execute(SYMBOL);
    expect(isRefusal(recount) ? recount.words.en : recount).toMatchObject({ findings: [], equal: true });
  });

  it('whoever has the bundle proves it, and no letter of it can be changed', async () => {
    expect(await proving(desk.chamber.app, SYMBOL)).toEqual(PROVEN);
  });

  it('and a word changed behind the log’s back is found out', async () => {
    const { owner } = desk.chamber.database;
    await owner.query(
      `UPDATE explanation SET text = 'We never agreed.', sha256 = sha256('We never agreed.'::bytea) WHERE question_id = $1 AND moment = 'AFTER'`,
      [question],
    );
    const recount = await desk.chamber.app.get(RecountRecord, { strict: false }).execute(SYMBOL);
    expect(isRefusal(recount) ? recount.words.en : recount).toMatchObject({
      equal: false,
      findings: [{ between: 'what Members said and the log', found: '1' }],
    });
  });

  it('leaves no words in the log: texts stand beside it, under salted hashes', async () => {
    expect(await textsBeside(desk.chamber.database.owner)).toBeGreaterThan(0);
    expect(await wordsInLogs(desk.chamber.database.owner)).toEqual([]);
  });
});
