import { isRefusal, type Result } from '#platform/domain';
import { accept, type Credentials, receive, refuseCredentials } from './credentials.js';
import type { ExclusionReason, MembershipKind, RegionalGroup } from './kinds.js';
import { type Correction, entryAt, holdsAt, type LedgerEntry } from './ledger.js';
import { admit, assignGroups, end, type Membership } from './membership.js';
import { restore, suspend, type Suspension } from './suspension.js';

/** An act on the ledgers as the organization's log has it; `data` as it stands in the entry. */
export type LedgerAct = Readonly<{ act: string; member: string; data: Readonly<Record<string, unknown>> }>;

/** What a roll says of a Member, but for its weight. */
export type Standing = Readonly<{
  kind: MembershipKind;
  groups: readonly RegionalGroup[];
  entitled: boolean;
  reason: ExclusionReason | null;
  since: Date | null;
  reference: string | null;
}>;

/** An entry of the log has no words of anybody: no ledger is told by them. */
const UNSAID = '';

/**
 * The ledgers as the organization's log alone tells them: each act is applied again by the rule by which it was decided when it
 * was logged. Whoever checks the tables of the ledgers, or a roll that was taken of them, holds them against this.
 */
export class ToldLedgers {
  private readonly memberships = new Map<string, Membership[]>();
  private readonly credentials = new Map<string, Credentials[]>();
  private readonly suspensions = new Map<string, Suspension[]>();
  private rows = 0;

  /** All of whom the log says that they were admitted. */
  get members(): Iterable<string> {
    return this.memberships.keys();
  }

  /** Takes an act in, in the order of the log. An act that the rules refuse was never decided, and changes nothing. */
  tell({ act, member, data }: LedgerAct): void {
    const at = (field: string): Date => new Date(String(data[field]));
    const known = this.memberships.get(member) ?? [];
    const groups = (): readonly RegionalGroup[] => data['groups'] as readonly RegionalGroup[];
    if (act === 'member.admitted') {
      const admission = { kind: data['kind'] as MembershipKind, names: { en: UNSAID }, groups: groups(), validFrom: at('validFrom') };
      this.correct(this.memberships, member, admit(known, UNSAID, admission));
    } else if (act === 'groups.assigned') this.correct(this.memberships, member, assignGroups(known, UNSAID, groups(), at('validFrom')));
    else if (act === 'membership.ended') this.correct(this.memberships, member, end(known, UNSAID, at('validUntil')));
    else if (act.startsWith('credentials.')) this.tellCredentials(act, member, data);
    else if (act.startsWith('voting-right.')) this.tellSuspension(act, member, data);
  }

  /** What the ledgers say of a Member at an instant, as far as they have been told; null: it is none. */
  standing(member: string, at: Date): Standing | null {
    const membership = entryAt(this.memberships.get(member) ?? [], at);
    if (!membership) return null;
    const { kind, groups } = membership;
    const suspended = entryAt(this.suspensions.get(member) ?? [], at);
    const accepted = this.credentials.get(member)?.some((each) => each.status === 'ACCEPTED' && holdsAt(each, at)) ?? false;
    const reason = kind !== 'MEMBER_STATE' ? 'OBSERVER' : suspended ? 'SUSPENDED' : accepted ? null : 'NO_CREDENTIALS';
    const because = { since: suspended?.validFrom ?? null, reference: suspended?.decisionReference ?? null };
    return { kind, groups, entitled: reason === null, reason, ...because };
  }

  private tellCredentials(act: string, member: string, data: LedgerAct['data']): void {
    const { credentials, delegates, validFrom, validUntil } = data;
    if (act === 'credentials.received') {
      const until = typeof validUntil === 'string' ? new Date(validUntil) : null;
      const named = Array.isArray(delegates) ? delegates.map(String) : null;
      const period = { validFrom: new Date(String(validFrom)), validUntil: until };
      const communication = { credentials: String(credentials), member, delegates: named, ...period };
      return this.correct(this.credentials, member, receive(communication));
    }
    const known = this.credentials.get(member)?.find((each) => each.credentials === credentials);
    if (known) this.correct(this.credentials, member, act === 'credentials.accepted' ? accept(known) : refuseCredentials(known, UNSAID));
  }

  private tellSuspension(act: string, member: string, data: LedgerAct['data']): void {
    const known = this.suspensions.get(member) ?? [];
    if (act === 'voting-right.suspended') {
      const { suspension, decisionReference, suspendedFrom } = data;
      const entry = { suspension: String(suspension), member, ground: UNSAID, decisionReference: String(decisionReference) };
      const begun = { ...entry, validFrom: new Date(String(suspendedFrom)) };
      return this.correct(this.suspensions, member, suspend(known, this.memberships.get(member) ?? [], UNSAID, begun));
    }
    const standing = known.find(({ suspension }) => suspension === data['suspension']);
    if (standing) this.correct(this.suspensions, member, restore(standing, new Date(String(data['from'])), String(data['restoredBy'])));
  }

  private correct<E extends LedgerEntry>(ledgers: Map<string, E[]>, member: string, correction: Result<Correction<E>>): void {
    if (isRefusal(correction)) return;
    const kept = (ledgers.get(member) ?? []).filter(({ row }) => !correction.superseded.includes(row));
    const added = correction.added.map((entry) => ({ ...entry, row: String(this.rows++) }) as unknown as E);
    ledgers.set(member, [...kept, ...added]);
  }
}
