import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { type Ballot, METHODS, ruleNamed, type Words } from '#tally';
import { decisionOn, rollCallOf } from '#voting';

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

const BASE: Words = { en: '', fr: '', es: '' };

/** Every roll call of a sample file, closed as the platform closes a recorded vote; null where the file is not at hand. */
export async function closedSample(file: string): Promise<readonly ClosedRollCall[] | null> {
  const packed = await readFile(file).catch(() => null);
  if (packed === null) return null;
  const lines = gunzipSync(packed).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line, at) => closed(JSON.parse(line) as Sample, at + 1));
}

function closed(sample: Sample, number: number): ClosedRollCall {
  const { rcid, title } = sample;
  const method = METHODS.ENDORSEMENT;
  const options = (method.fixedOptions ?? []).map((option) => ({ ...option, note: null, proposal: null }));
  const rule = ruleNamed('simple');
  if (rule === null) throw new Error('There is no rule of a simple majority.');
  const ballots: Ballot[] = [
    ...sample.yes.map((member): Ballot => ({ member, kind: 'CHOICE', marks: [1, null] })),
    ...sample.no.map((member): Ballot => ({ member, kind: 'CHOICE', marks: [null, 1] })),
    ...sample.abstain.map((member): Ballot => ({ member, kind: 'ABSTAIN', marks: [] })),
  ];
  // Members that were absent are not listed: the roll is those that answered.
  const roll = { entitled: ballots.length, notEntitled: 0, membersOfBody: ballots.length };
  const question = {
    ...method.defaults(options.length),
    ...{ id: `${rcid}`, consultation: 'roll-calls', key: `roll-call-${rcid}`, number, round: 1, roundKind: null },
    ...{ title: { ...BASE, en: title }, method: 'ENDORSEMENT' as const, options, conditions: [], rule },
  };
  const answered = rollCallOf(
    options.map(({ key }) => key),
    ballots.map(({ member, kind, marks }) => ({ code: member, groups: [], entitled: true, ballot: { kind, marks } })),
  );
  const groups = ballots.map(({ kind, marks }) => ({ kind, marks, count: 1 }));
  const decision = decisionOn(question, { roll, groups, changed: 0, rollCall: answered, lot: null }, new Date(0));
  const [yes = 0, no = 0] = decision.counts.map(({ count }) => count);
  return { rcid, outcome: decision.outcome, yes, no, abstain: decision.abstained, headline: decision.headline.en };
}

/** The sample in a few lines. */
export function sampleInWords(sample: readonly ClosedRollCall[] | null): string {
  if (sample === null) return 'The whole sample is not beside the project; these are the closest of it.\n';
  const many = (outcome: string): number => sample.filter((each) => each.outcome === outcome).length;
  const votes = sample.reduce((sum, { yes, no, abstain }) => sum + yes + no + abstain, 0);
  return `The whole sample, closed as recorded votes by simple majority: ${sample.length} roll calls, ${votes} votes; carried ${many('CARRIED')}, rejected ${many('REJECTED')}.\n`;
}
