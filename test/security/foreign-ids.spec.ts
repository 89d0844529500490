import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Pool } from 'pg';
import { getNamedType, type GraphQLArgument, type GraphQLInputField, isInputObjectType } from 'graphql';
import { rootsOf } from '../support/any-request.js';
import type { Answer, Api } from '../support/api.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenHearing, givenObserver, type TestHearing } from '../support/hearing.js';
import { listen } from '../support/listen.js';
import { givenDelegations, givenVoting, type TestDelegate, type TestPoll } from '../support/poll.js';
import { allowedBy } from './matrix.js';

interface Payload {
  readonly __typename: string;
  readonly code?: string;
}

/** What is another delegation's, or nobody's to see. */
interface Theirs {
  readonly draft: string;
  readonly submitted: string;
  readonly token: string;
  readonly account: string;
  readonly hearing: TestHearing;
  readonly hidden: TestPoll;
  /** A text under silence in a consultation still in preparation. */
  readonly silence: string;
  /** A correction to a record. */
  readonly correction: string;
  /** What follows from a decision of a consultation still in preparation. */
  readonly followUp: string;
}

const WORDS = { text: 'Words of somebody else.', version: 1 };
const COMMENT = { type: 'GENERAL', target: 'CONSULTATION', text: 'A comment of ours.', language: 'EN' };

/** Every identifier that a delegation may hand in, each swapped for one that is not its own: what it is answered. */
const SWAPS: Readonly<Record<string, (theirs: Theirs, symbol: string) => readonly (readonly [Record<string, unknown>, string])[]>> = {
  'reviseComment.comment': ({ draft, submitted }) => [
    [{ ...WORDS, comment: draft }, 'NOT_FOUND'],
    [{ ...WORDS, comment: submitted }, 'FORBIDDEN'],
  ],
  'submitComment.comment': ({ draft }) => [[{ comment: draft }, 'NOT_FOUND']],
  'withdrawComment.comment': ({ draft, submitted }) => [
    [{ comment: draft, reason: 'It is not ours.' }, 'NOT_FOUND'],
    [{ comment: submitted, reason: 'It is not ours.' }, 'FORBIDDEN'],
  ],
  'alignWithComment.comment': ({ draft }) => [[{ comment: draft }, 'NOT_FOUND']],
  'endAlignment.comment': ({ draft }) => [[{ comment: draft }, 'NOT_FOUND']],
  'draftComment.document': ({ hearing }, consultation) => [
    [{ ...COMMENT, consultation, target: 'PARAGRAPH', document: hearing.document, anchor: 'p-1' }, 'NOT_FOUND'],
  ],
  'draftComment.anchor': ({ hearing }, consultation) => [
    [{ ...COMMENT, consultation, target: 'PARAGRAPH', document: hearing.document, anchor: 'p-9' }, 'NOT_FOUND'],
  ],
  'draftComment.proposal': ({ hearing }, consultation) => [
    [{ ...COMMENT, consultation, target: 'PROPOSAL', proposal: hearing.proposal }, 'NOT_FOUND'],
  ],
  'reviseProposal.proposal': ({ hearing }) => [
    [{ proposal: hearing.proposal, version: 1, title: { en: 'Ours' }, text: { en: 'Ours now.' } }, 'NOT_FOUND'],
  ],
  'withdrawProposal.proposal': ({ hearing }) => [[{ proposal: hearing.proposal, reason: 'It is not ours.' }, 'NOT_FOUND']],
  'proposeAmendment.proposal': ({ hearing }) => [
    [{ proposal: hearing.proposal, version: 1, title: { en: 'Ours' }, text: { en: 'Ours now.' } }, 'NOT_FOUND'],
  ],
  'coSponsorProposal.proposal': ({ hearing }) => [[{ proposal: hearing.proposal }, 'NOT_FOUND']],
  'endCoSponsorship.proposal': ({ hearing }) => [[{ proposal: hearing.proposal }, 'NOT_FOUND']],
  'takeOverProposal.proposal': ({ hearing }) => [[{ proposal: hearing.proposal }, 'NOT_FOUND']],
  'castBallot.question': ({ hidden }) => [
    [{ question: hidden.question('theme').id, kind: 'ABSTAIN', idempotencyKey: randomUUID() }, 'NOT_FOUND'],
  ],
  'explainVote.question': ({ hidden }) => [
    [{ question: hidden.question('theme').id, moment: 'BEFORE', text: 'We explain.', language: 'EN' }, 'NOT_FOUND'],
  ],
  'withdrawExplanation.question': ({ hidden }) => [[{ question: hidden.question('theme').id, moment: 'BEFORE' }, 'NOT_FOUND']],
  'askCorrection.question': ({ hidden }) => [
    [{ question: hidden.question('theme').id, kind: 'ABSTAIN', reason: 'We meant otherwise.' }, 'NOT_FOUND'],
  ],
  'withdrawRecordCorrection.correction': ({ correction }) => [[{ correction }, 'NOT_FOUND']],
  'objectToSilence.silence': ({ silence }) => [[{ silence, kind: 'OBJECTION', text: 'We object.', language: 'EN' }, 'NOT_FOUND']],
  'revokeAccessToken.id': ({ token }) => [[{ id: token }, 'NOT_FOUND']],
  'revokeSessions.account': ({ account }) => [[{ account }, 'NOT_FOUND']],
};

