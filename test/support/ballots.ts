import { createHash } from 'node:crypto';
import type { BallotToCast } from '#voting';
import type { TestDelegate } from './poll.js';

/** A ballot as the box takes it: marks in the order of the options, or an abstention, or blank. */
export function ballotOf(
  delegate: TestDelegate,
  question: string,
  answer: readonly (number | null)[] | 'ABSTAIN' | 'BLANK',
  key: string,
  expected: number | null = null,
): BallotToCast {
  const [kind, marks] = typeof answer === 'string' ? [answer, []] : (['CHOICE', answer] as const);
  const request = createHash('sha256')
    .update(JSON.stringify([question, kind, marks]))
    .digest('hex');
  return { account: delegate.account, question, kind, marks, key: `${key}-key`, request, expected };
}
