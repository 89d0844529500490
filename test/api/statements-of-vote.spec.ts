import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../support/api.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenDelegate, givenObserver } from '../support/hearing.js';
import { person } from '../support/people.js';
import { givenDelegations, givenVoting, type TestDelegate, type TestPoll } from '../support/poll.js';
import { givenVotes } from '../support/votes.js';
import { WHOLE_RECORD, wholeRecord } from '../support/record.js';

interface Refused {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly path?: readonly string[] | null;
}
type Explained = Refused & { readonly explanation?: { text: string | null; version: number; moment: string } };
type Corrected = Refused & { readonly correction?: { id: string; status: string; recorded: string | null; intended: string } };

const DAY = 86_400_000;
const MARKS = { kind: 'CHOICE', marks: [{ option: 'for' }] };

describe('what delegations say of their votes', () => {
  let chamber: TestApp;
  let members: TestDelegate[];
  let secretariat: Api;
  let round = 0;

  const member = (n: number): TestDelegate => members[n] as TestDelegate;
  const as = (who: TestDelegate): Api => chamber.api.as(who.token);
  const explain = (
    who: TestDelegate,
    question: string,
    moment: string,
    more: Record<string, unknown> = {},
    api = as(who),
  ): Promise<Explained> =>
    api.act<Explained>(
      'explainVote',
      { question, moment, text: 'It is in our interest.', language: 'EN', ...more },
      'explanation { text version moment }',
    );
  const withdraw = (who: TestDelegate, question: string, moment: string): Promise<Explained> =>
    as(who).act<Explained>('withdrawExplanation', { question, moment }, 'explanation { text version moment }');
  const correct = (who: TestDelegate, question: string, more: Record<string, unknown> = {}): Promise<Corrected> =>
    as(who).act<Corrected>(
      'askCorrection',
      { question, ...MARKS, reason: 'The wrong button.', ...more },
      'correction { id status recorded intended }',
    );
  const answer = (correction: string, confirmed: boolean, note?: string, api = secretariat): Promise<Corrected> =>
    api.act<Corrected>('answerCorrection', { correction, confirmed, note }, 'correction { id status recorded intended }');
  const read = async (
    api: Api,
    question: string,
  ): Promise<{ before: never[]; after: never[]; mayExplain: string | null; reason: string | null }> =>
    (
      await api.data<{ explanationsOfVote: never }>(
        `query ($q: ID!) { explanationsOfVote(question: $q) { mayExplain reason
           before { member memberName text mine versions { version text } } after { member text } } }`,
        { q: question },
      )
    ).explanationsOfVote;
  const voting = (closesIn?: number): Promise<TestPoll> =>
    givenVoting(chamber.database.owner, `S/${++round}`, [{ key: 'theme' }], closesIn);
  const at = async (later: number, act: () => Promise<void>): Promise<void> => {
    await chamber.database.moveClock(later);
    try {
      await act();
    } finally {
      await chamber.database.moveClock(0);
    }
  };

  beforeAll(async () => {
    chamber = await startTestApp();
    members = (await givenDelegations(chamber.database.owner, 6)).map(([first]) => first as TestDelegate);
    secretariat = chamber.api.as((await person(chamber.database, 'SECRETARIAT')).token);
  });
  afterAll(() => chamber.stop());

  describe('an explanation of vote', () => {
    it('is given before the vote, gains versions, and leaves a marker when it is withdrawn', async () => {
      const question = (await voting()).question('theme').id;
      expect(await explain(member(0), question, 'BEFORE')).toMatchObject({ explanation: { version: 1, moment: 'BEFORE' } });
      expect(await explain(member(0), question, 'BEFORE', { text: 'Better said.', expectedVersion: 1 })).toMatchObject({
        explanation: { version: 2, text: 'Better said.' },
      });
      expect(await read(as(member(1)), question)).toMatchObject({
        mayExplain: 'BEFORE',
        before: [{ member: member(0).code, text: 'Better said.', mine: false, versions: [{ version: 1 }, { version: 2 }] }],
        after: [],
      });
      expect(await withdraw(member(0), question, 'BEFORE')).toMatchObject({ explanation: { version: 3, text: null } });
      // Others see that it was withdrawn, and no longer what it said.
      expect(await read(as(member(1)), question)).toMatchObject({ before: [{ text: null, versions: [{ version: 3, text: null }] }] });
      expect(await read(as(member(0)), question)).toMatchObject({ before: [{ mine: true, versions: [{ version: 1 }, {}, {}] }] });
      expect(await withdraw(member(0), question, 'BEFORE')).toMatchObject({ code: 'NOT_FOUND' });
    });

    it('is refused when another version stands', async () => {
      const question = (await voting()).question('theme').id;
      await explain(member(0), question, 'BEFORE');
      expect(await explain(member(0), question, 'BEFORE', { expectedVersion: 0 })).toMatchObject({
        code: 'STALE_VERSION',
        path: ['expectedVersion'],
      });
    });

    it('is given before until the question closes, and after from then on, whether or not a job has run', async () => {
      const question = (await voting(DAY)).question('theme').id;
      const early = await explain(member(0), question, 'AFTER');
      expect(early).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
      expect(early.message).toMatch(/^Voting on question 1 closes on .* an explanation after the vote is given from then on/);
      await at(DAY + 1000, async () => {
        const late = await explain(member(0), question, 'BEFORE', {}, as(member(0)).in('fr'));
        expect(late).toMatchObject({ code: 'VOTING_CLOSED' });
        expect(late.message).toMatch(/arrive trop tard/);
        expect(await explain(member(0), question, 'AFTER')).toMatchObject({ explanation: { version: 1, moment: 'AFTER' } });
      });
    });

    it('stands in the alphabetical order of the reader’s language', async () => {
      const { owner } = chamber.database;
      const question = (await voting()).question('theme').id;
      const named = async (who: TestDelegate, en: string, es: string): Promise<void> => {
        await owner.query(`UPDATE membership SET names = jsonb_build_object('en', $2::text, 'es', $3::text) WHERE member_id = $1`, [
          who.member,
          en,
          es,
        ]);
        await explain(who, question, 'BEFORE');
      };
      await named(member(3), 'Germany', 'Alemania');
      await named(member(4), 'Chad', 'Chad');
      const names = async (api: Api): Promise<string[]> =>
        (await read(api, question)).before.map(({ memberName }: { memberName: string }) => memberName);
      expect(await names(as(member(0)))).toEqual(['Chad', 'Germany']);
      expect(await names(as(member(0)).in('es'))).toEqual(['Alemania', 'Chad']);
    });

    it('is not a proposer’s on its own proposal', async () => {
      const { owner } = chamber.database;
      const poll = await voting();
      const question = poll.question('theme').id;
      const proposal = await owner.query<{ id: string }>(
        `INSERT INTO proposal (id, consultation_id, position, key, origin, member_id) VALUES (gen_random_uuid(), $1, 0, 'own', 'MEMBER', $2) RETURNING id`,
        [poll.id, member(2).member],
      );
      await owner.query(`UPDATE question SET subject = $2 WHERE id = $1`, [question, proposal.rows[0]?.id]);
      await owner.query(`INSERT INTO proposal_sponsor (proposal_id, member_id, since, account_id) VALUES ($1, $2, now(), $3)`, [
        proposal.rows[0]?.id,
        member(3).member,
        member(3).account,
      ]);
      const own = await explain(member(2), question, 'BEFORE');
      expect(own).toMatchObject({ code: 'FORBIDDEN' });
      expect(own.message).toMatch(/a proposer does not explain its vote on it/);
      expect(await read(as(member(2)), question)).toMatchObject({ mayExplain: null, reason: own.message });
      expect(await explain(member(3), question, 'BEFORE')).toMatchObject({ code: 'FORBIDDEN' });
      expect(await explain(member(1), question, 'BEFORE')).toMatchObject({ __typename: 'ExplainVoteSuccess' });
    });

    it('is a Member’s whose topic is one among those of a choice: that is no vote on its proposal', async () => {
      const { owner } = chamber.database;
      const poll = await voting();
      const question = poll.question('theme').id;
      const topic = await owner.query<{ id: string }>(
        `INSERT INTO proposal (id, consultation_id, position, key, origin, member_id) VALUES (gen_random_uuid(), $1, 0, 'topic', 'MEMBER', $2) RETURNING id`,
        [poll.id, member(2).member],
      );
      await owner.query(`UPDATE question_option SET proposal_id = $2 WHERE question_id = $1 AND key = 'for'`, [
        question,
        topic.rows[0]?.id,
      ]);
      expect(await read(as(member(2)), question)).toMatchObject({ mayExplain: 'BEFORE', reason: null });
      expect(await explain(member(2), question, 'BEFORE')).toMatchObject({ __typename: 'ExplainVoteSuccess' });
    });

    it('is of recorded votes only, and of Members entitled to vote', async () => {
      const { owner } = chamber.database;
      const poll = await voting();
      const question = poll.question('theme').id;
      const adviser = await givenDelegate(owner, member(0), 'ADVISER');
      expect(await explain(adviser, question, 'BEFORE')).toMatchObject({ code: 'NOT_ENTITLED' });
      expect(await explain(await givenObserver(owner, `OB${round}`), question, 'BEFORE')).toMatchObject({ code: 'FORBIDDEN' });
      await owner.query(`SELECT take_roll($1)`, [poll.id]);
      await owner.query(`UPDATE roll_entry SET entitled = false, reason = 'NO_CREDENTIALS' WHERE consultation_id = $1 AND member_id = $2`, [
        poll.id,
        member(5).member,
      ]);
      const excluded = await explain(member(5), question, 'BEFORE');
      expect(excluded).toMatchObject({ code: 'NOT_ENTITLED' });
      expect(excluded.message).toMatch(/no accepted credentials .*Only Members entitled to vote speak of their votes\.$/);
      await owner.query(`UPDATE question SET secrecy = 'SECRET', tally_visibility = 'AFTER_CLOSE' WHERE id = $1`, [question]);
      expect(await explain(member(0), question, 'BEFORE')).toMatchObject({ code: 'FORBIDDEN' });
    });

    it('has words, and a question that the reader may see', async () => {
      const question = (await voting()).question('theme').id;
      expect(await explain(member(0), question, 'BEFORE', { text: '  ' })).toMatchObject({ code: 'INVALID_INPUT' });
      expect(await explain(member(0), question, 'BEFORE', { text: 'x'.repeat(10_001) })).toMatchObject({ code: 'INVALID_INPUT' });
      expect(await explain(member(0), '00000000-0000-4000-8000-00000000dead', 'BEFORE')).toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  describe('a correction', () => {
    it('is noted beside the vote, the counts and the outcome, which stay as they were', async () => {
      const poll = await voting(DAY);
      const question = poll.question('theme').id;
      await givenVotes(chamber.address, members, question, ['for', 'for', 'against', 'against', 'against', null]);
      expect(await correct(member(4), question)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
      await at(DAY + 1000, async () => {
        expect(await correct(member(4), question, { kind: 'CHOICE', marks: [{ option: 'against' }] })).toMatchObject({
          code: 'INVALID_INPUT',
          path: ['marks'],
        });
        expect(await correct(member(4), question, { marks: [{ option: 'whales' }] })).toMatchObject({ code: 'INVALID_BALLOT' });
        const asked = await correct(member(4), question);
        expect(asked.correction).toMatchObject({ status: 'ASKED', recorded: 'Against', intended: 'In favour' });
        expect(await correct(member(4), question)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
        const id = asked.correction?.id ?? '';
        expect(await corrections(as(member(0)), poll)).toEqual([]);
        expect(await corrections(as(member(4)), poll)).toMatchObject([{ status: 'ASKED', mine: true }]);
        expect(await answer(id, false)).toMatchObject({ code: 'INVALID_INPUT', path: ['note'] });
        expect(await answer(id, true)).toMatchObject({ correction: { status: 'CONFIRMED' } });
        expect(await answer(id, true)).toMatchObject({ code: 'FROZEN' });
        expect(await corrections(as(member(0)), poll)).toMatchObject([{ member: member(4).code, status: 'CONFIRMED', mine: false }]);
        // A Member that did not vote had an intention too.
        const absent = await correct(member(5), question, { kind: 'ABSTAIN', marks: [] });
        expect(absent.correction).toMatchObject({ recorded: null, intended: 'Abstention' });
        expect(await answer(absent.correction?.id ?? '', false, 'It was in the room.')).toMatchObject({
          correction: { status: 'DECLINED' },
        });
        expect(await corrections(as(member(0)), poll)).toHaveLength(1);
      });
      const { rows } = await chamber.database.owner.query(`SELECT b.marks FROM ballot b WHERE b.question_id = $1 AND b.member_id = $2`, [
        question,
        member(4).member,
      ]);
      expect(rows).toEqual([{ marks: [null, 1] }]);
    });

    it('is not answered by whoever asked for it, and not by nobody in particular', async () => {
      const { owner } = chamber.database;
      const question = (await voting(DAY)).question('theme').id;
      await owner.query(`INSERT INTO account_role (account_id, role) VALUES ($1, 'CHAIR') ON CONFLICT DO NOTHING`, [member(0).account]);
      await at(DAY + 1000, async () => {
        const asked = await correct(member(0), question);
        expect(await answer(asked.correction?.id ?? '', true, undefined, as(member(0)))).toMatchObject({ code: 'FORBIDDEN' });
        expect(await answer('00000000-0000-4000-8000-00000000dead', true)).toMatchObject({ code: 'NOT_FOUND' });
      });
    });
  });

  describe('the record', () => {
    it('has what was said, is not approved over a correction that waits, and takes nothing after that', async () => {
      const poll = await voting(DAY);
      const question = poll.question('theme').id;
      await givenVotes(chamber.address, members, question, ['for', 'for', 'against', 'for', 'for', 'for']);
      await explain(member(0), question, 'BEFORE');
      await explain(member(1), question, 'BEFORE');
      await withdraw(member(1), question, 'BEFORE');
      await at(DAY + 1000, async () => {
        await explain(member(2), question, 'AFTER', { text: 'We regret the outcome.' });
        await answer((await correct(member(2), question)).correction?.id ?? '', true, 'Noted.');
        const published = await secretariat.act<Refused>(
          'publishRecord',
          { symbol: poll.symbol, confirmSymbol: poll.symbol },
          'record { symbol }',
        );
        expect(published.__typename).toBe('PublishRecordSuccess');
        const { record } = await as(member(0)).data<{ record: Parameters<typeof wholeRecord>[0] & { explanations: unknown[] } }>(
          `query ($symbol: String!) { record(symbol: $symbol) { ${WHOLE_RECORD} explanations { questionNumber member moment text } } }`,
          { symbol: poll.symbol },
        );
        expect(record.explanations).toEqual([
          { questionNumber: 1, member: member(0).code, moment: 'BEFORE', text: 'It is in our interest.' },
          { questionNumber: 1, member: member(1).code, moment: 'BEFORE', text: null },
          { questionNumber: 1, member: member(2).code, moment: 'AFTER', text: 'We regret the outcome.' },
        ]);
        expect(wholeRecord(record)).toMatchObject({
          questions: [{ ballots: [{}, {}, { marks: [{ option: 'against' }] }, {}, {}, {}] }],
          statements: {
            corrections: [
              {
                question: 'theme',
                member: member(2).code,
                recorded: { kind: 'CHOICE', marks: [{ option: 'against', mark: 1 }] },
                intended: { kind: 'CHOICE', marks: [{ option: 'for', mark: 1 }] },
                note: 'Noted.',
              },
            ],
          },
        });
        expect(await explain(member(3), question, 'AFTER')).toMatchObject({ code: 'FROZEN' });
        expect(await withdraw(member(0), question, 'BEFORE')).toMatchObject({ code: 'FROZEN' });
        // Corrections are gathered until the record is approved.
        const asked = await correct(member(3), question, { kind: 'ABSTAIN', marks: [] });
        expect(asked.correction?.status).toBe('ASKED');
        await chamber.database.moveClock(9 * DAY);
        const over = await secretariat.act<Refused>('approveRecord', { symbol: poll.symbol }, 'record { symbol }');
        expect(over).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
        expect(over.message).toMatch(/^One correction of a vote on S\/\d+ waits for an answer/);
        await answer(asked.correction?.id ?? '', true);
        // What the published record does not note is gathered in the corrigendum, and no vote is corrected after it.
        const missing = await secretariat.act<Refused>('approveRecord', { symbol: poll.symbol }, 'record { symbol }');
        expect(missing.message).toContain('once');
        const corrigendum = { symbol: poll.symbol, confirmSymbol: `${poll.symbol}/Corr.1` };
        await secretariat.act('issueCorrigendum', corrigendum, 'record { symbol }');
        expect(await correct(member(4), question, { kind: 'ABSTAIN', marks: [] })).toMatchObject({ code: 'FROZEN' });
        expect((await secretariat.act<Refused>('approveRecord', { symbol: poll.symbol }, 'record { symbol }')).__typename).toBe(
          'ApproveRecordSuccess',
        );
        expect(await correct(member(4), question, { kind: 'ABSTAIN', marks: [] })).toMatchObject({ code: 'FROZEN' });
      });
    });

    it('is not told anything of a consultation that was cancelled', async () => {
      const poll = await voting(DAY);
      await secretariat.act('cancelConsultation', { symbol: poll.symbol, confirmSymbol: poll.symbol, reason: 'Deferred.' }, '__typename');
      expect(await explain(member(0), poll.question('theme').id, 'BEFORE')).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    });
  });

  const corrections = async (api: Api, poll: TestPoll): Promise<unknown[]> =>
    (
      await api.data<{ correctionsOfVotes: unknown[] }>(
        `query ($symbol: String!) { correctionsOfVotes(symbol: $symbol) { member memberName questionNumber status recorded intended mine } }`,
        { symbol: poll.symbol },
      )
    ).correctionsOfVotes;
});
