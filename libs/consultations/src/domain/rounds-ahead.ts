import type { Words } from '#platform/domain';
import { type DecisionRule, type MethodKey, METHODS } from '#tally';
import type { Round } from './rounds.js';
import type { QuestionState } from './question.js';

/** The rounds that a rule can call for before anything is known of the result. */
export const ROUNDS_AHEAD = ['SECOND_VOTE', 'RUN_OFF', 'REPEAT'] as const;
export type RoundAhead = (typeof ROUNDS_AHEAD)[number];

type Terms = Readonly<{ method: MethodKey; rule: DecisionRule; minimumSupport: number; round: Pick<Round, 'kind'> }>;
type Hours = Readonly<{ state: QuestionState; ownClosing: Date | null }>;

/**
 * The rounds that a question may call for: divided equally, a second vote or a run-off, as its rule has it; without the majority
 * or the support that its method asks for, a run-off; without a quorum, the vote again. A second vote has none after it.
 */
export function roundsAhead({ method, rule, minimumSupport, round }: Terms): RoundAhead[] {
  const { fixedOptions, majority, statesOnly } = METHODS[method];
  if (statesOnly) return [];
  const divided = rule.tieRule === 'SECOND_VOTE';
  const goesOn = round.kind !== 'SECOND_VOTE';
  return [
    ...(fixedOptions && divided && goesOn ? (['SECOND_VOTE'] as const) : []),
    ...(!fixedOptions && (divided || majority || minimumSupport > 0) && goesOn ? (['RUN_OFF'] as const) : []),
    ...(rule.quorum ? (['REPEAT'] as const) : []),
  ];
}

/**
 * Those of them for which there will be no time: the question has no closing of its own before that of the consultation, which is
 * then CLOSED, from where no way leads back. Empty once it is closed, or will not be put.
 */
export function roundsOutOfTime(question: Terms & Hours, votingClosesAt: Date): RoundAhead[] {
  if (!['NOT_OPEN', 'WAITING', 'OPEN'].includes(question.state)) return [];
  return question.ownClosing && question.ownClosing < votingClosesAt ? [] : roundsAhead(question);
}

const ROUND_WORDS: Readonly<Record<RoundAhead, Words>> = {
  SECOND_VOTE: {
    en: 'a second vote where it is equally divided',
    fr: 'un second vote en cas de partage égal des voix',
    es: 'una segunda votación en caso de empate',
  },
  RUN_OFF: {
    en: 'a run-off where the first vote does not settle it',
    fr: 'un second tour si le premier vote ne suffit pas',
    es: 'una segunda vuelta si la primera votación no basta',
  },
  REPEAT: {
    en: 'a repeated vote where there is no quorum',
    fr: 'un vote répété faute de quorum',
    es: 'una votación repetida si no hay quórum',
  },
};

/** "Its rule may call for a second vote where …, or a repeated vote where …." */
export function outOfTimeInWords(rounds: readonly RoundAhead[]): Words {
  const either = (language: 'en' | 'fr' | 'es', or: string): string => rounds.map((round) => ROUND_WORDS[round][language]).join(or);
  return {
    en: `Its rule may call for ${either('en', ', or ')}.`,
    fr: `Sa règle peut appeler ${either('fr', ', ou ')}.`,
    es: `Su regla puede requerir ${either('es', ', o ')}.`,
  };
}
