import type { BallotGroups } from './added-up.js';
import { checkBallot, checkQuestion } from './checks.js';
import type { Figures, Finding, Paper, Poll } from './method.js';
import { drawn } from './drawn.js';
import { soundLot } from './lot.js';
import { methodOf, type QuestionDefinition } from './methods/registry.js';
import { meansOf } from './methods/scores.js';
import { type Quorum, quorumOf } from './rule.js';
import { noVotes, type Sums } from './sums.js';
import type {
  Ballot,
  BallotGroup,
  BallotKind,
  LiveCount,
  Lot,
  Roll,
  Sequence,
  TallyResult,
  Turnout,
  WeighingKind,
  WeightFigures,
} from './types.js';
import { noQuorum, outcomeStep, quorumStep, rollSteps, withQuorum } from './words/turnout.js';
import { weightSteps } from './words/weights.js';

/**
 * Counts a question: one pass over the ballots, in any order. A ballot that breaks a bound is counted as invalid and has
 * no other effect. Throws when the definition cannot be counted, a Member appears twice, or more ballots arrive than
 * there are Members entitled: these are not results but damaged data. Without a lot, a tie that only a lot could break
 * stays one.
 */
export function count(question: QuestionDefinition, roll: Roll, ballots: Iterable<Ballot>, lot: Lot | null = null): TallyResult {
  return resultOf(question, roll, sorted(question, alike(oneEach(ballots))), lot);
}

/** The same from ballots already grouped by what they say, as a GROUP BY gives them, or added up where they were very many. */
export function countGroups(question: QuestionDefinition, roll: Roll, groups: BallotGroups, lot: Lot | null = null): TallyResult {
  return resultOf(question, roll, sorted(question, groups), lot);
}

/**
 * Outcome and figures as `countGroups` gives them, without a word: for counting very many questions one after the other. The
 * words of a result take far longer to find than its figures.
 */
export function countFigures(question: QuestionDefinition, roll: Roll, groups: readonly BallotGroup[]): Figures {
  const { figures, sums: summing } = methodOf(question);
  const invalid = groups.some((group) => checkBallot(question, group) !== null);
  if (figures === undefined || invalid || kindOf(question) !== 'EQUAL') return countGroups(question, roll, groups);
  const cast = (kind: BallotKind): number => groups.reduce((sum, group) => sum + (group.kind === kind ? group.count : 0), 0);
  const [choices, abstained, blank] = [cast('CHOICE'), cast('ABSTAIN'), cast('BLANK')];
  const ballots = choices + abstained + blank;
  if (ballots > roll.entitled) throw new RangeError(`${ballots} ballots for ${roll.entitled} Members entitled to vote.`);
  const sums = noVotes(summing, question);
  for (const { kind, marks, count: number } of groups) if (kind === 'CHOICE') summing.add(sums, question, marks, number);
  // Named one by one: an object that is spread and then added to is many times slower to make, and here that is most of the work.
  const { counts, votes, highest, above } = sums;
  const poll: Poll = { counts, votes, highest, above, papers: [], choices, abstained, blank, ballots, roll, lot: null };
  const found = figures(question, poll);
  return quorumOf(question.rule, ballots, roll).met ? found : { ...found, outcome: 'NO_QUORUM' };
}

/** The counts alone, while voting goes on: no roll, no outcome. */
export function countLive(question: QuestionDefinition, groups: BallotGroups): LiveCount {
  const { members, weights, invalid } = sorted(question, groups);
  const sums = kindOf(question) === 'BY_WEIGHT' ? weights : members;
  const { ballots, abstained, blank } = members;
  const means = methodOf(question).byMean === true ? meansOf(sums) : null;
  return { counts: byOption(question, sums.counts), means, ballots, abstained, blank, invalid };
}

type Heaps = Sums & Turnout & Readonly<{ papers: Sequence<Paper> }>;

type Weighed = Pick<QuestionDefinition, 'method' | 'rule'>;

/** The valid ballots by Members and by the weights of these; and how many were invalid. */
type Box = Readonly<{ members: Heaps; weights: Heaps; invalid: number }>;

