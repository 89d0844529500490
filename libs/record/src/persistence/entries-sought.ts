import { ORGANIZATION_LOG } from '#ledger';
import { CAST_ACTS } from '../domain/logs.js';
import { allOf, Parameters } from './parameters.js';

/** What entries are looked for by. Everything that is named holds together. */
export interface EntryFilter {
  /** The log, and no other; null: all that the reader may read. */
  readonly log: string | null;
  /** Whether the organization's log is among all. */
  readonly organization: boolean;
  /** An identifier that the entries carry. */
  readonly about?: string | null;
  /** Set beside `about` where that is a question: its ballots are about it too. */
  readonly ballotsOf?: string | null;
  readonly account?: string | null;
  readonly member?: string | null;
  readonly act?: string | null;
  /** The key of a body: entries of its consultations. */
  readonly body?: string | null;
  readonly from?: Date | null;
  readonly until?: Date | null;
  readonly newestFirst: boolean;
}

/** Where a page goes on: the instant, the log and the index of the last entry of the page before. */
export type After = readonly [at: string, log: string, index: number] | null;

/** Ballots are in no index but those of their log and of their Member; participations in that of the instant too. */
const MANY = `(${CAST_ACTS.map((act) => `'${act}'`).join(', ')})`;
/** Of entries `e`, all others: the indices by act, by account and by what an entry is about have these alone. */
export const FEW = `e.act NOT IN ${MANY}`;
const COLUMNS = 'e.log_id, e.index, e.act, e.at, e.account_id, e.member_id, e.body, e.leaf_hash';

/**
 * The statement that finds a page of entries, in the order of (instant, log, index). One filter leads, by an index that has
 * that order, so that the first page and the hundred thousandth read the same few rows; the others are looked at on the way.
 * Which one leads is said here and not left to statistics.
 */
export function sought(filter: EntryFilter, after: After, limit: number): Sought {
  const parameters = new Parameters();
  const ways = waysOf(filter, after, parameters, parameters.of(limit, 'bigint'));
  const inOrder = orderOf(filter);
  const all = ways.length === 1 ? (ways[0] ?? '') : ways.map((way) => `(${way})`).join(' UNION ALL ');
  return { text: `SELECT * FROM (${all}) e ${inOrder} LIMIT $1`, values: parameters.values, inOrder };
}

/** Of entries `e`. In one log its own order, which is that of the instants. */
function orderOf({ log, newestFirst }: EntryFilter): string {
  const order = newestFirst ? 'DESC' : 'ASC';
  return log ? `ORDER BY e.index ${order}` : `ORDER BY e.at ${order}, e.log_id ${order}, e.index ${order}`;
}

/** A statement that finds entries `e`, and the order in which they are. */
export type Sought = Readonly<{ text: string; values: readonly unknown[]; inOrder: string }>;

function waysOf(filter: EntryFilter, after: After, parameters: Parameters, limit: string): string[] {
  const { about, ballotsOf, account, member, act, log, body } = filter;
  const ask = new Asking(filter, after, parameters, limit);
  const cast = !act || CAST_ACTS.includes(act);
  if (about) return [ask.bySubject(about), ...(ballotsOf && cast ? [ask.ballotsOn(ballotsOf)] : [])];
  if (log && act && !cast) return [ask.byActInLog(log, act)];
  if (account) return [ask.byAccount(account), ...(cast ? [ask.ballotsBy(account)] : [])];
  if (member) return [ask.byMember(member)];
  if (log) return [ask.inLog(log)];
  if (act) return [ask.byAct(act)];
  return [body ? ask.ofBody(body) : ask.byInstant()];
}

/** The ways, each a statement of its own that reads in order and stops. */
class Asking {
  private readonly order: 'ASC' | 'DESC';
  private readonly beyond: '<' | '>';

  constructor(
    private readonly filter: EntryFilter,
    private readonly after: After,
    private readonly parameters: Parameters,
    private readonly limit: string,
  ) {
    this.order = filter.newestFirst ? 'DESC' : 'ASC';
    this.beyond = filter.newestFirst ? '<' : '>';
  }

  /** By an identifier that they carry. */
  bySubject(subject: string): string {
    return this.about(this.p(subject, 'uuid'), this.rest());
  }

  /** In the consultations of a body: whatever happens in them but casting is about it. */
  ofBody(body: string): string {
    return this.about(`subject_of_body(${this.p(body, 'text')})`, this.rest('body'));
  }

  /** The ballots on a question: in its consultation's log, between the taking of the roll and the decision. */
  ballotsOn(question: string): string {
    const { filter, after } = this;
    const id = this.p(question, 'uuid');
    const bounds = [
      `e.index >= log_index_at(k.id, k.roll_taken_at)`,
      `e.index < log_index_at(k.id, coalesce(q.decided_at + interval '1 millisecond', 'infinity'))`,
      filter.from && `e.index >= log_index_at(k.id, ${this.p(filter.from, 'timestamptz')})`,
      filter.until && `e.index < log_index_at(k.id, ${this.p(filter.until, 'timestamptz')})`,
      after && `e.index ${this.beyond} ${this.p(after[2], 'bigint')}`,
    ];
    return `SELECT ${COLUMNS} FROM question q JOIN consultation k ON k.id = q.consultation_id JOIN log_entry e ON e.log_id = k.id
      WHERE ${allOf([`q.id = ${id}`, `e.act IN ${MANY}`, `strpos(e.body, '"question":"' || q.id || '"') > 0`, ...bounds, ...this.rest()])}
      ORDER BY e.index ${this.order} LIMIT ${this.limit}`;
  }

