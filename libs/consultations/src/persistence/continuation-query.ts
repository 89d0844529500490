import { Injectable } from '@nestjs/common';
import { inLanguage, Sql, type Texts } from '#platform';
import type { Reading } from './readers.js';
import { VISIBLE, visibleTo } from './visible.js';

/** A question of another consultation: what this one continues, or by what it is continued. */
export type LinkedQuestion = Readonly<{ symbol: string; key: string; number: number; title: string }>;
export type Continuation = Readonly<{ continues: LinkedQuestion | null; continuedBy: readonly LinkedQuestion[] }>;

interface Row {
  asked: string;
  earlier: boolean;
  symbol: string;
  key: string;
  number: number;
  title: Texts;
}

/** How questions go on from one consultation to another, as far as the reader may see both. */
@Injectable()
export class ContinuationQuery {
  constructor(private readonly sql: Sql) {}

  async of(questions: readonly string[], reading: Reading): Promise<ReadonlyMap<string, Continuation>> {
    const rows = await this.sql.rows<Row>(
      `SELECT l.asked, l.earlier, k.symbol, o.key, o.number, o.title
       FROM (SELECT q.id AS asked, q.takes_up AS other, true AS earlier FROM question q WHERE q.id = ANY ($3::uuid[]) AND q.takes_up IS NOT NULL
             UNION ALL
             SELECT q.takes_up, q.id, false FROM question q WHERE q.takes_up = ANY ($3::uuid[])) l
       JOIN question o ON o.id = l.other JOIN consultation k ON k.id = o.consultation_id
       WHERE ${VISIBLE} ORDER BY k.voting_opens_at, k.symbol, o.number`,
      [...visibleTo(reading), questions],
    );
    return new Map(
      questions.map((id) => {
        const mine = rows.filter(({ asked }) => asked === id);
        const linked = (earlier: boolean): LinkedQuestion[] =>
          mine
            .filter((row) => row.earlier === earlier)
            .map(({ symbol, key, number, title }) => ({ symbol, key, number, title: inLanguage(title, reading.language) }));
        return [id, { continues: linked(true)[0] ?? null, continuedBy: linked(false) }];
      }),
    );
  }
}
