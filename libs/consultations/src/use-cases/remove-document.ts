import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { type Result, UnitOfWork } from '#platform';
import { stillNamed } from '../domain/document.js';
import { frozen } from '../domain/freezing.js';
import { noSuchConsultation, noSuchDocument } from '../domain/refusals.js';
import { ConsultationRepository } from '../persistence/consultation-repository.js';
import { DocumentRepository } from '../persistence/document-repository.js';

/** Takes a document out of a draft, where no delegation has read it; the log keeps that it was there. Answers the symbol. */
@Injectable()
export class RemoveDocument {
  constructor(private readonly work: UnitOfWork) {}

  async execute(input: { readonly consultation: string; readonly document: string }, by: Principal): Promise<Result<string>> {
    return this.work.run<string>(async (tx) => {
      const consultation = await tx.get(ConsultationRepository).locked(input.consultation);
      if (!consultation) return noSuchConsultation(input.consultation, 'consultation');
      const barred = frozen('DOCUMENTS', consultation);
      if (barred) return barred;
      const { id, symbol } = consultation.file;
      const documents = tx.get(DocumentRepository);
      const document = await documents.find(id, input.document);
      if (!document) return noSuchDocument(symbol);
      const named = stillNamed(document);
      if (named) return named;
      await documents.remove(document.id);
      await tx.get(EventLog).append(id, {
        act: 'document.removed',
        account: by.account,
        member: null,
        data: { document: document.id, symbol: document.symbol },
      });
      return symbol;
    });
  }
}
