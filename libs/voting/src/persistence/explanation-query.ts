import { Injectable } from '@nestjs/common';
import { type Language, Sql, type Texts } from '#platform';
import type { ExplanationMoment } from '../domain/explaining.js';

/** A version of an explanation; `text` null: it says that the explanation was withdrawn. */
export type ExplanationVersionView = Readonly<{ version: number; text: string | null; language: Language | null; at: Date }>;

/** A Member's explanation on a question as it stands, with its versions, the oldest first. */
export type ExplanationView = ExplanationVersionView &
  Readonly<{
    question: string;
    member: string;
    memberId: string;
    memberNames: Texts;
    moment: ExplanationMoment;
    castBy: string;
    versions: readonly ExplanationVersionView[];
  }>;

interface Row extends ExplanationVersionView {
  question: string;
  member: string;
  memberId: string;
  memberNames: Texts;
  moment: ExplanationMoment;
  castBy: string;
}

@Injectable()
export class ExplanationQuery {
  constructor(private readonly sql: Sql) {}

  /** All explanations on a question, withdrawn ones too; those before the vote first. */
  async of(question: string): Promise<readonly ExplanationView[]> {
    const rows = await this.sql.rows<Row>(
      `SELECT e.question_id AS question, m.code AS member, m.id AS "memberId", n.names AS "memberNames", e.moment, e.version, e.text,
         e.language, e.at, e.function AS "castBy"
       FROM explanation e JOIN member m ON m.id = e.member_id
       JOIN LATERAL (SELECT x.names FROM membership x WHERE x.member_id = m.id AND x.superseded_at IS NULL ORDER BY x.valid_from DESC LIMIT 1) n ON true
       WHERE e.question_id = $1 ORDER BY e.moment DESC, m.code, e.version`,
      [question],
    );
    const grouped = new Map<string, Row[]>();
    for (const row of rows) {
      const key = `${row.moment} ${row.member}`;
      grouped.set(key, [...(grouped.get(key) ?? []), row]);
    }
    return [...grouped.values()].map((versions) => ({
      ...(versions.at(-1) as Row),
      versions: versions.map(({ version, text, language, at }) => ({ version, text, language, at })),
    }));
  }
}
