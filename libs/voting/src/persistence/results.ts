import { Injectable } from '@nestjs/common';
import { Sql } from '#platform';
import type { Decision } from '../domain/decision.js';

/** A decision and the SHA-256 of its canonical JSON, in hexadecimal. */
export type StoredDecision = Readonly<{ decision: Decision; sha256: string }>;

const HELD_LIMIT = 1000;

/** Decisions by question, one read by primary key. What was decided never changes, so that a decision once read is kept. */
@Injectable()
export class Results {
  private readonly held = new Map<string, StoredDecision>();

  constructor(private readonly sql: Sql) {}

  async of(questions: readonly string[]): Promise<ReadonlyMap<string, StoredDecision>> {
    const unknown = questions.filter((question) => !this.held.has(question));
    const read = unknown.length > 0 ? await this.read(unknown) : new Map<string, StoredDecision>();
    const found = new Map<string, StoredDecision>();
    for (const question of questions) {
      const stored = this.held.get(question) ?? read.get(question);
      if (stored) found.set(question, stored);
    }
    this.hold(read);
    return found;
  }

  private async read(questions: readonly string[]): Promise<Map<string, StoredDecision>> {
    const rows = await this.sql.rows<{ question_id: string; result: string; sha256: string }>(
      `SELECT question_id, result, encode(sha256, 'hex') AS sha256 FROM decision WHERE question_id = ANY ($1::uuid[])`,
      [questions],
    );
    return new Map(rows.map((row) => [row.question_id, { decision: JSON.parse(row.result) as Decision, sha256: row.sha256 }]));
  }

  private hold(read: ReadonlyMap<string, StoredDecision>): void {
    for (const [question, stored] of read) this.held.set(question, stored);
    for (const oldest of this.held.keys()) {
      if (this.held.size <= HELD_LIMIT) break;
      this.held.delete(oldest);
    }
  }
}
