import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '#ledger';
import { isRefusal } from '#platform';
import { RecountRecord } from '#record';
import { PerformDue } from '#voting';
import type { Api } from '../support/api.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { person } from '../support/people.js';
import { givenDelegations, givenVoting, type TestDelegate, type TestPoll } from '../support/poll.js';

interface Payload {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly path?: readonly string[] | null;
  readonly receipt?: { index: number; leafHash: string; version: number; member: string; castAt: string };
  readonly ballot?: object | null;
}

const HOUR = 3_600_000;
const CHAIR = { key: 'chair', method: 'SINGLE_CHOICE', options: ['ama', 'bo', 'cy'], secret: true } as const;
const QUESTION = `consultation(symbol: "S/1") { questions { key participation tally { ballots } myBallot { inWords } mayCast { allowed code reason }
  mySecretBallot { castAt castBy receipt { index leafHash version member } } } }`;

describe('secret ballots', () => {
  let chamber: TestApp;
  let members: TestDelegate[][];
  let officer: Api;
  let auditor: Api;

  const member = (n: number, nth = 0): TestDelegate => members[n]?.[nth] as TestDelegate;
  const cast = (by: TestDelegate, question: string, answer: string, more: Record<string, unknown> = {}): Promise<Payload> =>
    chamber.api.as(by.token).act<Payload>(
      'castBallot',
      {
        question,
        kind: answer === 'ABSTAIN' || answer === 'BLANK' ? answer : 'CHOICE',
        marks: answer === 'ABSTAIN' || answer === 'BLANK' ? [] : [{ option: answer }],
        idempotencyKey: `${question}-${by.account}`,
        ...more,
      },
      'receipt { index leafHash version member castAt } ballot { inWords }',
    );
  const rows = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
    (await chamber.database.owner.query<T & Record<string, unknown>>(text, values)).rows;
  const entries = (poll: TestPoll) =>
    rows<{ act: string; member: string | null; data: Record<string, unknown> }>(
      `SELECT e.act, m.code AS member, e.body::json->'data' AS data FROM log_entry e LEFT JOIN member m ON m.id = e.member_id
       WHERE e.log_id = $1 ORDER BY e.index`,
      [poll.id],
    );
  const isGone = async (box: string): Promise<void> => {
    for (let looks = 0; looks < 100; looks++) {
      if ((await rows<{ gone: boolean }>(`SELECT to_regclass('${box}') IS NULL AS gone`))[0]?.gone) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the box is still there');
  };
  const close = (poll: TestPoll): Promise<Payload> =>
    officer.act<Payload>('closeVoting', { symbol: poll.symbol, confirmSymbol: poll.symbol }, 'consultation { id }');

  beforeAll(async () => {
    chamber = await startTestApp();
    members = await givenDelegations(chamber.database.owner, 6, 2);
    officer = chamber.api.as((await person(chamber.database, 'SECRETARIAT')).token);
    auditor = chamber.api.as((await person(chamber.database, 'AUDITOR')).token);
  });
  afterAll(() => chamber.stop());

  describe('on the election of a chair', () => {
    let poll: TestPoll;
    let question: string;

    beforeAll(async () => {
      poll = await givenVoting(chamber.database.owner, 'S/1', [CHAIR, { key: 'theme' }]);
      question = poll.question('chair').id;
    });

    it('are acknowledged with a receipt that does not repeat them', async () => {
      const done = await cast(member(0), question, 'ama');
      expect(done).toMatchObject({ __typename: 'CastBallotSuccess', ballot: null, receipt: { version: 1, member: member(0).code } });
      const noted = (await entries(poll)).filter(({ act }) => act !== 'roll.taken');
      expect(noted).toEqual([{ act: 'participation.noted', member: member(0).code, data: { question } }]);
      expect(await rows('SELECT 1 FROM ballot WHERE question_id = $1', [question])).toHaveLength(0);
    });

    it('are cast once: whatever comes under the same key has the same receipt, and what comes under another is refused', async () => {
      const first = await cast(member(1), question, 'bo');
      expect(await cast(member(1), question, 'ama')).toEqual(first);
      const again = await cast(member(1), question, 'ama', { idempotencyKey: 'another-key' });
      expect(again).toMatchObject({ __typename: 'Refusal', code: 'FROZEN' });
      expect(again.message).toMatch(/^Your delegation’s secret ballot on question 1 was cast on .* can be neither changed nor taken back/);
      expect((await cast(member(1, 1), question, 'cy')).code).toBe('FROZEN');
      expect((await rows<{ n: number }>('SELECT count(*)::int AS n FROM participation WHERE question_id = $1', [question]))[0]?.n).toBe(2);
    });

    it('keep nothing from which the choice could be guessed, beside the box', async () => {
      const receipts = await rows<{ request: Buffer }>('SELECT DISTINCT request FROM cast_receipt WHERE question_id = $1', [question]);
      expect(receipts).toEqual([{ request: Buffer.alloc(0) }]);
    });

    it('are refused out of bounds like any other, and leave nothing', async () => {
      expect((await cast(member(2), question, 'ama', { marks: [{ option: 'ama' }, { option: 'bo' }] })).code).toBe('INVALID_BALLOT');
      expect((await cast(member(2), question, 'ama', { expectedVersion: 1 })).code).toBe('STALE_VERSION');
      expect(await rows('SELECT 1 FROM participation WHERE member_id = $1', [member(2).member])).toHaveLength(0);
    });

    it('tell the delegation that it took part and when, and nobody anything of the counts', async () => {
      const page = async (api: Api) =>
        (await api.data<{ consultation: { questions: Record<string, unknown>[] } }>(`{ ${QUESTION} }`)).consultation.questions[0];
      const mine = await page(chamber.api.as(member(1, 1).token));
      expect(mine).toMatchObject({
        participation: 2,
        tally: null,
        myBallot: null,
        mayCast: { allowed: false, code: 'FROZEN' },
        mySecretBallot: { castBy: 'representative', receipt: { version: 1, member: member(1).code } },
      });
      expect(await page(chamber.api.as(member(3).token))).toMatchObject({ mySecretBallot: null, mayCast: { allowed: true } });
      for (const api of [officer, auditor]) expect(await page(api)).toMatchObject({ participation: 2, tally: null, mySecretBallot: null });
    });

    it('show the secretariat who has voted and who owes a vote', async () => {
      const { participation } = await officer.data<{
        participation: { members: { member: string; answered: string[]; owes: string[] }[] };
      }>(`query { participation(symbol: "S/1") { members { member answered owes } } }`);
      expect(participation.members.slice(0, 3)).toEqual([
        { member: member(0).code, answered: ['chair'], owes: ['theme'] },
        { member: member(1).code, answered: ['chair'], owes: ['theme'] },
        { member: member(2).code, answered: [], owes: ['chair', 'theme'] },
      ]);
    });

    it('go with recorded ones in a batch', async () => {
      const done = await Promise.all([
        cast(member(2), question, 'ama'),
        cast(member(3), poll.question('theme').id, 'for'),
        cast(member(3), question, 'ABSTAIN'),
        cast(member(4), question, 'BLANK'),
        cast(member(4), poll.question('theme').id, 'against'),
      ]);
      expect(done.map(({ __typename }) => __typename)).toEqual(Array.from({ length: 5 }, () => 'CastBallotSuccess'));
      expect(done.map(({ ballot }) => ballot === null)).toEqual([true, false, true, true, false]);
    });

    it('are not entered from paper, explained or corrected; and what was cast is not settled otherwise', async () => {
      const paper = { question, member: member(5).code, kind: 'BLANK', marks: [], reference: 'Note', message: 'Blank.', replace: false };
      expect(await officer.act<Payload>('enterPaperBallot', paper, '__typename')).toMatchObject({ code: 'FORBIDDEN', path: ['question'] });
      const delegate = chamber.api.as(member(0).token);
      const why = { question, moment: 'BEFORE', language: 'EN', text: 'We preferred Ama.' };
      expect((await delegate.act<Payload>('explainVote', why, '__typename')).code).toBe('FORBIDDEN');
      const ruling = { symbol: 'S/1', question: 'chair', kind: 'ADOPTED_BY_CONSENSUS', words: { en: 'So decided.' }, options: ['ama'] };
      expect((await officer.act<Payload>('settleWithoutVote', ruling, '__typename')).__typename).toBe('Refusal');
    });

    it('stay in a box that the application can neither read nor open before its time', async () => {
      const client = await chamber.database.owner.connect();
      try {
        await client.query('SET ROLE placet_app');
        const name = `box.of_${question.replaceAll('-', '')}`;
        await expect(client.query(`SELECT * FROM ${name}`)).rejects.toMatchObject({ code: '42501' });
        await expect(client.query('SELECT put_into_box($1, ARRAY[$2::bytea])', [question, Buffer.alloc(7)])).rejects.toMatchObject({
          code: '42501',
        });
        await expect(client.query('SELECT * FROM open_box($1)', [question])).rejects.toMatchObject({ code: '42501' });
      } finally {
        await client.query('RESET ROLE');
        client.release();
      }
    });

    it('are counted from the box, which is opened with as many ballots as Members took part', async () => {
      expect(await close(poll)).toMatchObject({ __typename: 'CloseVotingSuccess' });
      const { questionResult } = await chamber.api.as(member(0).token).data<{ questionResult: Result }>(
        `query { questionResult(symbol: "S/1", key: "chair") { outcome ballots abstained blank didNotParticipate changed counts { option count }
           box { ballots sha256 list { nonce kind marks { option mark } inWords } } rollCall { group answers { answer members } } } }`,
      );
      expect(questionResult).toMatchObject({ ballots: 5, abstained: 1, blank: 1, didNotParticipate: 1, changed: 0 });
      expect(questionResult.counts).toEqual([
        { option: 'ama', count: 2 },
        { option: 'bo', count: 1 },
        { option: 'cy', count: 0 },
      ]);
      const answers = new Set(questionResult.rollCall.flatMap((group) => group.answers.map(({ answer }) => answer)));
      expect(answers).toEqual(new Set(['TOOK_PART', 'DID_NOT_PARTICIPATE']));
      const list = questionResult.box.list;
      expect(list.map(({ inWords }) => inWords).sort()).toEqual(['Abstention', 'Blank ballot', 'Option ama', 'Option ama', 'Option bo']);
      expect(list.map(({ nonce }) => nonce)).toEqual(list.map(({ nonce }) => nonce).sort());
      const canonical = canonicalJson(
        list.map(({ nonce, kind, marks }) => [
          nonce,
          kind,
          kind === 'CHOICE' ? CHAIR.options.map((option) => marks.find((mark) => mark.option === option)?.mark ?? null) : [],
        ]),
      );
      const sha256 = createHash('sha256').update(canonical).digest('hex');
      expect(questionResult.box).toMatchObject({ ballots: 5, sha256 });
      const opened = (await entries(poll)).filter(({ act }) => act === 'box.opened');
      expect(opened).toEqual([{ act: 'box.opened', member: null, data: { question, ballots: 5, sha256 } }]);
    });

    it('leave no box behind once it is opened', async () => {
      expect(await rows(`SELECT relname FROM pg_class WHERE relnamespace = 'box'::regnamespace AND relkind = 'r'`)).toEqual([]);
    });

    it('stand in the record as a list that belongs to nobody, and give its figures when counted again', async () => {
      const input = { symbol: 'S/1', confirmSymbol: 'S/1' };
      expect((await officer.act<Payload>('publishRecord', input, 'record { sha256 }')).__typename).toBe('PublishRecordSuccess');
      const { record } = await auditor.data<{ record: { json: string; csv: string } }>('{ record(symbol: "S/1") { json csv } }');
      const content = JSON.parse(record.json) as {
        questions: { key: string; ballots: unknown[]; box?: { tookPart: string[]; list: unknown[] } }[];
      };
      const [chair, theme] = content.questions;
      expect(chair).toMatchObject({ key: 'chair', ballots: [] });
      expect(chair?.box?.tookPart).toEqual([0, 1, 2, 3, 4].map((n) => member(n).code));
      expect(chair?.box?.list).toHaveLength(5);
      expect(theme).not.toHaveProperty('box');
      expect(record.csv).toMatch(/chair,M0000,.*,TOOK_PART,Took part in the secret ballot,,,/);
      const report = await chamber.app.get(RecountRecord).execute('S/1');
      if (isRefusal(report)) throw new Error(report.words.en);
      expect(report).toMatchObject({
        equal: true,
        questions: [
          { key: 'chair', ballots: 5, difference: null },
          { key: 'theme', ballots: 2 },
        ],
      });
    });

    it('are found out when the opened list or who took part is changed', async () => {
      const tampered = async (change: string, undo: string): Promise<unknown> => {
        await rows(change);
        const report = await chamber.app.get(RecountRecord).execute('S/1');
        await rows(undo);
        return isRefusal(report) ? null : report.questions[0]?.difference?.between;
      };
      await rows(`CREATE TABLE kept_box AS SELECT * FROM opened_box`);
      const change = `UPDATE opened_box SET list = x.list, sha256 = sha256(convert_to(x.list, 'UTF8'))
        FROM (SELECT regexp_replace(list, '\\[1,null,null\\]', '[null,1,null]') AS list FROM opened_box) x`;
      expect(await tampered(change, `UPDATE opened_box SET list = k.list, sha256 = k.sha256 FROM kept_box k`)).toBe(
        'the ballots and the log',
      );
      await rows(`CREATE TABLE kept_part AS SELECT * FROM participation`);
      expect(
        await tampered(
          `DELETE FROM participation WHERE member_id = '${member(0).member}'`,
          `INSERT INTO participation SELECT * FROM kept_part ON CONFLICT DO NOTHING`,
        ),
      ).toBe('the ballots and the log');
    });
  });

  it('of which the box holds another number than Members took part are not opened, and nothing of the closing remains', async () => {
    const poll = await givenVoting(chamber.database.owner, 'S/2', [CHAIR], HOUR);
    const question = poll.question('chair').id;
    for (const n of [0, 1, 2]) await cast(member(n), question, 'bo');
    const name = `box.of_${question.replaceAll('-', '')}`;
    const [held] = await rows<{ ballots: Buffer }>(`SELECT ballots FROM ${name}`);
    await rows(`UPDATE ${name} SET ballots = ballots || substr(ballots, 1, 7)`); // somebody slips one in
    const closing = chamber.app.get(PerformDue);
    await rows(`UPDATE consultation SET voting_closes_at = official_now() WHERE id = $1`, [poll.id]);
    await expect(closing.execute(poll.id)).rejects.toThrow(/is not opened: it holds 28 bytes, and 3 ballots of 7 bytes were cast/);
    expect(await rows('SELECT 1 FROM decision WHERE question_id = $1', [question])).toHaveLength(0);
    expect(await rows('SELECT 1 FROM opened_box WHERE question_id = $1', [question])).toHaveLength(0);
    expect((await cast(member(3), question, 'bo')).code).toBe('VOTING_CLOSED');
    await rows(`UPDATE ${name} SET ballots = $1`, [held?.ballots]);
    await closing.execute(poll.id);
    expect(await rows('SELECT ballots FROM opened_box WHERE question_id = $1', [question])).toEqual([{ ballots: 3 }]);
  });

  it('do not wait for a reader of the whole database, and what is left of a box is removed when the reader has gone', async () => {
    const poll = await givenVoting(chamber.database.owner, 'S/3', [CHAIR]);
    const question = poll.question('chair').id;
    await cast(member(0), question, 'ama');
    const name = `box.of_${question.replaceAll('-', '')}`;
    const dump = await chamber.database.owner.connect();
    await dump.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await dump.query(`SELECT * FROM ${name}`);
    expect((await cast(member(1), question, 'bo')).__typename).toBe('CastBallotSuccess');
    expect(await close(poll)).toMatchObject({ __typename: 'CloseVotingSuccess' });
    expect(await rows(`SELECT to_regclass('${name}') IS NULL AS gone`)).toEqual([{ gone: false }]);
    await dump.query('COMMIT');
    dump.release();
    await isGone(name);
  });

  it('of a cancelled consultation are in no box any more soon after, and are never opened', async () => {
    const poll = await givenVoting(chamber.database.owner, 'S/5', [CHAIR]);
    const question = poll.question('chair').id;
    for (const n of [0, 1]) await cast(member(n), question, 'ama');
    const name = `box.of_${question.replaceAll('-', '')}`;
    expect(await rows(`SELECT length(ballots) AS bytes FROM ${name}`)).toEqual([{ bytes: 14 }]);
    const input = { symbol: 'S/5', confirmSymbol: 'S/5', reason: 'The candidate has withdrawn.' };
    expect(await officer.act<Payload>('cancelConsultation', input, '__typename')).toMatchObject({
      __typename: 'CancelConsultationSuccess',
    });
    await isGone(name);
    expect((await cast(member(2), question, 'bo')).__typename).toBe('Refusal');
    await expect(rows('SELECT * FROM open_box($1)', [question])).rejects.toMatchObject({ code: '42501' });
    expect(await rows(`SELECT to_regclass('${name}') IS NULL AS gone`)).toEqual([{ gone: true }]);
    expect(await rows('SELECT 1 FROM opened_box WHERE question_id = $1', [question])).toHaveLength(0);
    // Who took part stays, as all does that was written down.
    expect(await rows('SELECT 1 FROM participation WHERE question_id = $1', [question])).toHaveLength(2);
  });

  it('keep their Member on the roll', async () => {
    const poll = await givenVoting(chamber.database.owner, 'S/4', [CHAIR]);
    await cast(member(5), poll.question('chair').id, 'cy');
    await rows(`UPDATE credentials SET status = 'REFUSED' WHERE member_id = $1`, [member(5).member]);
    const amendment = { symbol: 'S/4', member: member(5).code, entitled: false, reason: 'Its credentials were refused.' };
    expect(await officer.act<Payload>('amendRoll', amendment, '__typename')).toMatchObject({ __typename: 'Refusal', code: 'FROZEN' });
  });
});

interface Result {
  readonly counts: readonly { option: string; count: number }[];
  readonly rollCall: readonly { answers: readonly { answer: string }[] }[];
  readonly box: {
    readonly ballots: number;
    readonly sha256: string;
    readonly list: readonly { nonce: string; kind: string; marks: readonly { option: string; mark: number }[]; inWords: string }[];
  };
}
