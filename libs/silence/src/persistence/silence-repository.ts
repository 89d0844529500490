import type { DelegateFunction, ExclusionReason } from '#delegations';
import type { Language, Transaction } from '#platform';
import type { Objector } from '../domain/objecting.js';
import type { Initiator, ObjectionKind, Silence, TextUnderSilence } from '../domain/procedure.js';

export interface NewSilence {
  readonly id: string;
  readonly consultation: string;
  readonly text: TextUnderSilence;
  readonly required: readonly Language[];
  readonly hours: number;
  readonly initiator: Initiator;
  readonly account: string;
  readonly startedAt: Date;
  readonly expiresAt: Date;
  readonly waived: readonly Language[];
  readonly waiver: string | null;
}

export interface NewObjection {
  readonly silence: string;
  readonly member: string;
  readonly kind: ObjectionKind;
  readonly language: Language;
  readonly text: string;
  readonly proposedWording: string | null;
  readonly sha256: string;
  readonly function: DelegateFunction;
  readonly account: string;
  readonly at: Date;
}

const SILENCES = `SELECT s.id, s.number, s.consultation_id AS consultation, s.initiator, s.started_at AS "startedAt", s.expires_at AS "expiresAt",
    s.broken_at AS "brokenAt", s.withdrawn_at AS "withdrawnAt", k.cancelled_at AS "cancelledAt", s.last_day_at AS "lastDayAt",
    s.adopted_at AS "adoptedAt", coalesce(v.title, d.title) AS title, s.proposal_id AS proposal, d.symbol AS document, encode(s.sha256, 'hex') AS sha256
  FROM silence s JOIN consultation k ON k.id = s.consultation_id
  LEFT JOIN proposal_version v ON v.proposal_id = s.proposal_id AND v.version = s.proposal_version
  LEFT JOIN document d ON d.id = s.document_id`;

/** A procedure with what of it has been written down in the log. */
export type KeptSilence = Silence &
  Readonly<{ lastDayAt: Date | null; adoptedAt: Date | null; proposal: string | null; document: string | null; sha256: string }>;

/** Silence procedures as acts change them. One statement each; whoever writes holds the consultation's lock. */
export class SilenceRepository {
  constructor(private readonly transaction: Transaction) {}

  async consultationOf(silence: string): Promise<string | null> {
    const row = await this.transaction.row<{ id: string }>('SELECT consultation_id AS id FROM silence WHERE id = $1', [silence]);
    return row?.id ?? null;
  }

  find(silence: string): Promise<KeptSilence | null> {
    return this.transaction.row<KeptSilence & Record<string, unknown>>(`${SILENCES} WHERE s.id = $1`, [silence]);
  }

  /** Those of a consultation of which the clock may have something to say, the first to end first. */
  unfinished(consultation: string): Promise<KeptSilence[]> {
    return this.transaction.rows<KeptSilence & Record<string, unknown>>(
      `${SILENCES} WHERE s.consultation_id = $1 AND s.broken_at IS NULL AND s.withdrawn_at IS NULL AND s.adopted_at IS NULL ORDER BY s.expires_at, s.number`,
      [consultation],
    );
  }

  /** The procedure that runs on a text, as far as is written down. */
  onText(text: Pick<TextUnderSilence, 'proposal' | 'document'>): Promise<KeptSilence | null> {
    return this.transaction.row<KeptSilence & Record<string, unknown>>(
      `${SILENCES} WHERE (s.proposal_id = $1 OR s.document_id = $2) AND s.broken_at IS NULL AND s.withdrawn_at IS NULL AND s.adopted_at IS NULL`,
      [text.proposal, text.document],
    );
  }

