import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal } from '#platform';
import { RecountRecord, type RecordContent } from '#record';
import type { Api } from '../support/api.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenAccounts, givenDelegations, givenVoting, type QuestionSketch, type TestDelegate, type TestPoll } from '../support/poll.js';
import { givenVotes } from '../support/votes.js';
import { textsBeside, wordsInLogs } from '../support/words-kept.js';
import { WHOLE_RECORD, wholeRecord } from '../support/record.js';

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
}
interface Matter {
  readonly number: number;
  readonly key: string;
  readonly state: string;
  readonly rounds: readonly Readonly<{
    key: string;
    state: string;
    headline: string | null;
    round: { kind: string | null; inWords: string | null };
  }>[];
  readonly options: readonly Readonly<{ key: string; settled: boolean | null; leadsTo: readonly number[] }>[];
  readonly effect: Readonly<{
    standing: string;
    outcome: string;
    selected: readonly string[];
    consequence: string | null;
    inWords: string;
  }> | null;
  readonly nextRounds: readonly Readonly<{ kind: string; options: readonly { key: string }[]; seats: number }>[];
  readonly tie: Readonly<{ options: readonly { key: string }[]; places: number }> | null;
  readonly mayBeAnnulled: boolean;
}

const TREE = `query Tree($symbol: String!) { decisionTree(symbol: $symbol) { matters {
  number key state rounds { key state headline round { kind inWords } annulment { by reason } } options { key settled leadsTo }
  effect { standing outcome selected consequence inWords } nextRounds { kind seats options { key } } tie { places options { key } } mayBeAnnulled } } }`;
const DAY = 86_400_000;

