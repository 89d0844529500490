import { inLanguage, type Language } from '#platform';
import type { StoredDecision } from '../persistence/results.js';
import type { QuestionResultModel } from './result.model.js';

const views = new WeakMap<StoredDecision, Partial<Record<Language, QuestionResultModel>>>();

/** A decision in a reader's language. Decisions do not change, so that each is put in words once a language. */
export function resultIn(stored: StoredDecision, language: Language): QuestionResultModel {
  const held = views.get(stored) ?? {};
  views.set(stored, held);
  return (held[language] ??= inWords(stored, language));
}

function inWords({ decision, sha256 }: StoredDecision, language: Language): QuestionResultModel {
  const options = new Map(
    decision.options.map(({ key, title, note, proposal }) => [
      key,
      { key, title: inLanguage(title, language), note: note && inLanguage(note, language), proposal },
    ]),
  );
  const named = (keys: readonly string[]) => keys.flatMap((key) => options.get(key) ?? []);
  const titled = <T extends { option: string }>(figures: readonly T[]) =>
    figures.map((figure) => ({ ...figure, title: options.get(figure.option)?.title ?? figure.option }));
  return {
    ...decision,
    headline: decision.headline[language],
    explanation: decision.explanation[language],
    chairWords: decision.chairWords ? inLanguage(decision.chairWords, language) : null,
    selected: named(decision.selected),
    tied: named(decision.tied),
    counts: titled(decision.counts),
    weights: decision.weights && {
      ...decision.weights,
      counts: titled(decision.weights.counts),
      members: titled(decision.weights.members),
    },
    points: decision.points && titled(decision.points),
    breadth: titled(decision.breadth ?? []),
    steps: decision.steps.map((step) => step[language]),
    box: decision.box ? { ...decision.box, question: decision.question } : null,
    decidedAt: new Date(decision.decidedAt),
    sha256,
  };
}
