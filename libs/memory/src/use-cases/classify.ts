import { Injectable } from '@nestjs/common';
import { ConsultationRepository, noSuchProposal } from '#consultations';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { type Refusal, refuse, type Result, UnitOfWork } from '#platform';
import { noSuchTerm } from '../domain/earlier-life.js';
import { inOrder, termOf } from '../domain/taxonomy.js';
import { MemoryRepository, type Subject } from '../persistence/memory-repository.js';

export interface Classifying {
  readonly subject: Subject;
  readonly id: string;
  readonly terms: readonly string[];
}

const ACTS: Readonly<Record<Subject, string>> = {
  PROPOSAL: 'proposal.classified',
  QUESTION: 'question.classified',
  DOCUMENT: 'document.classified',
};

/**
 * Says what a proposal, a question or a document is about, in terms of the taxonomy: these and no others from now on. It may be
 * said at any time, also of what was decided long ago; it changes nothing of the decision. Answers its id.
 */
@Injectable()
export class Classify {
  constructor(private readonly work: UnitOfWork) {}

  async execute({ subject, id, terms }: Classifying, by: Principal): Promise<Result<string>> {
    const unknown = terms.findIndex((key) => !termOf(key));
    if (unknown >= 0) return noSuchTerm(terms[unknown] ?? '', ['terms', String(unknown)]);
    return this.work.run<string>(async (tx) => {
      const memory = tx.get(MemoryRepository);
      const belongs = await memory.consultationOf(subject, id);
      const consultation = belongs && (await tx.get(ConsultationRepository).lockedById(belongs));
      // A document of a draft may have been removed before the lock was had.
      const symbol = subject === 'DOCUMENT' ? await memory.symbolOf(id) : null;
      if (!consultation || (subject === 'DOCUMENT' && symbol === null)) return missing(subject);
      const keys = inOrder(terms).map(({ key }) => key);
      await memory.classify(subject, id, consultation.file.id, keys);
      await tx.get(EventLog).append(consultation.file.id, {
        act: ACTS[subject],
        account: by.account,
        member: null,
        data: { [subject.toLowerCase()]: id, ...(symbol !== null && { symbol }), terms: keys },
      });
      return id;
    });
  }
}

function missing(subject: Subject): Refusal {
  if (subject === 'PROPOSAL') return noSuchProposal(['id']);
  return refuse(
    'NOT_FOUND',
    subject === 'QUESTION'
      ? { en: 'There is no such question.', fr: 'Il n’y a pas de telle question.', es: 'No hay tal pregunta.' }
      : { en: 'There is no such document.', fr: 'Il n’y a pas de tel document.', es: 'No hay tal documento.' },
    ['id'],
  );
}
