import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordContent } from '#record';
import { Council } from '../support/council.js';
import type { TestPoll } from '../support/poll.js';
import { bundleOf, verified } from '../support/published.js';
import { WHOLE_RECORD, wholeRecord } from '../support/record.js';
import { textsBeside, wordsInLogs } from '../support/words-kept.js';
import { DAY } from './secretariat.js';

describe('what stands beside a decision', () => {
  let council: Council;

  beforeAll(async () => {
    council = await Council.open();
  });
  afterAll(() => council.rises());

  const actsOf = async (poll: TestPoll): Promise<string[]> => {
    const { rows } = await council.chamber.database.owner.query<{ act: string }>(
      `SELECT act FROM log_entry WHERE log_id = $1 AND act <> 'ballot.cast' ORDER BY index`,
      [poll.id],
    );
    return rows.map((row) => row.act);
  };

  describe('a tie that the rule leaves to the chair', () => {
    it('is decided by the chair alone, once, with a reason; the count stays as it was', async () => {
      const poll = await council.voting(
        'CHAIR',
        { key: 'theme', closesIn: 600_000 },
        { key: 'venue', dependsOn: { question: 'theme', option: 'for' } },
      );
      await council.votes(poll.question('theme').id, 'for', 'against');
      await council.close(poll, 'theme');
      expect(await council.matter(poll, 1)).toMatchObject({
        tie: { places: 1, options: [{ key: 'for' }, { key: 'against' }] },
        nextRounds: [],
      });
      const ruling = { symbol: poll.symbol, question: 'theme', options: ['for'], reason: 'The proposal was before the body twice.' };
      expect(await council.act('decideTie', ruling, council.officer)).toMatchObject({ code: 'FORBIDDEN' });
      expect(await council.act('decideTie', { ...ruling, options: ['for', 'against'] })).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['options'],
      });
      await council.does('decideTie', ruling);
      expect(await council.act('decideTie', ruling)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
      const decided = await council.matter(poll, 1);
      expect(decided).toMatchObject({ tie: null, effect: { standing: 'STANDS', outcome: 'CARRIED', selected: ['for'] } });
      expect(decided.effect?.inWords).toContain('The chair decided the tie');
      expect(await council.matter(poll, 2)).toMatchObject({ state: 'OPEN' });
      expect(await actsOf(poll)).toEqual(expect.arrayContaining(['tie.decided', 'question.asked']));
    });

    it('puts nothing any more once voting has closed, and nobody takes that for a forgery', async () => {
      const waits = { key: 'venue', dependsOn: { question: 'theme', option: 'for' } } as const;
      const poll = await council.voting('CHAIR', { key: 'theme', closesIn: 600_000 }, waits);
      await council.votes(poll.question('theme').id, 'for', 'against');
      await council.close(poll, 'theme');
      await council.does('closeVoting', { symbol: poll.symbol, confirmSymbol: poll.symbol });
      await council.does('decideTie', {
        symbol: poll.symbol,
        question: 'theme',
        options: ['for'],
        reason: 'It was before the body twice.',
      });
      expect((await council.matters(poll)).map(({ state }) => state)).toEqual(['DECIDED', 'NOT_ASKED']);
      await council.does('publishRecord', { symbol: poll.symbol, confirmSymbol: poll.symbol }, council.officer);
      const { steps } = await verified(await bundleOf(council.chamber.app, poll.symbol));
      const held = steps.filter(({ step }) => step === 'counts' || step === 'decisions');
      expect(held.flatMap(({ findings }) => findings)).toEqual([]);
    });
  });

  describe('an annulled vote', () => {
    it('keeps its ballots and figures, has no effect, and is put again with what rested on it', async () => {
      const poll = await council.voting(
        'SECOND_VOTE',
        { key: 'workshop', method: 'SINGLE_CHOICE', options: ['defer', 'cancel'], closesIn: 600_000 },
        { key: 'venue', method: 'SINGLE_CHOICE', options: ['geneva', 'bangkok'], dependsOn: { question: 'workshop', option: 'defer' } },
      );
      await council.votes(poll.question('workshop').id, 'defer', 'defer', 'cancel');
      await council.close(poll, 'workshop');
      await council.votes(poll.question('venue').id, 'geneva', 'bangkok', 'bangkok');
      const annulling = { symbol: poll.symbol, question: 'workshop', reason: 'The wording in French was wrong' };
      expect(await council.act('annulVote', { ...annulling, question: 'venue' })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
      await council.does('annulVote', { ...annulling, closesAt: new Date(Date.now() + 600_000).toISOString() });

      const [workshop, venue] = await council.matters(poll);
      expect(workshop?.rounds).toMatchObject([
        { key: 'workshop', state: 'ANNULLED', annulment: { by: 'CHAIR', reason: annulling.reason } },
        { key: 'workshop-round-2', state: 'OPEN', round: { kind: 'ANEW' } },
      ]);
      expect(venue?.rounds).toMatchObject([
        { key: 'venue', state: 'ANNULLED' },
        { key: 'venue-round-2', state: 'WAITING' },
      ]);
      expect(await council.act('annulVote', annulling)).toMatchObject({
        code: 'ILLEGAL_TRANSITION',
        message: expect.stringContaining('was annulled on'),
      });

      await council.votes(await council.questionOf(poll, 'workshop-round-2'), 'cancel', 'cancel', 'defer');
      await council.close(poll, 'workshop-round-2');
      await council.does('closeVoting', { symbol: poll.symbol, confirmSymbol: poll.symbol });
      expect((await council.matters(poll)).map(({ state }) => state)).toEqual(['DECIDED', 'NOT_ASKED']);
      const report = await council.recounted(poll);
      expect(report).toMatchObject({ equal: true, findings: [] });
      expect(report.questions.map(({ key, ballots }) => [key, ballots])).toEqual([
        ['workshop', 3],
        ['workshop-round-2', 3],
        ['venue', 3],
        ['venue-round-2', 0],
      ]);

      await council.does('publishRecord', { symbol: poll.symbol, confirmSymbol: poll.symbol }, council.officer);
      const { record } = await council.officer.data<{ record: Parameters<typeof wholeRecord>[0] }>(
        `query ($symbol: String!) { record(symbol: $symbol) { ${WHOLE_RECORD} } }`,
        { symbol: poll.symbol },
      );
      const content = wholeRecord(record) as RecordContent;
      expect(content.questions.map(({ key, round, annulled, ballots }) => [key, round, annulled?.reason ?? null, ballots.length])).toEqual([
        ['workshop', 1, annulling.reason, 3],
        ['workshop-round-2', 2, null, 3],
        ['venue', 1, annulling.reason, 3],
        ['venue-round-2', 2, null, 0],
      ]);
      expect((await council.recounted(poll)).equal).toBe(true);
      expect(await council.act('annulVote', { ...annulling, question: 'workshop-round-2' })).toMatchObject({
        code: 'ILLEGAL_TRANSITION',
        message: expect.stringContaining('before the record is published'),
      });
    });

    it('is annulled after the closing too, and no way leads back into the vote', async () => {
      const poll = await council.voting('REJECTED', { key: 'theme' });
      await council.votes(poll.question('theme').id, 'for', 'for', 'against');
      await council.does('closeVoting', { symbol: poll.symbol, confirmSymbol: poll.symbol });
      await council.does('annulVote', { symbol: poll.symbol, question: 'theme', reason: 'Two delegations were left off the roll' });
      expect(await council.matter(poll, 1)).toMatchObject({ state: 'ANNULLED', effect: { standing: 'ANNULLED' }, mayBeAnnulled: false });
      expect((await council.matter(poll, 1)).rounds).toHaveLength(1);
    });
  });

  describe('a condition', () => {
    const conditional = async (): Promise<{ poll: TestPoll; condition: string }> => {
      const poll = await council.voting('REJECTED', { key: 'workshop', method: 'SINGLE_CHOICE', options: ['defer', 'cancel'] });
      const { rows } = await council.chamber.database.owner.query<{ id: string }>(
        `INSERT INTO question_condition (id, question_id, position, option_key, text, due_at, on_fulfilled)
         SELECT gen_random_uuid(), $1, 1, o, '{"en": "Only if funded."}', official_now() + interval '9 days', '{"effect": "HELD", "text": null}'
         FROM unnest(ARRAY['cancel', 'defer']) o RETURNING id`,
        [poll.question('workshop').id],
      );
      await council.votes(poll.question('workshop').id, 'defer', 'defer', 'cancel');
      await council.close(poll, 'workshop');
      return { poll, condition: rows[1]?.id ?? '' };
    };

    it('holds the decision until it is known, and what follows from its fulfilment happens', async () => {
      const { poll, condition } = await conditional();
      expect((await council.matter(poll, 1)).effect).toMatchObject({ standing: 'CONDITIONAL', consequence: null });
      await council.does('markCondition', { condition, status: 'FULFILLED', evidence: 'Pledges.' }, council.officer);
      expect((await council.matter(poll, 1)).effect).toMatchObject({ standing: 'FULFILLED', consequence: 'HELD' });
    });

    it('has lapsed at its due date by the clock, and what follows is written down by nobody’s act', async () => {
      const { poll, condition } = await conditional();
      await council.chamber.database.moveClock(10 * DAY);
      try {
        expect((await council.matter(poll, 1)).effect).toMatchObject({ standing: 'LAPSED', consequence: 'CANCELLED' });
        expect(
          await council.act('markCondition', { condition, status: 'FULFILLED', evidence: 'Late pledges.' }, council.officer),
        ).toMatchObject({
          code: 'ILLEGAL_TRANSITION',
          message: expect.stringContaining('lapsed when it fell due'),
        });
        const lapsed = async () => {
          const { rows } = await council.chamber.database.owner.query<{
            account_id: string | null;
            data: { effect: string; condition: string };
          }>(`SELECT account_id, body::json->'data' AS data FROM log_entry WHERE log_id = $1 AND act = 'condition.lapsed'`, [poll.id]);
          return rows;
        };
        for (let i = 0; i < 100 && (await lapsed()).length === 0; i++) await new Promise((resolve) => setTimeout(resolve, 100));
        expect(await lapsed()).toEqual([{ account_id: null, data: expect.objectContaining({ effect: 'CANCELLED', condition }) }]);
      } finally {
        await council.chamber.database.moveClock(0);
      }
    });
  });

  it('leaves no words in the log: texts stand beside it, under salted hashes', async () => {
    expect(await textsBeside(council.chamber.database.owner)).toBeGreaterThan(0);
    expect(await wordsInLogs(council.chamber.database.owner)).toEqual([]);
  });
});
