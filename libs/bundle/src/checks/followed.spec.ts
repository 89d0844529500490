import { describe, expect, it } from '@jest/globals';
import { sha256Of } from '../crypto.js';
import { canonical, type Json, type JsonObject, Place } from '../json.js';
import { nodeCrypto } from '../node.js';
import { Findings } from '../report.js';
import { checkFollowed } from './followed.js';
import { checkFollowUp } from './follow-up.js';
import { checkHeading } from './heading.js';
import { checkPutForward } from './put-forward.js';
import type { Logged, Replay } from './replay.js';
import { checkSilences } from './silences.js';
import { Words } from './vouched.js';

const salted = { salted: 'ab'.repeat(32) };
const at = (second: number): string => `2026-10-19T08:00:0${second}.000Z`;
type Act = readonly [act: string, data: JsonObject, member?: string];

/** What is found where the log has these acts, each with its reason beside it, and the record this. */
function found(acts: readonly Act[], said: JsonObject): readonly string[] {
  const entries = acts.map(([act, data, member]): Logged => ({
    ...{ index: acts.findIndex((each) => each[1] === data), act, data, at: at(acts.findIndex((each) => each[1] === data)) },
    ...{ after: null, account: null, member: member ?? null },
  }));
  const replay = {
    ...{ all: () => entries, of: (act: string) => entries.filter((each) => each.act === act), ballotsOn: () => new Map() },
  } as unknown as Replay;
  const rows = entries.filter(({ data }) => data['reason']).map(({ index }) => ({ index, field: 'reason', text: 'Because.' }));
  const findings = new Findings();
  const place = (value: Json, where: string): Place => new Place(value, where);
  const tables = {
    ...{
      questions: [{ key: 'theme', id: 'Q' }],
      proposals: [
        { key: 'labour', id: 'P' },
        { key: 'agenda', id: 'A' },
      ],
    },
    members: ['N', 'F'].map((id) => ({ code: { N: 'NOR', F: 'FRA' }[id] ?? '', id })),
  };
  const record = place({ questions: [], proposals: [], ...said }, 'record');
  const seen = { crypto: nodeCrypto, findings, replay, sealedSha256: '', leaves: new Map(), record, tables: place(tables, 'tables') };
  const words = new Words(replay, place(rows, 'entryTexts'));
  checkFollowed(seen, words);
  if ('followUp' in said) checkFollowUp(seen, words);
  if ('proposals' in said) checkPutForward(seen, words);
  if ('silences' in said) checkSilences(seen, words);
  if ('title' in said) checkHeading(seen);
  return findings.steps().flatMap((step) => step.findings.map(({ entry, words: { en } }) => `${entry}: ${en}`));
}

describe('what followed from a count', () => {
  const question = (more: JsonObject = {}) => ({ questions: [{ key: 'theme', annulled: null, ruling: null, conditions: [], ...more }] });
  const annulled: Act = ['vote.annulled', { question: 'Q', reason: salted }];
  const ruled: Act = ['tie.decided', { question: 'Q', selected: ['for'], outcome: 'CARRIED', reason: salted }];

  it('is what the log has', () => {
    expect(found([], question())).toEqual([]);
    expect(found([annulled], question({ annulled: { at: at(0), by: 'CHAIR', reason: 'Because.' } }))).toEqual([]);
    expect(found([ruled], question({ ruling: { selected: ['for'], outcome: 'CARRIED', at: at(0), reason: 'Because.' } }))).toEqual([]);
    expect(found([['condition.lapsed', { question: 'Q' }]], question({ conditions: [{ status: 'LAPSED' }] }))).toEqual([]);
  });

  it('is found where it is left out, made up or turned', () => {
    expect(found([annulled], question())).toEqual(['0: What entry 0, “vote.annulled”, says is left out of the record.']);
    expect(found([], question({ annulled: { at: at(0), by: 'CHAIR', reason: 'Because.' } }))).toEqual([
      'null: The log has no entry “vote.annulled (theme)” where there must be one.',
    ]);
    expect(found([annulled], question({ annulled: { at: at(0), by: 'CHAIR', reason: 'For fun.' } }))[0]).toMatch(/^0: The text of/);
    const byTheChair: Act = ['vote.annulled', { question: 'Q', by: 'CHAIR', reason: salted }];
    expect(found([byTheChair], question({ annulled: { at: at(0), by: 'SECRETARIAT', reason: 'Because.' } }))).toEqual([
      '0: The log and the published record part at theme.annulled.by: "CHAIR" there, "SECRETARIAT" here.',
    ]);
    expect(found([ruled], question({ ruling: { selected: [], outcome: 'REJECTED', at: at(0), reason: 'Because.' } }))).toHaveLength(2);
    expect(found([['condition.lapsed', { question: 'Q' }]], question({ conditions: [{ status: 'FULFILLED' }] }))).toEqual([
      'null: The log has no entry “condition.fulfilled (theme)” where there must be one.',
      '0: The log and the published record part at theme.conditions LAPSED: 1 there, 0 here.',
    ]);
  });
});

