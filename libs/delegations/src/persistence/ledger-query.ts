import { Injectable } from '@nestjs/common';
import { inLanguage, type Language, Sql, type Texts } from '#platform';
import type { CredentialsStatus, DelegateFunction, MembershipKind, RegionalGroup } from '../domain/kinds.js';

interface Dated {
  readonly validFrom: Date;
  readonly validUntil: Date | null;
}

export interface MembershipView extends Dated {
  readonly name: string;
  readonly kind: MembershipKind;
  readonly groups: readonly RegionalGroup[];
  readonly recordedAt: Date;
  readonly supersededAt: Date | null;
}

export interface DelegateView extends Dated {
  readonly id: string;
  readonly memberId: string;
  readonly accountId: string;
  readonly function: DelegateFunction;
}

export interface CredentialsView extends Dated {
  readonly id: string;
  readonly memberId: string;
  /** The ids of the delegates whom they name. */
  readonly named: readonly string[] | null;
  readonly status: CredentialsStatus;
  readonly reason: string | null;
  readonly recordedAt: Date;
}

export interface SuspensionView {
  readonly id: string;
  readonly memberId: string;
  readonly suspendedFrom: Date;
  readonly suspendedUntil: Date | null;
  readonly ground: string;
  readonly decisionReference: string;
  readonly restoredBy: string | null;
  readonly recordedAt: Date;
}

type ByMember<V> = ReadonlyMap<string, V[]>;

const IN_FORCE = `superseded_at IS NULL AND valid_from <= coalesce($2, official_now()) AND (valid_until IS NULL OR valid_until > coalesce($2, official_now()))`;
const KNOWN = `superseded_at IS NULL AND ($2::timestamptz IS NULL OR valid_from <= $2 AND (valid_until IS NULL OR valid_until > $2))`;
const RANK = `array_position(ARRAY['REPRESENTATIVE', 'ALTERNATE', 'ADVISER'], function)`;
const DELEGATE = `id, member_id AS "memberId", account_id AS "accountId", function, valid_from AS "validFrom", valid_until AS "validUntil"`;
const CREDENTIALS = `id, member_id AS "memberId", delegates AS named, status, reason, valid_from AS "validFrom", valid_until AS "validUntil", recorded_at AS "recordedAt"`;
const SUSPENSION = `id, member_id AS "memberId", valid_from AS "suspendedFrom", valid_until AS "suspendedUntil", ground,
  decision_reference AS "decisionReference", restored_by AS "restoredBy", recorded_at AS "recordedAt"`;

/** The dated ledgers of Members, a batch of Members at a time. */
@Injectable()
export class LedgerQuery {
  constructor(private readonly sql: Sql) {}

  /** Everything ever entered, what has been superseded too. */
  async memberships(members: readonly string[], language: Language): Promise<ByMember<MembershipView>> {
    const rows = await this.sql.rows<Omit<MembershipView, 'name'> & { memberId: string; names: Texts }>(
      `SELECT member_id AS "memberId", names, kind, groups, valid_from AS "validFrom", valid_until AS "validUntil",
         recorded_at AS "recordedAt", superseded_at AS "supersededAt"
       FROM membership WHERE member_id = ANY ($1::uuid[]) ORDER BY valid_from, recorded_at`,
      [members],
    );
    return byMember(rows.map((row) => ({ ...row, name: inLanguage(row.names, language) })));
  }

  /** Who is in the delegations at an instant (null: now). */
  async delegates(members: readonly string[], asOf: Date | null): Promise<ByMember<DelegateView>> {
    return byMember(
      await this.sql.rows<DelegateView>(
        `SELECT ${DELEGATE} FROM delegate WHERE member_id = ANY ($1::uuid[]) AND ${IN_FORCE}
         ORDER BY ${RANK}, valid_from, id`,
        [members, asOf],
      ),
    );
  }

  async delegate(id: string): Promise<DelegateView | null> {
    return this.sql.row<DelegateView>(`SELECT ${DELEGATE} FROM delegate WHERE id = $1 AND superseded_at IS NULL`, [id]);
  }

  /** The delegates of each list, the representative first: as they are known today, in office or not. */
  async named(lists: readonly (readonly string[])[]): Promise<ReadonlyMap<readonly string[], DelegateView[]>> {
    const rows = await this.sql.rows<DelegateView>(
      `SELECT ${DELEGATE} FROM delegate WHERE id = ANY ($1::uuid[]) AND superseded_at IS NULL ORDER BY ${RANK}, valid_from, id`,
      [lists.flat()],
    );
    return new Map(lists.map((list) => [list, rows.filter(({ id }) => list.includes(id))]));
  }

  /** The credentials in force at an instant, or (null) all that are known, newest first. */
  async credentials(members: readonly string[], asOf: Date | null): Promise<ByMember<CredentialsView>> {
    return byMember(
      await this.sql.rows<CredentialsView>(
        `SELECT ${CREDENTIALS} FROM credentials WHERE member_id = ANY ($1::uuid[]) AND ${KNOWN} ORDER BY valid_from DESC, id`,
        [members, asOf],
      ),
    );
  }

  async credentialsById(id: string): Promise<CredentialsView | null> {
    return this.sql.row<CredentialsView>(`SELECT ${CREDENTIALS} FROM credentials WHERE id = $1 AND superseded_at IS NULL`, [id]);
  }

  /** The suspensions in force at an instant, or (null) all that are known, newest first. */
  async suspensions(members: readonly string[], asOf: Date | null): Promise<ByMember<SuspensionView>> {
    return byMember(
      await this.sql.rows<SuspensionView>(
        `SELECT ${SUSPENSION} FROM suspension WHERE member_id = ANY ($1::uuid[]) AND ${KNOWN} ORDER BY valid_from DESC, id`,
        [members, asOf],
      ),
    );
  }

  async suspensionById(id: string): Promise<SuspensionView | null> {
    return this.sql.row<SuspensionView>(`SELECT ${SUSPENSION} FROM suspension WHERE id = $1 AND superseded_at IS NULL`, [id]);
  }
}

function byMember<V extends { readonly memberId: string }>(rows: readonly V[]): ByMember<V> {
  const map = new Map<string, V[]>();
  for (const row of rows) {
    const list = map.get(row.memberId);
    if (list) list.push(row);
    else map.set(row.memberId, [row]);
  }
  return map;
}
