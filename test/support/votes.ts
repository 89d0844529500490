import { Api } from './api.js';
import type { TestDelegate } from './poll.js';

/** Casts through the API, one Member after the other: option keys joined by "+", ABSTAIN, BLANK, or null for none. */
export async function givenVotes(
  address: string,
  delegates: readonly TestDelegate[],
  question: string,
  answers: readonly (string | null)[],
): Promise<void> {
  for (const [n, answer] of answers.entries()) {
    const delegate = delegates[n];
    if (!delegate || answer === null) continue;
    const choice = answer !== 'ABSTAIN' && answer !== 'BLANK';
    const payload = await new Api(address, delegate.token).act<{ __typename: string; message?: string }>(
      'castBallot',
      {
        question,
        kind: choice ? 'CHOICE' : answer,
        marks: choice ? answer.split('+').map((option) => ({ option })) : [],
        idempotencyKey: `${question}-${delegate.code}`,
      },
      'receipt { index }',
    );
    if (payload.__typename !== 'CastBallotSuccess') throw new Error(`The ballot of ${delegate.code} was refused: ${payload.message}`);
  }
}