describe('the conditions of a decision', () => {
  const [due, decided]: [string, Act] = ['2026-12-01T00:00:00.000Z', ['question.decided', { question: 'Q' }]];
  const terms = (text: string) => ({ option: null, text: { en: text }, dueAt: due });
  const said = (text: string, more: JsonObject = {}) => ({ ...terms(text), attached: true, status: 'PENDING', markedAt: null, ...more });
  const result = { conditions: ['Funds are there', 'A venue is found'].map((text, n) => ({ id: `C${n}`, ...terms(text) })) };
  const question = (conditions: readonly JsonObject[], more: JsonObject = {}) => ({
    questions: [{ key: 'theme', annulled: null, ruling: null, conditions, result, ...more }],
  });
  const fulfilled: Act = ['condition.fulfilled', { question: 'Q', condition: 'C0' }];
  const lapsed: Act = ['condition.lapsed', { question: 'Q', condition: 'C1' }];

  it('are those that the log has, each marked as it says', () => {
    const [first, second] = [said('Funds are there', { status: 'FULFILLED', markedAt: at(1) }), said('A venue is found')];
    expect(found([decided, fulfilled], question([first, second]))).toEqual([]);
    expect(found([decided, fulfilled, lapsed], question([first, { ...second, status: 'LAPSED', markedAt: due }]))).toEqual([]);
    const other = said('Another option’s', { option: 'against', attached: false });
    expect(found([decided, fulfilled], question([first, second, other]))).toEqual([]);
  });

  it('are found where one is marked in the place of another, hangs on nothing, or was marked at another time', () => {
    const [first, second] = [said('Funds are there'), said('A venue is found', { status: 'FULFILLED', markedAt: at(1) })];
    expect(found([decided, fulfilled], question([first, second]))).toContain(
      '1: The log and the published record part at theme.conditions[0].status: "FULFILLED" there, "PENDING" here.',
    );
    expect(found([decided], question([{ ...first, attached: false }]))).toEqual([
      '0: The log and the published record part at theme.conditions[0].attached: true there, false here.',
    ]);
    const late = said('Funds are there', { status: 'FULFILLED', markedAt: due });
    expect(found([decided, fulfilled], question([late]))).toEqual([
      `1: The log and the published record part at theme.conditions[0].markedAt: "${at(1)}" there, "${due}" here.`,
    ]);
  });
});

describe('what a decision set in motion', () => {
  const standing = { status: 'PLANNED', startsOn: null, endsOn: null, participants: 40, budget: null };
  const texts = { title: { en: 'Workshop' }, partners: ['UNHCR'], venue: 'Nairobi', report: null };
  const sha256 = sha256Of(nodeCrypto, canonical({ ...standing, ...texts }));
  const opened: Act = [
    'follow-up.opened',
    {
      ...{ followUp: 'F', question: 'Q', option: null, kind: 'EVENT', entry: 1, since: '2026-10-19', sha256 },
      ...standing,
      reason: salted,
    },
  ];
  const entry = { number: 1, since: '2026-10-19', reason: 'Because.', evidence: null, at: at(0), ...standing, ...texts };
  const item = (more: JsonObject = {}, last: JsonObject = {}) => ({
    followUp: [{ id: 'F', question: 'theme', option: null, kind: 'EVENT', entries: [{ ...entry, ...last }], ...more }],
  });

  it('is what the log has', () => expect(found([opened], item())).toEqual([]));

  it('is found where it is left out, made up or turned', () => {
    expect(found([opened], { followUp: [] })).toEqual(['0: What entry 0, “follow-up.opened”, says is left out of the record.']);
    expect(found([], item())).toEqual([expect.stringMatching(/^null: The log has no entry “follow-up\.opened/)]);
    expect(found([opened], item({}, { participants: 400 }))).toHaveLength(2);
    expect(found([opened], item({}, { venue: 'Geneva' }))[0]).toMatch(/entries\[0\]\.sha256/);
    expect(found([opened], item({ kind: 'REPORT' }))).toHaveLength(1);
    expect(found([opened], item({}, { reason: 'For fun.' }))[0]).toMatch(/^0: The text of/);
  });

  it('follows from the text that silence adopted before, and from no other', () => {
    const adopted = (number: number, silence = `S${number}`): Act => ['silence.adopted', { number, silence }];
    const { question: _, option: __, ...rest } = opened[1];
    const followed: Act = [opened[0], { ...rest, silence: 'S2', number: 2 }];
    const said = { followUp: [{ id: 'F', silence: 2, kind: 'EVENT', entries: [{ ...entry, at: at(2) }] }] };
    expect(found([adopted(1), adopted(2), followed], said)).toEqual([]);
    const [other] = said.followUp;
    expect(found([adopted(1), adopted(2), followed], { followUp: [{ ...other, silence: 1 }] })[0]).toMatch(
      /^2: .* part at record\.followUp\[0\]\.silence: "S2" there, "S1" here\.$/,
    );
    expect(
      found([adopted(1), adopted(2), followed], { followUp: [{ ...other, silence: null, question: 'theme', option: null }] }),
    ).toHaveLength(2);
    // What was never adopted sets nothing in motion.
    expect(found([adopted(1), ['silence.broken', { number: 2, silence: 'S2' }], followed], said)[0]).toMatch(/silence: "S2" there, 2 here/);
  });
});

