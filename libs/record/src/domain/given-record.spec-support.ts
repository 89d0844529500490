import type { RecordContent, RecordedComment, RecordedQuestion, RollEntry } from './content.js';

const AT = '2006-10-19T16:00:00.000Z';

const SIMPLE_MAJORITY = {
  base: 'VOTES_FOR_AND_AGAINST',
  threshold: { numerator: 1, denominator: 2, comparison: 'MORE_THAN' },
  quorum: null,
  tieRule: 'REJECTED',
} as const;

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

/** A small record for the specs: one question, and whoever the spec puts on the roll. */
export function givenRecord(
  entries: readonly RollEntry[],
  ballots: RecordedQuestion['ballots'] = [],
  change: Partial<RecordedQuestion> = {},
): RecordContent {
  return {
    format: 'placet-record-1',
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
    questions: [
      {
        number: 1,
        key: 'topics',
        ...{ round: 1, roundKind: null, continues: null, annulled: null, ruling: null },
        title: { en: 'Two topics' },
        wording: { en: 'Which two?' },
        method: 'SELECTION',
        options: [
          { key: 'labour', title: { en: 'Labour mobility', fr: 'Mobilité de la main-d’œuvre' }, note: null, proposal: null },
          { key: 'free', title: { en: 'Free movement' }, note: null, proposal: null },
          { key: 'south', title: { en: 'South/South' }, note: null, proposal: null },
        ],
        chooseMin: 1,
        chooseMax: 2,
        seats: 2,
        minimumSupport: 0,
        marks: { min: 1, max: 1 },
        rule: SIMPLE_MAJORITY,
        secrecy: 'RECORDED',
        tallyVisibility: 'AFTER_CLOSE',
        dependsOn: null,
        proposal: null,
        part: null,
        precedes: null,
        paragraphs: [],
        closesAt: AT,
        decidedAt: AT,
        outcome: 'SELECTED',
        result: {} as RecordedQuestion['result'],
        resultSha256: '',
        conditions: [],
        ballots,
        ...change,
      },
    ],
    silences: [],
    comments: [],
    followUp: [],
    log: { id: 'log', size: 0, lastLeaf: null },
  };
}

/** A comment on the whole consultation. */
export function givenComment(member: string, text: string): RecordedComment {
  return {
    ...{
      id: text,
      member,
      text,
      type: 'GENERAL',
      target: 'CONSULTATION',
      status: 'SUBMITTED',
      language: 'en',
      submittedAt: AT,
      version: 1,
    },
    ...{ document: null, anchor: null, paragraph: null, proposal: null, proposedWording: null, rationale: null },
    ...{ withdrawnAt: null, withdrawReason: null, aligned: [], response: null },
  };
}
