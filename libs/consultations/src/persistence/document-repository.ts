import type { Transaction } from '#platform';
import type { DocumentDraft, StandingDocument } from '../domain/document.js';

/** Documents with their blocks and footnotes. They are added, read, and removed from a draft; nothing changes them. */
export class DocumentRepository {
  constructor(private readonly transaction: Transaction) {}

  async add(id: string, consultation: string, document: DocumentDraft): Promise<void> {
    await this.transaction.rows(
      `INSERT INTO document (id, consultation_id, position, symbol, title, issued_on, original_language)
       SELECT $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6 FROM document WHERE consultation_id = $2`,
      [id, consultation, document.symbol, document.title, document.issuedOn, document.originalLanguage],
    );
    await this.transaction.rows(
      `INSERT INTO document_block (document_id, position, anchor, kind, level, number, text)
       SELECT $1, b.position, b.block->>'anchor', b.block->>'kind', (b.block->>'level')::integer, b.block->>'number', b.block->'text'
       FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS b (block, position)`,
      [id, JSON.stringify(document.blocks)],
    );
    await this.transaction.rows(
      `INSERT INTO document_footnote (document_id, position, mark, anchor, text, places)
       SELECT $1, f.position, f.note->>'mark', f.note->>'anchor', f.note->'text', f.note->'places'
       FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS f (note, position)`,
      [id, JSON.stringify(document.footnotes)],
    );
  }

  /** A document of the consultation, with the first question and the first proposal that name a block of it. */
  async find(consultation: string, document: string): Promise<StandingDocument | null> {
    return this.transaction.row<StandingDocument>(
      `SELECT d.id, d.symbol,
         (SELECT q.number FROM question q WHERE q.consultation_id = d.consultation_id AND q.paragraphs && b.anchors
          ORDER BY q.number LIMIT 1) AS question,
         (SELECT json_build_object('title', v.title, 'withdrawn', p.withdrawn_at IS NOT NULL)
          FROM proposal p JOIN proposal_version v ON v.proposal_id = p.id AND v.version = p.version
          WHERE p.consultation_id = d.consultation_id AND p.paragraphs && b.anchors ORDER BY p.position LIMIT 1) AS proposal
       FROM document d CROSS JOIN LATERAL (SELECT array_agg(anchor) AS anchors FROM document_block WHERE document_id = d.id) b
       WHERE d.consultation_id = $1 AND d.id = $2`,
      [consultation, document],
    );
  }

  /** Takes a draft's document away; the database lets no other go. */
  async remove(document: string): Promise<void> {
    await this.transaction.rows('SELECT remove_document($1)', [document]);
  }

  async areThere(consultation: string): Promise<boolean> {
    const rows = await this.transaction.rows('SELECT FROM document WHERE consultation_id = $1 LIMIT 1', [consultation]);
    return rows.length > 0;
  }

  /** Every anchor in the documents of a consultation. */
  async anchors(consultation: string): Promise<ReadonlySet<string>> {
    const rows = await this.transaction.rows<{ anchor: string }>(
      'SELECT b.anchor FROM document d JOIN document_block b ON b.document_id = d.id WHERE d.consultation_id = $1',
      [consultation],
    );
    return new Set(rows.map((row) => row.anchor));
  }
}