describe('a proposal', () => {
  const proposal = (more: JsonObject = {}) => ({
    proposals: [
      {
        ...{ key: 'labour', origin: 'MEMBER', member: 'NOR', withdrawnAt: null, receivability: 'RECEIVED', sponsors: [], passages: [] },
        ...{ amends: null, rulings: [{ receivability: 'RECEIVED', reason: 'Because.', at: at(1) }], ...more },
      },
    ],
  });
  const came: Act = ['proposal.put-forward', { proposal: 'P', origin: 'MEMBER', receivability: 'PENDING' }, 'N'];
  const received: Act = ['proposal.received', { proposal: 'P', reason: salted }];

  it('is of whom the log says, and was ruled on as it says', () => {
    expect(found([came, received], proposal())).toEqual([]);
    expect(found([came, received], proposal({ member: 'FRA' }))).toEqual([
      '0: The log and the published record part at labour.member: "N" there, "F" here.',
    ]);
    expect(found([came, received], proposal({ receivability: 'NOT_RECEIVED' }))[0]).toMatch(/^1: .*labour.receivability: "RECEIVED" there/);
    expect(found([came, received], proposal({ rulings: [] }))).toEqual([
      '1: The log and the published record part at labour.rulings.length: 1 there, 0 here.',
    ]);
    expect(found([came, received], proposal({ withdrawnAt: at(2) }))[0]).toMatch(/labour.withdrawn: false there, true here/);
    expect(found([came, received], { proposals: [] })).toEqual([
      '0: What entry 0, “proposal.put-forward”, says is left out of the record.',
    ]);
  });

  it('amends what the log says, and is of the paragraphs that it says', () => {
    const amending: Act = ['proposal.amendment-submitted', { proposal: 'A', amendment: 'P', version: 1, origin: 'MEMBER' }, 'N'];
    const amends = (version: number) => proposal({ amends: { proposal: 'agenda', version } });
    expect(found([amending, received], amends(1))).toEqual([]);
    expect(found([amending, received], amends(2))).toEqual([
      '0: The log and the published record part at labour.amends.version: 1 there, 2 here.',
    ]);
    expect(found([amending, received], proposal())).toHaveLength(1);
    expect(found([came, received], amends(1))).toHaveLength(1);
    const placed: Act = ['proposal.put-forward', { ...came[1], paragraphs: ['p14'] }, 'N'];
    expect(found([placed, received], proposal({ paragraphs: ['p14'] }))).toEqual([]);
    expect(found([placed, received], proposal({ paragraphs: ['p15'] }))).toHaveLength(1);
  });

  it('has the sponsors that the log has, and passes into other hands as it says', () => {
    const joined: Act = ['proposal.co-sponsored', { proposal: 'P' }, 'F'];
    const withdrawn: Act = ['proposal.withdrawn', { proposal: 'P', reason: salted }, 'N'];
    const taken: Act = ['proposal.taken-over', { proposal: 'P' }, 'F'];
    expect(found([came, received, joined], proposal({ sponsors: [{ member: 'FRA', since: at(2), until: null }] }))).toEqual([]);
    expect(found([came, received, joined], proposal())[0]).toMatch(/^2: .*labour.sponsors/);
    expect(
      found([came, received, joined], proposal({ sponsors: [{ member: 'FRA', since: '2026-10-19T07:00:00.000Z', until: null }] })),
    ).toEqual([
      '2: The log and the published record part at labour.sponsors[0].since: "2026-10-19T08:00:02.000Z" there, "2026-10-19T07:00:00.000Z" here.',
    ]);
    const passages = [
      { act: 'WITHDRAWN', reason: 'Because.', at: at(3) },
      { act: 'TAKEN_OVER', reason: null, at: at(4) },
    ];
    const over = { member: 'FRA', passages, sponsors: [{ member: 'FRA', since: at(2), until: at(4) }] };
    expect(found([came, received, joined, withdrawn, taken], proposal(over))).toEqual([]);
    expect(found([came, received, joined, withdrawn, taken], proposal({ ...over, member: 'NOR' }))).toHaveLength(1);
  });
});

