import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import {
  type Ballot,
  type DecisionRule,
  METHOD_KEYS,
  METHODS,
  ruleNamed,
  sensitivity,
  type SensitivityInSum,
  SensitivitySum,
  type Words,
} from '#tally';
import { decisionOn, rollCallOf } from '#voting';
import { otherwiseInWords } from './count/sensitivity.js';

type Sample = Readonly<{ rcid: number; title: string; yes: readonly string[]; no: readonly string[]; abstain: readonly string[] }>;

/** One roll call as it was closed: what the decision says of it. */
export type ClosedRollCall = Readonly<{
  rcid: number;
  outcome: string;
  yes: number;
  no: number;
  abstain: number;
  headline: string;
}>;

/** A sample: its roll calls in their order, and how many of them come out otherwise under other majorities. */
export type ClosedSample = Readonly<{ rollCalls: readonly ClosedRollCall[]; rule: DecisionRule; compared: SensitivityInSum }>;

const BASE: Words = { en: '', fr: '', es: '' };

/** Every roll call of a sample file, closed as the platform closes a recorded vote; null where the file is not at hand. */
export async function closedSample(file: string): Promise<ClosedSample | null> {
  const packed = await readFile(file).catch(() => null);
  if (packed === null) return null;
  const rule = ruleNamed('simple');
  if (rule === null) throw new Error('There is no rule of a simple majority.');
  const lines = gunzipSync(packed).toString('utf8').split('\n');
  const sum = new SensitivitySum();
  const rollCalls = lines.filter((line) => line !== '').map((line, at) => closed(JSON.parse(line) as Sample, at + 1, rule, sum));
  return { rollCalls, rule, compared: sum.inSum() };
}

/** The method of for and against; how a vote for, and one against, is marked. */
function forAndAgainst() {
  const key = METHOD_KEYS.find((each) => METHODS[each].adopts !== undefined);
  const fixed = key && METHODS[key].fixedOptions;
  if (!fixed) throw new Error('There is no method of for and against.');
  const marks = (yes: boolean) => fixed.map((option) => ((option.key === METHODS[key].adopts) === yes ? 1 : null));
  return { key, options: fixed.map((option) => ({ ...option, note: null, proposal: null })), yes: marks(true), no: marks(false) };
}

function closed(sample: Sample, number: number, rule: DecisionRule, sum: SensitivitySum): ClosedRollCall {
  const { rcid, title } = sample;
  const { key: method, options, yes: inFavour, no: against } = forAndAgainst();
  const ballots: Ballot[] = [
    ...sample.yes.map((member): Ballot => ({ member, kind: 'CHOICE', marks: inFavour })),
    ...sample.no.map((member): Ballot => ({ member, kind: 'CHOICE', marks: against })),
    ...sample.abstain.map((member): Ballot => ({ member, kind: 'ABSTAIN', marks: [] })),
  ];
  // Members that were absent are not listed: the roll is those that answered.
  const roll = { entitled: ballots.length, notEntitled: 0, membersOfBody: ballots.length };
  const question = {
    ...METHODS[method].defaults(options.length),
    ...{ id: `${rcid}`, consultation: 'roll-calls', key: `roll-call-${rcid}`, number, round: 1, roundKind: null },
    ...{ title: { ...BASE, en: title }, method, options, conditions: [], rule },
  };
  const answered = rollCallOf(
    options.map(({ key }) => key),
    ballots.map(({ member, kind, marks }) => ({ code: member, groups: [], entitled: true, ballot: { kind, marks } })),
  );
  const groups = ballots.map(({ kind, marks }) => ({ kind, marks, count: 1 }));
  const decision = decisionOn(question, { roll, groups, changed: 0, rollCall: answered, lot: null }, new Date(0));
  sum.add(sensitivity({ ...question, options }, roll, groups));
  const [yes = 0, no = 0] = decision.counts.map(({ count }) => count);
  return { rcid, outcome: decision.outcome, yes, no, abstain: decision.abstained, headline: decision.headline.en };
}

/** The sample in a few lines. */
export function sampleInWords(sample: ClosedSample | null): string {
  if (sample === null) return 'The whole sample is not beside the project; these are the closest of it.\n';
  const { rollCalls, rule, compared } = sample;
  const many = (outcome: string): number => rollCalls.filter((each) => each.outcome === outcome).length;
  const votes = rollCalls.reduce((sum, { yes, no, abstain }) => sum + yes + no + abstain, 0);
  return [
    `The whole sample, closed as recorded votes by simple majority: ${rollCalls.length} roll calls, ${votes} votes; carried ${many('CARRIED')}, rejected ${many('REJECTED')}.`,
    'So many come out otherwise under another majority:',
    '',
    ...otherwiseInWords(rule, compared.majorities),
    '',
  ].join('\n');
}
