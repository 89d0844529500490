import { describe, expect, it } from '@jest/globals';
import { notPut, withoutVoteInWords } from '#tally';
import { type Json, type JsonObject, Place } from '../json.js';
import { nodeCrypto } from '../node.js';
import { Findings } from '../report.js';
import { checkDue } from './due.js';
import type { Logged, Replay } from './replay.js';
import { checkUncounted, isUncounted } from './uncounted.js';

type Act = readonly [act: string, data: JsonObject, account?: string];
const IDS: Readonly<Record<string, string>> = { theme: 'T', 'theme-round-2': 'T2', venue: 'V', a: 'A', b: 'B', whole: 'W' };

/** What is found of the questions where the log has these acts, and Members have answered some: the entry, and in words. */
function found(
  questions: readonly JsonObject[],
  acts: readonly Act[] = [],
  { answered = [], proposals = [] }: Readonly<{ answered?: readonly string[]; proposals?: readonly JsonObject[] }> = {},
): readonly string[] {
  const entries = acts.map(([act, data, account], index): Logged => ({
    ...{ index, act, data, at: '', after: null, account: account ?? null, member: null },
  }));
  const replay = {
    of: (act: string) => entries.filter((each) => each.act === act),
    ballotsOn: (id: string) => new Map(answered.includes(id) ? [['M', {}]] : []),
    participation: new Map(),
  } as unknown as Replay;
  const findings = new Findings();
  const place = (value: Json, where: string): Place => new Place(value, where);
  const record = place({ questions, proposals }, 'record');
  const seen = { crypto: nodeCrypto, findings, replay, sealedSha256: '', leaves: new Map(), record, tables: place({}, 'tables') };
  for (const question of record.get('questions').list()) {
    const key = question.get('key').text();
    checkDue(seen, question, key, IDS[key] ?? '');
    if (isUncounted(question)) checkUncounted(seen, question, key, IDS[key] ?? '');
  }
  return findings.steps().flatMap((step) => step.findings.map(({ entry, words: { en } }) => `${entry}: ${en}`));
}

const NOTHING = { ballots: 0, abstained: 0, blank: 0, invalid: 0, base: 0, needed: 0, obtained: 0, margin: 0, changed: 0 };
const OPTIONS = ['for', 'against'].map((key) => ({ key, title: { en: key } }));

function question(key: string, number: number, outcome: string, more: JsonObject = {}, result: JsonObject = {}): JsonObject {
  const selected = outcome === 'CARRIED' ? ['for'] : [];
  return {
    ...{ key, number, round: 1, title: { en: `The ${key}?`, fr: `Le ${key} ?` }, method: 'ENDORSEMENT', options: OPTIONS, outcome },
    ...{ dependsOn: null, precedes: null, part: null, proposal: null, annulled: null, ruling: null },
    result: { ...NOTHING, counts: [], selected, steps: [], outcome, ...result },
    ...more,
  };
}

const words = (of: object): JsonObject => ({ ...of });
const theme = (outcome = 'CARRIED', more: JsonObject = {}): JsonObject => question('theme', 1, outcome, more);
const FOR = { dependsOn: { question: 'theme', option: 'for' } };
const THEME = { number: 1, title: { en: 'The theme?', fr: 'Le theme ?' } };
/** The question where, which waits for the theme, and was not put. */
const leftOut = (more: JsonObject = FOR, why = notPut.decidedOtherwise(THEME)): JsonObject =>
  question('venue', 2, 'NOT_ASKED', more, { headline: words(notPut.headline(2)), explanation: words(why) });
const decidedAt = (hour: number): JsonObject => ({ decidedAt: `2026-11-28T0${hour}:00:00.000Z` });
/** Voting closed at one, and the chair ruled at two. */
const RULED = { ...decidedAt(1), ruling: { outcome: 'CARRIED', selected: ['for'], at: '2026-11-28T02:00:00.000Z' } };
const asked: Act = ['question.asked', { question: 'V', after: 'T' }];

