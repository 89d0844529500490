import type { RoundTerms } from '../domain/rounds.js';

/** On what terms a further round is held, as the log has it: whoever checks the record holds its question against this. */
export function termsLogged({ options, chooseMin, chooseMax, seats, rule }: Omit<RoundTerms, 'kind'>) {
  return { options: [...options], chooseMin, chooseMax, seats, rule: { ...rule } };
}