  /** Answers its number within the consultation. */
  async add(silence: NewSilence): Promise<number> {
    const { text } = silence;
    const row = await this.transaction.row<{ number: number }>(
      `INSERT INTO silence (id, consultation_id, number, proposal_id, proposal_version, document_id, sha256, languages, required_languages,
         least_hours, initiator, started_by, started_at, first_expiry, expires_at, waived, waiver_reason)
       SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, decode($6, 'hex'), $7, $8, $9, $10, $11, $12, $13, $13, $14, $15
       FROM silence WHERE consultation_id = $2 RETURNING number`,
      [
        silence.id,
        silence.consultation,
        text.proposal,
        text.version,
        text.document,
        text.sha256,
        text.languages,
        silence.required,
        silence.hours,
        silence.initiator,
        silence.account,
        silence.startedAt,
        silence.expiresAt,
        silence.waived,
        silence.waiver,
      ],
    );
    return row?.number ?? 0;
  }

  /** Writes down who was entitled when it started; answers how many, and the roll's fingerprint. */
  async takeRoll(silence: string): Promise<{ entitled: number; excluded: number; sha256: string }> {
    const row = await this.transaction.row<{ entitled: string; excluded: string; sha256: string }>('SELECT * FROM take_silence_roll($1)', [
      silence,
    ]);
    return { entitled: Number(row?.entitled), excluded: Number(row?.excluded), sha256: row?.sha256 ?? '' };
  }

  /** For which Member the account speaks now, and whether that Member may object. */
  async objector(silence: string, account: string): Promise<Objector & Readonly<{ member: string | null }>> {
    const row = await this.transaction.row<{
      member: string | null;
      function: DelegateFunction | null;
      entitled: boolean | null;
      reason: ExclusionReason | null;
      since: Date | null;
      objected_at: Date | null;
    }>(
      `SELECT d.member_id AS member, d.function, r.entitled, r.reason, r.since, o.at AS objected_at
       FROM (SELECT official_now() AS now) t
       JOIN delegate d ON d.account_id = $2 AND d.superseded_at IS NULL AND d.valid_from <= t.now AND (d.valid_until IS NULL OR d.valid_until > t.now)
       LEFT JOIN silence_roll r ON r.silence_id = $1 AND r.member_id = d.member_id
       LEFT JOIN silence_objection o ON o.silence_id = $1 AND o.member_id = d.member_id
       ORDER BY d.valid_from DESC LIMIT 1`,
      [silence, account],
    );
    if (!row) return { member: null, function: null, roll: null, objectedAt: null };
    const roll = row.entitled === null ? null : { entitled: row.entitled, reason: row.reason, since: row.since };
    return { member: row.member, function: row.function, roll, objectedAt: row.objected_at };
  }

  async object(objection: NewObjection): Promise<void> {
    const { silence, member, kind, language, text, proposedWording, sha256, account, at } = objection;
    await this.transaction.rows(
      `INSERT INTO silence_objection (silence_id, member_id, kind, language, text, proposed_wording, sha256, function, account_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), $8, $9, $10)`,
      [silence, member, kind, language, text, proposedWording, sha256, objection.function, account, at],
    );
  }

  async markBroken(silence: string, at: Date): Promise<void> {
    await this.transaction.rows('UPDATE silence SET broken_at = $2 WHERE id = $1', [silence, at]);
  }

  async extend(silence: Silence, until: Date, reason: string, account: string, at: Date): Promise<void> {
    await this.transaction.rows(
      `INSERT INTO silence_extension (silence_id, number, from_at, until_at, reason, account_id, at)
       SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6 FROM silence_extension WHERE silence_id = $1`,
      [silence.id, silence.expiresAt, until, reason, account, at],
    );
    await this.transaction.rows('UPDATE silence SET expires_at = $2, last_day_at = NULL WHERE id = $1', [silence.id, until]);
  }

  async withdraw(silence: string, at: Date, reason: string): Promise<void> {
    await this.transaction.rows('UPDATE silence SET withdrawn_at = $2, withdraw_reason = $3 WHERE id = $1', [silence, at, reason]);
  }

  async noteAdoption(silence: string, at: Date): Promise<void> {
    await this.transaction.rows('UPDATE silence SET adopted_at = $2 WHERE id = $1', [silence, at]);
  }

  async noteLastDay(silence: string, at: Date): Promise<void> {
    await this.transaction.rows('UPDATE silence SET last_day_at = $2 WHERE id = $1', [silence, at]);
  }
}
