import { Injectable } from '@nestjs/common';
import { inLanguage, type Language, Sql, type Texts } from '#platform';
import type { ConsultationFile } from '../domain/consultation.js';
import { type BlockKind, languagesOf } from '../domain/document.js';
import { Kept } from './kept.js';

export interface BlockView {
  readonly anchor: string;
  readonly kind: BlockKind;
  readonly level: number;
  readonly number: string | null;
  readonly text: string;
  readonly document: string;
}

export interface DocumentView {
  readonly id: string;
  readonly consultation: string;
  readonly symbol: string;
  readonly title: string;
  readonly issuedOn: string;
  readonly originalLanguage: Language;
  readonly languages: readonly Language[];
  readonly blocks: readonly BlockView[];
  readonly footnotes: readonly { readonly mark: string; readonly anchor: string; readonly place: number | null; readonly text: string }[];
  /** Of the consultation as it was read, where it was: what stands on the document is the same under the same. */
  readonly stamp?: string;
}

interface Row {
  id: string;
  consultation: string;
  symbol: string;
  title: Texts;
  issued_on: string;
  original_language: Language;
  blocks: { anchor: string; kind: BlockKind; level: number; number: string | null; text: Texts }[];
  footnotes: { mark: string; anchor: string; text: Texts; places: Partial<Record<Language, number>> | null }[];
}

const DOCUMENTS = `
  SELECT d.id, d.consultation_id AS consultation, d.symbol, d.title, to_char(d.issued_on, 'YYYY-MM-DD') AS issued_on, d.original_language,
    (SELECT coalesce(json_agg(json_build_object('anchor', b.anchor, 'kind', b.kind, 'level', b.level, 'number', b.number, 'text', b.text)
       ORDER BY b.position), '[]') FROM document_block b WHERE b.document_id = d.id) AS blocks,
    (SELECT coalesce(json_agg(json_build_object('mark', f.mark, 'anchor', f.anchor, 'text', f.text, 'places', f.places) ORDER BY f.position), '[]')
     FROM document_footnote f WHERE f.document_id = d.id) AS footnotes
  FROM document d`;

/** Consultations’ documents in one language each, at most. */
const KEPT = 60;

/**
 * Documents with their blocks and footnotes, in the reader's language. From its opening on the documents of a consultation
 * never change: they are then read once and kept.
 */
@Injectable()
export class DocumentQuery {
  private readonly kept = new Kept<readonly DocumentView[]>(KEPT);

  constructor(private readonly sql: Sql) {}

  async of(
    consultations: readonly ConsultationFile[],
    language: Language,
  ): Promise<ReadonlyMap<ConsultationFile, readonly DocumentView[]>> {
    return this.kept.of(
      consultations,
      (file) => (file.openedAt ? `${file.id} ${language}` : null),
      async (missing) => {
        const rows = await this.sql.rows<Row>(`${DOCUMENTS} WHERE d.consultation_id = ANY ($1::uuid[]) ORDER BY d.position`, [
          missing.map((file) => file.id),
        ]);
        return new Map(
          missing.map((file) => [file, rows.filter((row) => row.consultation === file.id).map((row) => documentView(row, language))]),
        );
      },
    );
  }

  async byId(id: string, language: Language): Promise<DocumentView | null> {
    const row = await this.sql.row<Row>(`${DOCUMENTS} WHERE d.id = $1`, [id]);
    return row && documentView(row, language);
  }
}

function documentView(row: Row, language: Language): DocumentView {
  return {
    id: row.id,
    consultation: row.consultation,
    symbol: row.symbol,
    title: inLanguage(row.title, language),
    issuedOn: row.issued_on,
    originalLanguage: row.original_language,
    languages: languagesOf({ originalLanguage: row.original_language, title: row.title, blocks: row.blocks }),
    blocks: row.blocks.map((block) => ({ ...block, text: inLanguage(block.text, language), document: row.id })),
    footnotes: row.footnotes.map(({ mark, anchor, text, places }) => {
      // The place is in the text that is shown: that of the reader's language, or English where the block has no other.
      const shown = row.blocks.find((block) => block.anchor === anchor)?.text[language] ? language : 'en';
      return { mark, anchor, place: places?.[shown] ?? null, text: inLanguage(text, language) };
    }),
  };
}
