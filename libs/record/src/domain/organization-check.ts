import type { Appointed, Appointment, LedgerAct, Standing, ToldLedgers } from '#delegations';
import { asJson, firstDifference } from './difference.js';
import { type Finding, found } from './recount.js';

/**
 * What is said of a Member: in the tables of the ledgers, or on a roll. `names`: the fingerprint of those that it has in the ledgers;
 * a roll has none of its own. `amendedAt`: when its line of the roll was last amended.
 */
export type Line = Standing & Readonly<{ id: string; code: string; names: string | null; amendedAt: Date | null }>;

/** Lines that must follow from the acts known at `asOf`, for that instant. */
export type Lines = Readonly<{ called: string; asOf: Date; lines: readonly Line[] }>;

/** What was found. `lists`: the ledgers as they stand, and the rolls; `ballots`: entries of them, in all logs. */
export type OrganizationReport = Readonly<{
  acts: number;
  lists: number;
  ballots: number;
  findings: readonly Finding[];
  equal: boolean;
}>;

type Told = Readonly<{ standing: Standing | null; names: string | null }>;
type Asked = Readonly<{ at: Date; list: Lines; member: string | null }>;

/**
 * Holds what the tables say of Members against the organization's log: which is which, the ledgers as they stand, and every roll as
 * of its taking; what was amended since, as of the amendment. The log is told once, in its order. `told`: ledgers to which nothing
 * was told yet.
 */
export function followsFromTheLog(told: ToldLedgers, acts: readonly LedgerAct[], lists: readonly Lines[]): readonly Finding[] {
  const due = new Map<Lines, Map<string, Told>>(lists.map((list) => [list, new Map()]));
  let next = 0;
  for (const { at, list, member } of lists.flatMap(asked).sort((one, other) => one.at.getTime() - other.at.getTime())) {
    for (let act = acts[next]; act && act.at <= at; act = acts[++next]) told.tell(act);
    const standings = due.get(list);
    for (const each of member === null ? told.members : [member]) {
      const taken = standings?.get(each);
      const standing = told.standing(each, at);
      if (member === null ? standing : true)
        standings?.set(each, {
          standing: taken?.standing ? amended(taken.standing, standing) : standing,
          names: taken?.names ?? told.namesOf(each, at),
        });
    }
  }
  return lists.flatMap((list) => {
    const logged = new Map([...(due.get(list) ?? [])].map(([member, each]) => [told.codeOf(member) ?? member, { member, ...each }]));
    const said = list.lines.map(({ id: member, code, amendedAt: _, names, ...standing }) => {
      const named = names !== null && logged.get(code)?.names != null;
      return [code, { member, ...(named && { names }), ...standing }] as const;
    });
    const named = new Set(said.flatMap(([code, line]) => ('names' in line ? [code] : [])));
    const followed = [...logged].map(
      ([code, { member, names, standing }]) => [code, standing && { member, ...(named.has(code) && { names }), ...standing }] as const,
    );
    return parted(list.called, Object.fromEntries(followed), Object.fromEntries(said));
  });
}

/** Holds the delegations, as they are known now, against the log that was told. */
export function delegationsFollow(told: ToldLedgers, delegates: readonly Omit<Appointment, 'row'>[]): readonly Finding[] {
  const byId = (list: readonly Omit<Appointment, 'row'>[]): object =>
    Object.fromEntries(list.map(({ delegate, ...appointment }) => [`delegate ${delegate}`, appointment]));
  return parted('the delegations', byId(told.delegates), byId(delegates));
}

/**
 * A ballot as its entry has it: who cast it for whom, and when. `onPaper`: two officers entered it. `function`: that in which the
 * table says it was cast, of one that counts.
 */
export type CastBallot = Readonly<{
  index: number;
  account: string;
  member: string;
  at: Date;
  function: string | null;
  onPaper: boolean;
}>;

/** An appointment that is ended while a ballot is cast may be known a moment before the log has it. */
const MOMENT = 10_000;
const CASTING = ['REPRESENTATIVE', 'ALTERNATE'];

/** Every ballot of a log was cast by a representative or an alternate of its Member, as was known then; the first that was not. */
export function castByDelegates(symbol: string, appointed: readonly Appointed[], ballots: readonly CastBallot[]): readonly Finding[] {
  const appointments = new Map<string, Appointed[]>();
  for (const each of appointed) appointments.set(each.account, [...(appointments.get(each.account) ?? []), each]);
  for (const { index, account, member, at, function: cast, onPaper } of ballots) {
    const spoke = (appointments.get(account) ?? []).filter(
      (each) => each.member === member && each.from <= at && (each.until === null || each.until.getTime() + MOMENT > at.getTime()),
    );
    const functions: readonly string[] = onPaper
      ? ['ENTERED_ON_BEHALF']
      : spoke.map((each) => each.function).filter((each) => CASTING.includes(each));
    if (cast === null ? functions.length > 0 : functions.includes(cast)) continue;
    const difference = {
      where: `entry ${index}`,
      stored: functions.join() || '(nothing)',
      found: `${cast ?? 'cast'} by account ${account}`,
    };
    return found(`the organization’s log and who cast on ${symbol}`, difference);
  }
  return [];
}

function parted(called: string, logged: object, said: object): readonly Finding[] {
  return found(`the organization’s log and ${called}`, firstDifference(asJson(logged), asJson(said)));
}

function asked(list: Lines): readonly Asked[] {
  const amendments = list.lines.flatMap(({ id, amendedAt }) => (amendedAt ? [{ at: amendedAt, list, member: id }] : []));
  return [{ at: list.asOf, list, member: null }, ...amendments];
}

/** A roll that is amended says otherwise whether a Member may vote, and why; its kind and its groups stay as they were taken. */
function amended({ kind, groups }: Standing, standing: Standing | null): Standing {
  const none = { entitled: false, reason: 'NOT_A_MEMBER', since: null, reference: null } as const;
  const { entitled, reason, since, reference } = standing ?? none;
  return { kind, groups, entitled, reason, since, reference };
}
