import { Injectable } from '@nestjs/common';
import { MemberDirectory } from '#delegations';
import { TEXTS_OF_ENTRY } from '#ledger';
import { type Language, Sql, type Texts } from '#platform';
import { actInWords, SHOWN_ACTS } from '../domain/acts.js';
import type { ActData } from '../domain/act-words.js';
import type { ConsultationView } from './consultation-view.js';
import { Kept } from './kept.js';

export interface ChangeView {
  readonly symbol: string;
  readonly index: number;
  readonly act: string;
  readonly at: Date;
  readonly inWords: string;
}

interface Row {
  index: string;
  act: string;
  at: Date;
  member_id: string | null;
  data: ActData;
  texts: Record<string, string | null> | null;
  symbol: string;
  zone: string;
  number: number | null;
  question: Texts | null;
  proposal: Texts | null;
}

/** Entries of the logs of the consultations $1 whose act is among $2, oldest first, with the names of what they point to. */
function changesIn(which: string): string {
  return `
    SELECT e.index, e.act, e.at, e.member_id, e.data, ${TEXTS_OF_ENTRY} AS texts, k.symbol, k.official_zone AS zone, q.number, q.title AS question, v.title AS proposal
    FROM unnest($1::uuid[]) AS asked (id) JOIN consultation k ON k.id = asked.id
    CROSS JOIN LATERAL (
      SELECT e.log_id, e.index, e.act, e.at, e.member_id, e.body::json->'data' AS data FROM log_entry e
      WHERE e.log_id = k.id AND e.act = ANY ($2::text[]) AND e.act <> 'ballot.cast' AND e.act <> 'participation.noted' ${which}) e
    LEFT JOIN question q ON q.consultation_id = k.id AND q.id::text = e.data->>'question'
    LEFT JOIN proposal p ON p.consultation_id = k.id AND p.id::text = e.data->>'proposal'
    LEFT JOIN proposal_version v ON v.proposal_id = p.id AND v.version = p.version
    ORDER BY e.index`;
}

/** What happened to a consultation, from its log, in words. Ballots and comments are not told here. */
@Injectable()
export class ChangeQuery {
  private readonly kept = new Kept<readonly ChangeView[]>(200);

  constructor(
    private readonly sql: Sql,
    private readonly members: MemberDirectory,
  ) {}

  /** The latest of each consultation, newest first. */
  async latest(
    consultations: readonly ConsultationView[],
    last: number,
    language: Language,
  ): Promise<ReadonlyMap<ConsultationView, readonly ChangeView[]>> {
    return this.kept.of(
      consultations,
      ({ id, stamp }) => `${id} ${stamp} ${last} ${language}`,
      async (missing) => {
        const ids = missing.map(({ id }) => id);
        const told = await this.told(
          await this.sql.rows<Row>(changesIn('ORDER BY e.index DESC LIMIT $3'), [ids, SHOWN_ACTS, last]),
          language,
        );
        return new Map(missing.map((view) => [view, told.filter((change) => change.symbol === view.symbol).reverse()]));
      },
    );
  }

  /** Those of one consultation from an entry of its log on, oldest first: for whoever follows the log as it grows. */
  async since(consultation: string, index: number, language: Language): Promise<ChangeView[]> {
    return this.told(
      await this.sql.rows<Row>(changesIn('AND e.index >= $3 ORDER BY e.index LIMIT 100'), [[consultation], SHOWN_ACTS, index]),
      language,
    );
  }

  private async told(rows: readonly Row[], language: Language): Promise<ChangeView[]> {
    const members = await this.members.all();
    return rows.map((row) => {
      const names = {
        symbol: row.symbol,
        zone: row.zone,
        question: row.question && row.number !== null ? { number: row.number, title: row.question } : undefined,
        proposal: row.proposal ?? undefined,
        texts: row.texts,
        member: (row.member_id && members.get(row.member_id)?.names) || undefined,
      };
      return {
        symbol: row.symbol,
        index: Number(row.index),
        act: row.act,
        at: row.at,
        inWords: actInWords(row.act, row.data, names)[language],
      };
    });
  }
}
