import { createHmac, createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../support/api.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenHearing, type TestHearing } from '../support/hearing.js';
import { person, type Person } from '../support/people.js';
import { givenDelegations, givenVoting, type TestDelegate, type TestPoll } from '../support/poll.js';
import { givenVotes } from '../support/votes.js';

interface Change {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}
interface Entry {
  readonly act: string;
  readonly log: string;
  readonly index: number;
  readonly member: string | null;
  readonly account: string | null;
  readonly data: string;
  readonly changes: readonly Change[];
}

const ENTRY = 'act log index member account data changes { field before after }';
const DAY = 86_400_000;

describe('the auditor’s desk', () => {
  let chamber: TestApp;
  let poll: TestPoll;
  let hearing: TestHearing;
  let members: TestDelegate[];
  let auditor: Api;
  let secretariat: Api;
  let officer: Person;
  /** Instants of the story, by name. */
  const then: Record<string, string> = {};

  const mark = async (name: string): Promise<void> => {
    const { server } = await chamber.api.data<{ server: { now: string } }>('{ server { now } }');
    then[name] = server.now;
    await new Promise((resolve) => setTimeout(resolve, 3));
  };
  const history = async (args: string, as = auditor): Promise<readonly Entry[]> =>
    (await as.data<{ history: { nodes: Entry[] } }>(`{ history(first: 100, ${args}) { nodes { ${ENTRY} } } }`)).history.nodes;
  const done = async (act: string, input: Record<string, unknown>): Promise<void> => {
    const { __typename, message } = await secretariat.act<{ __typename: string; message?: string }>(act, input, '__typename');
    if (__typename === 'Refusal') throw new Error(`${act} was refused: ${message}`);
  };
  const recast = async (delegate: TestDelegate, question: string, option: string): Promise<void> => {
    const input = { question, kind: 'CHOICE', marks: [{ option }], idempotencyKey: randomUUID() };
    await chamber.api.as(delegate.token).act('castBallot', input, '__typename');
  };

  beforeAll(async () => {
    chamber = await startTestApp();
    const { owner } = chamber.database;
    members = (await givenDelegations(owner, 4)).map(([first]) => first as TestDelegate);
    officer = await person(chamber.database, 'SECRETARIAT');
    secretariat = chamber.api.as(officer.token);
    auditor = chamber.api.as((await person(chamber.database, 'AUDITOR')).token);
    hearing = await givenHearing(owner, 'H/2026/1');
    poll = await givenVoting(owner, 'T/2026/8', [{ key: 'theme' }, { key: 'venue' }], 30 * DAY);
    await givenVotes(chamber.address, members, poll.question('theme').id, ['for', 'for', 'against', null]);
    await mark('first ballots');
    const [changing] = members as [TestDelegate];
    await recast(changing, poll.question('theme').id, 'against');
    const votingClosesAt = new Date(Date.now() + 40 * DAY).toISOString();
    await done('extendVoting', { symbol: poll.symbol, votingClosesAt, reason: 'More time was asked for.' });
    await mark('extended');
    await owner.query(
      `INSERT INTO suspension (id, member_id, ground, decision_reference, valid_from) VALUES (gen_random_uuid(), $1, 'Arrears', 'C/1', '2020-01-01')`,
      [(members[3] as TestDelegate).member],
    );
    await done('amendRoll', { symbol: poll.symbol, member: 'M0003', entitled: false, reason: 'The suspension was overlooked.' });
    await mark('amended');
  });
  afterAll(() => chamber.stop());

  describe('the events of anything', () => {
    it('are found by the question, its ballots among them, and say what was before and after', async () => {
      const question = poll.question('theme').id;
      const found = await history(`about: "${question}"`);
      expect(found.map(({ act, member }) => [act, member])).toEqual([
        ['ballot.cast', 'M0000'],
        ['ballot.cast', 'M0002'],
        ['ballot.cast', 'M0001'],
        ['ballot.cast', 'M0000'],
      ]);
    });

    it('keep what a ballot says from everybody while its question is not decided', async () => {
      const found = await history(`about: "${poll.question('theme').id}"`);
      expect(found.map(({ data, changes }) => [data, changes])).toEqual(Array.from({ length: 4 }, () => ['', []]));
    });

    it('are found by who did them, and on whose behalf, across logs', async () => {
      const [first] = members as [TestDelegate];
      const mine = await history(`account: "${first.account}"`);
      expect(mine.map(({ act }) => act)).toEqual(['ballot.cast', 'ballot.cast']);
      expect(await history('member: "M0000"')).toEqual(mine);
      expect((await history(`account: "${officer.account}"`)).map(({ act }) => act)).toEqual(['roll.amended', 'voting.extended']);
      expect((await history(`account: "${officer.account}", act: "voting.extended"`)).map(({ act }) => act)).toEqual(['voting.extended']);
    });

    it('are found by their kind and by the instant', async () => {
      expect((await history('act: "roll.amended"')).map(({ member }) => member)).toEqual(['M0003']);
      expect((await history(`from: "${then['extended']}"`)).map(({ act }) => act)).toEqual(['roll.amended']);
      expect((await history(`act: "roll.amended", until: "${then['extended']}"`)).length).toBe(0);
    });

    it('are found by the consultation and by the body', async () => {
      const acts = async (args: string) => (await history(args)).map(({ act }) => act);
      const ofThePoll = await history(`symbol: "${poll.symbol}"`);
      expect(new Set(ofThePoll.map(({ log }) => log)).size).toBe(1);
      expect(await acts(`symbol: "${poll.symbol}", act: "ballot.cast"`)).toEqual(Array.from({ length: 4 }, () => 'ballot.cast'));
      const few = ofThePoll.filter(({ act }) => act !== 'ballot.cast');
      expect(few.length).toBeGreaterThan(1);
      expect((await history(`body: "council"`)).filter(({ log }) => log === few[0]?.log)).toEqual(few);
      expect(await acts('body: "council", act: "roll.amended"')).toEqual(['roll.amended']);
      expect(await acts('body: "council", member: "M0000"')).toEqual(['ballot.cast', 'ballot.cast']);
      expect(await acts(`body: "council", from: "${then['extended']}"`)).toEqual(['roll.amended']);

      await chamber.database.owner.query(`INSERT INTO body (key, names) VALUES ('assembly', '{"en": "Assembly"}')`);
      expect(await acts('body: "assembly"')).toEqual([]);
      expect(await acts(`body: "assembly", symbol: "${poll.symbol}"`)).toEqual([]);
      const { errors } = await auditor.ask('{ history(body: "none") { nodes { act } } }');
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['body'] });
    });

    it('say what a timetable and a roll were before', async () => {
      const [amended, extended] = await history(`account: "${officer.account}"`);
      expect(amended?.changes).toEqual(expect.arrayContaining([{ field: 'entitled', before: 'yes', after: 'no' }]));
      expect(extended?.changes.map(({ field }) => field)).toEqual([]); // written straight into the tables: nothing was said before
      const again = new Date(Date.now() + 50 * DAY).toISOString();
      await done('extendVoting', { symbol: poll.symbol, votingClosesAt: again, reason: 'Once more.' });
      const [latest] = await history('act: "voting.extended"');
      expect(latest?.changes).toEqual([
        { field: 'votingClosesAt', before: expect.stringMatching(/at \d\d:\d\d/), after: expect.stringMatching(/at \d\d:\d\d/) },
      ]);
    });

    it('of a comment tell of its versions; a draft stays its delegation’s own', async () => {
      const author = chamber.api.as((members[1] as TestDelegate).token);
      const draft = { consultation: hearing.symbol, type: 'GENERAL', target: 'CONSULTATION', text: 'Draft words.', language: 'EN' };
      const made = await author.act<{ __typename: string; comment: { id: string } }>('draftComment', draft, 'comment { id }');
      const { id } = made.comment;
      await author.act('reviseComment', { comment: id, version: 1, text: 'Better draft words.' }, '__typename');
      await author.act('submitComment', { comment: id }, '__typename');
      const { comments } = await author.data<{ comments: { nodes: { version: number }[] } }>(
        `{ comments(consultation: "${hearing.symbol}") { nodes { version } } }`,
      );
      const version = comments.nodes[0]?.version ?? 0;
      await author.act('reviseComment', { comment: id, version, text: 'Words for all to read.' }, '__typename');
      const found = await history(`about: "${id}"`);
      expect(found.map(({ act }) => act)).toEqual(['comment.revised', 'comment.submitted', 'comment.redrafted', 'comment.drafted']);
      expect(found[0]?.changes).toEqual(
        expect.arrayContaining([{ field: 'text', before: 'Better draft words.', after: 'Words for all to read.' }]),
      );
      expect(JSON.stringify(found.slice(1))).not.toContain('words');
    });

    it('across logs are no list of all ballots, and say so', async () => {
      const { errors } = await auditor.ask('{ history(act: "ballot.cast") { nodes { act } } }');
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', path: ['act'] });
      expect((await history('act: "ballot.cast", member: "M0001"')).length).toBe(1);
    });

    it('leave the organization’s log to those who may read it', async () => {
      const created = { name: 'p', expiresAt: new Date(Date.now() + DAY).toISOString() };
      await secretariat.act('createAccessToken', created, '__typename');
      expect((await history('act: "access-token.created"')).length).toBe(1);
      expect(await history('act: "access-token.created"', secretariat)).toEqual([]);
    });

    it('of a draft go with it to another body', async () => {
      const actsOf = async (args: string) => (await history(args)).map(({ act }) => act);
      const terms = { title: { en: 'T' }, summary: { en: 'S' }, officialZone: 'Europe/Zurich', visibility: 'MEMBERS' };
      const [commentsCloseAt, votingOpensAt, votingClosesAt] = [1, 2, 3].map((days) => new Date(Date.now() + days * DAY).toISOString());
      const timetable = { commentsCloseAt, votingOpensAt, votingClosesAt };
      await done('draftConsultation', {
        symbol: 'A/1',
        body: 'council',
        ruleSet: 'informal-consultations-indicative',
        ...terms,
        ...timetable,
      });
      expect((await history('body: "council"'))[0]?.act).toBe('consultation.drafted');
      await done('reviseConsultation', { symbol: 'A/1', revision: 1, body: 'assembly' });
      expect(await actsOf('body: "assembly"')).toEqual(['consultation.revised', 'consultation.drafted']);
      expect(await actsOf('body: "council"')).not.toContain('consultation.drafted');
    });
  });

  describe('the state at any instant', () => {
    const at = async (when: string, symbol = poll.symbol) =>
      (
        await auditor.data<{ consultationAt: Record<string, unknown> | null }>(
          `{ consultationAt(symbol: "${symbol}", at: "${when}") { state votingClosesAt logSize lastLeaf roll { entitled excluded { member } }
             questions { key outcome } comments { text version } proposals { key version } } }`,
        )
      ).consultationAt;

    it('has the timetable, the roll and the log as they then were', async () => {
      const [early, late] = [await at(then['first ballots'] ?? ''), await at(then['amended'] ?? '')];
      expect(early).toMatchObject({ state: 'VOTING', logSize: 4, roll: { entitled: 4, excluded: [] } });
      expect(late).toMatchObject({ state: 'VOTING', logSize: 7, roll: { entitled: 3, excluded: [{ member: 'M0003' }] } });
      expect(late?.['lastLeaf']).not.toBe(early?.['lastLeaf']);
      expect(await at('2001-01-01T00:00:00Z')).toBeNull();
    });

    it('keeps the ballots to itself until their question is decided; then has those that were effective', async () => {
      const question = poll.question('theme').id;
      const effective = async (when: string | undefined) =>
        (
          await auditor.data<{ ballotsAt: { nodes: { member: string; answer: string; version: number }[] } }>(
            `{ ballotsAt(question: "${question}", at: "${when}") { nodes { member answer version } } }`,
          )
        ).ballotsAt.nodes.map(({ member, answer, version }) => `${member} ${answer} ${version}`);
      expect(await effective(then['amended'])).toEqual([]);
      await done('closeQuestion', { symbol: poll.symbol, question: 'theme', reason: 'All have answered.' });
      await mark('decided');
      expect(await effective(then['first ballots'])).toEqual(['M0000 for 1', 'M0001 for 1', 'M0002 against 1']);
      expect(await effective(then['amended'])).toEqual(['M0000 against 2', 'M0001 for 1', 'M0002 against 1']);
      const [, latest] = await history(`about: "${question}", act: "ballot.cast"`);
      expect(latest?.member).toBe('M0002');
      const [changed] = await history(`about: "${question}", act: "ballot.cast"`);
      expect(changed?.changes).toEqual([{ field: 'answer', before: 'Option for', after: 'Option against' }]);
      const outcome = (when: string | undefined) => at(when ?? '').then((found) => found?.['questions']);
      expect(await outcome(then['amended'])).toEqual([
        { key: 'theme', outcome: null },
        { key: 'venue', outcome: null },
      ]);
      expect(await outcome(then['decided'])).toEqual([
        { key: 'theme', outcome: 'REJECTED' },
        { key: 'venue', outcome: null },
      ]);
    });

    it('of the organization has its membership, its rules and its accounts, as known then', async () => {
      const found = async (when: string) =>
        (
          await auditor.data<{ organizationAt: Record<string, unknown> }>(
            `{ organizationAt(at: "${when}") { memberStates entitled ruleSets { key version } logSize } }`,
          )
        ).organizationAt;
      expect(await found(then['amended'] ?? '')).toMatchObject({
        memberStates: 4,
        entitled: 3,
        ruleSets: expect.arrayContaining([{ key: 'test', version: 1 }]),
      });
      expect(await found('1999-01-01T00:00:00Z')).toMatchObject({ memberStates: 0, ruleSets: [], logSize: 0 });
    });
  });

  describe('an access token that only reads', () => {
    interface Made {
      readonly __typename: string;
      readonly secret: string;
      readonly accessToken: { readonly id: string; readonly readOnly: boolean };
    }
    const make = async (readOnly: boolean): Promise<Made> => {
      const input = { name: 'a program', expiresAt: new Date(Date.now() + 90 * DAY).toISOString(), readOnly };
      return auditor.act<Made>('createAccessToken', input, 'secret accessToken { id readOnly }');
    };

    it('reads what its owner reads, and changes nothing', async () => {
      const { secret, accessToken } = await make(true);
      expect(accessToken.readOnly).toBe(true);
      const program = chamber.api.as(secret);
      const { viewer } = await program.data<{ viewer: { readOnly: boolean } }>('{ viewer { readOnly } events { nodes { index } } }');
      expect(viewer.readOnly).toBe(true);
      for (const [act, input] of [
        ['revokeAccessToken', { id: accessToken.id }],
        ['createAccessToken', { name: 'another', expiresAt: new Date(Date.now() + DAY).toISOString() }],
      ] as const)
        expect(await program.act(act, input, '__typename')).toMatchObject({
          __typename: 'Refusal',
          code: 'FORBIDDEN',
          message: expect.stringContaining('only reads'),
        });
      const { signOut } = await program.data<{ signOut: { __typename: string } }>('mutation { signOut { __typename } }');
      expect(signOut.__typename).toBe('Refusal');
    });

    it('is in the log once an hour and place, before it is answered, and its owner sees from where', async () => {
      const { secret, accessToken } = await make(true);
      const program = chamber.api.as(secret);
      const used = async () => (await history(`about: "${accessToken.id}", act: "access-token.used"`)).length;
      expect(await used()).toBe(0);
      await Promise.all(Array.from({ length: 8 }, () => program.data('{ viewer { readOnly } }')));
      expect(await used()).toBe(1);
      const { accessTokens } = await auditor.data<{ accessTokens: { id: string; uses: { place: string }[] }[] }>(
        '{ accessTokens { id uses { at place } } }',
      );
      const place = createHmac('sha256', createHash('sha256').update(secret).digest()).update('127.0.0.1').digest('hex');
      expect(accessTokens.find(({ id }) => id === accessToken.id)?.uses.map((use) => use.place)).toEqual([place]);
    });

    it('is noted again in another hour by a process that knows nothing of it', async () => {
      const { secret, accessToken } = await make(true);
      await chamber.api.as(secret).data('{ viewer { readOnly } }');
      await chamber.database.moveClock(3_600_000);
      const other = await startTestApp({ database: chamber.database });
      try {
        await other.api.as(secret).data('{ viewer { readOnly } }');
        await other.api.as(secret).data('{ viewer { readOnly } }');
      } finally {
        await other.stop();
        await chamber.database.moveClock(0);
      }
      expect((await history(`about: "${accessToken.id}", act: "access-token.used"`)).length).toBe(2);
    });

    it('is told from one that may act, of whose use nothing is written', async () => {
      const { secret, accessToken } = await make(false);
      expect(accessToken.readOnly).toBe(false);
      await chamber.api.as(secret).data('{ viewer { readOnly } }');
      expect(await history(`about: "${accessToken.id}", act: "access-token.used"`)).toEqual([]);
      expect(await chamber.api.as(secret).act('revokeAccessToken', { id: accessToken.id }, '__typename')).toMatchObject({
        __typename: 'RevokeAccessTokenSuccess',
      });
    });
  });
});
