import { checkBallot, checkQuestion } from './checks.js';
import type { Paper, Poll } from './method.js';
import { methodOf, type QuestionDefinition } from './methods/registry.js';
import { quorumOf } from './rule.js';
import type { Ballot, BallotGroup, BallotKind, LiveCount, Roll, TallyResult } from './types.js';
import { noQuorum, outcomeStep, quorumStep, rollSteps, withQuorum } from './words/turnout.js';

/**
 * Counts a question: one pass over the ballots, in any order. A ballot that breaks a bound is counted as invalid and has
 * no other effect. Throws when the definition cannot be counted, a Member appears twice, or more ballots arrive than
 * there are Members entitled: these are not results but damaged data.
 */
export function count(question: QuestionDefinition, roll: Roll, ballots: Iterable<Ballot>): TallyResult {
  return resultOf(question, roll, sorted(question, oneEach(ballots)));
}

/** The same from ballots already grouped by what they say, as a GROUP BY gives them. */
export function countGroups(question: QuestionDefinition, roll: Roll, groups: Iterable<BallotGroup>): TallyResult {
  return resultOf(question, roll, sorted(question, groups));
}

/** The counts alone, while voting goes on: no roll, no outcome. */
export function countLive(question: QuestionDefinition, groups: Iterable<BallotGroup>): LiveCount {
  const box = sorted(question, groups);
  return {
    counts: methodOf(question)
      .counts(question, box.papers)
      .map((figure, at) => ({ option: question.options[at]?.key ?? '', count: figure })),
    ballots: box.choices + box.abstained + box.blank,
    abstained: box.abstained,
    blank: box.blank,
    invalid: box.invalid,
  };
}

type Box = Readonly<{ papers: readonly Paper[]; choices: number; abstained: number; blank: number; invalid: number }>;

function* oneEach(ballots: Iterable<Ballot>): Generator<BallotGroup> {
  const members = new Set<string>();
  for (const { member, kind, marks } of ballots) {
    if (members.has(member)) throw new RangeError(`Member ${member} has two ballots; the vote is one for each Member.`);
    members.add(member);
    yield { kind, marks, count: 1 };
  }
}

/** Sorts ballots into papers. Papers stand in the order of their marks, so that what came first leaves no trace. */
function sorted(question: QuestionDefinition, groups: Iterable<BallotGroup>): Box {
  const papers = new Map<string, { marks: BallotGroup['marks']; count: number }>();
  const heaps: Record<BallotKind | 'INVALID', number> = { CHOICE: 0, ABSTAIN: 0, BLANK: 0, INVALID: 0 };
  for (const { kind, marks, count: number } of groups) {
    if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`${String(number)} is no number of ballots.`);
    if (checkBallot(question, { kind, marks }) !== null) {
      heaps.INVALID += number;
      continue;
    }
    heaps[kind] += number;
    if (kind !== 'CHOICE' || number === 0) continue;
    const key = marks.join();
    const paper = papers.get(key);
    if (paper === undefined) papers.set(key, { marks, count: number });
    else paper.count += number;
  }
  const inOrder = [...papers].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, paper]) => paper);
  return { papers: inOrder, choices: heaps.CHOICE, abstained: heaps.ABSTAIN, blank: heaps.BLANK, invalid: heaps.INVALID };
}

function resultOf(question: QuestionDefinition, roll: Roll, box: Box): TallyResult {
  const fault = checkQuestion(question);
  if (fault !== null) throw new RangeError(`The question cannot be counted (${fault.field}): ${fault.words.en}`);
  for (const figure of [roll.entitled, roll.notEntitled, roll.membersOfBody])
    if (!Number.isSafeInteger(figure) || figure < 0) throw new RangeError(`${String(figure)} is no number of Members.`);
  const ballots = box.choices + box.abstained + box.blank;
  const didNotParticipate = roll.entitled - ballots - box.invalid;
  if (didNotParticipate < 0) throw new RangeError(`${ballots + box.invalid} ballots for ${roll.entitled} Members entitled to vote.`);

  const method = methodOf(question);
  const counts = method.counts(question, box.papers);
  const poll: Poll = { ...box, counts, ballots, roll };
  const found = method.decide(question, poll);
  const quorum = quorumOf(question.rule, ballots, roll);
  const decided = quorum.met ? found : { ...found, ...noQuorum(question, poll, quorum, method.countsInWords(question, poll)) };
  return {
    outcome: decided.outcome,
    headline: decided.headline,
    explanation: quorum.met ? withQuorum(decided.explanation, question.rule, poll, quorum) : decided.explanation,
    selected: [...decided.selected],
    tied: [...decided.tied],
    runOff: [...decided.runOff],
    counts: counts.map((figure, at) => ({ option: question.options[at]?.key ?? '', count: figure })),
    ballots,
    abstained: box.abstained,
    blank: box.blank,
    invalid: box.invalid,
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
    steps: [
      ...rollSteps(poll, { invalid: box.invalid, didNotParticipate }),
      quorumStep(question.rule, poll, quorum),
      ...found.steps,
      outcomeStep(decided.headline),
    ],
  };
}