/** The same for what only reads: what is told instead, or the code of the refusal. */
const READS: Readonly<Record<string, (theirs: Theirs, symbol: string) => readonly [string, unknown]>> = {
  'comments.document': ({ hearing }, symbol) => [
    `{ comments(consultation: "${symbol}", document: "${hearing.document}") { nodes { id } } }`,
    { nodes: [] },
  ],
  'comments.anchor': ({ hearing }, symbol) => [
    `{ comments(consultation: "${symbol}", document: "${hearing.document}", anchor: "p-1") { nodes { id } } }`,
    { nodes: [] },
  ],
  'comments.proposal': ({ hearing }, symbol) => [
    `{ comments(consultation: "${symbol}", proposal: "${hearing.proposal}") { nodes { id } } }`,
    { nodes: [] },
  ],
  'explanationsOfVote.question': ({ hidden }) => [
    `{ explanationsOfVote(question: "${hidden.question('theme').id}") { before { text } } }`,
    'NOT_FOUND',
  ],
  'reasonsWithBallots.question': ({ hidden }) => [
    `{ reasonsWithBallots(question: "${hidden.question('theme').id}") { text } }`,
    'NOT_FOUND',
  ],
  'followUp.id': ({ followUp }) => [`{ followUp(id: "${followUp}") { id } }`, null],
  'followUps.silence': ({ silence }) => [`{ followUps(silence: "${silence}") { nodes { id } } }`, { nodes: [] }],
  'silence.id': ({ silence }) => [`{ silence(id: "${silence}") { id } }`, null],
  'tally.question': ({ hidden }) => [`subscription { tally(question: "${hidden.question('theme').id}") { ballots } }`, 'NOT_FOUND'],
};

/** What follows from a question, or from a text under silence. */
async function givenFollowUp(owner: Pool, consultation: string, question: string | null, silence: string | null): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO follow_up (id, consultation_id, question_id, silence_id, kind, opened_at)
     VALUES (gen_random_uuid(), $1, $2, $3, 'WORKSHOP', official_now()) RETURNING id`,
    [consultation, question, silence],
  );
  const followUp = rows[0]?.id ?? '';
  await owner.query(
    `INSERT INTO follow_up_entry (follow_up_id, number, status, title, partners, since, account_id, at)
     VALUES ($1, 1, 'PLANNED', '{"en": "A workshop"}', '{}', official_now()::date, gen_random_uuid(), official_now())`,
    [followUp],
  );
  return followUp;
}

async function givenSilence(owner: Pool, { id, document }: TestHearing): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO silence (id, consultation_id, number, document_id, sha256, languages, required_languages, least_hours, initiator,
       started_by, started_at, first_expiry, expires_at)
     VALUES (gen_random_uuid(), $1, 1, $2, sha256('a note'), '{en}', '{en}', 72, 'SECRETARIAT', gen_random_uuid(), official_now(),
       official_now() + interval '72 hours', official_now() + interval '72 hours')
     RETURNING id`,
    [id, document],
  );
  return rows[0]?.id ?? '';
}