describe('a question that was not put', () => {
  it('waited for another, which was decided otherwise', () => {
    expect(found([theme('REJECTED'), leftOut()])).toEqual([]);
    expect(found([theme(), leftOut({ dependsOn: { question: 'theme', option: 'against' } })])).toEqual([]);
  });

  it('is found where its condition was fulfilled', () => {
    const said = [
      'null: Why “venue” was not put is said otherwise than the record gives it.',
      'null: “venue” is said not to have been put; “theme” was settled for it.',
    ];
    expect(found([theme(), leftOut()])).toEqual(said);
    // What was rejected settles for the vote against, though nothing was selected; what was adopted by consensus, for the text.
    expect(found([theme('REJECTED'), leftOut({ dependsOn: { question: 'theme', option: 'against' } })])).toEqual(said);
    const consensus = question(
      'theme',
      1,
      'ADOPTED_BY_CONSENSUS',
      {},
      words(withoutVoteInWords('ADOPTED_BY_CONSENSUS', { title: THEME.title, options: OPTIONS }, [])),
    );
    expect(found([consensus, leftOut()], [['question.decided', { question: 'T' }, 'chair']])).toEqual(said);
    // A second vote settled it, or the chair.
    const second = question('theme-round-2', 1, 'CARRIED', { round: 2 });
    expect(found([theme('TIED'), second, leftOut()])).toEqual(said);
    expect(found([theme('TIED', RULED), leftOut({ ...FOR, ...decidedAt(3) })])).toEqual(said);
  });

  it('is not held to what the chair ruled after it', () => {
    expect(found([theme('TIED', RULED), leftOut({ ...FOR, ...decidedAt(1) })])).toEqual([]);
  });

  it('waits for nothing more once its proposal was withdrawn', () => {
    const proposals = [{ key: 'own', withdrawnAt: '2026-11-28T09:00:00.000Z', amends: null }];
    expect(found([leftOut({ proposal: 'own' }, notPut.WITHDRAWN)], [], { proposals })).toEqual([]);
  });

  it('on a proposal is not said to have depended on what was settled for it', () => {
    const proposals = [{ key: 'own', withdrawnAt: null, amends: null }];
    const said = 'null: Why “venue” was not put is said otherwise than the record gives it.';
    expect(found([theme(), leftOut({ ...FOR, proposal: 'own' })], [], { proposals })).toEqual([said]);
  });

  it('is not held to a vote that was to be taken again, nor to one that was annulled', () => {
    expect(found([theme('TIED'), leftOut()])).toEqual([]);
    expect(found([theme('CARRIED', { annulled: { by: 'CHAIR' } }), leftOut()])).toEqual([]);
  });

  it('is found where the log has that it was put', () => {
    expect(found([theme('REJECTED'), leftOut()], [asked])).toEqual(['0: “venue” is said not to have been put; the log has that it was.']);
    // A vote annulled since made it wait again.
    expect(found([theme('REJECTED'), leftOut()], [asked, ['vote.annulled', { question: 'T' }]])).toEqual([]);
  });

  it('is found where it waited for nothing', () => {
    expect(found([theme('REJECTED'), leftOut({})])).toEqual([
      'null: Why “venue” was not put is said otherwise than the record gives it.',
      'null: “venue” is said not to have been put; it waited for no other question.',
    ]);
  });

  it('is found where Members have answered it, or it has figures', () => {
    expect(found([theme('REJECTED'), leftOut()], [], { answered: ['V'] })).toEqual([
      expect.stringContaining('the log has one ballot on it.'),
    ]);
    const counted = { ...leftOut(), result: { ...(leftOut()['result'] as JsonObject), ballots: 3 } };
    expect(found([theme('REJECTED'), counted])).toEqual(['null: “venue” was not voted on, and its decision has figures all the same.']);
  });
});

describe('a question that was put and decided', () => {
  const decided = question('venue', 2, 'CARRIED', FOR);

  it('waited for another that was settled for it', () => {
    expect(found([theme(), decided], [asked])).toEqual([]);
  });

  it('is found where it was not due', () => {
    expect(found([theme('REJECTED'), decided], [asked])).toEqual(['0: “venue” was put and decided; “theme” was not settled for it.']);
  });

  it('is found where nothing in the log puts it', () => {
    expect(found([theme(), decided])).toEqual([
      'null: “venue” waited for another question, and the log has no entry that puts it; it was decided all the same.',
    ]);
    const again = { ...decided, round: 2 };
    expect(found([theme(), again], [['round.opened', { question: 'V' }]])).toEqual([]);
  });
});

