import { type Appointment, fingerprintOfNames, type LedgerAct } from '#delegations';
import { ORGANIZATION_LOG } from '#ledger';
import type { Texts, Transaction } from '#platform';
import type { CastBallot, Line, Lines } from '../domain/organization-check.js';

const ACTS = ['member.admitted', 'member.renamed', 'groups.assigned', 'membership.ended', 'delegate.appointed', 'appointment.ended'];
const LINE = 'kind, groups, entitled, reason, since, reference';

/** The organization's log and what must follow from it: the ledgers, and the rolls that were taken of them. */
export class OrganizationMaterial {
  constructor(private readonly transaction: Transaction) {}

  /** The acts on the ledgers, read from the entries' bytes alone. */
  async acts(): Promise<readonly LedgerAct[]> {
    return this.transaction.rows<LedgerAct>(
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
    const rows = await this.transaction.rows<Omit<Line, 'names'> & { names: Texts | null }>(
      `SELECT m.id, m.code, NULL::timestamptz AS "amendedAt", ${LINE},
         (SELECT x.names FROM membership x WHERE x.member_id = m.id AND x.superseded_at IS NULL
            AND x.valid_from <= $1 AND (x.valid_until IS NULL OR x.valid_until > $1) LIMIT 1) AS names
       FROM roll_as_of($1, $1) r JOIN member m ON m.id = r.member_id ORDER BY m.code`,
      [at],
    );
    return rows.map(({ names, ...line }) => ({ ...line, names: names && fingerprintOfNames(names) }));
  }

  /** The delegations as they are known now. */
  async delegates(): Promise<readonly Omit<Appointment, 'row'>[]> {
    return this.transaction.rows<Omit<Appointment, 'row'>>(
      `SELECT id AS delegate, member_id AS member, account_id AS account, function, valid_from AS "validFrom", valid_until AS "validUntil"
       FROM delegate WHERE superseded_at IS NULL ORDER BY id`,
    );
  }

  /** The logs in which ballots may be, by the symbols of their consultations. */
  async votes(): Promise<readonly Readonly<{ symbol: string; log: string }>[]> {
    return this.transaction.rows(`SELECT symbol, id AS log FROM consultation WHERE roll_taken_at IS NOT NULL ORDER BY symbol`);
  }

  /** Who cast each ballot of a log, or took part in a secret vote, read from the entries' bytes alone; in what function, the tables say. */
  async ballots(log: string): Promise<readonly CastBallot[]> {
    return this.transaction.rows<CastBallot>(
      `WITH entry AS MATERIALIZED (
         SELECT e.index, b->>'account' AS account, b->>'member' AS member, b->>'at' AS at, b->'data' AS data
         FROM log_entry e CROSS JOIN LATERAL (SELECT e.body::jsonb AS b) x
         WHERE e.log_id = $1 AND b->>'act' IN ('ballot.cast', 'participation.noted'))
       SELECT e.index::integer AS index, e.account, e.member, e.at::timestamptz AS at, e.data ? 'paper' AS "onPaper",
         coalesce(b.function, p.function) AS function
       FROM entry e
       LEFT JOIN ballot b ON b.question_id = (e.data->>'question')::uuid AND b.member_id = e.member::uuid AND b.log_index = e.index
       LEFT JOIN participation p ON p.question_id = (e.data->>'question')::uuid AND p.member_id = e.member::uuid AND p.log_index = e.index
       ORDER BY e.index`,
      [log],
    );
  }

  /** All rolls that were taken, in the order of their instants. */
  async rolls(): Promise<readonly Lines[]> {
    const rows = await this.transaction.rows<Line & { symbol: string; as_of: Date }>(
      `SELECT k.symbol, k.voting_opens_at AS as_of, m.id, m.code, ${LINE}, NULL::text AS names,
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
