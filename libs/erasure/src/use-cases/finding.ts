import { EventLog, ORGANIZATION_LOG } from '#ledger';
import { isRefusal, type Refusal, type Result, type Transaction } from '#platform';
import { accountSubject, commentSubject, type Erasable, responseSubject, type Subject, subjectOf } from '../domain/erasing.js';
import { alreadyErased, notYetDisabled, nothingThere, nothingToErase, waitsForDecision } from '../domain/refusals.js';
import { ErasureRepository } from '../persistence/erasure-repository.js';
import type { TextBeside } from '../persistence/texts-beside.js';

/** What would be erased, under its log's lock: the texts that are still there, and what has to be typed. */
export type Found = Readonly<{ subject: Subject; symbol: string | null; texts: readonly TextBeside[]; confirm: string }>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Finds what is to be erased and takes its log's lock; refuses where there is nothing to erase, or not yet. */
export async function find(tx: Transaction, what: Erasable, id: string): Promise<Result<Found>> {
  const erasures = tx.get(ErasureRepository);
  const subject = await subjectBy(erasures, what, id);
  if (!subject) return nothingThere();
  await tx.get(EventLog).lock(subject.log);
  const all = await erasures.texts(subject);
  const texts = all.filter(({ text }) => text !== null);
  const barred = texts.length === 0 ? await whyNothing(erasures, subject, all.length > 0) : await whyNotYet(erasures, subject);
  if (barred) return barred;
  const symbol = await erasures.symbolOf(subject.log);
  if (subject.what !== 'ACCOUNT') return { subject, symbol, texts, confirm: symbol ?? subject.id };
  const person = await personOf(erasures, subject);
  return isRefusal(person) ? person : { subject, symbol, texts, confirm: person };
}

async function subjectBy(erasures: ErasureRepository, what: Erasable, id: string): Promise<Subject | null> {
  if (what === 'ENTRY') {
    const [log = '', index = ''] = id.split(':');
    const entry = UUID.test(log) && /^\d{1,9}$/.test(index) ? await erasures.entry(log, Number(index)) : null;
    return entry && subjectOf(entry);
  }
  if (!UUID.test(id)) return null;
  if (what === 'ACCOUNT') return (await erasures.account(id)) && accountSubject(ORGANIZATION_LOG, id);
  const comment = await erasures.comment(id);
  return comment && (what === 'COMMENT' ? commentSubject(comment.log, id) : responseSubject(comment.log, id));
}

/** A draft has no text beside the log, and an account made before there were such neither: what there is of them can go all the same. */
async function whyNothing(erasures: ErasureRepository, subject: Subject, had: boolean): Promise<Refusal | null> {
  if (subject.what === 'ACCOUNT') return (await erasures.account(subject.id))?.erased ? alreadyErased() : null;
  if (had) return alreadyErased();
  if (subject.what !== 'COMMENT') return nothingToErase();
  const comment = await erasures.comment(subject.id);
  if (!comment || comment.submitted) return nothingToErase();
  return comment.erased ? alreadyErased() : null;
}

async function whyNotYet(erasures: ErasureRepository, { key, acts }: Subject): Promise<Refusal | null> {
  const onBallot = acts.includes('ballot.reason-given') || acts.includes('paper-ballot.entered');
  return onBallot && !(await erasures.isDecided(key['question'] ?? '')) ? waitsForDecision() : null;
}

/** The address to be typed; an account that can still be used is disabled first. */
async function personOf(erasures: ErasureRepository, { id }: Subject): Promise<Result<string>> {
  const account = await erasures.account(id);
  if (!account) return nothingThere();
  if (account.erased) return alreadyErased();
  return account.disabled ? account.email : notYetDisabled();
}
