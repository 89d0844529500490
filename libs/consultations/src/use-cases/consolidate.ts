import type { Act } from '#ledger';
import type { Transaction } from '#platform';
import { conflict, consolidated, type Wording } from '../domain/amendment.js';
import { withoutParts } from '../domain/division.js';
import { fingerprint } from '../domain/proposal.js';
import { textsOfQuestion } from '../domain/question-texts.js';
import { AmendmentRepository } from '../persistence/amendment-repository.js';
import { OptionRepository } from '../persistence/option-repository.js';
import { ProposalRepository } from '../persistence/proposal-repository.js';
import { sha256Of } from './sha256.js';

/** Of the amendments adopted, the first that changes words which this one would change too; null: none does. */
export async function conflictingWith(tx: Transaction, amendment: string, adopted: readonly string[]): Promise<string | null> {
  const { amends, amendsVersion } = (await tx.get(ProposalRepository).find(amendment)) ?? {};
  if (!amends || !amendsVersion) return null;
  const texts = tx.get(AmendmentRepository);
  const [base, own] = [await texts.wording(amends, amendsVersion), await texts.wording(amendment)];
  for (const other of adopted) if (conflict(base, own, await texts.wording(other))) return other;
  return null;
}

/**
 * Writes the version of a proposal that takes in the amendments adopted, in the transaction of the decision that makes it
 * final. Done twice, it does nothing the second time. Answers the act to be logged.
 */
export async function adoptAmendments(tx: Transaction, proposal: string, adopted: readonly string[], at: Date): Promise<Act | null> {
  const texts = tx.get(AmendmentRepository);
  const standing = await texts.wording(proposal);
  if (adopted.length === 0 || standing.adopted.length > 0) return null;
  const text = consolidated(standing, await Promise.all(adopted.map((amendment) => texts.wording(amendment))));
  if (!text) throw new Error(`amendments to ${proposal} that change the same words were both put to the vote`);
  return write(tx, proposal, standing.version, text, { adopted, kept: null, at });
}

/** Writes the version of a proposal without the parts that were rejected. `kept`, `rejected`: their paragraphs. */
export async function keepParts(
  tx: Transaction,
  proposal: string,
  kept: readonly number[],
  rejected: readonly number[],
  at: Date,
): Promise<Act | null> {
  const standing = await tx.get(AmendmentRepository).wording(proposal);
  if (rejected.length === 0 || standing.kept) return null;
  const text = { title: standing.title, text: withoutParts(standing.text, rejected) };
  return write(tx, proposal, standing.version, text, { adopted: standing.adopted, kept, at });
}

async function write(
  tx: Transaction,
  proposal: string,
  from: number,
  wording: Wording,
  made: Readonly<{ adopted: readonly string[]; kept: readonly number[] | null; at: Date }>,
): Promise<Act> {
  const [version, sha256] = [from + 1, fingerprint(wording.title, wording.text, sha256Of)];
  const called = await tx.get(AmendmentRepository).writeDecided(proposal, version, wording, { ...made, sha256 });
  const kept = made.kept ? { kept: [...made.kept] } : {};
  return {
    act: 'proposal.consolidated',
    account: null,
    member: null,
    data: { proposal, version, adopted: [...made.adopted], ...kept, sha256, questions: await fingerprints(tx, called) },
  };
}

/** The questions among whose options the proposal is, and the hash of their texts now that the option is called otherwise. */
async function fingerprints(tx: Transaction, questions: readonly string[]): Promise<{ question: string; sha256: string }[]> {
  const found = [];
  for (const question of questions)
    found.push({ question, sha256: sha256Of(textsOfQuestion(await tx.get(OptionRepository).words(question))) });
  return found;
}
