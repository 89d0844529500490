import type { Json } from '#ledger';
import { type Language, LANGUAGES, type Texts, type Transaction } from '#platform';
import type { DecisionRule, SilenceTerms } from '#tally';
import type { RecordContent, RecordedDocument } from '../domain/content.js';
import { fingerprinted } from './fingerprinted.js';
import { atOf, atOrNull, textsOf } from './texts.js';

export type Header = Pick<
  RecordContent,
  'symbol' | 'title' | 'summary' | 'body' | 'officialZone' | 'visibility' | 'languages' | 'timetable' | 'ruleSet' | 'log'
>;

interface HeaderRow {
  id: string;
  symbol: string;
  body_key: string;
  body_names: Texts;
  title: Texts;
  summary: Texts;
  official_zone: string;
  visibility: string;
  rule_set_key: string;
  rule_set_version: number;
  rule_set_names: Texts;
  rule: DecisionRule;
  silence: SilenceTerms;
  rule_set_frozen_at: Date | null;
  comments_close_at: Date;
  voting_opens_at: Date;
  voting_closes_at: Date;
  opened_at: Date;
  closed_at: Date;
  size: string;
  last_leaf: Buffer | null;
}

interface DocumentRow {
  id: string;
  symbol: string;
  title: Texts;
  issued_on: string;
  original_language: Language;
  blocks: Json[];
  footnotes: Json[];
}

type FullDocument = Pick<RecordedDocument, 'symbol' | 'title' | 'issuedOn' | 'originalLanguage'> &
  Readonly<{ id: string; blocks: readonly Json[]; footnotes: readonly Json[] }>;

/** What a record says before its questions: the consultation and its documents. */
export class HeaderMaterial {
  constructor(private readonly transaction: Transaction) {}

  async header(consultation: string): Promise<Header> {
    const row = await this.transaction.row<HeaderRow>(
      `SELECT k.id, k.symbol, k.body_key, b.names AS body_names, k.title, k.summary, k.official_zone, k.visibility,
         k.rule_set_key, k.rule_set_version, s.names AS rule_set_names, k.rule_set AS rule, k.silence, k.rule_set_frozen_at,
         k.comments_close_at, k.voting_opens_at, k.voting_closes_at, k.opened_at, k.closed_at, l.size,
         (SELECT e.leaf_hash FROM log_entry e WHERE e.log_id = k.id ORDER BY e.index DESC LIMIT 1) AS last_leaf
       FROM consultation k
       JOIN body b ON b.key = k.body_key
       JOIN rule_set s ON s.key = k.rule_set_key AND s.version = k.rule_set_version
       JOIN log l ON l.id = k.id
       WHERE k.id = $1`,
      [consultation],
    );
    if (!row) throw new Error(`consultation ${consultation} is gone`);
    return {
      symbol: row.symbol,
      title: textsOf(row.title),
      summary: textsOf(row.summary),
      body: { key: row.body_key, names: textsOf(row.body_names) },
      officialZone: row.official_zone,
      visibility: row.visibility,
      languages: LANGUAGES.filter((language) => row.title[language]),
      timetable: {
        openedAt: atOf(row.opened_at),
        commentsCloseAt: atOf(row.comments_close_at),
        votingOpensAt: atOf(row.voting_opens_at),
        votingClosesAt: atOf(row.voting_closes_at),
        closedAt: atOf(row.closed_at),
      },
      ruleSet: {
        key: row.rule_set_key,
        version: row.rule_set_version,
        names: textsOf(row.rule_set_names),
        rule: row.rule,
        silence: row.silence,
        frozenAt: atOrNull(row.rule_set_frozen_at),
      },
      log: { id: row.id, size: Number(row.size), lastLeaf: row.last_leaf && row.last_leaf.toString('hex') },
    };
  }

  async documents(consultation: string): Promise<readonly RecordedDocument[]> {
    return (await this.documentsInFull(consultation)).map(({ id: _, blocks, footnotes, ...document }) => ({
      ...document,
      blocks: blocks.length,
      sha256: fingerprinted({ ...document, blocks, footnotes }).sha256,
    }));
  }

  /** The documents with all their texts; of what follows the id, in canonical JSON, the record has the SHA-256. */
  async documentsInFull(consultation: string): Promise<readonly FullDocument[]> {
    const rows = await this.transaction.rows<DocumentRow>(
      `SELECT d.id, d.symbol, d.title, to_char(d.issued_on, 'YYYY-MM-DD') AS issued_on, d.original_language,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('anchor', b.anchor, 'kind', b.kind, 'level', b.level, 'number', b.number, 'text', b.text)
                                    ORDER BY b.position), '[]') FROM document_block b WHERE b.document_id = d.id) AS blocks,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('mark', f.mark, 'anchor', f.anchor, 'text', f.text)
                                    ORDER BY f.position), '[]') FROM document_footnote f WHERE f.document_id = d.id) AS footnotes
       FROM document d WHERE d.consultation_id = $1 ORDER BY d.position`,
      [consultation],
    );
    return rows.map(({ id, symbol, title, issued_on, original_language, blocks, footnotes }) => ({
      ...{ id, symbol, blocks, footnotes },
      title: textsOf(title),
      issuedOn: issued_on,
      originalLanguage: original_language,
    }));
  }
}
