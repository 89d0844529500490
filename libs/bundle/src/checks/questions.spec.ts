import { describe, expect, it } from '@jest/globals';
import { sha256Of } from '../crypto.js';
import { canonical, type Json, type JsonObject, Place } from '../json.js';
import { nodeCrypto } from '../node.js';
import { Findings } from '../report.js';
import { checkAsked } from './questions.js';
import type { Logged, Replay } from './replay.js';

const RULE = { base: 'BALLOTS_CAST', tieRule: 'SECOND_VOTE' };
const CLOSES = '2026-10-19T16:00:00.000Z';
const EARLIER = '2026-10-19T12:00:00.000Z';
const TITLES: Readonly<Record<string, Json>> = { a: { en: 'Labour' }, b: { en: 'Environment' }, c: { en: 'Free movement' } };
const hashOf = (options: readonly string[], more: JsonObject = {}): string =>
  sha256Of(
    nodeCrypto,
    canonical({
      ...{ title: { en: 'Topics' }, wording: { en: 'Which topics?' } },
      ...Object.fromEntries(options.map((key) => [`option ${key}`, TITLES[key] ?? null])),
      ...more,
    }),
  );

const added = (more: JsonObject = {}): [string, JsonObject] => [
  'question.added',
  {
    ...{ question: 'Q', key: 'topics', number: 1, method: 'SELECTION', options: ['a', 'b'], chooseMin: 1, chooseMax: 2, seats: 2 },
    ...{ minimumSupport: 0, marks: { min: 1, max: 1 }, rule: RULE, tallyVisibility: 'LIVE', secrecy: 'RECORDED', dependsOn: null },
    ...{ closesAt: null, conditions: 0, takesTopics: true, proposal: null, sha256: hashOf(['a', 'b']), ...more },
  },
];

const optionsOf = (keys: readonly string[]): Json => keys.map((key) => ({ key, title: TITLES[key] ?? null, note: null, proposal: null }));

const recorded = (more: JsonObject = {}): JsonObject => ({
  ...{ key: 'topics', number: 1, round: 1, roundKind: null, continues: null, title: { en: 'Topics' }, wording: { en: 'Which topics?' } },
  ...{ method: 'SELECTION', options: optionsOf(['a', 'b']), chooseMin: 1, chooseMax: 2, seats: 2, minimumSupport: 0 },
  ...{ marks: { min: 1, max: 1 }, rule: RULE, tallyVisibility: 'LIVE', secrecy: 'RECORDED', dependsOn: null, proposal: null, part: null },
  ...{ precedes: null, conditions: [], closesAt: CLOSES, ...more },
});

/** What is found where the log has these acts and the record these questions: in which entry, and in words. */
function found(acts: readonly (readonly [string, JsonObject])[], questions: readonly JsonObject[]): readonly string[] {
  const entries = acts.map(([act, data], index): Logged => ({ index, act, data, at: '', after: null, account: null, member: null }));
  const replay = { all: () => entries, of: (act: string) => entries.filter((each) => each.act === act) } as unknown as Replay;
  const findings = new Findings();
  const ids = { topics: 'Q', 'topics-round-2': 'R', part: 'P' };
  const tables = {
    questions: questions.map(({ key }) => ({ key: key ?? null, id: ids[key as keyof typeof ids] })),
    proposals: [{ key: 'labour', id: 'L' }],
  };
  const place = (value: Json, where: string): Place => new Place(value, where);
  checkAsked({
    ...{
      crypto: nodeCrypto,
      findings,
      replay,
      sealedSha256: '',
      leaves: new Map(),
      record: place({ questions, timetable: { votingClosesAt: CLOSES } }, 'record'),
      tables: place(tables, 'tables'),
    },
  });
  return findings.steps().flatMap((step) => step.findings.map(({ entry, words }) => `${entry}: ${words.en}`));
}

