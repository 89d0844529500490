import type { Transaction } from '#platform';

export type LedgerTable = 'membership' | 'delegate' | 'credentials' | 'suspension';

/** Marks rows of a ledger as no longer what is known. They stay, for whoever asks what was known before. */
export async function supersede(transaction: Transaction, table: LedgerTable, rows: readonly string[], at: Date): Promise<void> {
  if (rows.length === 0) return;
  await transaction.rows(`UPDATE ${table} SET superseded_at = $2 WHERE row_id = ANY ($1::uuid[]) AND superseded_at IS NULL`, [rows, at]);
}
