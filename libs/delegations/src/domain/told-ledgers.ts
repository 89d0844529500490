import { isRefusal, type Result } from '#platform/domain';
import { appoint, type Appointment, endAppointment } from './appointment.js';
import { accept, type Credentials, receive, refuseCredentials } from './credentials.js';
import type { DelegateFunction, ExclusionReason, MembershipKind, RegionalGroup } from './kinds.js';
import { type Correction, entryAt, holdsAt, type LedgerEntry } from './ledger.js';
import { admit, assignGroups, end, type Membership, rename } from './membership.js';
import { restore, suspend, type Suspension } from './suspension.js';

/** An act on the ledgers as the organization's log has it, and when it was known; `data` as it stands in the entry. */
export type LedgerAct = Readonly<{ act: string; member: string; data: Readonly<Record<string, unknown>>; at: Date }>;

/** What a roll says of a Member, but for its weight. */
export type Standing = Readonly<{
  kind: MembershipKind;
  groups: readonly RegionalGroup[];
  entitled: boolean;
  reason: ExclusionReason | null;
  since: Date | null;
  reference: string | null;
}>;

/** A person who could speak for a Member, in what function, and from when until when: as it held and was known. */
export type Appointed = Readonly<{ account: string; member: string; function: DelegateFunction; from: Date; until: Date | null }>;

/** An entry of the log has no words of anybody: no ledger is told by them. Of names it has the fingerprint, which stands for them. */
const UNSAID = '';

/**
 * The ledgers as the organization's log alone tells them: each act is applied again by the rule by which it was decided when it
 * was logged. Whoever checks the tables of the ledgers, or a roll that was taken of them, holds them against this.
 */
export class ToldLedgers {
  private readonly memberships = new Map<string, Membership[]>();
  private readonly credentials = new Map<string, Credentials[]>();
  private readonly suspensions = new Map<string, Suspension[]>();
  /** By account: a person speaks for one delegation at a time. */
  private readonly appointments = new Map<string, Appointment[]>();
  private readonly codes = new Map<string, string>();
  private readonly spoke: (Omit<Appointed, 'until'> & { row: string; until: Date | null })[] = [];
  private rows = 0;

  /** All of whom the log says that they were admitted. */
  get members(): Iterable<string> {
    return this.memberships.keys();
  }

  /** By which letters the Member was admitted. */
  codeOf(member: string): string | null {
    return this.codes.get(member) ?? null;
  }

  /** The fingerprint of the names that the Member has at an instant; null: an older log does not say. */
  namesOf(member: string, at: Date): string | null {
    return entryAt(this.memberships.get(member) ?? [], at)?.names.en || null;
  }

  /** All appointments to delegations, as they are known now. */
  get delegates(): readonly Omit<Appointment, 'row'>[] {
    return [...this.appointments.values()].flat().map(({ row: _, ...appointment }) => appointment);
  }

  /** Who could ever speak for whom, and when: what was corrected since counts until then. */
  get everAppointed(): readonly Appointed[] {
    return this.spoke.filter(({ from, until }) => until === null || from < until).map(({ row: _, ...appointed }) => appointed);
  }

  /** Takes an act in, in the order of the log. An act that the rules refuse was never decided, and changes nothing. */
  tell(entry: LedgerAct): void {
    const { act, member, data } = entry;
    const at = (field: string): Date => new Date(String(data[field]));
    const known = this.memberships.get(member) ?? [];
    const groups = (): readonly RegionalGroup[] => data['groups'] as readonly RegionalGroup[];
    if (act === 'member.admitted') {
      this.codes.set(member, String(data['code']));
      const names = { en: (data['sha256'] as string | undefined) ?? UNSAID };
      const admission = { kind: data['kind'] as MembershipKind, names, groups: groups(), validFrom: at('validFrom') };
      this.correct(this.memberships, member, admit(known, UNSAID, admission));
    } else if (act === 'member.renamed')
      this.correct(this.memberships, member, rename(known, UNSAID, { en: String(data['sha256']) }, at('validFrom')));
    else if (act === 'groups.assigned') this.correct(this.memberships, member, assignGroups(known, UNSAID, groups(), at('validFrom')));
    else if (act === 'membership.ended') this.correct(this.memberships, member, end(known, UNSAID, at('validUntil')));
    else if (act.startsWith('credentials.')) this.tellCredentials(act, member, data);
    else if (act.startsWith('voting-right.')) this.tellSuspension(act, member, data);
    else if (act === 'delegate.appointed' || act === 'appointment.ended') this.tellAppointment(entry);
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

  private tellAppointment({ act, member, data, at }: LedgerAct): void {
    const account = String(data['account']);
    const held = this.appointments.get(account) ?? [];
    if (act === 'delegate.appointed') {
      const [delegate, validFrom] = [String(data['delegate']), new Date(String(data['validFrom']))];
      const appointment = { delegate, member, account, function: data['function'] as DelegateFunction, validFrom };
      this.correct(this.appointments, account, appoint(held, this.memberships.get(member) ?? [], UNSAID, appointment));
    } else {
      const standing = held.find(({ delegate }) => delegate === data['delegate']);
      if (standing) this.correct(this.appointments, account, endAppointment(standing, new Date(String(data['validUntil']))));
    }
    const known = this.appointments.get(account) ?? [];
    for (const { row } of held.filter((each) => !known.includes(each))) {
      const spoke = this.spoke.find((each) => each.row === row);
      if (spoke && (spoke.until === null || spoke.until > at)) spoke.until = at;
    }
    for (const { row, validFrom, validUntil: until, function: as, member: of } of known.filter((each) => !held.includes(each)))
      this.spoke.push({ row, account, member: of, function: as, from: validFrom > at ? validFrom : at, until });
  }

  private correct<E extends LedgerEntry>(ledgers: Map<string, E[]>, member: string, correction: Result<Correction<E>>): void {
    if (isRefusal(correction)) return;
    const kept = (ledgers.get(member) ?? []).filter(({ row }) => !correction.superseded.includes(row));
    const added = correction.added.map((entry) => ({ ...entry, row: String(this.rows++) }) as unknown as E);
    ledgers.set(member, [...kept, ...added]);
  }
}
