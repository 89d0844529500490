import canonicalize from 'canonicalize';
import type { Transaction } from '#platform';

/** The organization's own log: accounts, delegations, credentials, voting rights, settings. */
export const ORGANIZATION_LOG = '00000000-0000-4000-8000-000000000000';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * One act, to be written down. `data` carries identifiers, figures and hashes: never a text that somebody may one day
 * have the right to see erased.
 */
export type Act = Readonly<{
  act: string; // 'consultation.opened': lower-case words, the thing first
  account: string | null; // who did it; null: the clock
  member: string | null; // on whose behalf
  data: { readonly [key: string]: Json | undefined };
}>;

/** Where an act stands in its log. */
export type Entry = Readonly<{ log: string; index: number; at: Date; leafHash: string }>;

/** Canonical JSON (RFC 8785). */
export function canonicalJson(value: Json): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

/** The event log inside a unit of work: an act is written in the transaction of the change it reports. */
export class EventLog {
  constructor(private readonly transaction: Transaction) {}

  /** Begins the log of a consultation. The log's id is the consultation's. */
  async create(consultation: string): Promise<void> {
    await this.transaction.rows(`SELECT create_log($1, 'CONSULTATION')`, [consultation]);
  }

  /** Takes the log's lock, which is the consultation's: every act on a consultation begins with it. */
  async lock(log: string): Promise<void> {
    await this.transaction.rows('SELECT lock_log($1)', [log]);
  }

  async append(log: string, ...acts: readonly Act[]): Promise<readonly Entry[]> {
    const rows = await this.transaction.rows<{ index: string; at: Date; leaf_hash: Buffer }>(
      'SELECT * FROM append_entries($1, $2, $3, $4, $5)',
      [
        log,
        acts.map((a) => a.act),
        acts.map((a) => a.account),
        acts.map((a) => a.member),
        acts.map((a) => canonicalJson(a.data)),
      ],
    );
    return rows.map((r) => ({ log, index: Number(r.index), at: r.at, leafHash: r.leaf_hash.toString('hex') }));
  }
}