describe('a question', () => {
  it('is the one that was added', () => {
    expect(found([added()], [recorded()])).toEqual([]);
  });

  it.each([
    ['method', 'APPROVAL', '0: The log and the published record part at topics.method: "SELECTION" there, "APPROVAL" here.'],
    ['seats', 1, '0: The log and the published record part at topics.seats: 2 there, 1 here.'],
    ['chooseMax', 1, '0: The log and the published record part at topics.chooseMax: 2 there, 1 here.'],
    ['minimumSupport', 5, '0: The log and the published record part at topics.minimumSupport: 0 there, 5 here.'],
    ['secrecy', 'SECRET', '0: The log and the published record part at topics.secrecy: "RECORDED" there, "SECRET" here.'],
    ['number', 2, '0: The log and the published record part at topics.number: 1 there, 2 here.'],
    [
      'tallyVisibility',
      'AFTER_CLOSE',
      '0: The log and the published record part at topics.tallyVisibility: "LIVE" there, "AFTER_CLOSE" here.',
    ],
    ['precedes', 'topics', '0: The log and the published record part at topics.precedes: null there, "Q" here.'],
    [
      'rule',
      { ...RULE, base: 'MEMBERS_ENTITLED' },
      '0: The log and the published record part at topics.rule.base: "BALLOTS_CAST" there, "MEMBERS_ENTITLED" here.',
    ],
  ])('with another %s is found', (field, value, words) => {
    expect(found([added()], [recorded({ [field]: value })])).toEqual([words]);
  });

  it('continues the one of which it was said, called as it was then; an older log names it by its keys alone', () => {
    const named = { consultation: 'IC/1', question: 'venue' };
    const title = { en: 'Venue' };
    const inFull = added({ continues: { ...named, number: 4, sha256: sha256Of(nodeCrypto, canonical({ title })) } });
    const takesUp = { symbol: 'IC/1', key: 'venue', number: 4, title };
    for (const act of [inFull, added({ continues: named })]) expect(found([act], [recorded({ takesUp })])).toEqual([]);
    for (const [field, value] of [
      ['number', 5],
      ['title', { en: 'Date' }],
    ] as const) {
      const forged = [recorded({ takesUp: { ...takesUp, [field]: value } })];
      expect(found([inFull], forged)[0]).toMatch(
        new RegExp(`part at topics\\.takesUp\\.${field === 'title' ? 'sha256' : field}: .* there, .* here\\.$`),
      );
      expect(found([added({ continues: named })], forged)).toEqual([]);
    }
    expect(found([inFull], [recorded()])[0]).toContain('topics.takesUp');
  });

  it('is on the paragraphs with which it was added; an older log does not say', () => {
    const placed = added({ paragraphs: ['p14'] });
    for (const [act, paragraphs] of [
      [placed, ['p14']],
      [added(), ['p15']],
    ] as const)
      expect(found([act], [recorded({ paragraphs })])).toEqual([]);
    expect(found([placed], [recorded({ paragraphs: ['p15'] })])).toEqual([
      '0: The log and the published record part at topics.paragraphs[0]: "p14" there, "p15" here.',
    ]);
  });

  it('with its options in another order is found', () => {
    expect(found([added()], [recorded({ options: optionsOf(['b', 'a']) })])[0]).toContain('topics.options[0]');
  });

  it.each([
    ['title', { title: { en: 'Topic' } }],
    ['wording', { wording: { en: 'Which topic?' } }],
    ['option', { options: [{ key: 'a', title: { en: 'Labor' }, note: null, proposal: null }, ...(optionsOf(['b']) as JsonObject[])] }],
    ['condition', { conditions: [{ option: null, text: { en: 'If funded' } }] }],
  ])('with another %s is found by its texts’ hash', (_, more) => {
    expect(found([added()], [recorded(more)])).toEqual([
      '0: The title, the wording, the options or the conditions of “topics” are not the texts whose hash the log has.',
    ]);
  });

  it('that was never added is found, and one that the record leaves out', () => {
    expect(found([], [recorded()])).toEqual(['null: The log has no entry “question.added (topics)” where there must be one.']);
    expect(found([added()], [])).toEqual(['0: The log put a question “topics” to the membership that the record does not have.']);
    expect(found([added(), ['question.removed', { question: 'Q', key: 'topics', number: 1 }]], [])).toEqual([]);
  });

  it('moves up where one before it was removed from the draft', () => {
    const first = added({ question: 'P', key: 'part' });
    const removed: [string, JsonObject] = ['question.removed', { question: 'P', key: 'part', number: 1 }];
    expect(found([first, added({ number: 2 }), removed], [recorded()])).toEqual([]);
  });
});

