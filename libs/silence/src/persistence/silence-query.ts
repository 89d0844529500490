import { Injectable } from '@nestjs/common';
import type { DelegateFunction, ExclusionReason } from '#delegations';
import { type Language, Sql, type Texts } from '#platform';
import type { Objector } from '../domain/objecting.js';
import type { ObjectionKind, Silence } from '../domain/procedure.js';

export type Extended = Readonly<{ from: string; until: string; reason: string; at: string }>;
export type Objected = Readonly<{
  member: string;
  kind: ObjectionKind;
  language: Language;
  text: string;
  proposedWording: string | null;
  sha256: string;
  castBy: DelegateFunction;
  at: string;
}>;

/** A procedure as it is read, with the instant at which it was. */
export type SilenceRow = Silence &
  Readonly<{
    symbol: string;
    consultationTitle: Texts;
    zone: string;
    now: Date;
    proposal: string | null;
    proposalKey: string | null;
    version: number | null;
    latestVersion: number | null;
    document: string | null;
    documentSymbol: string | null;
    text: Texts | null;
    sha256: string;
    languages: readonly Language[];
    requiredLanguages: readonly Language[];
    leastHours: number;
    firstExpiry: Date;
    waived: readonly Language[];
    waiverReason: string | null;
    withdrawReason: string | null;
    entitled: number;
    extensions: readonly Extended[];
    objections: readonly Objected[];
  }>;

const ISO = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

const ROWS = `WITH clock AS MATERIALIZED (SELECT official_now() AS now)
  SELECT s.id, s.number, s.consultation_id AS consultation, k.symbol, k.title AS "consultationTitle", k.official_zone AS zone, clock.now,
    s.initiator, s.started_at AS "startedAt", s.first_expiry AS "firstExpiry", s.expires_at AS "expiresAt", s.broken_at AS "brokenAt",
    s.withdrawn_at AS "withdrawnAt", k.cancelled_at AS "cancelledAt", coalesce(s.withdraw_reason, k.cancel_reason) AS "withdrawReason",
    s.proposal_id AS proposal, p.key AS "proposalKey", s.proposal_version AS version, p.version AS "latestVersion", s.document_id AS document,
    d.symbol AS "documentSymbol", coalesce(v.title, d.title) AS title, v.text, encode(s.sha256, 'hex') AS sha256, s.languages,
    s.required_languages AS "requiredLanguages", s.least_hours AS "leastHours", s.waived, s.waiver_reason AS "waiverReason",
    (SELECT count(*)::integer FROM silence_roll r WHERE r.silence_id = s.id AND r.entitled) AS entitled,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('from', to_char(x.from_at AT TIME ZONE 'UTC', ${ISO}), 'until', to_char(x.until_at AT TIME ZONE 'UTC', ${ISO}),
       'reason', x.reason, 'at', to_char(x.at AT TIME ZONE 'UTC', ${ISO})) ORDER BY x.number), '[]')
     FROM silence_extension x WHERE x.silence_id = s.id) AS extensions,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('member', m.code, 'kind', o.kind, 'language', o.language, 'text', o.text,
       'proposedWording', o.proposed_wording, 'sha256', encode(o.sha256, 'hex'), 'castBy', o.function,
       'at', to_char(o.at AT TIME ZONE 'UTC', ${ISO})) ORDER BY o.at, m.code), '[]')
     FROM silence_objection o JOIN member m ON m.id = o.member_id WHERE o.silence_id = s.id) AS objections
  FROM clock CROSS JOIN silence s
  JOIN consultation k ON k.id = s.consultation_id
  LEFT JOIN proposal p ON p.id = s.proposal_id
  LEFT JOIN proposal_version v ON v.proposal_id = s.proposal_id AND v.version = s.proposal_version
  LEFT JOIN document d ON d.id = s.document_id`;

/** Silence procedures as they are read: how they stand follows from the clock at that instant. */
@Injectable()
export class SilenceQuery {
  constructor(private readonly sql: Sql) {}

  async byId(silence: string): Promise<SilenceRow | null> {
    return this.sql.row<SilenceRow & Record<string, unknown>>(`${ROWS} WHERE s.id = $1`, [silence]);
  }

  /** By consultation, in the order of their numbers. */
  async of(consultations: readonly string[]): Promise<ReadonlyMap<string, readonly SilenceRow[]>> {
    const rows = await this.sql.rows<SilenceRow & Record<string, unknown>>(
      `${ROWS} WHERE s.consultation_id = ANY ($1::uuid[]) ORDER BY s.number`,
      [consultations],
    );
    const found = new Map<string, SilenceRow[]>();
    for (const row of rows) found.set(row.consultation, [...(found.get(row.consultation) ?? []), row]);
    return found;
  }

  /** All that run now, the first to end first. Whoever shows them sees to who may see them. */
  running(): Promise<SilenceRow[]> {
    return this.sql.rows<SilenceRow & Record<string, unknown>>(
      `${ROWS} WHERE s.broken_at IS NULL AND s.withdrawn_at IS NULL AND s.adopted_at IS NULL AND s.expires_at > clock.now AND k.cancelled_at IS NULL
       ORDER BY s.expires_at, s.id LIMIT 200`,
    );
  }

  /** How an account stands towards procedures. */
  async objectors(account: string | null, silences: readonly string[]): Promise<ReadonlyMap<string, Objector>> {
    const rows = await this.sql.rows<{
      silence: string;
      function: DelegateFunction | null;
      entitled: boolean | null;
      reason: ExclusionReason | null;
      since: Date | null;
      objected_at: Date | null;
    }>(
      `WITH delegation AS MATERIALIZED (
         SELECT d.member_id, d.function FROM (SELECT official_now() AS now) t
         JOIN delegate d ON d.account_id = $1 AND d.superseded_at IS NULL AND d.valid_from <= t.now AND (d.valid_until IS NULL OR d.valid_until > t.now)
         ORDER BY d.valid_from DESC LIMIT 1)
       SELECT a.id AS silence, d.function, r.entitled, r.reason, r.since, o.at AS objected_at
       FROM unnest($2::uuid[]) a (id) LEFT JOIN delegation d ON true
       LEFT JOIN silence_roll r ON r.silence_id = a.id AND r.member_id = d.member_id
       LEFT JOIN silence_objection o ON o.silence_id = a.id AND o.member_id = d.member_id`,
      [account, silences],
    );
    return new Map(
      rows.map((row) => [
        row.silence,
        {
          function: row.function,
          roll: row.entitled === null ? null : { entitled: row.entitled, reason: row.reason, since: row.since },
          objectedAt: row.objected_at,
        },
      ]),
    );
  }
}
