import type { Api } from '../client/api.js';
import { inParallel } from '../client/in-parallel.js';
import { counted, type Progress } from '../progress.js';
import type { Answer, Position } from '../votes/script.js';
import { delegationOf, type Chamber } from './chamber.js';

/** The ids of a consultation's questions, by key. */
export async function questionIds(reader: Api, symbol: string): Promise<ReadonlyMap<string, string>> {
  const { consultation } = await reader.ask<{ consultation: { questions: ReadonlyArray<{ id: string; key: string }> } }>(
    'query Questions($symbol: String!) { consultation(symbol: $symbol) { questions { id key } } }',
    { symbol },
  );
  return new Map(consultation.questions.map(({ id, key }) => [key, id]));
}

/**
 * Every position is cast by whoever speaks for the Member; those that had another before cast that first, and then change
 * it, saying which version they replace.
 */
export async function cast(
  chamber: Chamber,
  symbol: string,
  what: string,
  positions: readonly Position[],
  progress: Progress,
): Promise<void> {
  const questions = await questionIds(chamber.secretariat, symbol);
  await inParallel(
    positions,
    counted(what, positions.length, progress, async ({ member, question, answer, before }) => {
      const delegation = delegationOf(chamber, member);
      const ballot = { question: questions.get(question), key: `${symbol}:${question}:${member}` };
      if (before) await castBallot(delegation, ballot, before, 0);
      await castBallot(delegation, ballot, answer, before ? 1 : 0);
    }),
  );
}

async function castBallot(
  delegation: Api,
  ballot: Readonly<{ question: string | undefined; key: string }>,
  answer: Answer,
  expectedVersion: number,
): Promise<void> {
  await delegation.act(
    'castBallot',
    {
      question: ballot.question,
      kind: answer.kind,
      marks: answer.options.map((option, at) => ({ option, mark: answer.ranks?.[at] ?? 1 })),
      idempotencyKey: `${ballot.key}:${expectedVersion + 1}`,
      expectedVersion,
    },
    'receipt { index }',
  );
}
