import { adoptAmendments, conflictingWith, keepParts } from '#consultations';
import type { Act } from '#ledger';
import type { Transaction, Words } from '#platform';
import { notPut } from '#tally';
import { type DecidedBefore, SettlementRepository } from '../persistence/settlement-repository.js';

/** A question that is about to be put, and what the decisions before it made of its text. */
type Readied = Readonly<{ acts: readonly Act[]; notPut: Words | null }>;

type Next = Readonly<{ id: string; precedes?: string | null }>;

/**
 * Readies a question whose turn has come after others: an amendment that changes the same words as one adopted is not put;
 * before the first part, or the proposal itself, the amendments adopted are consolidated into the text; before the proposal
 * the parts that were rejected are taken out, and where none was kept it is not put.
 */
export async function ready(transaction: Transaction, question: Next, at: Date): Promise<Readied> {
  const target = question.precedes ?? question.id;
  const before = await transaction.get(SettlementRepository).decidedBefore(target);
  if (before.length === 0) return { acts: [], notPut: null };
  const own = before.find(({ id }) => id === question.id);
  if (own?.amends && !own.part) {
    const rivals = before.filter((each) => each.adopted && each.amends === own.amends);
    const rival = await conflictingWith(transaction, own.subject, subjects(rivals));
    const decided = rivals.find(({ subject }) => subject === rival);
    return { acts: [], notPut: decided ? notPut.impliedBy(decided) : null };
  }
  const acts: (Act | null)[] = [];
  for (const [proposal, adopted] of amendmentsAdopted(before)) acts.push(await adoptAmendments(transaction, proposal, adopted, at));
  const parts = own ? [] : before.filter(({ part }) => part !== null);
  const kept = parts.filter(({ adopted }) => adopted);
  if (parts.length > 0 && kept.length === 0)
    // Parts that were not put themselves, because of what they all depend on, say nothing of the whole.
    return { acts: real(acts), notPut: parts.some(({ put }) => put) ? notPut.NOTHING_KEPT : null };
  const rejected = parts.filter(({ adopted }) => !adopted);
  const [first] = parts;
  if (first) acts.push(await keepParts(transaction, first.subject, paragraphs(kept), paragraphs(rejected), at));
  return { acts: real(acts), notPut: null };
}

function amendmentsAdopted(before: readonly DecidedBefore[]): ReadonlyMap<string, readonly string[]> {
  const adopted = new Map<string, string[]>();
  for (const { amends, subject, ...each } of before)
    if (amends && each.adopted) adopted.set(amends, [...(adopted.get(amends) ?? []), subject]);
  return adopted;
}

function subjects(questions: readonly DecidedBefore[]): string[] {
  return questions.map(({ subject }) => subject);
}

function paragraphs(parts: readonly DecidedBefore[]): number[] {
  return parts.flatMap(({ part }) => part ?? []);
}

function real(acts: readonly (Act | null)[]): Act[] {
  return acts.filter((act) => act !== null);
}