function* oneEach(ballots: Iterable<Ballot>): Generator<BallotGroup> {
  const members = new Set<string>();
  for (const { member, kind, marks, weight = 1 } of ballots) {
    if (members.has(member)) throw new RangeError(`Member ${member} has two ballots; the vote is one for each Member.`);
    members.add(member);
    yield { kind, marks, count: 1, weight };
  }
}

const figure = (value: number, what: string): void => {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${String(value)} is no ${what}.`);
};

/** Puts alike ballots together, so that what comes after does no work for single ballots. */
function alike(ballots: Iterable<BallotGroup>): BallotGroup[] {
  const groups = new Map<string, { kind: BallotKind; marks: BallotGroup['marks']; count: number; weight: number }>();
  for (const { kind, marks, count: number, weight = number } of ballots) {
    const key = `${kind}${marks.join()}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { kind, marks, count: number, weight });
    else {
      group.count += number;
      group.weight += weight;
    }
  }
  return [...groups.values()];
}

/** Looks at every group once, and adds it up. Two that say the same are counted like one. */
function sorted(question: QuestionDefinition, groups: BallotGroups): Box {
  const { sums: summing, goesThroughPapers = false } = methodOf(question);
  const weighed = weighs(question);
  const members = { CHOICE: 0, ABSTAIN: 0, BLANK: 0 };
  const weights = { CHOICE: 0, ABSTAIN: 0, BLANK: 0 };
  const byMember = noVotes(summing, question);
  const byWeight = weighed ? noVotes(summing, question) : byMember;
  const aside = new Set<number>();
  let [place, invalid] = [-1, 0];
  for (const group of groups) {
    place += 1;
    const { kind, marks, count: number, weight = number } = group;
    figure(number, 'number of ballots');
    figure(weight, 'weight');
    const valid = checkBallot(question, group) === null;
    const chooses = valid && kind === 'CHOICE';
    if (goesThroughPapers && (!chooses || number === 0)) aside.add(place);
    if (!valid) invalid += number;
    else {
      members[kind] += number;
      weights[kind] += weight;
    }
    if (!chooses) continue;
    summing.add(byMember, question, marks, number);
    if (weighed) summing.add(byWeight, question, marks, weight);
  }
  if (groups.addedUp) {
    const added = groups.addedUp.addTo(byMember, question);
    if (weighed) groups.addedUp.addTo(byWeight, question);
    figure(added.choices + added.invalid, 'number of ballots');
    members.CHOICE += added.choices;
    weights.CHOICE += added.choices;
    invalid += added.invalid;
  }
  const papers = goesThroughPapers ? without(groups, aside) : [];
  return {
    members: heaps(members, byMember, papers),
    weights: heaps(weights, byWeight, weighed ? weighing(papers) : papers),
    invalid,
  };
}

/** The groups at all places but these. Each is the paper that it was: where there are very many, they are not gathered anew. */
function without(groups: Sequence<BallotGroup>, aside: ReadonlySet<number>): Sequence<BallotGroup> {
  if (aside.size === 0) return groups;
  return {
    length: groups.length - aside.size,
    *[Symbol.iterator]() {
      let place = 0;
      for (const group of groups) if (!aside.has(place++)) yield group;
    },
  };
}

/** The same, each as many times as its Members weigh. */
function weighing(groups: Sequence<BallotGroup>): Sequence<Paper> {
  return {
    length: groups.length,
    *[Symbol.iterator]() {
      for (const { marks, count, weight = count } of groups) yield { marks, count: weight };
    },
  };
}

function heaps({ CHOICE, ABSTAIN, BLANK }: Record<BallotKind, number>, sums: Sums, papers: Sequence<Paper>): Heaps {
  return { ...sums, papers, choices: CHOICE, abstained: ABSTAIN, blank: BLANK, ballots: CHOICE + ABSTAIN + BLANK };
}

/** Whether the weights of Members decide anything of a question of this method under this rule. */
export function weighs(question: Weighed): boolean {
  return kindOf(question) !== 'EQUAL';
}

/** A second majority is asked for only where a first one decides. */
function kindOf(question: Weighed): WeighingKind {
  const kind = question.rule.weighing?.kind ?? 'EQUAL';
  return kind === 'DOUBLE_MAJORITY' && !methodOf(question).majority ? 'EQUAL' : kind;
}

