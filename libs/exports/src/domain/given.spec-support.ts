import { type BallotKind, count, type DecisionRule, type MethodKey, METHODS, type QuestionDefinition, type RollWeights } from '#tally';
import type { RecordContent, RecordedBallot, RecordedQuestion, RollEntry } from '#record';

/** An instant of the small record: the closing of the consultation of 2006. */
export const AT = '2006-10-19T16:00:00.000Z';

export const SIMPLE_MAJORITY: DecisionRule = {
  base: 'VOTES_FOR_AND_AGAINST',
  threshold: { numerator: 1, denominator: 2, comparison: 'MORE_THAN' },
  quorum: null,
  tieRule: 'REJECTED',
};

export function entry(member: string, en: string, change: Partial<RollEntry> = {}): RollEntry {
  return {
    member,
    names: { en },
    kind: 'MEMBER_STATE',
    groups: ['AFRICAN'],
    entitled: true,
    reason: null,
    since: null,
    reference: null,
    weight: 1,
    ...change,
  };
}

/** A small record for the specs: whoever the spec puts on the roll, and its questions. */
export function aRecord(
  entries: readonly RollEntry[],
  questions: readonly RecordedQuestion[],
  change: Partial<RecordContent> = {},
): RecordContent {
  return {
    format: 'placet-record-2',
    symbol: 'IC/2006/8',
    title: { en: 'Informal consultations' },
    summary: { en: 'On the themes of 2007.' },
    body: { key: 'informal', names: { en: 'Informal consultations' } },
    officialZone: 'Europe/Zurich',
    visibility: 'MEMBERS',
    languages: ['en'],
    publishedAt: AT,
    correctionsCloseAt: AT,
    timetable: { openedAt: AT, commentsCloseAt: AT, votingOpensAt: AT, votingClosesAt: AT, closedAt: AT },
    ruleSet: {
      key: 'simple',
      version: 1,
      names: { en: 'Simple majority' },
      rule: SIMPLE_MAJORITY,
      silence: { hours: 72, languages: ['en'] },
      frozenAt: AT,
    },
    documents: [],
    proposals: [],
    roll: { takenAt: AT, weightSource: null, membersOfBody: entries.length, entitled: entries.filter((e) => e.entitled).length, entries },
    participants: [],
    statements: { reasons: [], explanations: [], corrections: [], onBehalf: [] },
    questions,
    silences: [],
    comments: [],
    followUp: [],
    log: { id: 'log', size: 0, lastLeaf: null },
    ...change,
  };
}

/** "for", "a+b", "a>b", "ABSTAIN", "BLANK", or marks by option for points. */
export type Said = string | Readonly<Record<string, number>>;

export interface Vote {
  readonly method?: MethodKey;
  readonly title?: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly rule?: Partial<DecisionRule>;
  readonly seats?: number;
  readonly minimumSupport?: number;
  /** Members of the body; as many as answer, unless said. */
  readonly members?: number;
  readonly weights?: Readonly<Record<string, number>>;
  /** What comes of the count, where the spec is about something that was not counted. */
  readonly change?: Partial<RecordedQuestion>;
  readonly lot?: readonly string[];
}

/** A question that was voted on, by Member: really counted, so that the words of the specs are those of a real result. */
export function voted(answers: Readonly<Record<string, Said>>, vote: Vote = {}): RecordedQuestion {
  const method = vote.method ?? 'ENDORSEMENT';
  const fixed = METHODS[method].fixedOptions;
  const options = (fixed ?? Object.entries(vote.options ?? {}).map(([key, en]) => ({ key, title: { en } }))).map((option) => ({
    ...option,
    note: null,
    proposal: null,
  }));
  const rule = { ...SIMPLE_MAJORITY, ...vote.rule };
  const bounds = {
    ...METHODS[method].defaults(options.length),
    ...(vote.seats && { seats: vote.seats, chooseMax: Math.max(vote.seats, 1) }),
  };
  const definition: QuestionDefinition = {
    method,
    title: { en: vote.title ?? 'The theme' },
    options,
    ...bounds,
    minimumSupport: vote.minimumSupport ?? 0,
    rule,
  };
  const weightOf = (member: string): number => vote.weights?.[member] ?? 1;
  const ballots = Object.entries(answers).map(([member, said]) => ballotOf(member, said, definition));
  const entitled = vote.members ?? ballots.length;
  const weight = Object.values(vote.weights ?? {}).reduce((sum, each) => sum + each, 0);
  const weights: RollWeights | undefined = vote.weights && { entitled: weight, notEntitled: 0, membersOfBody: weight };
  const result = count(
    definition,
    { entitled, notEntitled: 0, membersOfBody: entitled, weights },
    ballots.map((ballot) => ({
      member: ballot.member,
      kind: ballot.kind,
      marks: ballot.kind === 'CHOICE' ? options.map(({ key }) => ballot.marks.find(({ option }) => option === key)?.mark ?? null) : [],
      weight: weightOf(ballot.member),
    })),
    vote.lot ?? null,
  );
  return {
    ...{ number: 1, key: 'theme', round: 1, roundKind: null, continues: null, annulled: null, ruling: null },
    title: definition.title ?? { en: '' },
    wording: { en: 'What does the membership decide?' },
    ...{ method, options, ...bounds, minimumSupport: definition.minimumSupport, marks: METHODS[method].marks, rule },
    ...{ secrecy: 'RECORDED', tallyVisibility: 'AFTER_CLOSE', dependsOn: null, proposal: null, part: null, precedes: null },
    ...{ paragraphs: [], closesAt: AT, decidedAt: AT, outcome: result.outcome, resultSha256: '', conditions: [], ballots },
    result: { ...result, rule, method, options, title: definition.title } as unknown as RecordedQuestion['result'],
    ...vote.change,
  };
}

function ballotOf(member: string, said: Said, { options }: QuestionDefinition): RecordedBallot {
  const cast = { member, castBy: 'REPRESENTATIVE', castAt: '2006-10-18T09:00:00.000Z', version: 1, logIndex: 7 };
  if (said === 'ABSTAIN' || said === 'BLANK') return { ...cast, kind: said satisfies BallotKind, marks: [] };
  if (typeof said !== 'string') return { ...cast, kind: 'CHOICE', marks: Object.entries(said).map(([option, mark]) => ({ option, mark })) };
  const ranks = said.split('>').map((level) => level.split('+'));
  const marked = options.map(({ key }) => ({ option: key, mark: ranks.findIndex((level) => level.includes(key)) + 1 }));
  return { ...cast, kind: 'CHOICE', marks: marked.filter(({ mark }) => mark > 0) };
}

/** So many Members that say the same: "for" 130 times. Their codes are "for 1", "for 2" … */
export function answering(answers: Readonly<Record<string, number>>): Record<string, Said> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([said, members]) => Array.from({ length: members }, (_, n) => [`${said} ${n + 1}`, said])),
  );
}