  byActInLog(log: string, act: string): string {
    return `SELECT ${COLUMNS} FROM log_entry e
      WHERE ${allOf([`e.log_id = ${this.p(log, 'uuid')}`, `e.act = ${this.p(act, 'text')}`, FEW, ...this.positions(log), ...this.rest('log', 'act')])}
      ORDER BY e.index ${this.order} LIMIT ${this.limit}`;
  }

  /** All that an account did but cast. */
  byAccount(account: string): string {
    return `SELECT ${COLUMNS} FROM log_entry e
      WHERE ${allOf([`e.account_id = ${this.p(account, 'uuid')}`, FEW, ...this.within('e'), ...this.rest('account')])} ${this.stop('e')}`;
  }

  /** The ballots that an account cast: among those of the Members for which it was a delegate, or entered ballots on paper. */
  ballotsBy(account: string): string {
    const id = this.p(account, 'uuid');
    return `SELECT ${COLUMNS} FROM (
        SELECT d.member_id FROM delegate d WHERE d.account_id = ${id}
        UNION SELECT b.member_id FROM paper_ballot b WHERE b.entered_by = ${id} OR b.confirmed_by = ${id}) m
      CROSS JOIN LATERAL (
        SELECT ${COLUMNS} FROM log_entry e
        WHERE ${allOf([`e.member_id = m.member_id`, `e.account_id = ${id}`, `e.act IN ${MANY}`, ...this.within('e'), ...this.rest('account')])}
        ${this.stop('e')}) e
      ${this.stop('e')}`;
  }

  /** On behalf of a Member; in one log, not before it began nor after it ended. */
  byMember(member: string): string {
    const { log } = this.filter;
    const id = log && this.p(log, 'uuid');
    const span = id && [
      `e.at >= (SELECT x.at FROM log_entry x WHERE x.log_id = ${id} ORDER BY x.index LIMIT 1)`,
      `e.at <= (SELECT x.at FROM log_entry x WHERE x.log_id = ${id} ORDER BY x.index DESC LIMIT 1)`,
    ];
    return `SELECT ${COLUMNS} FROM log_entry e
      WHERE ${allOf([`e.member_id = ${this.p(member, 'uuid')}`, ...(span || []), ...this.within('e'), ...this.rest('member')])} ${this.stop('e')}`;
  }

  inLog(log: string): string {
    return `SELECT ${COLUMNS} FROM log_entry e
      WHERE ${allOf([`e.log_id = ${this.p(log, 'uuid')}`, ...this.positions(log), ...this.rest('log')])}
      ORDER BY e.index ${this.order} LIMIT ${this.limit}`;
  }

  byAct(act: string): string {
    return `SELECT ${COLUMNS} FROM log_entry e
      WHERE ${allOf([`e.act = ${this.p(act, 'text')}`, FEW, ...this.within('e'), ...this.rest('act')])} ${this.stop('e')}`;
  }

  byInstant(): string {
    return `SELECT ${COLUMNS} FROM log_entry e WHERE ${allOf([`e.act <> 'ballot.cast'`, ...this.within('e'), ...this.rest()])} ${this.stop('e')}`;
  }

  private about(subject: string, rest: readonly (string | null)[]): string {
    return `SELECT ${COLUMNS} FROM entry_subject s JOIN log_entry e ON e.log_id = s.log_id AND e.index = s.index
      WHERE ${allOf([`s.subject = ${subject}`, ...this.within('s'), ...rest])} ${this.stop('s')}`;
  }

  /** Between the instants asked for, and beyond the page before, by the instant. */
  private within(of: 's' | 'e'): (string | null)[] {
    const { from, until } = this.filter;
    const { after } = this;
    const key = after && `(${this.p(after[0], 'timestamptz')}, ${this.p(after[1], 'uuid')}, ${this.p(after[2], 'bigint')})`;
    return [
      from ? `${of}.at >= ${this.p(from, 'timestamptz')}` : null,
      until ? `${of}.at < ${this.p(until, 'timestamptz')}` : null,
      key && `(${of}.at, ${of}.log_id, ${of}.index) ${this.beyond} ${key}`,
    ];
  }

  /** The same in one log, by the index. */
  private positions(log: string): (string | null)[] {
    const { from, until } = this.filter;
    const place = (at: Date): string => `(SELECT log_index_at(${this.p(log, 'uuid')}, ${this.p(at, 'timestamptz')}))`;
    return [
      from ? `e.index >= ${place(from)}` : null,
      until ? `e.index < ${place(until)}` : null,
      this.after && `e.index ${this.beyond} ${this.p(this.after[2], 'bigint')}`,
    ];
  }

  /** What is looked at on the way: every filter but those that lead. */
  private rest(...leads: readonly ('log' | 'account' | 'member' | 'act' | 'body')[]): (string | null)[] {
    const { log, organization, account, member, act, body } = this.filter;
    return [
      log && !leads.includes('log') ? `e.log_id = ${this.p(log, 'uuid')}` : null,
      log || organization ? null : `e.log_id <> ${this.p(ORGANIZATION_LOG, 'uuid')}`,
      account && !leads.includes('account') ? `e.account_id = ${this.p(account, 'uuid')}` : null,
      member && !leads.includes('member') ? `e.member_id = ${this.p(member, 'uuid')}` : null,
      act && !leads.includes('act') ? `e.act = ${this.p(act, 'text')}` : null,
      // A value and no join: it leads nowhere.
      body && !leads.includes('body') ? `(SELECT b.body_key FROM consultation b WHERE b.id = e.log_id) = ${this.p(body, 'text')}` : null,
    ];
  }

  private stop(of: 's' | 'e'): string {
    return `ORDER BY ${of}.at ${this.order}, ${of}.log_id ${this.order}, ${of}.index ${this.order} LIMIT ${this.limit}`;
  }

  private p(value: unknown, type: string): string {
    return this.parameters.of(value, type);
  }
}
