import type { Chamber } from '../scenario/chamber.js';

/** The question whose decision hangs on funding. */
export const DEFERRED = 'environment-2006';

/** What has become of the decision to defer, as anybody reads it. */
export type Fate = Readonly<{ standing: string; consequence: string | null; inWords: string }>;

type Condition = Readonly<{ id: string; option: string | null; attached: boolean; status: string }>;

/** The condition of the decision to defer. */
export async function conditionOf(chamber: Chamber, symbol: string): Promise<Condition> {
  const { consultation } = await chamber.auditor.ask<{
    consultation: { questions: ReadonlyArray<{ key: string; conditions: readonly Condition[] }> };
  }>(
    'query Conditions($symbol: String!) { consultation(symbol: $symbol) { questions { key conditions { id option attached status } } } }',
    { symbol },
  );
  const condition = consultation.questions.find(({ key }) => key === DEFERRED)?.conditions[0];
  if (!condition) throw new Error('The decision to defer hangs on no condition.');
  return condition;
}

/** The secretariat marks the condition as fulfilled, on evidence. */
export async function fundingSecured(chamber: Chamber, symbol: string): Promise<void> {
  const { id } = await conditionOf(chamber, symbol);
  const evidence = 'Letters of pledge that cover the budget of the workshop.';
  await chamber.secretariat.act('markCondition', { condition: id, status: 'FULFILLED', evidence }, 'condition { status }');
}

/** What became of the deferred workshop. */
export async function fateOf(chamber: Chamber, symbol: string, language: 'en' | 'fr' | 'es' = 'en'): Promise<Fate> {
  const { decisionTree } = await chamber.auditor
    .in(language)
    .ask<{ decisionTree: { matters: ReadonlyArray<{ key: string; effect: Fate }> } }>(
      'query Fate($symbol: String!) { decisionTree(symbol: $symbol) { matters { key effect { standing consequence inWords } } } }',
      { symbol },
    );
  const matter = decisionTree.matters.find(({ key }) => key === DEFERRED);
  if (!matter) throw new Error(`${symbol} does not ask what becomes of the workshop.`);
  return matter.effect;
}