describe('until when a question is voted on', () => {
  const closing = (acts: readonly (readonly [string, JsonObject])[], closesAt: string): readonly string[] =>
    found(acts, [recorded({ closesAt })]);

  it('is its own closing, and never after that of the vote', () => {
    expect(closing([added()], EARLIER)).toEqual([
      `0: The log and the published record part at topics.closesAt: "${CLOSES}" there, "${EARLIER}" here.`,
    ]);
    expect(closing([added({ closesAt: EARLIER })], EARLIER)).toEqual([]);
    expect(closing([added({ closesAt: EARLIER })], CLOSES)).toHaveLength(1);
    expect(closing([added({ closesAt: '2026-10-20T08:00:00.000Z' })], CLOSES)).toEqual([]);
  });

  it.each([
    ['question.closing-brought-forward', { question: 'Q', closesAt: EARLIER }],
    ['question.put-off', { question: 'Q', closesAt: EARLIER }],
    ['question.decided', { question: 'Q', outcome: 'NOTED', closesAt: EARLIER }],
  ])('is what %s says', (act, data) => {
    expect(closing([added(), [act, data]], EARLIER)).toEqual([]);
    expect(closing([added(), [act, data]], CLOSES)[0]).toMatch(/^1: /);
  });

  it('is not said by an older log, where a vote was annulled or settled without one', () => {
    expect(closing([added(), ['vote.annulled', { question: 'P' }]], EARLIER)).toEqual([]);
    expect(closing([added(), ['vote.annulled', { question: 'P', by: 'CHAIR' }]], EARLIER)).toHaveLength(1);
    expect(closing([added(), ['question.decided', { question: 'Q', outcome: 'NOTED' }]], EARLIER)).toEqual([]);
    expect(closing([added(), ['question.decided', { question: 'Q', outcome: 'SELECTED' }]], EARLIER)).toHaveLength(1);
  });
});

describe('the terms of a question', () => {
  const condition = {
    option: 'a',
    dueAt: CLOSES,
    onFulfilled: { effect: 'HELD', text: null },
    onLapsed: { effect: 'CANCELLED', text: null },
  };
  const options = (b: JsonObject = {}) => [
    { key: 'a', note: null, proposal: 'L' },
    { key: 'b', note: { en: 'If funded' }, proposal: null, ...b },
  ];
  const hash = sha256Of(nodeCrypto, canonical({ options: options(), conditions: [condition] }));
  const said = (b: JsonObject = {}, due: JsonObject = {}): JsonObject =>
    recorded({
      options: options(b).map((option) => ({ ...option, title: TITLES[option.key] ?? null, proposal: option.proposal && 'labour' })),
      conditions: [{ ...condition, ...due, text: { en: 'Funded' }, attached: false, status: 'PENDING', markedAt: null }],
    });
  const acts = [added({ termsSha256: hash, sha256: hashOf(['a', 'b'], { 'condition 1': { en: 'Funded' } }) })];

  it('are notes and proposals of options, and when conditions fall due and what follows', () => {
    const words =
      '0: The notes or the proposals of the options of “topics”, or the terms of its conditions, are not those whose hash the log has.';
    expect(found(acts, [said()])).toEqual([]);
    expect(found(acts, [said({ note: null })])).toEqual([words]);
    expect(found(acts, [said({ proposal: 'L' })])).toEqual([words]);
    expect(found(acts, [said({}, { dueAt: EARLIER })])).toEqual([words]);
    expect(found(acts, [said({}, { onLapsed: { effect: 'DEFERRED', text: null } })])).toEqual([words]);
  });
});

