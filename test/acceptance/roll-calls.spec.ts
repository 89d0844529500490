import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ballot, count, type DecisionRule, METHODS, type QuestionDefinition, sensitivity, type TallyResult } from '#tally';
import { CLOSE_ROLL_CALLS, rollCalls as theCase } from '../../libs/demonstration/src/cases/roll-calls.js';
import { closedSample } from '../../apps/cli/src/demo-roll-calls.js';
import { SHARED, withShared } from '../support/left-out.js';
import { meetingOf, type SmallChamber, smallChamber } from '../support/small-chamber.js';

// Every roll call of the UN General Assembly in the acceptance data, counted as the platform counts a vote, and once more
// here, in another way: what is expected never comes from the code under test.

type RollCall = Readonly<{ rcid: number; title: string; yes: string[]; no: string[]; abstain: string[] }>;

const SIMPLE: DecisionRule = {
  base: 'VOTES_FOR_AND_AGAINST',
  threshold: { numerator: 1, denominator: 2, comparison: 'MORE_THAN' },
  quorum: null,
  tieRule: 'REJECTED',
};
const TWO_THIRDS: DecisionRule = { ...SIMPLE, threshold: { numerator: 2, denominator: 3, comparison: 'AT_LEAST' } };

const proposal = (title: string, rule: DecisionRule): QuestionDefinition => ({
  method: 'ENDORSEMENT',
  title: { en: title },
  options: METHODS.ENDORSEMENT.fixedOptions ?? [],
  ...METHODS.ENDORSEMENT.defaults(2),
  rule,
});

function ballotsOf({ yes, no, abstain }: RollCall): Ballot[] {
  return [
    ...yes.map((member): Ballot => ({ member, kind: 'CHOICE', marks: [1, null] })),
    ...no.map((member): Ballot => ({ member, kind: 'CHOICE', marks: [null, 1] })),
    ...abstain.map((member): Ballot => ({ member, kind: 'ABSTAIN', marks: [] })),
  ];
}

/** Absent Members are not listed: the roll is those who answered. */
function counted(rollCall: RollCall, rule: DecisionRule): TallyResult {
  const ballots = ballotsOf(rollCall);
  const roll = { entitled: ballots.length, notEntitled: 0, membersOfBody: ballots.length };
  return count(proposal(rollCall.title, rule), roll, ballots);
}

