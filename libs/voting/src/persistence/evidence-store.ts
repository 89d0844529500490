import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Sql } from '#platform';
import type { EvidenceType } from '../domain/evidence.js';

/** A file as it is kept; its fingerprint is checked by the database. */
export type EvidenceFile = Readonly<{ id: string; name: string; mediaType: EvidenceType; size: number; sha256: string }>;

export const KEEP_EVIDENCE = `INSERT INTO evidence (id, name, media_type, content, sha256, account_id) VALUES ($1, $2, $3, $4, sha256($4), $5)
  RETURNING encode(sha256, 'hex') AS sha256`;

/** Files that prove votes received on paper. They are kept with the ballots, in the same backups, and never changed; what was never used goes. */
@Injectable()
export class EvidenceStore {
  constructor(private readonly sql: Sql) {}

  async keep(name: string, mediaType: EvidenceType, content: Buffer, account: string): Promise<EvidenceFile> {
    const id = randomUUID();
    const row = await this.sql.row<{ sha256: string }>(KEEP_EVIDENCE, [id, name, mediaType, content, account]);
    return { id, name, mediaType, size: content.length, sha256: row?.sha256 ?? '' };
  }

  /** Removes files that were attached a day ago and that no entry refers to, at most a hundred at a time; answers how many. */
  async removeUnused(): Promise<number> {
    const row = await this.sql.row<{ removed: number }>('SELECT remove_unused_evidence() AS removed');
    return row?.removed ?? 0;
  }

  async content(id: string): Promise<Readonly<{ name: string; mediaType: EvidenceType; content: Buffer }> | null> {
    return this.sql.row('SELECT name, media_type AS "mediaType", content FROM evidence WHERE id = $1', [id]);
  }
}
