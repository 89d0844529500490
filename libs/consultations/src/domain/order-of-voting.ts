import { type Refusal, refuse } from '#platform/domain';

/** A question before another, as their order is looked at: on an amendment, or on a part of the text. */
export type Preliminary = Readonly<{
  id: string;
  /** Where its proposal stands among those that the question decides. */
  proposalAt: number;
  /** The place on which the chair ruled, from 1; null: it has not. */
  rank: number | null;
  /** How many words it changes; null: it is a part, and comes after the amendments. */
  distance: number | null;
  /** When it came in, among all proposals of the consultation. */
  position: number;
}>;

/**
 * The order of voting: amendments before parts, and of amendments to one proposal those first that the chair placed first;
 * where it has not ruled, the furthest removed from the text first (rule 90 of the General Assembly), here by the words
 * changed, and of two alike the earlier.
 */
export function inOrderOfVoting<P extends Preliminary>(questions: readonly P[]): P[] {
  return [...questions].sort(
    (one, other) =>
      Number(one.distance === null) - Number(other.distance === null) ||
      one.proposalAt - other.proposalAt ||
      (one.rank ?? Infinity) - (other.rank ?? Infinity) ||
      (other.distance ?? 0) - (one.distance ?? 0) ||
      one.position - other.position,
  );
}

/** A question's place, and until when it is voted on. */
export type Place = Readonly<{ id: string; number: number; closesAt: Date }>;

const MINUTE = 60_000;

/**
 * Places questions before the one that waits on them: numbered before it, each with its share of the time until that one
 * closes, so that every outcome is known before the next is put. The chair may close each earlier.
 */
export function placed(before: readonly { id: string }[], first: number, from: Date, until: Date): Place[] {
  const share = (until.getTime() - from.getTime()) / (before.length + 1);
  return before.map(({ id }, at) => {
    const exact = from.getTime() + share * (at + 1);
    const rounded = Math.round(exact / MINUTE) * MINUTE;
    return { id, number: first + at, closesAt: new Date(share > 2 * MINUTE ? rounded : exact) };
  });
}

/** The chair's order names the amendments that are put to the vote, each once. */
export function checkOrder(standing: readonly string[], order: readonly string[]): Refusal | null {
  if (order.length === standing.length && new Set(order).size === order.length && order.every((id) => standing.includes(id))) return null;
  return refuse(
    'INVALID_INPUT',
    {
      en: `The order names each of the ${standing.length} amendments that were received and stand, once.`,
      fr: `L’ordre indique une fois chacun des ${standing.length} amendements jugés recevables et maintenus.`,
      es: `El orden indica una vez cada una de las ${standing.length} enmiendas admitidas y mantenidas.`,
    },
    ['amendments'],
  );
}
