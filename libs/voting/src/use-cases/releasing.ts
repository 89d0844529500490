import type { Act } from '#ledger';
import type { Transaction } from '#platform';
import type { Decision } from '../domain/decision.js';
import { released } from '../domain/settling.js';
import { settledFor } from '../domain/without-vote.js';
import { type QuestionToSettle, SettlementRepository } from '../persistence/settlement-repository.js';
import { ready } from './consolidating.js';

type Released = Readonly<{ questions: readonly QuestionToSettle[]; asked: readonly string[]; acts: readonly Act[] }>;

/**
 * Says of the questions that waited for a matter whether they are asked, now that it is settled: with what earlier rounds
 * settled of it, and with their text as the decisions before them made it. Answers the questions as they then stand, the ids
 * of those that are now asked, and what is to be logged of their texts.
 */
export async function releaseWaiting(
  transaction: Transaction,
  at: Date,
  questions: readonly QuestionToSettle[],
  decided: QuestionToSettle,
  { outcome, selected }: Pick<Decision, 'outcome' | 'selected'>,
): Promise<Released> {
  if (!questions.some((question) => question.standing === 'WAITING')) return { questions, asked: [], acts: [] };
  const repository = transaction.get(SettlementRepository);
  const held = [...(await repository.selectedBefore(decided.id)), ...selected];
  const standings = new Map<string, 'ASKED' | 'NOT_ASKED'>();
  const acts: Act[] = [];
  for (const { question, standing } of released(questions, decided, settledFor(decided, { outcome, selected: held }))) {
    const readied = standing === 'ASKED' && !question.withdrawn ? await ready(transaction, question, at) : null;
    acts.push(...(readied?.acts ?? []));
    const settled = question.withdrawn || readied?.notPut ? 'NOT_ASKED' : standing;
    standings.set(question.id, settled);
    await repository.setStanding(question.id, settled);
  }
  return {
    questions: questions.map((question) => {
      const standing = standings.get(question.id);
      if (!standing) return question;
      const late = standing === 'ASKED' && question.closesAt !== null && question.closesAt <= at;
      return { ...question, standing, closesAt: late ? null : question.closesAt };
    }),
    asked: [...standings].flatMap(([id, standing]) => (standing === 'ASKED' ? [id] : [])),
    acts,
  };
}
