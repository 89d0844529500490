import { Injectable } from '@nestjs/common';
import { Sql, type Texts } from '#platform';
import type { DirectoryEntry } from '../domain/delegation.js';
import type { MembershipKind, RegionalGroup } from '../domain/kinds.js';
import { Fresh } from './fresh.js';

interface Row {
  id: string;
  code: string;
  seal: string;
  names: Texts;
  kind: MembershipKind;
  groups: RegionalGroup[];
  current: boolean;
}

type Directory = Readonly<{
  current: readonly DirectoryEntry[];
  byId: ReadonlyMap<string, DirectoryEntry>;
  byCode: ReadonlyMap<string, DirectoryEntry>;
}>;

/**
 * All Members with what lists need of them, read in one statement and kept for up to three seconds. Members whose
 * membership has ended are found by id and code under their last name, since old ballots and comments still are theirs.
 */
@Injectable()
export class MemberDirectory {
  private readonly directory = new Fresh<Directory>(3000, () => this.read());

  constructor(private readonly sql: Sql) {}

  /** The present Members and observers, in the order of their codes. */
  async current(): Promise<readonly DirectoryEntry[]> {
    return (await this.directory.get()).current;
  }

  async byId(id: string): Promise<DirectoryEntry | null> {
    return (await this.directory.get()).byId.get(id) ?? null;
  }

  async byCode(code: string): Promise<DirectoryEntry | null> {
    return (await this.directory.get()).byCode.get(code) ?? null;
  }

  /** Everybody ever entered, by id. */
  async all(): Promise<ReadonlyMap<string, DirectoryEntry>> {
    return (await this.directory.get()).byId;
  }

  /** After an act that changed memberships in this process. */
  forget(): void {
    this.directory.forget();
  }

  private async read(): Promise<Directory> {
    const entries: DirectoryEntry[] = await this.sql.rows<Row>(
      `WITH clock AS MATERIALIZED (SELECT official_now() AS now)
       SELECT DISTINCT ON (m.code) m.id, m.code, m.seal, x.names, x.kind, x.groups,
         x.valid_from <= clock.now AND (x.valid_until IS NULL OR x.valid_until > clock.now) AS current
       FROM clock, member m
       JOIN membership x ON x.member_id = m.id AND x.superseded_at IS NULL
       ORDER BY m.code, current DESC, x.valid_from DESC`,
    );
    return {
      current: entries.filter((entry) => entry.current),
      byId: new Map(entries.map((entry) => [entry.id, entry])),
      byCode: new Map(entries.map((entry) => [entry.code, entry])),
    };
  }
}
