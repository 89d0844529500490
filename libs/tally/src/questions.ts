import { checkBallot } from './checks.js';
import { methodOf, type QuestionDefinition } from './methods/registry.js';
import type { BallotKind, Marks, OutcomeKind, TallyResult, Words } from './types.js';
import { words } from './words/grammar.js';
import type { WithoutVote } from './words/without-vote.js';

/** What a question asks and what follows, in one line: "For, against or abstain · simple majority of …". */
export function questionInWords(question: QuestionDefinition): Words {
  return methodOf(question).questionInWords(question);
}

const WITHOUT_A_CHOICE: Readonly<Record<Exclude<BallotKind, 'CHOICE'>, Words>> = {
  ABSTAIN: words('Abstention', 'Abstention', 'Abstención'),
  BLANK: words('Blank ballot', 'Bulletin blanc', 'Voto en blanco'),
};

/** What a ballot says: "In favour", "Abstention", the titles of the options chosen. */
export function ballotInWords(question: QuestionDefinition, ballot: Readonly<{ kind: BallotKind; marks: Marks }>): Words {
  if (checkBallot(question, ballot) !== null) return words('Invalid ballot', 'Bulletin nul', 'Voto nulo');
  return ballot.kind === 'CHOICE' ? methodOf(question).choiceInWords(question, ballot.marks) : WITHOUT_A_CHOICE[ballot.kind];
}

/** Whether a question's outcome settles for one of its options, so that a question which depends on it is to be asked. */
export function settles(question: QuestionDefinition, result: Pick<TallyResult, 'outcome' | 'selected'>, option: string): boolean {
  return methodOf(question).settles(result, option);
}

/** For which options a decision settles, whether it was counted, ruled without a vote, or never put. */
export function settledFor(
  question: QuestionDefinition,
  { outcome, selected }: Readonly<{ outcome: OutcomeKind | WithoutVote | 'NOT_ASKED'; selected: readonly string[] }>,
): (option: string) => boolean {
  if (outcome === 'NOT_ASKED' || outcome === 'NOTED' || outcome === 'POSTPONED') return () => false;
  const counted = outcome === 'ADOPTED_BY_CONSENSUS' ? (selected.length > 0 ? 'SELECTED' : 'CARRIED') : outcome;
  return (option) => settles(question, { outcome: counted, selected: [...selected] }, option);
}
