/** What can be asked to be erased: the person of an account, a comment in all its versions, an answer, or what an entry of a log is of. */
export const ERASABLE = ['ACCOUNT', 'COMMENT', 'RESPONSE', 'ENTRY'] as const;
export type Erasable = (typeof ERASABLE)[number];

/** The grounds in law on which something is erased. */
export const GROUNDS = ['DATA_SUBJECT_REQUEST', 'COURT_ORDER', 'LEGAL_OBLIGATION', 'THIRD_PARTY_DATA'] as const;
export type Ground = (typeof GROUNDS)[number];

/** What the act says was erased. */
export type Erased = 'ACCOUNT' | 'COMMENT' | 'RESPONSE' | 'EXPLANATION' | 'REASON' | 'CORRECTION' | 'OBJECTION' | 'ACT';

/** An entry of a log, as far as it says what it is of. */
export interface LoggedAct {
  readonly log: string;
  readonly index: number;
  readonly act: string;
  readonly member: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Whose words, by what identifies them: `key` says it to the database, and `acts` with `match` (what their data has), `member`
 * and `fields` find the entries that have a salted hash of them.
 */
export interface Subject {
  readonly what: Erased;
  readonly id: string;
  readonly log: string;
  readonly key: Readonly<Record<string, string>>;
  readonly acts: readonly string[];
  readonly match: Readonly<Record<string, string>>;
  readonly member: string | null;
  readonly fields: readonly string[] | null;
  /** Of a single act: its index. */
  readonly index: number | null;
  /** By what the record knows the thing they were said of; question and Member by their ids. */
  readonly of: Readonly<{ id?: string; key?: string; number?: number; question?: string; member?: string }>;
  /** In which part of the consultation's record they stand; null: in none. */
  readonly part: 'comments' | 'statements' | 'silences' | 'proposals' | 'questions' | 'followUp' | null;
}

const common = { fields: null, index: null, member: null, of: {}, part: null } as const;

export function commentSubject(log: string, comment: string): Subject {
  const acts = ['comment.submitted', 'comment.revised', 'comment.withdrawn', 'comment.dropped'];
  return {
    ...common,
    what: 'COMMENT',
    id: comment,
    log,
    key: { comment },
    acts,
    match: { comment },
    of: { id: comment },
    part: 'comments',
  };
}

export function responseSubject(log: string, comment: string): Subject {
  return { ...commentSubject(log, comment), what: 'RESPONSE', acts: ['comment.answered'] };
}

export function accountSubject(log: string, account: string): Subject {
  const acts = ['account.created', 'account.disabled'];
  return { ...common, what: 'ACCOUNT', id: account, log, key: { account }, acts, match: { account } };
}

/** The parts of a record in which what was written with a single act may stand, by how the act is called. */
const PARTS: readonly (readonly [string, Subject['part']])[] = [
  ['proposal.', 'proposals'],
  ['vote.', 'questions'],
  ['tie.', 'questions'],
  ['silence.', 'silences'],
  ['follow-up.', 'followUp'],
  ['paper-ballot.', 'statements'],
];

/** What an entry is of: all that was said at that place and not this entry alone, so that no earlier version is left behind. */
export function subjectOf(entry: LoggedAct): Subject {
  const { log, act } = entry;
  const of = (field: string): string => {
    const value = entry.data[field];
    return typeof value === 'string' ? value : '';
  };
  const [question, comment] = [of('question'), of('comment')];
  switch (act) {
    case 'comment.answered':
      return responseSubject(log, comment);
    case 'comment.submitted':
    case 'comment.revised':
    case 'comment.withdrawn':
    case 'comment.dropped':
      return commentSubject(log, comment);
    case 'account.created':
    case 'account.disabled':
      return accountSubject(log, of('account'));
    case 'correction.asked':
    case 'correction.confirmed':
    case 'correction.declined': {
      const correction = of('correction');
      const acts = ['correction.asked', 'correction.confirmed', 'correction.declined'];
      const key = { correction };
      return { ...saidBy(entry, 'CORRECTION', key), id: correction, key, acts, part: 'statements' };
    }
    case 'explanation.given':
    case 'explanation.revised': {
      const match = { question, moment: of('moment') };
      const acts = ['explanation.given', 'explanation.revised'];
      return { ...saidBy(entry, 'EXPLANATION', match), acts, part: 'statements' };
    }
    case 'ballot.reason-given':
      return {
        ...saidBy(entry, 'REASON', { question }),
        acts: ['ballot.reason-given', 'paper-ballot.entered'],
        fields: ['text', 'reason'],
        part: 'statements',
      };
    case 'silence.broken':
    case 'silence.objected':
      return { ...saidBy(entry, 'OBJECTION', { silence: of('silence') }), acts: ['silence.broken', 'silence.objected'], part: 'silences' };
    default:
      return singleAct(entry);
  }
}

/** What a Member said at one place, whichever version. */
function saidBy(entry: LoggedAct, what: Erased, match: Readonly<Record<string, string>>): Subject {
  const { log, index, act, member } = entry;
  const key = { ...match, ...(member ? { member } : {}) };
  return { ...common, what, id: `${log}:${index}`, log, key, acts: [act], match, member, of: whereabouts(entry) };
}

/** What an entry says of where it belongs, in the record's terms. */
function whereabouts({ data, member }: LoggedAct): Subject['of'] {
  const { question, number } = data;
  return {
    ...(typeof question === 'string' ? { question } : {}),
    ...(typeof number === 'number' && 'silence' in data ? { number } : {}),
    ...(member ? { member } : {}),
  };
}

function singleAct(entry: LoggedAct): Subject {
  const { log, index, act, member, data } = entry;
  const identifiers = Object.entries(data).filter((field): field is [string, string] => typeof field[1] === 'string');
  const key = { ...Object.fromEntries(identifiers), ...(member ? { member } : {}), act };
  const part = PARTS.find(([start]) => act.startsWith(start))?.[1] ?? null;
  return {
    ...common,
    what: 'ACT',
    id: `${log}:${index}`,
    log,
    key,
    acts: [act],
    match: {},
    index,
    of: whereaboutsOfAct(part, entry),
    part,
  };
}

function whereaboutsOfAct(part: Subject['part'], entry: LoggedAct): Subject['of'] {
  const { key, followUp } = entry.data;
  if (part === 'proposals') return typeof key === 'string' ? { key } : {};
  if (part === 'followUp') return typeof followUp === 'string' ? { id: followUp } : {};
  return part === 'statements' ? whereabouts(entry) : { ...whereabouts(entry), member: undefined };
}
