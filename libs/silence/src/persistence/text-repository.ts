import { createHash } from 'node:crypto';
import { canonicalJson } from '#ledger';
import { type Language, LANGUAGES, type Texts, type Transaction } from '#platform';
import type { TextUnderSilence } from '../domain/procedure.js';
import type { ProposalStanding } from '../domain/proposed.js';

/** The texts of a consultation that may be put under silence. Read under the consultation's lock. */
export class TextRepository {
  constructor(private readonly transaction: Transaction) {}

  /** The latest version of a proposal that stands, with what the chair ruled on it and whether it amends another. */
  async proposal(consultation: string, id: string): Promise<(TextUnderSilence & ProposalStanding) | null> {
    const row = await this.transaction.row<{ id: string; version: number; title: Texts; text: Texts; sha256: string } & ProposalStanding>(
      `SELECT p.id, v.version, v.title, v.text, encode(v.sha256, 'hex') AS sha256, p.receivability, p.amends IS NOT NULL AS amendment
       FROM proposal p JOIN proposal_version v ON v.proposal_id = p.id AND v.version = p.version
       WHERE p.consultation_id = $1 AND p.id = $2 AND p.withdrawn_at IS NULL`,
      [consultation, id],
    );
    return (
      row && {
        proposal: row.id,
        version: row.version,
        document: null,
        documentSymbol: null,
        title: row.title,
        languages: languagesOf([row.title, row.text]),
        sha256: row.sha256,
        receivability: row.receivability,
        amendment: row.amendment,
      }
    );
  }

  /** A document; its fingerprint is the one by which the record knows it. */
  async document(consultation: string, id: string): Promise<TextUnderSilence | null> {
    const row = await this.transaction.row<{
      id: string;
      symbol: string;
      title: Texts;
      issued_on: string;
      original_language: string;
      blocks: { text: Texts }[];
      footnotes: { text: Texts }[];
    }>(
      `SELECT d.id, d.symbol, d.title, to_char(d.issued_on, 'YYYY-MM-DD') AS issued_on, d.original_language,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('anchor', b.anchor, 'kind', b.kind, 'level', b.level, 'number', b.number, 'text', b.text)
                                    ORDER BY b.position), '[]') FROM document_block b WHERE b.document_id = d.id) AS blocks,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('mark', f.mark, 'anchor', f.anchor, 'text', f.text)
                                    ORDER BY f.position), '[]') FROM document_footnote f WHERE f.document_id = d.id) AS footnotes
       FROM document d WHERE d.consultation_id = $1 AND d.id = $2`,
      [consultation, id],
    );
    if (!row) return null;
    const { symbol, title, blocks, footnotes } = row;
    const said = { symbol, title: existing(title), issuedOn: row.issued_on, originalLanguage: row.original_language, blocks, footnotes };
    return {
      proposal: null,
      version: null,
      document: row.id,
      documentSymbol: symbol,
      title,
      languages: languagesOf([title, ...blocks.map(({ text }) => text), ...footnotes.map(({ text }) => text)]),
      sha256: createHash('sha256').update(canonicalJson(said)).digest('hex'),
    };
  }
}

/** The languages in which every one of the texts exists. */
function languagesOf(texts: readonly Texts[]): Language[] {
  return LANGUAGES.filter((language) => texts.every((text) => text[language]));
}

function existing({ en, fr, es }: Texts): Texts {
  return { en, ...(fr ? { fr } : {}), ...(es ? { es } : {}) };
}
