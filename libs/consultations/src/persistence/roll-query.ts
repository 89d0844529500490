import { Injectable } from '@nestjs/common';
import { type Entitlement, type ExclusionReason, explainExclusion } from '#delegations';
import { type Language, Sql } from '#platform';
import type { ConsultationFile } from '../domain/consultation.js';
import type { ConsultationView } from './consultation-view.js';
import { Kept } from './kept.js';

export interface RollView {
  readonly frozen: boolean;
  readonly takenAt: Date | null;
  readonly entitled: number;
  readonly membersOfBody: number;
  readonly excluded: readonly { readonly member: string; readonly reason: ExclusionReason; readonly explanation: string }[];
}

interface RollRow {
  id: string;
  entitled: string;
  members: string;
  excluded: { member: string; reason: ExclusionReason; since: string | null; reference: string | null }[] | null;
}

interface EntitlementRow {
  id: string;
  entitled: boolean | null;
  reason: ExclusionReason | null;
  since: Date | null;
  reference: string | null;
}

/** $1: consultations. $2: for each null, for its frozen roll, or the instant as of which a preview is reckoned. */
const ROLLS = `
  SELECT k.id, r.* FROM unnest($1::uuid[], $2::timestamptz[]) AS k (id, at)
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE x.entitled) AS entitled, count(*) FILTER (WHERE x.kind = 'MEMBER_STATE') AS members,
      json_agg(json_build_object('member', m.code, 'reason', x.reason, 'since', x.since, 'reference', x.reference) ORDER BY m.code)
        FILTER (WHERE NOT x.entitled) AS excluded
    FROM (
      SELECT e.member_id, e.kind, e.entitled, e.reason, e.since, e.reference FROM roll_entry e WHERE e.consultation_id = k.id AND k.at IS NULL
      UNION ALL
      SELECT l.member_id, l.kind, l.entitled, l.reason, l.since, l.reference FROM roll_as_of(k.at, k.at) l WHERE k.at IS NOT NULL) x
    JOIN member m ON m.id = x.member_id) r`;

const ENTITLEMENTS = `WITH clock AS MATERIALIZED (SELECT official_now() AS now)
  SELECT k.id, coalesce(e.entitled, r.entitled) AS entitled, coalesce(e.reason, r.reason) AS reason,
    coalesce(e.since, r.since) AS since, coalesce(e.reference, r.reference) AS reference
  FROM clock CROSS JOIN consultation k
  LEFT JOIN roll_entry e ON e.consultation_id = k.id AND e.member_id = $1 AND k.roll_taken_at IS NOT NULL
  LEFT JOIN LATERAL (
    SELECT x.entitled, x.reason, x.since, x.reference
    FROM roll_as_of(least(clock.now, k.voting_opens_at), least(clock.now, k.voting_opens_at)) x
    WHERE x.member_id = $1 AND k.roll_taken_at IS NULL) r ON true
  WHERE k.id = ANY ($2::uuid[])`;

/** Who may vote on consultations: from the frozen roll, or before it is taken, from the ledgers as the roll would be taken. */
@Injectable()
export class RollQuery {
  private readonly kept = new Kept<RollView>(100);
  private readonly entitled = new Kept<Entitlement>(5000);

  constructor(private readonly sql: Sql) {}

  /** Frozen rolls; or previews as of the instant at which the consultation was read, or of the opening of its vote. */
  async of(consultations: readonly ConsultationView[], language: Language): Promise<ReadonlyMap<ConsultationView, RollView>> {
    return this.kept.of(
      consultations,
      ({ id, stamp, file, ledgers, now }) =>
        file.rollTakenAt ? `${id} ${stamp} ${language}` : `${id} ${stamp} preview ${ledgers} ${minuteOf(now)} ${language}`,
      async (missing) => {
        const rows = await this.sql.rows<RollRow>(ROLLS, [missing.map(({ id }) => id), missing.map(asOf)]);
        const byId = new Map(rows.map((row) => [row.id, row]));
        return new Map(missing.map((view) => [view, rollView(view.file, byId.get(view.id), language)]));
      },
    );
  }

  /** Whether a Member may vote on consultations. What a frozen roll says of it is kept until an act changes the roll. */
  async entitlements(member: string, consultations: readonly ConsultationView[]): Promise<ReadonlyMap<ConsultationView, Entitlement>> {
    return this.entitled.of(
      consultations,
      ({ id, stamp, file }) => (file.rollTakenAt ? `${id} ${stamp} ${member}` : null),
      async (missing) => {
        const rows = await this.sql.rows<EntitlementRow>(ENTITLEMENTS, [member, missing.map(({ id }) => id)]);
        const views = new Map(missing.map((view) => [view.id, view]));
        return new Map(
          rows.flatMap((row) => {
            const view = views.get(row.id);
            return view ? [[view, entitlementOf(row)] as const] : [];
          }),
        );
      },
    );
  }
}

function asOf({ file, now }: ConsultationView): Date | null {
  if (file.rollTakenAt) return null;
  return now < file.votingOpensAt ? now : file.votingOpensAt;
}

function rollView(file: ConsultationFile, row: RollRow | undefined, language: Language): RollView {
  return {
    frozen: file.rollTakenAt !== null,
    takenAt: file.rollTakenAt,
    entitled: Number(row?.entitled ?? 0),
    membersOfBody: file.membersOfBody ?? Number(row?.members ?? 0),
    excluded: (row?.excluded ?? []).map(({ member, reason, since, reference }) => ({
      member,
      reason,
      explanation: explainExclusion(reason, since === null ? null : new Date(since), reference, file.officialZone)[language],
    })),
  };
}

/** Time alone also changes what the ledgers say of now: a preview is not kept beyond the minute. */
function minuteOf(at: Date): number {
  return Math.floor(at.getTime() / 60_000);
}

function entitlementOf(row: EntitlementRow): Entitlement {
  if (row.entitled) return { entitled: true };
  return { entitled: false, reason: row.reason ?? 'NOT_A_MEMBER', since: row.since, reference: row.reference };
}
