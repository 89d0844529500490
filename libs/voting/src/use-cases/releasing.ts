import type { Act } from '#ledger';
import type { Transaction } from '#platform';
import { settledFor } from '#tally';
import type { Decision } from '../domain/decision.js';
import { released } from '../domain/settling.js';
import { type QuestionToSettle, SettlementRepository } from '../persistence/settlement-repository.js';
import { ready } from './consolidating.js';

type Released = Readonly<{ questions: readonly QuestionToSettle[]; asked: readonly Act['data'][]; acts: readonly Act[] }>;

/**
 * Says of the questions that waited for a matter whether they are asked, now that it is settled: with what earlier rounds
 * settled of it, and with their text as the decisions before them made it. One that waited beyond its own closing closes with
 * the consultation. Answers the questions as they then stand, and what is to be logged: of those now asked, and of their texts.
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
  const now = new Map<string, QuestionToSettle>();
  const asked: Act['data'][] = [];
  const acts: Act[] = [];
  for (const { question, standing } of released(questions, decided, settledFor(decided, { outcome, selected: held }))) {
    const readied = standing === 'ASKED' && !question.withdrawn ? await ready(transaction, question, at) : null;
    acts.push(...(readied?.acts ?? []));
    const settled = question.withdrawn || readied?.notPut ? 'NOT_ASKED' : standing;
    const late = settled === 'ASKED' && question.closesAt !== null && question.closesAt <= at;
    const closesAt = late ? null : question.closesAt;
    now.set(question.id, { ...question, standing: settled, closesAt });
    await repository.setStanding(question.id, settled, closesAt);
    if (settled === 'ASKED') asked.push({ question: question.id, after: decided.id, ...(late && { closesAt: null }) });
  }
  return { questions: questions.map((question) => now.get(question.id) ?? question), asked, acts };
}