async function givenRecordCorrection(owner: Pool, { member, account }: TestDelegate): Promise<string> {
  const { id } = await givenVoting(owner, 'T/2026/5');
  await owner.query('UPDATE consultation SET opened_at = NULL, rule_set_frozen_at = NULL WHERE id = $1', [id]);
  await owner.query(`INSERT INTO record (consultation_id, content, sha256, published_at) VALUES ($1, '{}', sha256('{}'), official_now())`, [
    id,
  ]);
  await owner.query(
    `INSERT INTO record_version (consultation_id, language, original, content, sha256, published_at, closes_at, log_index)
     SELECT $1, 'en', true, '{}', sha256('{}'), t.now, t.now + interval '7 days', 0 FROM (SELECT official_now() AS now) t`,
    [id],
  );
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO record_correction (id, consultation_id, language, closes_at, place, says, should_say, reason, member_id, account_id, submitted_at)
     SELECT gen_random_uuid(), v.consultation_id, v.language, v.closes_at, 'heading', 'this', 'that', 'It is so.', $2, $3, v.published_at
     FROM record_version v WHERE v.consultation_id = $1 RETURNING id`,
    [id, member, account],
  );
  return rows[0]?.id ?? '';
}

describe('with an identifier that is not its own', () => {
  let chamber: TestApp;
  let ours: Api;
  let theirs: Api;
  let observer: Api;
  let tokens: readonly string[];
  let foreign: Theirs;
  let hearing: TestHearing;
  let poll: TestPoll;

  beforeAll(async () => {
    chamber = await startTestApp();
    const { owner } = chamber.database;
    const [first, second] = (await givenDelegations(owner, 2)).map(([delegate]) => delegate) as [TestDelegate, TestDelegate];
    [ours, theirs] = [chamber.api.as(first.token), chamber.api.as(second.token)];
    const guest = await givenObserver(owner, 'NGO');
    observer = chamber.api.as(guest.token);
    tokens = [first.token, guest.token];
    hearing = await givenHearing(owner, 'T/2026/1', 'MEMBERS_AND_OBSERVERS');
    poll = await givenVoting(owner, 'T/2026/2');
    const elsewhere = await givenHearing(owner, 'T/2026/3');
    for (const about of [
      { target: 'PARAGRAPH', document: elsewhere.document, anchor: 'p-1' },
      { target: 'PROPOSAL', proposal: elsewhere.proposal },
    ]) {
      const on = { ...COMMENT, consultation: elsewhere.symbol, ...about };
      const { comment } = await theirs.act<Payload & { comment: { id: string } }>('draftComment', on, 'comment { id }');
      await theirs.act('submitComment', { comment: comment.id }, '__typename');
    }
    const hidden = await givenVoting(owner, 'T/2026/4');
    await owner.query('UPDATE consultation SET opened_at = NULL, rule_set_frozen_at = NULL WHERE id = $1', [hidden.id]);
    await owner.query('UPDATE consultation SET opened_at = NULL, rule_set_frozen_at = NULL WHERE id = $1', [elsewhere.id]);
    const silence = await givenSilence(owner, elsewhere);
    const draft = async () =>
      (
        await theirs.act<Payload & { comment: { id: string } }>(
          'draftComment',
          { ...COMMENT, consultation: hearing.symbol },
          'comment { id }',
        )
      ).comment.id;
    const submitted = await draft();
    await theirs.act('submitComment', { comment: submitted }, '__typename');
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const token = await theirs.act<Payload & { accessToken: { id: string } }>(
      'createAccessToken',
      { name: 'x', expiresAt },
      'accessToken { id }',
    );
    const correction = await givenRecordCorrection(owner, second);
    const mine = { draft: await draft(), submitted, token: token.accessToken.id, account: second.account };
    const followUp = await givenFollowUp(owner, hidden.id, hidden.question('theme').id, null);
    await givenFollowUp(owner, elsewhere.id, null, silence);
    foreign = { ...mine, hearing: elsewhere, hidden, silence, correction, followUp };
  });
  afterAll(() => chamber.stop());

  /** What anybody did; the clock writes down by itself what time has decided. */
  const entries = async (): Promise<number> =>
    Number(
      (await chamber.database.owner.query<{ n: string }>('SELECT count(*) AS n FROM log_entry WHERE account_id IS NOT NULL')).rows[0]?.n,
    );

  it('nothing is left out: every identifier that a delegation may hand in is swapped here', () => {
    const { schema } = chamber.app.get(GraphQLSchemaHost);
    const roles = ['DELEGATE', 'OBSERVER'] as const;
    // What anybody reads without signing in belongs to nobody.
    const open = rootsOf(schema).filter(({ field }) => {
      const allowed = allowedBy(field.name);
      return allowed instanceof Set && roles.some((role) => allowed.has(role));
    });
    const identifiers = open.flatMap(({ field }) => {
      const handed = field.args.flatMap((arg): readonly (GraphQLArgument | GraphQLInputField)[] => {
        const type = getNamedType(arg.type);
        return isInputObjectType(type) ? Object.values(type.getFields()) : [arg];
      });
      return handed.filter(({ type }) => getNamedType(type).name === 'ID').map(({ name }) => `${field.name}.${name}`);
    });
    expect(identifiers.sort()).toEqual([...Object.keys(SWAPS), ...Object.keys(READS)].sort());
  });

  it.each(Object.keys(READS))('%s: nothing is told', async (key) => {
    const [query, told] = READS[key]?.(foreign, hearing.symbol) ?? ['', ''];
    for (const token of tokens) {
      const { data, errors } = query.startsWith('subscription')
        ? await heard(token, query)
        : await chamber.api.as(token).ask<object>(query);
      expect(errors?.[0]?.extensions?.['code'] ?? Object.values(data ?? {})[0]).toEqual(told);
    }
  });

  /** What a subscription answers first. */
  async function heard(token: string, query: string): Promise<Answer<object>> {
    const listener = await listen<object>(chamber.address, token, query, {});
    for (let waited = 0; !listener.faults.length && !listener.heard.length && waited < 3000; waited += 20)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await listener.stop();
    return { data: listener.heard[0] ?? null, errors: listener.faults.flat() as Answer<object>['errors'] };
  }

  it.each(Object.keys(SWAPS))('%s: refused, and nothing is done', async (key) => {
    const act = key.split('.')[0] as string;
    const before = await entries();
    for (const [input, code] of SWAPS[key]?.(foreign, hearing.symbol) ?? []) {
      expect(await ours.act<Payload>(act, input, '__typename')).toMatchObject({ __typename: 'Refusal', code });
      // An observer is not let further than a delegation, whatever it is told.
      expect((await observer.act<Payload>(act, input, '__typename')).__typename).toBe('Refusal');
    }
    expect(await entries()).toBe(before);
  });

  it('the key of another delegation’s ballot is no key to its receipt', async () => {
    const ballot = { question: poll.question('theme').id, kind: 'ABSTAIN', idempotencyKey: 'the-same-key-twice' };
    const cast = (by: Api) =>
      by.act<Payload & { receipt: { member: string; index: number } }>('castBallot', ballot, 'receipt { member index }');
    const [first, second] = [await cast(theirs), await cast(ours)];
    expect([first.receipt.member, second.receipt.member]).toEqual(['M0001', 'M0000']);
    expect(first.receipt.index).not.toBe(second.receipt.index);
  });

  it('a ballot is read by its own delegation alone while it is being voted', async () => {
    const question = '{ consultation(symbol: "T/2026/2") { questions { myBallot { kind } } } }';
    await theirs.act('castBallot', { question: poll.question('theme').id, kind: 'BLANK', idempotencyKey: randomUUID() }, '__typename');
    const read = async (by: Api) =>
      (await by.data<{ consultation: { questions: { myBallot: unknown }[] } }>(question)).consultation.questions;
    expect(await read(theirs)).toEqual([{ myBallot: { kind: 'BLANK' } }]);
    expect(await read(ours)).toEqual([{ myBallot: { kind: 'ABSTAIN' } }]);
  });

  it('drafts of another delegation, and consultations still in preparation, are not there', async () => {
    const seen = await ours.data<{
      comments: { nodes: { id: string }[] };
      consultation: unknown;
      consultations: { nodes: { symbol: string }[] };
    }>(
      `{ comments(consultation: "T/2026/1") { nodes { id } } consultation(symbol: "T/2026/4") { id } consultations { nodes { symbol } } }`,
    );
    expect(seen.comments.nodes).toEqual([{ id: foreign.submitted }]);
    expect(seen.consultation).toBeNull();
    expect(seen.consultations.nodes.map(({ symbol }) => symbol).sort()).toEqual(['T/2026/1', 'T/2026/2']);
  });
});