describe('a text under silence', () => {
  const terms = {
    sha256: 'f'.repeat(64),
    version: 1,
    languages: ['EN'],
    requiredLanguages: ['EN', 'FR'],
    leastHours: 72,
    initiator: 'CHAIR',
  };
  const numbers = { entitled: 9, excluded: 1 };
  const [expiry, later] = ['2026-10-22T08:00:00.000Z', '2026-10-23T08:00:00.000Z'];
  const waived: Act = ['silence.language-waived', { number: 1, proposal: 'P', languages: ['FR'], reason: salted }];
  const started: Act = ['silence.started', { number: 1, proposal: 'P', ...terms, ...numbers, expiresAt: expiry }];
  const extended: Act = ['silence.extended', { number: 1, proposal: 'P', from: expiry, expiresAt: later, reason: salted }];
  const broken: Act = ['silence.broken', { number: 1, proposal: 'P' }];
  const silence = (more: JsonObject = {}) => ({
    silences: [
      {
        ...{ number: 1, proposal: 'labour', document: null, ...terms, ...numbers, startedAt: at(1), firstExpiry: expiry, expiresAt: later },
        ...{
          waiver: { languages: ['FR'], reason: 'Because.' },
          extensions: [{ from: expiry, until: later, reason: 'Because.', at: at(2) }],
        },
        ...{ state: 'ADOPTED_TACITLY', endedAt: later, withdrawReason: null, ...more },
      },
    ],
  });
  const acts = [waived, started, extended];

  it('is which the log says, for how long, and ended as it says', () => {
    expect(found(acts, silence())).toEqual([]);
    expect(found([...acts, broken], silence({ state: 'BROKEN', endedAt: at(3) }))).toEqual([]);
  });

  it.each([
    ['was begun by another', { initiator: 'SECRETARIAT' }],
    ['was of another version', { version: 2 }],
    ['was for fewer Members', { entitled: 8 }],
    ['was not extended', { extensions: [] }],
    ['was extended further', { extensions: [{ from: expiry, until: expiry, reason: 'Because.', at: at(2) }] }],
    ['was extended for another reason', { extensions: [{ from: expiry, until: later, reason: 'For fun.', at: at(2) }] }],
    ['waived nothing', { waiver: null }],
    ['waived more', { waiver: { languages: ['FR', 'ES'], reason: 'Because.' } }],
    ['was broken by nobody', { state: 'BROKEN' }],
    ['ended earlier', { endedAt: expiry }],
    ['was withdrawn', { withdrawReason: 'Because.' }],
  ])('is found where the record says that it %s', (_, more) => {
    expect(found(acts, silence(more))).toHaveLength(1);
  });

  it('is found where it is left out, or was never begun', () => {
    expect(found(acts, { silences: [] })).toEqual(['1: What entry 1, “silence.started”, says is left out of the record.']);
    expect(found([], silence())).toEqual(['null: The log has no entry “silence.started (record.silences[0])” where there must be one.']);
  });
});

describe('the heading', () => {
  const texts = { title: { en: 'Dialogue' }, summary: { en: 'Of 2007' } };
  const said = { ...texts, body: { key: 'council' }, officialZone: 'Europe/Zurich', visibility: 'MEMBERS' };
  const sha256 = sha256Of(nodeCrypto, canonical(texts));
  const drafted: Act = ['consultation.drafted', { body: 'council', officialZone: 'Europe/Zurich', visibility: 'MEMBERS', sha256 }];

  it('is that of the draft, or of its last revision', () => {
    expect(found([drafted], said)).toEqual([]);
    expect(found([drafted], { ...said, title: { en: 'Monologue' } })).toEqual([
      '0: The title or the summary of the consultation is not the text whose hash the log has.',
    ]);
    expect(found([drafted], { ...said, body: { key: 'assembly' } })[0]).toMatch(/part at body: "council" there, "assembly" here/);
    const revised: Act = ['consultation.revised', { body: 'assembly', sha256 }];
    expect(found([drafted, revised], { ...said, body: { key: 'assembly' } })).toEqual([]);
  });
});
