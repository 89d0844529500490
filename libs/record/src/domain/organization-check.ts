import type { LedgerAct, Standing, ToldLedgers } from '#delegations';
import { asJson, firstDifference } from './difference.js';
import { type Finding, found } from './recount.js';

/** An act on the ledgers, and when it was known. */
export type DatedAct = LedgerAct & Readonly<{ at: Date }>;

/** What is said of a Member: in the tables of the ledgers, or on a roll. `amendedAt`: when its line of the roll was last amended. */
export type Line = Standing & Readonly<{ id: string; code: string; amendedAt: Date | null }>;

/** Lines that must follow from the acts known at `asOf`, for that instant. */
export type Lines = Readonly<{ called: string; asOf: Date; lines: readonly Line[] }>;

/** What was found. `lists`: the ledgers as they stand, and the rolls. */
export type OrganizationReport = Readonly<{ acts: number; lists: number; findings: readonly Finding[]; equal: boolean }>;

type Asked = Readonly<{ at: Date; list: Lines; member: string | null }>;

/**
 * Holds what the tables say of Members against the organization's log: the ledgers as they stand, and every roll as of its
 * taking; what was amended since, as of the amendment. The log is told once, in its order. `told`: ledgers to which nothing was
 * told yet.
 */
export function followsFromTheLog(told: ToldLedgers, acts: readonly DatedAct[], lists: readonly Lines[]): readonly Finding[] {
  const due = new Map<Lines, Map<string, Standing | null>>(lists.map((list) => [list, new Map()]));
  let next = 0;
  for (const { at, list, member } of lists.flatMap(asked).sort((one, other) => one.at.getTime() - other.at.getTime())) {
    for (let act = acts[next]; act && act.at <= at; act = acts[++next]) told.tell(act);
    const standings = due.get(list);
    for (const each of member === null ? told.members : [member]) {
      const taken = standings?.get(each);
      const standing = told.standing(each, at);
      if (member === null ? standing : true) standings?.set(each, taken ? amended(taken, standing) : standing);
    }
  }
  return lists.flatMap((list) => {
    const codes = new Map(list.lines.map(({ id, code }) => [id, code]));
    const logged = [...(due.get(list) ?? [])].map(([member, standing]) => [codes.get(member) ?? member, standing] as const);
    const said = list.lines.map(({ id: _, code, amendedAt: __, ...standing }) => [code, standing] as const);
    const difference = firstDifference(asJson(Object.fromEntries(logged)), asJson(Object.fromEntries(said)));
    return found(`the organization’s log and ${list.called}`, difference);
  });
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
