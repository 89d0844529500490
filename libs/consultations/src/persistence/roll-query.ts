import { Injectable } from '@nestjs/common';
import { type Entitlement, type ExclusionReason, explainExclusion } from '#delegations';
import { type Language, Sql } from '#platform';
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

const COUNTS = `count(*) FILTER (WHERE r.entitled) AS entitled, count(*) FILTER (WHERE r.kind = 'MEMBER_STATE') AS members,
  json_agg(json_build_object('member', m.code, 'reason', r.reason, 'since', r.since, 'reference', r.reference) ORDER BY m.code)
    FILTER (WHERE NOT r.entitled) AS excluded`;

/** Who may vote on consultations: from the frozen roll, or before it is taken, from the ledgers as the roll would be taken. */
@Injectable()
export class RollQuery {
  private readonly kept = new Kept<RollView>(100);

  constructor(private readonly sql: Sql) {}

  /** A frozen roll; or a preview as of the instant at which the consultation was read, or of the opening of the vote. */
  async of(consultation: ConsultationView, language: Language): Promise<RollView> {
    const stampOf = ({ id, stamp, file, ledgers, now }: ConsultationView): string =>
      file.rollTakenAt ? `${id} ${stamp} ${language}` : `${id} ${stamp} preview ${ledgers} ${minuteOf(now)} ${language}`;
    const found = await this.kept.of(
      [consultation],
      stampOf,
      async () => new Map([[consultation, await this.read(consultation, language)]]),
    );
    return found.get(consultation) as RollView;
  }

  private async read({ file, now }: ConsultationView, language: Language): Promise<RollView> {
    const at = now < file.votingOpensAt ? now : file.votingOpensAt;
    const row = file.rollTakenAt
      ? await this.sql.row<RollRow>(`SELECT ${COUNTS} FROM roll_entry r JOIN member m ON m.id = r.member_id WHERE r.consultation_id = $1`, [
          file.id,
        ])
      : await this.sql.row<RollRow>(`SELECT ${COUNTS} FROM roll_as_of($1, $1) r JOIN member m ON m.id = r.member_id`, [at]);
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

  /** Whether a Member may vote on consultations, by their ids. */
  async entitlements(member: string, consultations: readonly string[]): Promise<ReadonlyMap<string, Entitlement>> {
    const rows = await this.sql.rows<EntitlementRow>(
      `WITH clock AS MATERIALIZED (SELECT official_now() AS now)
       SELECT k.id, coalesce(e.entitled, r.entitled) AS entitled, coalesce(e.reason, r.reason) AS reason,
         coalesce(e.since, r.since) AS since, coalesce(e.reference, r.reference) AS reference
       FROM clock CROSS JOIN consultation k
       LEFT JOIN roll_entry e ON e.consultation_id = k.id AND e.member_id = $1 AND k.roll_taken_at IS NOT NULL
       LEFT JOIN LATERAL (
         SELECT x.entitled, x.reason, x.since, x.reference
         FROM roll_as_of(least(clock.now, k.voting_opens_at), least(clock.now, k.voting_opens_at)) x
         WHERE x.member_id = $1 AND k.roll_taken_at IS NULL) r ON true
       WHERE k.id = ANY ($2::uuid[])`,
      [member, consultations],
    );
    return new Map(rows.map((row) => [row.id, entitlementOf(row)]));
  }
}

/** Time alone also changes what the ledgers say of now: a preview is not kept beyond the minute. */
function minuteOf(at: Date): number {
  return Math.floor(at.getTime() / 60_000);
}

function entitlementOf(row: EntitlementRow): Entitlement {
  if (row.entitled) return { entitled: true };
  return { entitled: false, reason: row.reason ?? 'NOT_A_MEMBER', since: row.since, reference: row.reference };
}
