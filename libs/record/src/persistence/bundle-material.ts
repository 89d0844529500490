import type { EntryText, Head, Key, ListedCheckpoint, Tables, WrittenEntry } from '#bundle';
import {
  ACTS_OF_CORRIGENDUM,
  ACTS_OF_WORDS,
  type BundleObject,
  type EntryOfWords,
  lasting,
  type LastVote,
  saltedFields,
  standing,
  wordsOfCorrigendum,
} from '#bundle';
import { SHOWN_ACTS } from '#consultations';
import { LogProofs, type SignedCheckpoint } from '#ledger';
import type { Sql, Transaction } from '#platform';
import { base64Of } from '#transparency';
import { assemble } from '../domain/assemble.js';
import { HeaderMaterial } from './header-material.js';
import { RecordMaterial } from './record-material.js';

/** A published record whose log is signed beyond its publication. */
export interface Exportable {
  readonly consultation: string;
  readonly symbol: string;
  readonly publishedAt: Date;
  readonly correctionsCloseAt: Date;
}

const PAGE = 2000;

/** Reads all that a bundle is made of, in one snapshot. */
export class BundleMaterial {
  private readonly proofs: LogProofs;

  constructor(private readonly transaction: Transaction) {
    // Proofs read by two functions of the pool's; here the snapshot answers them.
    const sql = {
      rows: (text: string, values: readonly unknown[]) => transaction.rows(text, values),
      row: (text: string, values: readonly unknown[]) => transaction.row(text, values),
    };
    this.proofs = new LogProofs(sql as unknown as Sql);
  }

  async published(symbol: string): Promise<Exportable | null> {
    return this.transaction.row<Exportable & Record<string, unknown>>(
      `SELECT k.id AS consultation, k.symbol, r.published_at AS "publishedAt", k.corrections_close_at AS "correctionsCloseAt"
       FROM consultation k JOIN record r ON r.consultation_id = k.id WHERE k.symbol = $1`,
      [symbol],
    );
  }

  /** The log's last checkpoint, when the publication is under it; null when nothing signed covers it yet. */
  async head({ consultation, symbol }: Exportable): Promise<Head | null> {
    const last = await this.proofs.latest(consultation);
    const row = await this.transaction.row<{ index: string }>(
      `SELECT index FROM log_entry WHERE log_id = $1 AND act = 'consultation.published' ORDER BY index DESC LIMIT 1`,
      [consultation],
    );
    if (!last || !row || last.size <= Number(row.index)) return null;
    return { consultation, origin: last.origin, size: last.size, symbol };
  }

  async keys(): Promise<{ keys: readonly Key[]; rotations: readonly string[] }> {
    const { keys, rotations } = await this.proofs.keys();
    return { keys: keys.map(({ verifierKey, at }) => ({ at: at.toISOString(), key: verifierKey })), rotations };
  }

  async checkpoints({ consultation, size }: Head): Promise<readonly ListedCheckpoint[]> {
    const listed: ListedCheckpoint[] = [];
    let before: SignedCheckpoint | null = null;
    for (const checkpoint of await this.proofs.all(consultation)) {
      if (checkpoint.size > size) break;
      const consistency: readonly Uint8Array[] = before ? await this.proofs.consistency(consultation, before.size, checkpoint.size) : [];
      listed.push({ note: checkpoint.note, consistency: consistency.map(base64Of) });
      before = checkpoint;
    }
    return listed;
  }

  async tables({ consultation, publishedAt, correctionsCloseAt }: Exportable): Promise<Tables> {
    const parts = await this.transaction.get(RecordMaterial).parts(consultation);
    const content = JSON.parse(JSON.stringify(assemble(parts, publishedAt, correctionsCloseAt))) as BundleObject;
    const list = (text: string): Promise<BundleObject[]> => this.transaction.rows<BundleObject>(text, [consultation]);
    return {
      content: lasting(content, publishedAt.toISOString()),
      comments: await list(
        `SELECT id FROM comment WHERE consultation_id = $1 AND submitted_at IS NOT NULL ORDER BY document_position, block_position, placed_at, id`,
      ),
      documents: (await this.transaction.get(HeaderMaterial).documentsInFull(consultation)) as unknown as readonly BundleObject[],
      members: await list(
        `SELECT m.code, m.id FROM member m WHERE m.id IN (
           SELECT member_id FROM roll_entry WHERE consultation_id = $1 UNION SELECT member_id FROM log_entry WHERE log_id = $1)
         ORDER BY m.code`,
      ),
      proposals: await list('SELECT id, key FROM proposal WHERE consultation_id = $1 ORDER BY position, key'),
      questions: await list('SELECT id, key FROM question WHERE consultation_id = $1 ORDER BY number, round'),
    };
  }

