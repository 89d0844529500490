import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Principal } from '#identity';
import { EventLog } from '#ledger';
import { type Language, type Result, type Texts, UnitOfWork } from '#platform';
import { type BlockKind, checkApart, checkDocument, type DocumentDraft, type Footnote, setApart } from '../domain/document.js';
import { frozen } from '../domain/freezing.js';
import { noSuchConsultation } from '../domain/refusals.js';
import { textsOf } from '../domain/texts.js';
import { ConsultationRepository } from '../persistence/consultation-repository.js';
import { DocumentRepository } from '../persistence/document-repository.js';
import { hashOf, sha256Of } from './sha256.js';

interface Adding {
  readonly consultation: string;
  readonly symbol: string;
  readonly title: Texts;
  readonly issuedOn: string;
  readonly originalLanguage: Language;
  readonly blocks: readonly {
    readonly anchor: string;
    readonly kind: BlockKind;
    readonly level: number;
    readonly number?: string | null;
    readonly text: Texts;
  }[];
  readonly footnotes: readonly Footnote[];
  /** Whether anchors that another document of the consultation has are set apart from them, rather than refused. */
  readonly setApart?: boolean;
}

/** Adds a document to a draft; answers the document's id. */
@Injectable()
export class AddDocument {
  constructor(private readonly work: UnitOfWork) {}

  async execute(input: Adding, by: Principal): Promise<Result<string>> {
    const given = documentOf(input);
    return this.work.run<string>(async (tx) => {
      const consultation = await tx.get(ConsultationRepository).locked(input.consultation);
      if (!consultation) return noSuchConsultation(input.consultation, 'consultation');
      const barred = frozen('DOCUMENTS', consultation) ?? checkDocument(given);
      if (barred) return barred;
      const documents = tx.get(DocumentRepository);
      const taken = await documents.anchors(consultation.file.id);
      const document = input.setApart ? setApart(given, taken) : given;
      const colliding = checkApart(document, taken);
      if (colliding) return colliding;
      const id = randomUUID();
      await documents.add(id, consultation.file.id, document);
      await tx.get(EventLog).append(consultation.file.id, {
        act: 'document.added',
        account: by.account,
        member: null,
        data: {
          ...{ document: id, symbol: document.symbol, issuedOn: document.issuedOn, originalLanguage: document.originalLanguage },
          ...{ blocks: document.blocks.length, sha256: sha256Of(textsIn(document)), layoutSha256: layoutOf(document) },
        },
      });
      return id;
    });
  }
}

function documentOf(input: Adding): DocumentDraft {
  return {
    symbol: input.symbol,
    title: textsOf(input.title),
    issuedOn: input.issuedOn,
    originalLanguage: input.originalLanguage,
    blocks: input.blocks.map(({ anchor, kind, level, number, text }) => ({
      anchor,
      kind,
      level,
      number: number ?? null,
      text: textsOf(text),
    })),
    footnotes: input.footnotes.map(({ mark, anchor, text, places }) => ({
      ...{ mark, anchor, text: textsOf(text) },
      ...(places && { places }),
    })),
  };
}

/** The hash of how a document is laid out: its blocks with their numbers, and to which of them each footnote belongs. */
const layoutOf = ({ blocks, footnotes }: DocumentDraft): string =>
  hashOf({
    blocks: blocks.map(({ anchor, kind, level, number }) => ({ anchor, kind, level, number })),
    footnotes: footnotes.map(({ mark, anchor }) => ({ mark, anchor })),
  });

/** All the texts of a document, by where they stand in it. */
function textsIn(document: DocumentDraft): Record<string, Texts> {
  return Object.fromEntries([
    ['title', document.title],
    ...document.blocks.map((block) => [`block ${block.anchor}`, block.text]),
    ...document.footnotes.map((footnote, index) => [`footnote ${index + 1}`, footnote.text]),
  ]) as Record<string, Texts>;
}