function resultOf(question: QuestionDefinition, roll: Roll, box: Box, lot: Lot | null): TallyResult {
  const fault = checkQuestion(question);
  if (fault !== null) throw new RangeError(`The question cannot be counted (${fault.field}): ${fault.words.en}`);
  for (const members of [roll.entitled, roll.notEntitled, roll.membersOfBody]) figure(members, 'number of Members');
  const { members, weights, invalid } = box;
  const { ballots } = members;
  const didNotParticipate = roll.entitled - ballots - invalid;
  if (didNotParticipate < 0) throw new RangeError(`${ballots + invalid} ballots for ${roll.entitled} Members entitled to vote.`);
  const weighed = rollWeights(roll);
  if (weights.ballots > weighed.entitled)
    throw new RangeError(`Ballots of a weight of ${weights.ballots}; the Members entitled to vote weigh ${weighed.entitled}.`);

  const method = methodOf(question);
  const kind = kindOf(question);
  const counted = (of: Heaps, by: Roll): Poll => ({
    ...of,
    roll: by,
    lot: soundLot(question, lot),
  });
  const byMember = counted(members, roll);
  const byWeight = kind === 'EQUAL' ? byMember : counted(weights, weighed);
  const poll: Poll =
    kind === 'BY_WEIGHT' ? { ...byWeight, byWeight: true } : kind === 'DOUBLE_MAJORITY' ? { ...byMember, weights: byWeight } : byMember;
  const found = drawn(question, method, poll.lot, method.decide(question, poll));
  const quorum = method.statesOnly ? NO_QUORUM_ASKED : quorumOf(question.rule, ballots, roll);
  const rule = method.statesOnly ? { ...question.rule, quorum: null } : question.rule;
  const decided = quorum.met ? found : { ...found, ...noQuorum(question, byMember, quorum, method.countsInWords(question, poll)) };
  return {
    outcome: decided.outcome,
    headline: decided.headline,
    explanation: quorum.met ? withQuorum(decided.explanation, rule, byMember, quorum) : decided.explanation,
    selected: [...decided.selected],
    tied: [...decided.tied],
    runOff: [...decided.runOff],
    counts: byOption(question, poll.counts),
    ballots,
    abstained: members.abstained,
    blank: members.blank,
    invalid,
    didNotParticipate,
    notEntitled: roll.notEntitled,
    entitled: roll.entitled,
    membersOfBody: roll.membersOfBody,
    base: found.base,
    needed: found.needed,
    obtained: found.obtained,
    margin: found.margin,
    quorumNeeded: quorum.needed,
    quorumMet: quorum.met,
    change: decided.change,
    weights: weightFigures(question, found, byMember, byWeight),
    points: found.points ? [...found.points] : null,
    steps: [
      ...rollSteps(byMember, { invalid, didNotParticipate }),
      ...weightSteps(kind, byWeight),
      quorumStep(rule, byMember, quorum),
      ...found.steps,
      outcomeStep(decided.headline),
    ],
    ties: [...(found.ties ?? [])],
    log: found.log ?? null,
  };
}

const NO_QUORUM_ASKED: Quorum = { needed: null, met: true };

const byOption = ({ options }: QuestionDefinition, counts: readonly number[]): { option: string; count: number }[] =>
  counts.map((count, at) => ({ option: options[at]?.key ?? '', count }));

/** The roll in weights: each Member weighs 1 unless it is said otherwise. */
function rollWeights(roll: Roll): Roll {
  const { entitled, notEntitled, membersOfBody } = roll.weights ?? roll;
  for (const weight of [entitled, notEntitled, membersOfBody]) figure(weight, 'weight');
  return { entitled, notEntitled, membersOfBody };
}

/** What the weights say, where the rule looks at them. */
function weightFigures(question: QuestionDefinition, found: Finding, members: Poll, weights: Poll): WeightFigures | null {
  const kind = kindOf(question);
  if (kind === 'EQUAL') return null;
  const { base, needed, obtained, membersMet, weightsMet } = found.second ?? { ...found, membersMet: true, weightsMet: found.margin >= 0 };
  return {
    entitled: weights.roll.entitled,
    cast: weights.ballots,
    abstained: weights.abstained,
    blank: weights.blank,
    counts: byOption(question, weights.counts),
    members: byOption(question, members.counts),
    ...{ base, needed, obtained, margin: obtained - needed, membersMet, weightsMet },
  };
}