describe('what follows from an outcome', () => {
  let chamber: TestApp;
  let members: TestDelegate[];
  let chair: Api;
  let officer: Api;
  let nth = 0;

  beforeAll(async () => {
    chamber = await startTestApp();
    members = (await givenDelegations(chamber.database.owner, 6)).flat();
    const account = async (role: string): Promise<Api> => {
      const [made] = await givenAccounts(chamber.database.owner, role, 1, role);
      return chamber.api.as(made?.token ?? null);
    };
    [chair, officer] = [await account('CHAIR'), await account('SECRETARIAT')];
  });
  afterAll(() => chamber.stop());

  const voting = async (tieRule: string, ...sketches: QuestionSketch[]): Promise<TestPoll> => {
    const poll = await givenVoting(chamber.database.owner, `F/${++nth}`, sketches);
    await chamber.database.owner.query(
      `UPDATE question SET rule = rule || jsonb_build_object('tieRule', $2::text) WHERE consultation_id = $1`,
      [poll.id, tieRule],
    );
    return poll;
  };
  const votes = (question: string, ...answers: (string | null)[]) => givenVotes(chamber.address, members, question, answers);
  const act = (field: string, input: object, api = chair): Promise<Answer> =>
    api.act<Answer>(
      field,
      { ...input },
      field === 'markCondition' ? 'condition { status }' : field === 'publishRecord' ? 'record { sha256 }' : 'consultation { state }',
    );
  const does = async (field: string, input: object, api = chair): Promise<void> => {
    const { __typename, message } = await act(field, input, api);
    if (__typename === 'Refusal') throw new Error(`${field}: ${message}`);
  };
  const close = (poll: TestPoll, question: string) =>
    does('closeQuestion', { symbol: poll.symbol, question, reason: 'All have answered.' });
  const matters = async (poll: TestPoll, api = officer): Promise<readonly Matter[]> =>
    (await api.data<{ decisionTree: { matters: Matter[] } }>(TREE, { symbol: poll.symbol })).decisionTree.matters;
  const matter = async (poll: TestPoll, number: number): Promise<Matter> => {
    const found = (await matters(poll)).find((each) => each.number === number);
    if (!found) throw new Error(`there is no matter ${number}`);
    return found;
  };
  const questionOf = async (poll: TestPoll, key: string): Promise<string> => {
    const { rows } = await chamber.database.owner.query<{ id: string }>('SELECT id FROM question WHERE consultation_id = $1 AND key = $2', [
      poll.id,
      key,
    ]);
    return rows[0]?.id ?? '';
  };
  const actsOf = async (poll: TestPoll): Promise<string[]> => {
    const { rows } = await chamber.database.owner.query<{ act: string }>(
      `SELECT act FROM log_entry WHERE log_id = $1 AND act <> 'ballot.cast' ORDER BY index`,
      [poll.id],
    );
    return rows.map((row) => row.act);
  };
  const recounted = async (poll: TestPoll) => {
    const report = await chamber.app.get(RecountRecord).execute(poll.symbol);
    if (isRefusal(report)) throw new Error(report.words.en);
    return report;
  };

  describe('a further round', () => {
    it('is a second vote where the first was equally divided: asked of every delegation, and rejected when divided again', async () => {
      const poll = await voting('SECOND_VOTE', { key: 'theme' });
      await votes(poll.question('theme').id, 'for', 'for', 'against', 'against', 'ABSTAIN');
      await close(poll, 'theme');
      expect(await matter(poll, 1)).toMatchObject({ effect: { standing: 'OPEN', outcome: 'TIED' }, nextRounds: [{ kind: 'SECOND_VOTE' }] });

      await does('openRound', { symbol: poll.symbol, question: 'theme', kind: 'SECOND_VOTE' });
      const second = await matter(poll, 1);
      expect(second.rounds).toMatchObject([
        { key: 'theme', state: 'DECIDED', round: { kind: null, inWords: 'First round' } },
        { key: 'theme-round-2', state: 'OPEN', round: { kind: 'SECOND_VOTE', inWords: 'Second vote' } },
      ]);
      const { positions } = await chamber.api
        .as(members[0]?.token ?? null)
        .data<{ positions: { consultation: { symbol: string }; questions: { status: string; question: { key: string } }[] }[] }>(
          '{ positions { consultation { symbol } questions { status question { key } } } }',
        );
      const owed = positions
        .find(({ consultation }) => consultation.symbol === poll.symbol)
        ?.questions.filter(({ status }) => status === 'OWED');
      expect(owed?.map(({ question }) => question.key)).toEqual(['theme-round-2']);

      await votes(await questionOf(poll, 'theme-round-2'), 'for', 'for', 'against', 'against');
      await close(poll, 'theme-round-2');
      expect(await matter(poll, 1)).toMatchObject({ effect: { standing: 'STANDS', outcome: 'REJECTED' }, nextRounds: [] });
      expect(await act('openRound', { symbol: poll.symbol, question: 'theme-round-2', kind: 'SECOND_VOTE' })).toMatchObject({
        code: 'ILLEGAL_TRANSITION',
      });
    });

    it('is refused where nothing calls for it, before the count, after another round, and after the vote; and says what can be done', async () => {
      const poll = await voting('SECOND_VOTE', { key: 'theme' }, { key: 'funding' });
      const second = (question: string) => act('openRound', { symbol: poll.symbol, question, kind: 'SECOND_VOTE' });
      expect(await second('theme')).toMatchObject({ code: 'ILLEGAL_TRANSITION', message: expect.stringContaining('Close it first') });
      expect(await second('whales')).toMatchObject({ code: 'NOT_FOUND' });
      await votes(poll.question('theme').id, 'for', 'against');
      await votes(poll.question('funding').id, 'for', 'for', 'against');
      await close(poll, 'theme');
      await close(poll, 'funding');
      expect(await second('funding')).toMatchObject({ code: 'ILLEGAL_TRANSITION', message: expect.stringContaining('no further round') });
      expect(await act('openRound', { symbol: poll.symbol, question: 'theme', kind: 'RUN_OFF' })).toMatchObject({
        code: 'ILLEGAL_TRANSITION',
        message: expect.stringContaining('Second vote'),
      });
      const past = { symbol: poll.symbol, question: 'theme', kind: 'SECOND_VOTE', closesAt: new Date(Date.now() - DAY).toISOString() };
      expect(await act('openRound', past)).toMatchObject({ code: 'INVALID_INPUT', path: ['closesAt'] });
      expect((await second('theme')).__typename).toBe('OpenRoundSuccess');
      expect(await second('theme')).toMatchObject({
        code: 'ILLEGAL_TRANSITION',
        message: expect.stringContaining('already gone to round 2'),
      });
      await does('closeVoting', { symbol: poll.symbol, confirmSymbol: poll.symbol });
      expect(await second('theme')).toMatchObject({
        code: 'ILLEGAL_TRANSITION',
        message: expect.stringContaining('a new consultation of the same body'),
      });
    });

    it('keeps what depends on the matter waiting for its last word', async () => {
      const poll = await voting(
        'SECOND_VOTE',
        { key: 'workshop', method: 'SINGLE_CHOICE', options: ['defer', 'cancel', 'hold'], closesIn: 600_000 },
        { key: 'venue', method: 'SINGLE_CHOICE', options: ['geneva', 'bangkok'], dependsOn: { question: 'workshop', option: 'defer' } },
      );
      await votes(poll.question('workshop').id, 'defer', 'defer', 'cancel', 'cancel', 'hold');
      await close(poll, 'workshop');
      expect(await matter(poll, 2)).toMatchObject({ state: 'WAITING' });
      const open = { symbol: poll.symbol, question: 'workshop', kind: 'RUN_OFF' };
      expect(await act('openRound', open)).toMatchObject({ code: 'INVALID_INPUT', path: ['closesAt'] });
      await does('openRound', { ...open, closesAt: new Date(Date.now() + 600_000).toISOString() });
      const runOff = await matter(poll, 1);
      expect(runOff.options).toMatchObject([{ key: 'defer', settled: null, leadsTo: [2] }, { key: 'cancel' }, { key: 'hold' }]);
      await votes(await questionOf(poll, 'workshop-round-2'), 'defer', 'defer', 'cancel', 'defer');
      await close(poll, 'workshop-round-2');
      expect(await matter(poll, 1)).toMatchObject({ effect: { standing: 'STANDS', selected: ['defer'] } });
      expect(await matter(poll, 2)).toMatchObject({ state: 'OPEN' });
      expect((await matter(poll, 1)).options.map(({ settled }) => settled)).toEqual([true, false, false]);
    });

    it('fills the place that a tie left open, and the first place stands', async () => {
      const poll = await voting('SECOND_VOTE', { key: 'topics', method: 'SELECTION', options: ['a', 'b', 'c'], chooseMax: 2, seats: 2 });
      await votes(poll.question('topics').id, 'a+b', 'a+c', 'a');
      await close(poll, 'topics');
      await does('openRound', { symbol: poll.symbol, question: 'topics', kind: 'RUN_OFF' });
      await votes(await questionOf(poll, 'topics-round-2'), 'c', 'c', 'b');
      await close(poll, 'topics-round-2');
      expect((await matter(poll, 1)).effect).toMatchObject({ standing: 'STANDS', selected: ['a', 'c'] });
    });

    it('does not leave what waits in vain unsaid: at the closing it is not asked', async () => {
      const poll = await voting(
        'SECOND_VOTE',
        { key: 'theme', closesIn: 600_000 },
        { key: 'venue', dependsOn: { question: 'theme', option: 'for' } },
      );
      await votes(poll.question('theme').id, 'for', 'against');
      await close(poll, 'theme');
      await does('closeVoting', { symbol: poll.symbol, confirmSymbol: poll.symbol });
      expect((await matters(poll)).map(({ state }) => state)).toEqual(['DECIDED', 'NOT_ASKED']);
      expect((await recounted(poll)).equal).toBe(true);
    });
  });

  describe('a tie that the rule leaves to the chair', () => {
    it('is decided by the chair alone, once, with a reason; the count stays as it was', async () => {
      const poll = await voting(
        'CHAIR',
        { key: 'theme', closesIn: 600_000 },
        { key: 'venue', dependsOn: { question: 'theme', option: 'for' } },
      );
      await votes(poll.question('theme').id, 'for', 'against');
      await close(poll, 'theme');
      expect(await matter(poll, 1)).toMatchObject({ tie: { places: 1, options: [{ key: 'for' }, { key: 'against' }] }, nextRounds: [] });
      const ruling = { symbol: poll.symbol, question: 'theme', options: ['for'], reason: 'The proposal was before the body twice.' };
      expect(await act('decideTie', ruling, officer)).toMatchObject({ code: 'FORBIDDEN' });
      expect(await act('decideTie', { ...ruling, options: ['for', 'against'] })).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['options'],
      });
      await does('decideTie', ruling);
      expect(await act('decideTie', ruling)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
      const decided = await matter(poll, 1);
      expect(decided).toMatchObject({ tie: null, effect: { standing: 'STANDS', outcome: 'CARRIED', selected: ['for'] } });
      expect(decided.effect?.inWords).toContain('The chair decided the tie');
      expect(await matter(poll, 2)).toMatchObject({ state: 'OPEN' });
      expect(await actsOf(poll)).toEqual(expect.arrayContaining(['tie.decided', 'question.asked']));
    });
  });

  describe('an annulled vote', () => {
    it('keeps its ballots and figures, has no effect, and is put again with what rested on it', async () => {
      const poll = await voting(
        'SECOND_VOTE',
        { key: 'workshop', method: 'SINGLE_CHOICE', options: ['defer', 'cancel'], closesIn: 600_000 },
        { key: 'venue', method: 'SINGLE_CHOICE', options: ['geneva', 'bangkok'], dependsOn: { question: 'workshop', option: 'defer' } },
      );
      await votes(poll.question('workshop').id, 'defer', 'defer', 'cancel');
      await close(poll, 'workshop');
      await votes(poll.question('venue').id, 'geneva', 'bangkok', 'bangkok');
      const annulling = { symbol: poll.symbol, question: 'workshop', reason: 'The wording in French was wrong' };
      expect(await act('annulVote', { ...annulling, question: 'venue' })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
      await does('annulVote', { ...annulling, closesAt: new Date(Date.now() + 600_000).toISOString() });

      const [workshop, venue] = await matters(poll);
      expect(workshop?.rounds).toMatchObject([
        { key: 'workshop', state: 'ANNULLED', annulment: { by: 'CHAIR', reason: annulling.reason } },
        { key: 'workshop-round-2', state: 'OPEN', round: { kind: 'ANEW' } },
      ]);
      expect(venue?.rounds).toMatchObject([
        { key: 'venue', state: 'ANNULLED' },
        { key: 'venue-round-2', state: 'WAITING' },
      ]);
      expect(await act('annulVote', annulling)).toMatchObject({
        code: 'ILLEGAL_TRANSITION',
        message: expect.stringContaining('was annulled on'),
      });

      await votes(await questionOf(poll, 'workshop-round-2'), 'cancel', 'cancel', 'defer');
      await close(poll, 'workshop-round-2');
      await does('closeVoting', { symbol: poll.symbol, confirmSymbol: poll.symbol });
      expect((await matters(poll)).map(({ state }) => state)).toEqual(['DECIDED', 'NOT_ASKED']);
      const report = await recounted(poll);
      expect(report).toMatchObject({ equal: true, findings: [] });
      expect(report.questions.map(({ key, ballots }) => [key, ballots])).toEqual([
        ['workshop', 3],
        ['workshop-round-2', 3],
        ['venue', 3],
        ['venue-round-2', 0],
      ]);

      await does('publishRecord', { symbol: poll.symbol, confirmSymbol: poll.symbol }, officer);
      const { record } = await officer.data<{ record: Parameters<typeof wholeRecord>[0] }>(
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
      expect((await recounted(poll)).equal).toBe(true);
      expect(await act('annulVote', { ...annulling, question: 'workshop-round-2' })).toMatchObject({
        code: 'ILLEGAL_TRANSITION',
        message: expect.stringContaining('before the record is published'),
      });
    });

    it('is annulled after the closing too, and no way leads back into the vote', async () => {
      const poll = await voting('REJECTED', { key: 'theme' });
      await votes(poll.question('theme').id, 'for', 'for', 'against');
      await does('closeVoting', { symbol: poll.symbol, confirmSymbol: poll.symbol });
      await does('annulVote', { symbol: poll.symbol, question: 'theme', reason: 'Two delegations were left off the roll' });
      expect(await matter(poll, 1)).toMatchObject({ state: 'ANNULLED', effect: { standing: 'ANNULLED' }, mayBeAnnulled: false });
      expect((await matter(poll, 1)).rounds).toHaveLength(1);
    });
  });

  describe('a condition', () => {
    const conditional = async (): Promise<{ poll: TestPoll; condition: string }> => {
      const poll = await voting('REJECTED', { key: 'workshop', method: 'SINGLE_CHOICE', options: ['defer', 'cancel'] });
      const { rows } = await chamber.database.owner.query<{ id: string }>(
        `INSERT INTO question_condition (id, question_id, position, option_key, text, due_at, on_fulfilled)
         SELECT gen_random_uuid(), $1, 1, o, '{"en": "Only if funded."}', official_now() + interval '9 days', '{"effect": "HELD", "text": null}'
         FROM unnest(ARRAY['cancel', 'defer']) o RETURNING id`,
        [poll.question('workshop').id],
      );
      await votes(poll.question('workshop').id, 'defer', 'defer', 'cancel');
      await close(poll, 'workshop');
      return { poll, condition: rows[1]?.id ?? '' };
    };

    it('holds the decision until it is known, and what follows from its fulfilment happens', async () => {
      const { poll, condition } = await conditional();
      expect((await matter(poll, 1)).effect).toMatchObject({ standing: 'CONDITIONAL', consequence: null });
      await does('markCondition', { condition, status: 'FULFILLED', evidence: 'Pledges.' }, officer);
      expect((await matter(poll, 1)).effect).toMatchObject({ standing: 'FULFILLED', consequence: 'HELD' });
    });

    it('has lapsed at its due date by the clock, and what follows is written down by nobody’s act', async () => {
      const { poll, condition } = await conditional();
      await chamber.database.moveClock(10 * DAY);
      try {
        expect((await matter(poll, 1)).effect).toMatchObject({ standing: 'LAPSED', consequence: 'CANCELLED' });
        expect(await act('markCondition', { condition, status: 'FULFILLED', evidence: 'Late pledges.' }, officer)).toMatchObject({
          code: 'ILLEGAL_TRANSITION',
          message: expect.stringContaining('lapsed when it fell due'),
        });
        const lapsed = async () => {
          const { rows } = await chamber.database.owner.query<{ account_id: string | null; data: { effect: string; condition: string } }>(
            `SELECT account_id, body::json->'data' AS data FROM log_entry WHERE log_id = $1 AND act = 'condition.lapsed'`,
            [poll.id],
          );
          return rows;
        };
        for (let i = 0; i < 100 && (await lapsed()).length === 0; i++) await new Promise((resolve) => setTimeout(resolve, 100));
        expect(await lapsed()).toEqual([{ account_id: null, data: expect.objectContaining({ effect: 'CANCELLED', condition }) }]);
      } finally {
        await chamber.database.moveClock(0);
      }
    });
  });

  it('leaves no words in the log: texts stand beside it, under salted hashes', async () => {
    expect(await textsBeside(chamber.database.owner)).toBeGreaterThan(0);
    expect(await wordsInLogs(chamber.database.owner)).toEqual([]);
  });
});
