import type { Method } from '../method.js';
import type { BallotForm, QuestionTerms } from '../types.js';
import { approval } from './approval.js';
import { consensus } from './consensus.js';
import { endorsement } from './endorsement.js';
import { rankedBorda } from './ranked-borda.js';
import { rankedIrv } from './ranked-irv.js';
import { rankedSchulze } from './ranked-schulze.js';
import { rankedStv } from './ranked-stv.js';
import { score } from './score.js';
import { scoreMean } from './score-mean.js';
import { selection } from './selection.js';
import { singleChoice } from './single-choice.js';
import { star } from './star.js';

/** Every method there is: one line each. The API's enum is made of these keys. */
export const METHODS = {
  ENDORSEMENT: endorsement,
  SINGLE_CHOICE: singleChoice,
  SELECTION: selection,
  APPROVAL: approval,
  RANKED_IRV: rankedIrv,
  RANKED_STV: rankedStv,
  RANKED_SCHULZE: rankedSchulze,
  RANKED_BORDA: rankedBorda,
  SCORE: score,
  SCORE_MEAN: scoreMean,
  STAR: star,
  CONSENSUS: consensus,
} as const;

export type MethodKey = keyof typeof METHODS;
export const METHOD_KEYS = Object.keys(METHODS) as readonly MethodKey[];

/** Whether a name that nobody vouches for is that of a method. */
export function isMethod(name: string): name is MethodKey {
  return Object.hasOwn(METHODS, name);
}

/** By what a text is decided that comes before another: an amendment, a part, who takes a proposal over. */
export const FOR_OR_AGAINST = 'ENDORSEMENT' satisfies MethodKey;

/** A question as it is defined: what is asked, by which method, under which rule. */
export type QuestionDefinition = QuestionTerms & Readonly<{ method: MethodKey }>;

export function methodOf(question: Readonly<{ method: MethodKey }>): Method {
  return METHODS[question.method];
}

export const BALLOT_FORMS: readonly BallotForm[] = ['PICK', 'RANK', 'SCORE'];
