import { ORGANIZATION_LOG } from '#ledger';
import type { Transaction } from '#platform';
import type { DatedAct, Line, Lines } from '../domain/organization-check.js';

const ACTS = ['member.admitted', 'groups.assigned', 'membership.ended'];
const LINE = 'kind, groups, entitled, reason, since, reference';

/** The organization's log and what must follow from it: the ledgers, and the rolls that were taken of them. */
export class OrganizationMaterial {
  constructor(private readonly transaction: Transaction) {}

  /** The acts on the ledgers, read from the entries' bytes alone. */
  async acts(): Promise<readonly DatedAct[]> {
    return this.transaction.rows<DatedAct>(
      `SELECT b->>'act' AS act, b->>'member' AS member, b->'data' AS data, (b->>'at')::timestamptz AS at
       FROM (SELECT e.index, e.body::jsonb AS b FROM log_entry e WHERE e.log_id = $1) e
       WHERE b->>'act' = ANY ($2) OR b->>'act' LIKE 'credentials.%' OR b->>'act' LIKE 'voting-right.%' ORDER BY e.index`,
      [ORGANIZATION_LOG, ACTS],
    );
  }

  async now(): Promise<Date> {
    return (await this.transaction.row<{ now: Date }>('SELECT official_now() AS now'))?.now ?? new Date(0);
  }

  /** What the tables say of every Member at an instant. */
  async ledgers(at: Date): Promise<readonly Line[]> {
    return this.transaction.rows<Line>(
      `SELECT m.id, m.code, NULL::timestamptz AS "amendedAt", ${LINE} FROM roll_as_of($1, $1) r JOIN member m ON m.id = r.member_id ORDER BY m.code`,
      [at],
    );
  }

  /** All rolls that were taken, in the order of their instants. */
  async rolls(): Promise<readonly Lines[]> {
    const rows = await this.transaction.rows<Line & { symbol: string; as_of: Date }>(
      `SELECT k.symbol, k.voting_opens_at AS as_of, m.id, m.code, ${LINE},
         (SELECT max(e.at) FROM log_entry e WHERE e.log_id = k.id AND e.act = 'roll.amended' AND e.member_id = m.id) AS "amendedAt"
       FROM consultation k JOIN roll_entry r ON r.consultation_id = k.id JOIN member m ON m.id = r.member_id
       WHERE k.roll_taken_at IS NOT NULL ORDER BY k.voting_opens_at, k.symbol, m.code`,
    );
    const rolls = new Map<string, { called: string; asOf: Date; lines: Line[] }>();
    for (const { symbol, as_of: asOf, ...line } of rows) {
      const roll = rolls.get(symbol) ?? { called: `the roll of ${symbol}`, asOf, lines: [] };
      rolls.set(symbol, roll);
      roll.lines.push(line);
    }
    return [...rolls.values()];
  }
}
