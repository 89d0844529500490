import type { ActData } from '#consultations';
import { isSalted } from '#transparency';

/** An entry, as far as it says with what it is to be compared. */
export type EntryToCompare = Readonly<{ act: string; data: ActData; memberId: string | null }>;

/**
 * Where the entries are with which an entry is compared: those before it about the same thing; those of some acts in the same
 * log, or among them those on behalf of the same Member; or the Member's ballot before this one on the same question.
 */
export type Series =
  | Readonly<{ by: 'SUBJECT'; subject: string }>
  | Readonly<{ by: 'LOG'; acts: readonly string[]; same: string | null }>
  | Readonly<{ by: 'MEMBER'; member: string; acts: readonly string[] }>
  | Readonly<{ by: 'BALLOT'; member: string; question: string }>;

/** By the thing that an act begins with: the field of its data that identifies what it is about. */
const SUBJECTS: Readonly<Record<string, string>> = {
  comment: 'comment',
  proposal: 'proposal',
  question: 'question',
  'tally-visibility': 'question',
  'follow-up': 'followUp',
  silence: 'silence',
  account: 'account',
  credentials: 'credentials',
  'voting-right': 'suspension',
  delegate: 'delegate',
  appointment: 'delegate',
};

/** An entry of a draft or of a timetable says what stands from then on. */
export const TIMETABLE: readonly string[] = [
  'consultation.drafted',
  'consultation.revised',
  'consultation.opened',
  'voting.opened',
  'voting.extended',
  'consultation.closing-brought-forward',
];
const RULE_SETS = ['rule-set.created', 'rule-set.revised', 'rule-set.retired'];
const MEMBERSHIP = ['member.admitted', 'member.renamed', 'groups.assigned', 'membership.ended'];

/** What an entry is compared with; null: it stands by itself. */
export function seriesOf({ act, data, memberId }: EntryToCompare): Series | null {
  const text = (field: string): string | null => (typeof data[field] === 'string' ? data[field] : null);
  if (act === 'ballot.cast') {
    const question = text('question');
    return question && memberId ? { by: 'BALLOT', member: memberId, question } : null;
  }
  if (TIMETABLE.includes(act)) return { by: 'LOG', acts: TIMETABLE, same: null };
  if (act === 'weights.set') return { by: 'LOG', acts: [act], same: null };
  if (RULE_SETS.includes(act)) return { by: 'LOG', acts: RULE_SETS, same: 'key' };
  if (MEMBERSHIP.includes(act)) return memberId ? { by: 'MEMBER', member: memberId, acts: MEMBERSHIP } : null;
  if (act === 'roll.amended') return memberId ? { by: 'MEMBER', member: memberId, acts: [act] } : null;
  const subject = text(SUBJECTS[act.split('.')[0] ?? ''] ?? '');
  return subject ? { by: 'SUBJECT', subject } : null;
}

/** A field of an entry's data, as it was and as it is. Null: nothing was said of it before. */
export type FieldChange = Readonly<{ field: string; before: unknown; after: unknown }>;

/** What does not change but tells of the change: why, on what evidence, and what a thing is called. */
const TOLD = new Set([
  'reason',
  'evidence',
  'from',
  'before',
  'beforeSince',
  'beforeReference',
  'code',
  'number',
  'key',
  'symbol',
  'entry',
  'during',
  'questions',
  'rules',
  'namesSha256',
]);
const IDENTIFIER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The fields in which an entry differs from what the entries before it had said last. `earlier`: the newest first. A field
 * that names what it was says it better than any earlier entry; the salted hash of a text says nothing of what changed.
 */
export function changesBetween(act: string, data: ActData, earlier: readonly ActData[]): FieldChange[] {
  return Object.entries(data).flatMap(([field, after]) => {
    if (TOLD.has(field) || (typeof after === 'string' && IDENTIFIER.test(after)) || isSalted(after)) return [];
    const before = beforeOf(act, field, data, earlier);
    return JSON.stringify(before) === JSON.stringify(after) || (before === null && earlier.length === 0) ? [] : [{ field, before, after }];
  });
}

function beforeOf(act: string, field: string, data: ActData, earlier: readonly ActData[]): unknown {
  if (act === 'roll.amended' && field === 'entitled') return data[field] === 'yes' ? 'no' : 'yes';
  if (act === 'account.roles-changed' && field === 'roles') return data['before'] ?? null;
  return earlier.find((each) => field in each)?.[field] ?? null;
}