describe('an option that came since', () => {
  const came = (more: JsonObject): [string, JsonObject] => [
    'question.option-added',
    { question: 'Q', number: 1, option: 'c', proposal: 'L', options: 3, chooseMax: 2, ...more },
  ];
  const three = recorded({ options: optionsOf(['a', 'b', 'c']) });

  it('is on the ballot, called as it was then', () => {
    const acts = [added(), came({ sha256: hashOf(['a', 'b', 'c']) })];
    expect(found(acts, [three])).toEqual([]);
    expect(found(acts, [recorded()])[0]).toContain('1: The log and the published record part at topics.options');
    expect(found(acts, [{ ...three, title: { en: 'Else' } }])[0]).toMatch(/^1: The title/);
  });

  it('is in the place where it was submitted', () => {
    const acts = [added(), came({ place: 1, sha256: hashOf(['a', 'c', 'b']) })];
    expect(found(acts, [recorded({ options: optionsOf(['a', 'c', 'b']) })])).toEqual([]);
    expect(found(acts, [three])[0]).toContain('1: The log and the published record part at topics.options');
  });

  it('is accepted without a hash where an older log has none', () => {
    expect(found([added(), came({})], [three])).toEqual([]);
  });

  it('is called as decisions made its text', () => {
    const acts = [
      added(),
      came({ sha256: hashOf(['a', 'b', 'c']) }),
      [
        'proposal.consolidated',
        { proposal: 'L', version: 2, questions: [{ question: 'Q', sha256: hashOf(['a', 'b'], { 'option c': { en: 'Mobility' } }) }] },
      ],
    ] as const;
    const called = [...(optionsOf(['a', 'b']) as JsonObject[]), { key: 'c', title: { en: 'Mobility' }, note: null, proposal: 'labour' }];
    expect(found(acts, [recorded({ options: called })])).toEqual([]);
    expect(found(acts, [three])[0]).toMatch(/^2: The title/);
  });

  it('may be withdrawn again', () => {
    const gone: [string, JsonObject] = [
      'question.option-removed',
      { question: 'Q', number: 1, option: 'c', options: 2, chooseMax: 2, sha256: hashOf(['a', 'b']) },
    ];
    expect(found([added(), came({}), gone], [recorded()])).toEqual([]);
  });
});

describe('another rule set for the draft', () => {
  const revised = (rules?: Json): [string, JsonObject] => ['consultation.revised', { ruleSet: 'other', ruleSetVersion: 1, rules }];
  const other = { ...RULE, tieRule: 'LOT' };

  it('gave its questions the rules that the entry says', () => {
    const acts = [added(), revised([{ question: 'Q', rule: other }])];
    expect(found(acts, [recorded({ rule: other })])).toEqual([]);
    expect(found(acts, [recorded()])[0]).toContain('1: The log and the published record part at topics.rule.tieRule');
  });

  it('leaves the rule unsaid in an older log, and nothing else', () => {
    expect(found([added(), revised()], [recorded({ rule: other })])).toEqual([]);
    expect(found([added(), revised()], [recorded({ rule: other, seats: 1 })])).toHaveLength(1);
  });
});

