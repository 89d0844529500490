import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EvidenceStore } from '#voting';
import type { Api } from '../support/api.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { person } from '../support/people.js';
import { givenDelegations, givenVoting, type TestDelegate, type TestPoll } from '../support/poll.js';
import { givenVotes } from '../support/votes.js';

interface Payload {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly path?: readonly string[] | null;
  readonly paperBallot?: { id: string; status: string; inWords: string; evidence: { sha256: string; mediaType: string } };
}

const DAY = 86_400_000;
const PAPER = 'paperBallot { id status inWords replaces enteredByMe confirmedBy evidence { id name mediaType size sha256 } }';
const PDF = Buffer.from('%PDF-1.7\nThe delegation votes in favour.\n%%EOF');

describe('votes received on paper or in the room', () => {
  let chamber: TestApp;
  let members: TestDelegate[];
  let tokens: string[];
  let auditor: string;
  let round = 0;

  const member = (n: number): TestDelegate => members[n] as TestDelegate;
  const officer = (n: number): Api => chamber.api.as(tokens[n] ?? null);
  const voting = (closesIn = DAY): Promise<TestPoll> => givenVoting(chamber.database.owner, `P/${++round}`, [{ key: 'theme' }], closesIn);
  const enter = (question: string, of: TestDelegate, more: Record<string, unknown> = {}, by = officer(0)): Promise<Payload> =>
    by.act<Payload>(
      'enterPaperBallot',
      {
        question,
        member: of.code,
        kind: 'CHOICE',
        marks: [{ option: 'for' }],
        reference: 'Note verbale 12',
        message: 'We vote in favour.',
        ...more,
      },
      PAPER,
    );
  const confirm = (paperBallot: string | undefined, by = officer(1)): Promise<Payload> =>
    by.act<Payload>('confirmPaperBallot', { paperBallot }, PAPER);
  const withdraw = (paperBallot: string | undefined, by = officer(1)): Promise<Payload> =>
    by.act<Payload>('withdrawPaperBallot', { paperBallot, reason: 'Misread.' }, PAPER);
  const attach = (token: string | null, body: Buffer, type = 'application/pdf', name = 'note.pdf'): Promise<Response> =>
    fetch(`${chamber.address}/evidence?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': type, ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: new Uint8Array(body),
    });
  const fetched = (token: string | null, id: string): Promise<Response> =>
    fetch(`${chamber.address}/evidence/${id}`, { headers: token ? { authorization: `Bearer ${token}` } : {} });
  const ballots = async (question: string): Promise<unknown[]> =>
    (
      await chamber.database.owner.query<Record<string, unknown>>(
        `SELECT m.code, b.kind, b.function, b.version FROM ballot b JOIN member m ON m.id = b.member_id WHERE question_id = $1 ORDER BY m.code`,
        [question],
      )
    ).rows;
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
    members = (await givenDelegations(chamber.database.owner, 5)).map(([first]) => first as TestDelegate);
    tokens = [];
    for (let n = 0; n < 3; n++) tokens.push((await person(chamber.database, 'SECRETARIAT')).token);
    auditor = (await person(chamber.database, 'AUDITOR')).token;
  });
  afterAll(() => chamber.stop());

  it('are cast when another officer confirms them, and not before', async () => {
    const poll = await voting();
    const question = poll.question('theme').id;
    const { paperBallot } = await enter(question, member(0));
    expect(paperBallot).toMatchObject({
      status: 'ENTERED',
      inWords: 'In favour',
      enteredByMe: true,
      evidence: { mediaType: 'text/plain' },
    });
    expect(await ballots(question)).toEqual([]);
    const own = await confirm(paperBallot?.id, officer(0));
    expect(own).toMatchObject({ code: 'FORBIDDEN' });
    expect(own.message).toMatch(/^You entered this paper ballot yourself/);
    expect(await confirm(paperBallot?.id)).toMatchObject({ paperBallot: { status: 'CONFIRMED', confirmedBy: 'Person SECRETARIAT' } });
    expect(await ballots(question)).toEqual([{ code: member(0).code, kind: 'CHOICE', function: 'ENTERED_ON_BEHALF', version: 1 }]);
    expect(await confirm(paperBallot?.id, officer(2))).toMatchObject({ code: 'FROZEN' });
    expect(await withdraw(paperBallot?.id)).toMatchObject({ code: 'FROZEN' });
    // The delegation sees its ballot, and who cast it; it may still change it.
    const data = await chamber.api
      .as(member(0).token)
      .data<{ consultation: { questions: [{ myBallot: { castBy: string } }] } }>(
        `query ($symbol: String!) { consultation(symbol: $symbol) { questions { myBallot { castBy } } } }`,
        { symbol: poll.symbol },
      );
    expect(data.consultation.questions[0].myBallot.castBy).toMatch(/^the secretariat, on behalf of the delegation/);
    await givenVotes(chamber.address, [member(0)], question, ['against']);
    expect(await ballots(question)).toMatchObject([{ function: 'REPRESENTATIVE', version: 2 }]);
  });

  it('name both officers and the evidence in the log', async () => {
    const poll = await voting();
    const question = poll.question('theme').id;
    const { paperBallot } = await enter(question, member(0));
    await confirm(paperBallot?.id);
    const { rows } = await chamber.database.owner.query<{ body: string }>(
      `SELECT body FROM log_entry WHERE log_id = $1 AND act IN ('paper-ballot.entered', 'ballot.cast') ORDER BY index`,
      [poll.id],
    );
    const [entered, cast] = rows.map(({ body }) => JSON.parse(body) as { account: string; data: Record<string, unknown> });
    expect(cast?.data).toEqual({
      enteredBy: entered?.account,
      evidence: paperBallot?.evidence.sha256,
      kind: 'CHOICE',
      marks: [1, null],
      paper: paperBallot?.id,
      question,
      version: 1,
    });
    expect(cast?.account).not.toBe(entered?.account);
  });

  it('are vouched for by two accounts in the database too', async () => {
    const question = (await voting()).question('theme').id;
    const { paperBallot } = await enter(question, member(0));
    const { owner } = chamber.database;
    await expect(
      owner.query('UPDATE paper_ballot SET confirmed_by = entered_by, confirmed_at = official_now() WHERE id = $1', [paperBallot?.id]),
    ).rejects.toThrow(/check constraint/);
    expect((await owner.query('SELECT * FROM cast_paper_ballot($1)', [paperBallot?.id])).rows).toEqual([]);
  });

  it('do not take the place of a ballot that the Member has cast, unless that is stated', async () => {
    const question = (await voting()).question('theme').id;
    await givenVotes(chamber.address, [member(0)], question, ['against']);
    const refused = await enter(question, member(0));
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', path: ['replace'] });
    expect(refused.message).toMatch(/has a ballot on question 1 already: version 1, of \w+day .* unless you state/);
    const { paperBallot } = await enter(question, member(0), { replace: true });
    expect(await confirm(paperBallot?.id)).toMatchObject({ paperBallot: { status: 'CONFIRMED' } });
    expect(await ballots(question)).toMatchObject([{ function: 'ENTERED_ON_BEHALF', version: 2 }]);
  });

  it('do not take the place of a ballot that was cast meanwhile', async () => {
    const question = (await voting()).question('theme').id;
    const { paperBallot } = await enter(question, member(0));
    await givenVotes(chamber.address, [member(0)], question, ['against']);
    const stale = await confirm(paperBallot?.id);
    expect(stale).toMatchObject({ code: 'STALE_VERSION' });
    expect(stale.message).toMatch(/has cast a ballot since the paper ballot was entered/);
    expect(await withdraw(paperBallot?.id)).toMatchObject({ paperBallot: { status: 'WITHDRAWN' } });
    expect(await confirm(paperBallot?.id)).toMatchObject({ code: 'FROZEN' });
    expect(await ballots(question)).toMatchObject([{ function: 'REPRESENTATIVE', version: 1 }]);
  });

  it('keep the bounds, the roll and the closing of any ballot', async () => {
    const poll = await voting();
    const question = poll.question('theme').id;
    expect(await enter(question, member(0), { marks: [{ option: 'for' }, { option: 'against' }] })).toMatchObject({
      code: 'INVALID_BALLOT',
    });
    expect(await enter(question, { ...member(0), code: 'NOBODY' })).toMatchObject({ code: 'NOT_FOUND', path: ['member'] });
    expect(await enter(randomUUID(), member(0))).toMatchObject({ code: 'NOT_FOUND' });
    await enter(question, member(1));
    expect(await enter(question, member(1))).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    await chamber.database.owner.query(
      `UPDATE roll_entry SET entitled = false, reason = 'SUSPENDED', since = '2005-01-01' WHERE consultation_id = $1 AND member_id = $2`,
      [poll.id, member(2).member],
    );
    const excluded = await enter(question, member(2));
    expect(excluded).toMatchObject({ code: 'NOT_ENTITLED' });
    expect(excluded.message).toMatch(/is not entitled to vote on this consultation\. The right to vote is suspended since/);
    const { paperBallot } = await enter(question, member(3));
    await at(DAY + 1000, async () => {
      const late = await confirm(paperBallot?.id);
      expect(late).toMatchObject({ code: 'VOTING_CLOSED' });
      expect(late.message).toMatch(/was not confirmed in time and is not counted\.$/);
      expect(await enter(question, member(4))).toMatchObject({ code: 'VOTING_CLOSED' });
      const data = await officer(0).data<{ paperBallots: { status: string }[] }>(
        `query ($symbol: String!) { paperBallots(symbol: $symbol) { status } }`,
        { symbol: poll.symbol },
      );
      expect(data.paperBallots.map(({ status }) => status)).toEqual(['LAPSED', 'LAPSED']);
    });
    expect(await ballots(question)).toEqual([]);
  });

  it('are cast once when two officers confirm at the same time', async () => {
    const question = (await voting()).question('theme').id;
    const { paperBallot } = await enter(question, member(0));
    const outcomes = await Promise.all([1, 2, 1, 2].map((n) => confirm(paperBallot?.id, officer(n))));
    expect(outcomes.map(({ code }) => code ?? 'CAST').sort()).toEqual(['CAST', 'FROZEN', 'FROZEN', 'FROZEN']);
    expect(await ballots(question)).toMatchObject([{ version: 1 }]);
  });

  describe('the evidence', () => {
    it('is a file by its own bytes, kept with its fingerprint, for the secretariat and the auditor', async () => {
      const question = (await voting()).question('theme').id;
      const answer = await attach(tokens[0] ?? null, PDF, 'application/pdf', 'Note é.pdf');
      expect(answer.status).toBe(201);
      const kept = (await answer.json()) as { id: string; sha256: string; mediaType: string };
      expect(kept).toMatchObject({ mediaType: 'application/pdf', sha256: createHash('sha256').update(PDF).digest('hex') });
      const { paperBallot } = await enter(question, member(0), { evidence: kept.id, message: null });
      expect(paperBallot?.evidence).toMatchObject({ id: kept.id, name: 'Note é.pdf', mediaType: 'application/pdf', size: PDF.length });
      for (const token of [tokens[1] ?? null, auditor]) {
        const file = await fetched(token, kept.id);
        expect([file.status, file.headers.get('content-type'), file.headers.get('x-content-type-options')]).toEqual([
          200,
          'application/pdf',
          'nosniff',
        ]);
        expect(Buffer.from(await file.arrayBuffer())).toEqual(PDF);
      }
      expect((await fetched(member(0).token, kept.id)).status).toBe(403);
      expect((await fetched(null, kept.id)).status).toBe(401);
      expect((await fetched(auditor, randomUUID())).status).toBe(404);
    });

    it('is nothing but a PDF or an image of at most 5 MB, and comes from an officer', async () => {
      const [token = null] = tokens;
      expect((await attach(null, PDF)).status).toBe(401);
      expect((await attach(member(0).token, PDF)).status).toBe(403);
      expect((await attach(auditor, PDF)).status).toBe(403);
      const script = await attach(token, Buffer.from('<script>alert(1)</script>'));
      expect([script.status, await script.json()]).toMatchObject([422, { code: 'INVALID_INPUT', path: ['file'] }]);
      expect((await attach(token, PDF, 'text/html')).status).toBe(415);
      const large = await attach(token, Buffer.concat([PDF, Buffer.alloc(5_000_000)]));
      expect([large.status, await large.json()]).toMatchObject([413, { message: expect.stringMatching(/larger than 5 MB/) }]);
    });

    it('goes after a day when nothing came to refer to it, and stays where something did', async () => {
      const poll = await voting(3 * DAY);
      const attached = async (): Promise<string> => ((await (await attach(tokens[0] ?? null, PDF)).json()) as { id: string }).id;
      const [used, unused] = [await attached(), await attached()];
      const evidence = { evidence: used, message: null };
      await enter(poll.question('theme').id, member(0), evidence);
      await chamber.app.get(EvidenceStore, { strict: false }).removeUnused();
      expect((await fetched(auditor, unused)).status).toBe(200);
      await at(DAY - 1000, async () => {
        // Within the last hour it counts as gone: none is entered while it is being removed.
        expect(await enter(poll.question('theme').id, member(1), { evidence: unused, message: null })).toMatchObject({ code: 'NOT_FOUND' });
        expect(await enter(poll.question('theme').id, member(1), evidence)).toMatchObject({ paperBallot: { status: 'ENTERED' } });
      });
      await at(DAY + 1000, async () => {
        await chamber.app.get(EvidenceStore, { strict: false }).removeUnused();
        expect((await fetched(auditor, unused)).status).toBe(404);
        expect((await fetched(auditor, used)).status).toBe(200);
      });
    });

    it('is one of the two, and the officer’s own', async () => {
      const question = (await voting()).question('theme').id;
      expect(await enter(question, member(0), { message: null })).toMatchObject({ code: 'INVALID_INPUT', path: ['evidence'] });
      const kept = (await (await attach(tokens[0] ?? null, PDF)).json()) as { id: string };
      expect(await enter(question, member(0), { evidence: kept.id })).toMatchObject({ code: 'INVALID_INPUT', path: ['evidence'] });
      expect(await enter(question, member(0), { evidence: kept.id, message: null }, officer(1))).toMatchObject({ code: 'NOT_FOUND' });
    });
  });
});