describe('the sentences of a decision that nobody counted', () => {
  const other = ['null: Why “venue” was not put is said otherwise than the record gives it.'];

  it.each(['NOTED', 'ADOPTED_BY_CONSENSUS', 'POSTPONED'] as const)('%s are those of its kind, in each language', (kind) => {
    const said = withoutVoteInWords(kind, { title: THEME.title, options: OPTIONS }, []);
    const acts: readonly Act[] = [['question.decided', { question: 'T' }, 'chair']];
    const of = (result: object) => found([question('theme', 1, kind, {}, { ...words(said), ...result })], acts);
    expect(of({})).toEqual([]);
    for (const part of ['headline', 'explanation'] as const)
      for (const language of ['en', 'fr', 'es'] as const)
        expect(of({ [part]: { ...said[part], [language]: 'All were in favour.' } })[0]).toContain(
          `null: The decision and what stands in it elsewhere part at theme.${part}.${language}: "All were in favour." there`,
        );
    expect(of({ steps: [{ en: 'Ten were in favour.' }] })[0]).toContain('part at theme.steps');
    // The chair's own words follow from nothing.
    expect(of({ chairWords: { en: 'So decided.' } })).toEqual([]);
  });

  it('name what was adopted', () => {
    const said = withoutVoteInWords('ADOPTED_BY_CONSENSUS', { title: THEME.title, options: OPTIONS }, ['for']);
    const adopted = (selected: string[]) => question('theme', 1, 'ADOPTED_BY_CONSENSUS', {}, { ...words(said), selected });
    const acts: readonly Act[] = [['question.decided', { question: 'T' }, 'chair']];
    expect(found([adopted(['for'])], acts)).toEqual([]);
    expect(found([adopted(['against'])], acts)[0]).toContain('part at theme.headline.en');
  });

  it('are found where nobody ruled', () => {
    const said = withoutVoteInWords('NOTED', { title: THEME.title, options: OPTIONS }, []);
    expect(found([question('theme', 1, 'NOTED', {}, words(said))], [['question.decided', { question: 'T' }]])).toEqual([
      '0: “theme” was settled without a vote, and the log names nobody who ruled so.',
    ]);
  });

  it('say why it was not put, and no other reason', () => {
    for (const why of [notPut.WITHDRAWN, notPut.NOTHING_KEPT, notPut.unsettledBefore(1), notPut.impliedBy(THEME)])
      expect(found([theme('REJECTED'), leftOut(FOR, why)])).toEqual(other);
    expect(found([theme('REJECTED'), leftOut(FOR, notPut.decidedOtherwise({ ...THEME, number: 2 }))])).toEqual(other);
    expect(found([theme('REJECTED'), { ...leftOut(), number: 3 }])[0]).toContain('part at venue.headline.en');
  });

  it('say that a proposal was withdrawn only if it was, or what it amends', () => {
    const proposal = (key: string, withdrawnAt: string | null, amends: JsonObject | null = null) => ({ key, withdrawnAt, amends });
    const of = (proposals: readonly JsonObject[]) =>
      found([theme('REJECTED'), leftOut({ ...FOR, proposal: 'p' }, notPut.WITHDRAWN)], [], { proposals });
    expect(of([proposal('p', '2026-10-19T08:00:00.000Z')])).toEqual([]);
    expect(of([proposal('p', null, { proposal: 'o', version: 1 }), proposal('o', '2026-10-19T08:00:00.000Z')])).toEqual([]);
    expect(of([proposal('p', null), proposal('o', '2026-10-19T08:00:00.000Z')])).toEqual(other);
  });

  it('say that votes on the same text left nothing of it, or that one implies its rejection, only where it is so', () => {
    const before = (key: string, number: number, outcome: string, more: JsonObject) =>
      question(key, number, outcome, { precedes: 'whole', ...more });
    const whole = (why: object) =>
      question('whole', 3, 'NOT_ASKED', { proposal: 'o' }, { headline: words(notPut.headline(3)), explanation: words(why) });
    const parts = (outcome: string) => [before('a', 1, 'REJECTED', { part: [1] }), before('b', 2, outcome, { part: [2] })];
    const unsaid = ['null: Why “whole” was not put is said otherwise than the record gives it.'];
    expect(found([...parts('REJECTED'), whole(notPut.NOTHING_KEPT)])).toEqual([]);
    expect(found([...parts('CARRIED'), whole(notPut.NOTHING_KEPT)])).toEqual(unsaid);
    expect(found([...parts('TIED'), whole(notPut.unsettledBefore(2))])).toEqual([]);
    expect(found([...parts('REJECTED'), whole(notPut.unsettledBefore(2))])).toEqual(unsaid);

    const proposals = ['x', 'y'].map((key) => ({ key, withdrawnAt: null, amends: { proposal: 'o', version: 1 } }));
    const implied = notPut.impliedBy({ number: 1, title: { en: 'The a?', fr: 'Le a ?' } });
    const second = question(
      'b',
      2,
      'NOT_ASKED',
      { precedes: 'whole', proposal: 'y' },
      { headline: words(notPut.headline(2)), explanation: words(implied) },
    );
    const rest = [second, question('whole', 3, 'CARRIED', { proposal: 'o' })];
    expect(found([before('a', 1, 'CARRIED', { proposal: 'x' }), ...rest], [], { proposals })).toEqual([]);
    expect(found([before('a', 1, 'REJECTED', { proposal: 'x' }), ...rest], [], { proposals })).toEqual([
      'null: Why “b” was not put is said otherwise than the record gives it.',
    ]);
  });
});
