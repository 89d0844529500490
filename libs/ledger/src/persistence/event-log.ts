import canonicalize from 'canonicalize';
import type { Transaction } from '#platform';
import { salted, type SaltedText } from './salting.js';

/** The organization's own log: accounts, delegations, credentials, voting rights, settings. */
export const ORGANIZATION_LOG = '00000000-0000-4000-8000-000000000000';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * One act, to be written down. `data` carries identifiers, figures and hashes: never a text that somebody may one day
 * have the right to see erased. Such texts go into `texts`: the entry gets a salted hash under the same field, and the text
 * stands beside the log. What is null was not said, and has no field.
 */
export type Act = Readonly<{
  act: string; // 'consultation.opened': lower-case words, the thing first
  account: string | null; // who did it; null: the clock
  member: string | null; // on whose behalf
  data: { readonly [key: string]: Json | undefined };
  texts?: { readonly [field: string]: string | SaltedText | null | undefined };
}>;

/** Where an act stands in its log. */
export type Entry = Readonly<{ log: string; index: number; at: Date; leafHash: string }>;

/** What persons wrote of the entry `e`, as one object by the entry's fields; a text is null once it was erased. */
export const TEXTS_OF_ENTRY =
  '(SELECT jsonb_object_agg(t.field, t.text) FROM entry_text t WHERE t.log_id = e.log_id AND t.index = e.index)';

type Row = { index: string; at: Date; leaf_hash: Buffer };

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
    const written = acts.map(sealed);
    const texts = written.flatMap(({ texts }, at) => texts.map(([field, text]) => ({ of: at + 1, field, ...text })));
    const entries = [
      log,
      acts.map((a) => a.act),
      acts.map((a) => a.account),
      acts.map((a) => a.member),
      written.map(({ data }) => canonicalJson(data)),
    ];
    const rows = await (texts.length === 0
      ? this.transaction.rows<Row>('SELECT * FROM append_entries($1, $2, $3, $4, $5)', entries)
      : this.transaction.rows<Row>(
          `SELECT * FROM append_entries_with_texts($1, $2, $3, $4, $5, $6, $7, ARRAY(SELECT decode(s, 'hex') FROM unnest($8::text[]) s), $9)`,
          [...entries, ...(['of', 'field', 'salt', 'text'] as const).map((column) => texts.map((text) => text[column]))],
        ));
    return rows.map((r) => ({ log, index: Number(r.index), at: r.at, leafHash: r.leaf_hash.toString('hex') }));
  }

  /** One act, and where it was written down: what whoever performed it holds as a receipt. */
  async appendOne(log: string, act: Act): Promise<Entry> {
    const [entry] = await this.append(log, act);
    if (!entry) throw new Error(`the log answered no entry for ${act.act}`);
    return entry;
  }
}

/** An act as its entry carries it: with the salted hashes of its texts. */
function sealed({ act, data, texts = {} }: Act): { data: Act['data']; texts: readonly [string, SaltedText][] } {
  const said = Object.entries(texts).flatMap(([field, text]): [string, SaltedText][] =>
    text == null ? [] : [[field, typeof text === 'string' ? salted(text) : text]],
  );
  for (const [field] of said) if (data[field] !== undefined) throw new TypeError(`${act} has ${field} twice`);
  return { data: { ...data, ...Object.fromEntries(said.map(([field, { hash }]) => [field, { salted: hash }])) }, texts: said };
}
