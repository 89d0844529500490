import type { Transaction } from '#platform';

/** A key of the logs as it is kept. */
export type KeptKey = Readonly<{ epoch: number; verifierKey: string }>;

/** The keys with which the logs were signed, one after the other. */
export class LogKeyRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Holds off others that would change the key, until the end of the transaction. */
  async lock(): Promise<void> {
    await this.transaction.rows(`SELECT pg_advisory_xact_lock(hashtextextended('key of the logs', 0))`);
  }

  /** The key that signs now; null before the first. */
  async current(): Promise<KeptKey | null> {
    const row = await this.transaction.row<{ epoch: number; verifier_key: string }>(
      'SELECT epoch, verifier_key FROM log_key ORDER BY epoch DESC LIMIT 1',
    );
    return row && { epoch: row.epoch, verifierKey: row.verifier_key };
  }

  async isKnown(verifierKey: string): Promise<boolean> {
    return (await this.transaction.row('SELECT FROM log_key WHERE verifier_key = $1', [verifierKey])) !== null;
  }

  /** Whether logs were ever kept under this name. */
  async isKnownName(name: string): Promise<boolean> {
    return (await this.transaction.row(`SELECT FROM log_key WHERE split_part(verifier_key, '+', 1) = $1`, [name])) !== null;
  }

  async first(verifierKey: string): Promise<void> {
    await this.transaction.rows('INSERT INTO log_key (epoch, verifier_key, at) VALUES (1, $1, official_now())', [verifierKey]);
  }

  async follow(epoch: number, verifierKey: string, rotation: string, at: Date, logIndex: number): Promise<void> {
    await this.transaction.rows('INSERT INTO log_key (epoch, verifier_key, at, rotation, log_index) VALUES ($1, $2, $3, $4, $5)', [
      ...[epoch, verifierKey, at, rotation, logIndex],
    ]);
  }
}
