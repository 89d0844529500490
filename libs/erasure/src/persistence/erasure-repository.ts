import { ORGANIZATION_LOG } from '#ledger';
import type { Transaction } from '#platform';
import type { LoggedAct, Subject } from '../domain/erasing.js';
import { COMMENT_OF, ENTRY_OF, findingTexts, type TextBeside, TEXTS_BESIDE } from './texts-beside.js';

/** An account as erasing looks at it. */
export type AccountAtErasing = Readonly<{ email: string; erased: boolean; disabled: boolean }>;

/** What is erased, where it stands. Whoever calls holds the log's lock, and appends the act in the same transaction. */
export class ErasureRepository {
  constructor(private readonly transaction: Transaction) {}

  entry(log: string, index: number): Promise<LoggedAct | null> {
    return this.transaction.row<LoggedAct>(ENTRY_OF, [log, index]);
  }

  comment(comment: string): Promise<{ log: string; submitted: boolean; erased: boolean } | null> {
    return this.transaction.row(COMMENT_OF, [comment]);
  }

  account(account: string): Promise<AccountAtErasing | null> {
    return this.transaction.row<AccountAtErasing>(
      `SELECT a.email, a.name = erased_text() AS erased, a.disabled_at IS NOT NULL AS disabled FROM account a WHERE a.id = $1`,
      [account],
    );
  }

  /** The symbol of the consultation whose log it is; null for the organization's. */
  async symbolOf(log: string): Promise<string | null> {
    if (log === ORGANIZATION_LOG) return null;
    const row = await this.transaction.row<{ symbol: string }>('SELECT symbol FROM consultation WHERE id = $1', [log]);
    return row?.symbol ?? null;
  }

  async memberCode(member: string): Promise<string> {
    const row = await this.transaction.row<{ code: string }>('SELECT code FROM member WHERE id = $1', [member]);
    return row?.code ?? '';
  }

  async questionKey(question: string): Promise<string> {
    const row = await this.transaction.row<{ key: string }>('SELECT key FROM question WHERE id = $1', [question]);
    return row?.key ?? '';
  }

  /** Whether a question is decided: until then nobody is shown what was said with ballots on it. */
  async isDecided(question: string): Promise<boolean> {
    const row = await this.transaction.row('SELECT FROM question WHERE id = $1 AND decided_at IS NOT NULL', [question]);
    return row !== null;
  }

  texts(subject: Subject): Promise<readonly TextBeside[]> {
    return this.transaction.rows<TextBeside>(TEXTS_BESIDE, findingTexts(subject));
  }

  async erase(subject: Subject, texts: readonly TextBeside[], paths: readonly string[]): Promise<void> {
    await this.transaction.rows('SELECT erase_texts($1, $2, $3, $4, $5, $6, $7)', [
      subject.log,
      texts.map(({ index }) => index),
      texts.map(({ field }) => field),
      subject.what,
      subject.key,
      texts.map(({ text }) => text),
      paths,
    ]);
  }
}