withShared('the roll calls of the General Assembly, 1946 to 2019', () => {
  const rollCalls = (): RollCall[] =>
    gunzipSync(readFileSync(join(SHARED, 'acceptance', 'un-roll-calls.ndjson.gz')))
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as RollCall);
  const byId = (rcid: number): RollCall => {
    const found = rollCalls().find((rollCall) => rollCall.rcid === rcid);
    if (found === undefined) throw new Error(`There is no roll call ${rcid} in the data.`);
    return found;
  };

  it('are all there: 776 roll calls, 109,098 votes', () => {
    const all = rollCalls();
    expect(all).toHaveLength(776);
    expect(all.reduce((votes, { yes, no, abstain }) => votes + yes.length + no.length + abstain.length, 0)).toBe(109_098);
  });

  it('give the published counts', () => {
    for (const rollCall of rollCalls()) {
      const { yes, no, abstain, rcid } = rollCall;
      const result = counted(rollCall, SIMPLE);
      expect({
        rcid,
        counts: result.counts,
        abstained: result.abstained,
        ballots: result.ballots,
        blank: result.blank,
        invalid: result.invalid,
      }).toEqual({
        rcid,
        counts: [
          { option: 'for', count: yes.length },
          { option: 'against', count: no.length },
        ],
        abstained: abstain.length,
        ballots: yes.length + no.length + abstain.length,
        blank: 0,
        invalid: 0,
      });
    }
  });

  it('come out right by simple majority, abstentions excluded', () => {
    const expected = rollCalls().map(({ rcid, yes, no }) => ({
      rcid,
      outcome: BigInt(yes.length) > BigInt(no.length) ? 'CARRIED' : 'REJECTED',
    }));
    expect(rollCalls().map((rollCall) => ({ rcid: rollCall.rcid, outcome: counted(rollCall, SIMPLE).outcome }))).toEqual(expected);
  });

  it('come out right by two-thirds, abstentions excluded', () => {
    const carried = ({ yes, no }: RollCall): boolean => yes.length > 0 && 3n * BigInt(yes.length) >= 2n * BigInt(yes.length + no.length);
    const expected = rollCalls().map((rollCall) => ({ rcid: rollCall.rcid, outcome: carried(rollCall) ? 'CARRIED' : 'REJECTED' }));
    expect(rollCalls().map((rollCall) => ({ rcid: rollCall.rcid, outcome: counted(rollCall, TWO_THIRDS).outcome }))).toEqual(expected);
  });

  it('31 of the 776 come out otherwise when two-thirds are asked for instead of a simple majority', () => {
    const otherwise = rollCalls().filter(({ title, yes, no, abstain }) => {
      const members = yes.length + no.length + abstain.length;
      const { majorities } = sensitivity(proposal(title, SIMPLE), { entitled: members, notEntitled: 0, membersOfBody: members }, [
        { kind: 'CHOICE', marks: [1, null], count: yes.length },
        { kind: 'CHOICE', marks: [null, 1], count: no.length },
        { kind: 'ABSTAIN', marks: [], count: abstain.length },
      ]);
      return majorities.some(
        ({ base, threshold, differs }) =>
          base === 'VOTES_FOR_AND_AGAINST' && threshold.numerator === 2 && threshold.denominator === 3 && differs,
      );
    });
    const between = rollCalls().filter(({ yes, no }) => yes.length > no.length && 3 * yes.length < 2 * (yes.length + no.length));
    expect(otherwise.map(({ rcid }) => rcid)).toEqual(between.map(({ rcid }) => rcid));
    expect(otherwise).toHaveLength(31);
  });

  it('the equally divided ones are 203, 395, 499 and 843, and no others', () => {
    const divided = rollCalls().filter((rollCall) => counted(rollCall, { ...SIMPLE, tieRule: 'SECOND_VOTE' }).outcome === 'TIED');
    expect(divided.map(({ rcid }) => rcid)).toEqual([203, 395, 499, 843]);
    for (const rollCall of divided) {
      const { outcome, headline } = counted(rollCall, SIMPLE);
      expect({ outcome, headline: headline.en }).toEqual({
        outcome: 'REJECTED',
        headline: expect.stringContaining('the vote is equally divided'),
      });
      expect(counted(rollCall, TWO_THIRDS).outcome).toBe('REJECTED');
    }
  });

  it('1315 is carried at exactly two-thirds, 70 to 35 with 21 abstentions, by no vote to spare', () => {
    const result = counted(byId(1315), TWO_THIRDS);
    expect(result).toMatchObject({ outcome: 'CARRIED', base: 105, needed: 70, obtained: 70, margin: 0, abstained: 21 });
    expect(result.explanation.en).toContain('exactly the two-thirds needed; one vote fewer in favour would have lost it');
    const [, ...rest] = byId(1315).yes;
    expect(counted({ ...byId(1315), yes: rest }, TWO_THIRDS).outcome).toBe('REJECTED');
  });

  it('what would have changed each is true by recount, under either rule', () => {
    for (const rollCall of rollCalls())
      for (const rule of [SIMPLE, TWO_THIRDS]) {
        const { change, outcome } = counted(rollCall, rule);
        if (change === null) throw new Error(`Roll call ${rollCall.rcid} could have come out otherwise.`);
        const { kind, from, votes } = change;
        const [source, target] = from === 'for' ? [rollCall.yes, rollCall.no] : [rollCall.no, rollCall.yes];
        const [moved, left] = [source.slice(0, votes), source.slice(votes)];
        const after = kind === 'SWITCH' ? [...target, ...moved] : target;
        const otherwise = { ...rollCall, ...(from === 'for' ? { yes: left, no: after } : { no: left, yes: after }) };
        expect({ rcid: rollCall.rcid, moved: moved.length, outcome: counted(otherwise, rule).outcome }).toEqual({
          rcid: rollCall.rcid,
          moved: votes,
          outcome: outcome === 'CARRIED' ? 'REJECTED' : 'CARRIED',
        });
      }
  });

  it('played through the closing code, every one has the counts and the outcome of the data', async () => {
    const sample = await closedSample(join(SHARED, 'acceptance', 'un-roll-calls.ndjson.gz'));
    expect(
      sample?.compared.majorities.find(({ base, threshold }) => base === 'VOTES_FOR_AND_AGAINST' && threshold.denominator === 3)?.otherwise,
    ).toBe(31);
    const asClosed = sample?.rollCalls.map(({ rcid, outcome, yes, no, abstain }) => ({ rcid, outcome, yes, no, abstain }));
    expect(asClosed).toEqual(
      rollCalls().map(({ rcid, yes, no, abstain }) => ({
        rcid,
        outcome: yes.length > no.length ? 'CARRIED' : 'REJECTED',
        yes: yes.length,
        no: no.length,
        abstain: abstain.length,
      })),
    );
  });

  it('compared as a file by placet count, the outcomes that change under each majority are as many as the data say', () => {
    const file = join(SHARED, 'acceptance', 'un-roll-calls.ndjson.gz');
    const { status, stdout } = spawnSync(process.execPath, ['dist/program/placet.js', 'count', file, '--sensitivity', '--json'], {
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    type Row = { base: string; threshold: { numerator: number; denominator: number }; otherwise: number };
    const { questions, outcomes, majorities } = JSON.parse(stdout) as { questions: number; outcomes: object; majorities: Row[] };
    const carried = rollCalls().filter(({ yes, no }) => yes.length > no.length).length;
    expect({ questions, outcomes }).toEqual({ questions: 776, outcomes: { CARRIED: carried, REJECTED: 776 - carried } });
    expect(majorities).toHaveLength(12);
    for (const { base, threshold, otherwise } of majorities) {
      const { numerator, denominator } = threshold;
      const changed = rollCalls().filter(({ yes, no, abstain }) => {
        const of = yes.length + no.length + (base === 'VOTES_FOR_AND_AGAINST' ? 0 : abstain.length);
        const [obtained, needed] = [denominator * yes.length, numerator * of];
        const carries = yes.length > 0 && (denominator === 2 ? obtained > needed : obtained >= needed);
        return carries !== yes.length > no.length;
      });
      expect({ base, denominator, otherwise }).toEqual({ base, denominator, otherwise: changed.length });
    }
    expect(majorities.find(({ base, threshold }) => base === 'VOTES_FOR_AND_AGAINST' && threshold.denominator === 3)?.otherwise).toBe(31);
  });

  it.each([
    ['simple', (yes: bigint, no: bigint) => yes > no],
    ['two-thirds', (yes: bigint, no: bigint) => yes > 0n && 3n * yes >= 2n * (yes + no)],
  ] as const)('counted as a file by placet count, %s, they give the same, one object a line in their order', (rule, carries) => {
    const file = join(SHARED, 'acceptance', 'un-roll-calls.ndjson.gz');
    const command = ['dist/program/placet.js', 'count', file, '--rule', rule, '--json'];
    const { status, stdout } = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 1 << 26 });
    expect(status).toBe(0);
    const printed = stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { rcid: number; outcome: string; yes: number; no: number; abstain: number; ballots: number })
      .map(({ rcid, outcome, yes, no, abstain, ballots }) => ({ rcid, outcome, yes, no, abstain, ballots }));
    expect(printed).toEqual(
      rollCalls().map(({ rcid, yes, no, abstain }) => ({
        rcid,
        outcome: carries(BigInt(yes.length), BigInt(no.length)) ? 'CARRIED' : 'REJECTED',
        yes: yes.length,
        no: no.length,
        abstain: abstain.length,
        ballots: yes.length + no.length + abstain.length,
      })),
    );
  });
});

describe('the closest roll calls, played as recorded votes through the API', () => {
  let stage: SmallChamber;

  beforeAll(async () => {
    if (theCase.seating === 'WHOLE') throw new Error('The case seats those alone that answered.');
    stage = await smallChamber(theCase.seating);
  }, 240_000);
  afterAll(() => stage.stop());

  it('have their counts and outcomes as the command line plays them, four divided and one carried by exactly two-thirds', async () => {
    const meeting = meetingOf(stage);
    const [outcome] = await theCase.play(stage.chamber, meeting);
    expect(outcome).toMatchObject({ state: 'PUBLISHED', entitled: 126 });
    expect(
      outcome?.questions.map(({ key, result }) => [key, result.outcome, ...result.counts.map(({ count }) => count), result.abstained]),
    ).toEqual(
      CLOSE_ROLL_CALLS.map((each) => [
        `roll-call-${each.rcid}`,
        each.twoThirds ? 'CARRIED' : 'REJECTED',
        each.for,
        each.against,
        each.abstained,
      ]),
    );
    expect(outcome?.questions.at(-1)?.result.explanation).toContain('exactly the two-thirds needed');
    expect(meeting.steps).toHaveLength(CLOSE_ROLL_CALLS.length + 2);
  }, 240_000);
});
