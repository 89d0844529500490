import { describe, expect, it } from '@jest/globals';
import type { RecordContent, RecordedQuestion, RollEntry } from './content.js';
import { cellOf, csvOf, ROLL_CALL_COLUMNS } from './csv.js';

const SIMPLE_MAJORITY = {
  base: 'VOTES_FOR_AND_AGAINST',
  threshold: { numerator: 1, denominator: 2, comparison: 'MORE_THAN' },
  quorum: null,
  tieRule: 'REJECTED',
} as const;

function entry(member: string, en: string, change: Partial<RollEntry> = {}): RollEntry {
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
function record(
  entries: readonly RollEntry[],
  ballots: RecordedQuestion['ballots'],
  change: Partial<RecordedQuestion> = {},
): RecordContent {
  const at = '2006-10-19T16:00:00.000Z';
  return {
    format: 'placet-record-1',
    symbol: 'IC/2006/8',
    title: { en: 'Informal consultations' },
    summary: { en: 'On the themes of 2007.' },
    body: { key: 'informal', names: { en: 'Informal consultations' } },
    officialZone: 'Europe/Zurich',
    visibility: 'MEMBERS',
    languages: ['en'],
    publishedAt: at,
    correctionsCloseAt: at,
    timetable: { openedAt: at, commentsCloseAt: at, votingOpensAt: at, votingClosesAt: at, closedAt: at },
    ruleSet: {
      key: 'simple',
      version: 1,
      names: { en: 'Simple majority' },
      rule: SIMPLE_MAJORITY,
      silence: { hours: 72, languages: ['en'] },
      frozenAt: at,
    },
    documents: [],
    proposals: [],
    roll: { takenAt: at, weightSource: null, membersOfBody: entries.length, entitled: entries.filter((e) => e.entitled).length, entries },
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
        closesAt: at,
        decidedAt: at,
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

const cast = { castBy: 'REPRESENTATIVE', castAt: '2006-10-18T09:00:00.000Z', version: 1, logIndex: 7 } as const;

describe('a cell', () => {
  it.each(['=1+1', '+41 22', '-1', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x";"y")'])('makes %j harmless', (text) => {
    expect(cellOf(text)).toBe(`"'${text.replaceAll('"', '""')}"`);
  });

  it('is quoted where it holds a comma, a quotation mark or a line end, and only there', () => {
    expect(cellOf('Bolivia (Plurinational State of)')).toBe('Bolivia (Plurinational State of)');
    expect(cellOf('Tanzania, United Republic of')).toBe('"Tanzania, United Republic of"');
    expect(cellOf('the "theme"')).toBe('"the ""theme"""');
    expect(cellOf('two\nlines')).toBe('"two\nlines"');
    expect(cellOf("Côte d'Ivoire")).toBe("Côte d'Ivoire");
    expect(cellOf(-3)).toBe('-3');
    expect(cellOf(null)).toBe('');
  });
});

describe('the roll call as CSV', () => {
  const content = record(
    [
      entry('ALB', 'Albania'),
      entry('KEN', 'Kenya'),
      entry('PER', 'Peru'),
      entry('TGO', 'Togo'),
      entry('AFG', 'Afghanistan', { entitled: false, reason: 'SUSPENDED', since: '2006-01-01T00:00:00.000Z', reference: 'C/2005/7' }),
    ],
    [
      { member: 'ALB', kind: 'ABSTAIN', marks: [], ...cast },
      {
        member: 'KEN',
        kind: 'CHOICE',
        marks: [
          { option: 'labour', mark: 1 },
          { option: 'free', mark: 1 },
        ],
        ...cast,
      },
      { member: 'PER', kind: 'BLANK', marks: [], ...cast },
    ],
  );

  it('has a row for each Member and question, and keeps the ways of not choosing apart', () => {
    const [header, ...rows] = csvOf(content, 'en')
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    expect(header).toEqual([...ROLL_CALL_COLUMNS]);
    expect(rows.map((row) => [row[3], row[6], row[7]])).toEqual([
      ['AFG', 'NOT_ENTITLED', 'Not entitled to vote'],
      ['ALB', 'ABSTAIN', 'Abstention'],
      ['KEN', 'labour+free', 'Labour mobility; Free movement'],
      ['PER', 'BLANK', 'Blank ballot'],
      ['TGO', 'DID_NOT_PARTICIPATE', 'Did not participate'],
    ]);
    expect(rows[0]?.slice(-4)).toEqual(['SUSPENDED', '1', 'no', '1']);
  });

  it("is in the reader's language, and English where that is missing", () => {
    expect(csvOf(content, 'fr')).toContain('Mobilité de la main-d’œuvre; Free movement');
  });

  it('says of a question that was not put that it was not put', () => {
    const unasked = record([entry('KEN', 'Kenya')], [], { outcome: 'NOT_ASKED' });
    expect(csvOf(unasked, 'en')).toContain('KEN,Kenya,AFRICAN,NOT_ASKED,Question not put');
  });
});
