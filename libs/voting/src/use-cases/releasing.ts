import type { Decision } from '../domain/decision.js';
import { released } from '../domain/settling.js';
import { settledFor } from '../domain/without-vote.js';
import type { QuestionToSettle, SettlementRepository } from '../persistence/settlement-repository.js';

/**
 * Says of the questions that waited for a matter whether they are asked, now that it is settled: with what earlier rounds
 * settled of it. Answers the questions as they then stand, and the ids of those that are now asked.
 */
export async function releaseWaiting(
  repository: SettlementRepository,
  questions: readonly QuestionToSettle[],
  decided: QuestionToSettle,
  { outcome, selected }: Pick<Decision, 'outcome' | 'selected'>,
): Promise<Readonly<{ questions: readonly QuestionToSettle[]; asked: readonly string[] }>> {
  if (!questions.some((question) => question.standing === 'WAITING')) return { questions, asked: [] };
  const held = [...(await repository.selectedBefore(decided.id)), ...selected];
  const standings = new Map(
    released(questions, decided, settledFor(decided, { outcome, selected: held })).map(({ question, standing }) => [question.id, standing]),
  );
  for (const [question, standing] of standings) await repository.setStanding(question, standing);
  return {
    questions: questions.map((question) => ({ ...question, standing: standings.get(question.id) ?? question.standing })),
    asked: [...standings].flatMap(([id, standing]) => (standing === 'ASKED' ? [id] : [])),
  };
}