describe('a further round', () => {
  const opened = (more: JsonObject = {}): [string, JsonObject] => [
    'round.opened',
    {
      ...{
        question: 'R',
        key: 'topics-round-2',
        continues: 'Q',
        kind: 'SECOND_VOTE',
        round: 2,
        options: ['a', 'b'],
        chooseMin: 1,
        chooseMax: 2,
      },
      ...{ seats: 2, rule: { ...RULE, tieRule: 'REJECTED' }, closesAt: '', ...more },
    },
  ];
  const round = (more: JsonObject = {}): JsonObject =>
    recorded({
      ...{
        key: 'topics-round-2',
        round: 2,
        roundKind: 'SECOND_VOTE',
        continues: 'topics',
        rule: { ...RULE, tieRule: 'REJECTED' },
        ...more,
      },
    });

  it('is on the terms that were logged, and for the rest as the vote before it', () => {
    expect(found([added(), opened()], [recorded(), round()])).toEqual([]);
    expect(found([added(), opened()], [recorded(), round({ rule: RULE })])[0]).toContain('topics-round-2.rule.tieRule');
    expect(found([added(), opened()], [recorded(), round({ secrecy: 'SECRET' })])[0]).toContain('0: The log and');
    expect(found([added(), opened()], [recorded(), round({ roundKind: 'RUN_OFF' })])[0]).toContain('topics-round-2.kind');
    expect(found([added(), opened()], [recorded(), round({ continues: null })])[0]).toContain('topics-round-2.continues');
  });

  it('says what the first vote said, of the options that are left', () => {
    const acts = [added(), opened({ options: ['b'], kind: 'RUN_OFF' })];
    const runOff = round({ options: optionsOf(['b']), roundKind: 'RUN_OFF' });
    expect(found(acts, [recorded(), runOff])).toEqual([]);
    expect(found(acts, [recorded(), { ...runOff, wording: { en: 'What now?' } }])).toEqual([
      '1: “topics-round-2” is a further vote on the matter of “topics” and says something else than that.',
    ]);
  });

  it('of an older log is held to what the entry says', () => {
    const older: [string, JsonObject] = [
      'round.opened',
      { question: 'R', continues: 'Q', kind: 'SECOND_VOTE', round: 2, options: ['a', 'b'], seats: 2 },
    ];
    expect(found([added(), older], [recorded(), round()])).toEqual([]);
    expect(found([added(), older], [recorded(), round({ seats: 1 })])[0]).toContain('topics-round-2.seats');
  });

  it('that waits for a vote held anew is logged as a question that was added', () => {
    const waiting: [string, JsonObject] = ['question.added', { ...opened({ kind: 'ANEW', closesAt: null })[1] }];
    expect(found([added(), waiting], [recorded(), round({ roundKind: 'ANEW' })])).toEqual([]);
    const [annulled, unsaid] = [['vote.annulled', { question: 'Q' }] as const, round({ roundKind: 'ANEW' })];
    expect(found([added(), annulled], [recorded(), unsaid])).toEqual([]);
    expect(found([added()], [recorded(), unsaid])).toHaveLength(1);
    // A log whose roll tells the members of the body was written when such a question was logged as well.
    const [roll, older] = [['roll.taken', { membersOfBody: 193 }] as const, ['roll.taken', {}] as const];
    expect(found([added(), roll, annulled], [recorded(), unsaid])).toHaveLength(1);
    expect(found([added(), older, annulled], [recorded(), unsaid])).toEqual([]);
  });

  it('after a question that came before another has numbers that the log does not give', () => {
    const before = added({ question: 'P', key: 'part', number: undefined, precedes: 'Q', part: [1] });
    const part = recorded({ key: 'part', precedes: 'topics', part: [1], number: 1 });
    expect(found([added(), before], [part, recorded({ number: 2 })])).toEqual([]);
  });

  it('has the numbers and the closing that the order of voting gave it', () => {
    const before = added({ question: 'P', key: 'part', number: undefined, closesAt: undefined, precedes: 'Q', part: [1] });
    const arranged: [string, JsonObject] = [
      'questions.arranged',
      { question: 'Q', order: ['P', 'Q'], closings: [{ question: 'P', closesAt: EARLIER }] },
    ];
    const acts = [added(), before, arranged];
    const part = recorded({ key: 'part', precedes: 'topics', part: [1], number: 1, closesAt: EARLIER });
    expect(found(acts, [part, recorded({ number: 2 })])).toEqual([]);
    expect(found(acts, [part, recorded({ number: 3 })])).toEqual([
      '2: The log and the published record part at topics.number: 2 there, 3 here.',
    ]);
    expect(found(acts, [{ ...part, closesAt: CLOSES }, recorded({ number: 2 })])[0]).toContain(
      '2: The log and the published record part at part.closesAt',
    );
  });
});