  /**
   * The texts beside the entries that whoever reads the record may read: the words that stand, which the log alone tells, those that
   * its corrigendum repeats, and the reasons of acts that are shown with the consultation. Earlier words of a delegation, and what officers noted among themselves,
   * are withheld; that a text was erased is not.
   */
  async entryTexts({ consultation, size }: Head): Promise<readonly EntryText[]> {
    const rows = await this.transaction.rows<{ index: string; field: string; salt: string | null; text: string | null; act: string }>(
      `SELECT t.index, t.field, encode(t.salt, 'hex') AS salt, t.text, e.act FROM entry_text t JOIN log_entry e USING (log_id, index)
       WHERE t.log_id = $1 AND t.index < $2 ORDER BY t.index, t.field`,
      [consultation, size],
    );
    const stands = await this.standing(consultation, size);
    return rows
      .filter(({ act, text, index, field }) => text === null || SHOWN_ACTS.includes(act) || stands.get(Number(index))?.includes(field))
      .map(({ index, field, salt, text }) => ({ index: Number(index), field, salt, text }));
  }

  /** The entries whose words the record or its corrigendum has, each with those of its fields that have words beside them. */
  private async standing(consultation: string, size: number): Promise<ReadonlyMap<number, readonly string[]>> {
    const rows = await this.transaction.rows<EntryOfWords & { index: string; data: BundleObject | null }>(
      `SELECT e.index, e.act, e.member_id AS member, e.body::json->'data' AS data FROM log_entry e
       WHERE e.log_id = $1 AND (e.act = 'consultation.published' OR e.act = ANY ($2)) AND e.index < $3 ORDER BY e.index`,
      [consultation, [...ACTS_OF_WORDS, ...ACTS_OF_CORRIGENDUM], size],
    );
    const votes = await this.votesWithWords(consultation);
    const entries = rows.map(({ index, data, ...entry }) => ({ ...entry, index: Number(index), data: data ?? {} }));
    const found = standing(
      entries,
      (question, member) => votes.get(`${question} ${member}`) ?? null,
      entries.find(({ act }) => act === 'consultation.published')?.index ?? 0,
    );
    const words = new Map<number, readonly string[]>(wordsOfCorrigendum(entries));
    for (const entry of found.values()) words.set(entry.index, [...(words.get(entry.index) ?? []), ...saltedFields(entry)]);
    return words;
  }

  /** The ballots that counted and came with a reason or on paper. */
  private async votesWithWords(consultation: string): Promise<ReadonlyMap<string, LastVote>> {
    const rows = await this.transaction.rows<LastVote & { key: string }>(
      `SELECT b.question_id || ' ' || b.member_id AS key, b.version, p.id AS paper
       FROM question q JOIN ballot b ON b.question_id = q.id
       LEFT JOIN paper_ballot p ON p.question_id = q.id AND p.member_id = b.member_id AND p.replaces + 1 = b.version
         AND p.confirmed_by IS NOT NULL AND b.function = 'ENTERED_ON_BEHALF'
       WHERE q.consultation_id = $1 AND (p.id IS NOT NULL OR EXISTS (
         SELECT FROM ballot_reason r WHERE r.question_id = q.id AND r.member_id = b.member_id AND r.version = b.version))`,
      [consultation],
    );
    return new Map(rows.map(({ key, version, paper }) => [key, { version, paper }]));
  }

  /** The entries in their order, some at a time. */
  async *entries({ consultation, size }: Head): AsyncGenerator<readonly WrittenEntry[]> {
    for (let from = 0; from < size; from += PAGE) {
      const rows = await this.transaction.rows<{ body: string; leaf_hash: Buffer }>(
        'SELECT body, leaf_hash FROM log_entry WHERE log_id = $1 AND index >= $2 AND index < $3 ORDER BY index',
        [consultation, from, Math.min(from + PAGE, size)],
      );
      yield rows.map(({ body, leaf_hash }) => ({ body, leafHash: leaf_hash }));
    }
  }
}
