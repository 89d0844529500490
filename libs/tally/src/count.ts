import { checkBallot, checkQuestion } from './checks.js';
import type { Paper, Poll } from './method.js';
import { drawn } from './drawn.js';
import { soundLot } from './lot.js';
import { methodOf, type QuestionDefinition } from './methods/registry.js';
import { quorumOf } from './rule.js';
import type { Ballot, BallotGroup, BallotKind, LiveCount, Lot, Roll, TallyResult } from './types.js';
import { noQuorum, outcomeStep, quorumStep, rollSteps, withQuorum } from './words/turnout.js';

/**
 * Counts a question: one pass over the ballots, in any order. A ballot that breaks a bound is counted as invalid and has
 * no other effect. Throws when the definition cannot be counted, a Member appears twice, or more ballots arrive than
 * there are Members entitled: these are not results but damaged data. Without a lot, a tie that only a lot could break
 * stays one.
 */
export function count(question: QuestionDefinition, roll: Roll, ballots: Iterable<Ballot>, lot: Lot | null = null): TallyResult {
  return resultOf(question, roll, sorted(question, oneEach(ballots)), lot);
}

/** The same from ballots already grouped by what they say, as a GROUP BY gives them. */
export function countGroups(question: QuestionDefinition, roll: Roll, groups: Iterable<BallotGroup>, lot: Lot | null = null): TallyResult {
  return resultOf(question, roll, sorted(question, groups), lot);
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

/** Puts alike ballots together, then looks at each kind of ballot once: what comes after does no work for single ballots. */
function sorted(question: QuestionDefinition, groups: Iterable<BallotGroup>): Box {
  const alike = new Map<string, { kind: BallotKind; marks: BallotGroup['marks']; count: number }>();
  for (const { kind, marks, count: number } of groups) {
    if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`${String(number)} is no number of ballots.`);
    const key = `${kind}${marks.join()}`;
    const ballots = alike.get(key);
    if (ballots === undefined) alike.set(key, { kind, marks, count: number });
    else ballots.count += number;
  }
  const papers: Paper[] = [];
  const heaps: Record<BallotKind | 'INVALID', number> = { CHOICE: 0, ABSTAIN: 0, BLANK: 0, INVALID: 0 };
  for (const ballots of alike.values()) {
    const valid = checkBallot(question, ballots) === null;
    heaps[valid ? ballots.kind : 'INVALID'] += ballots.count;
    if (valid && ballots.kind === 'CHOICE' && ballots.count > 0) papers.push(ballots);
  }
  return { papers, choices: heaps.CHOICE, abstained: heaps.ABSTAIN, blank: heaps.BLANK, invalid: heaps.INVALID };
}

function resultOf(question: QuestionDefinition, roll: Roll, box: Box, lot: Lot | null): TallyResult {
  const fault = checkQuestion(question);
  if (fault !== null) throw new RangeError(`The question cannot be counted (${fault.field}): ${fault.words.en}`);
  for (const figure of [roll.entitled, roll.notEntitled, roll.membersOfBody])
    if (!Number.isSafeInteger(figure) || figure < 0) throw new RangeError(`${String(figure)} is no number of Members.`);
  const ballots = box.choices + box.abstained + box.blank;
  const didNotParticipate = roll.entitled - ballots - box.invalid;
  if (didNotParticipate < 0) throw new RangeError(`${ballots + box.invalid} ballots for ${roll.entitled} Members entitled to vote.`);

  const method = methodOf(question);
  const counts = method.counts(question, box.papers);
  const poll: Poll = { ...box, counts, ballots, roll, lot: soundLot(question, lot) };
  const found = drawn(question, method, poll.lot, method.decide(question, poll));
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
    ties: [...(found.ties ?? [])],
    log: found.log ?? null,
  };
}
