import { isObject, type JsonObject } from './json.js';

/** An entry that has words beside it, or that says what became of them. */
export type EntryOfWords = Readonly<{ index: number; act: string; member: string | null; data: JsonObject }>;

/** What counted of a Member's votes on a question: the version of its last ballot, and by which paper it came, if by one. */
export type LastVote = Readonly<{ version: number; paper: string | null }>;

/** The acts whose words are a delegation's or an answer to one: whoever reads the record reads those that stand, and no others. */
export const ACTS_OF_WORDS: readonly string[] = [
  ...['comment.submitted', 'comment.revised', 'comment.withdrawn', 'comment.answered'],
  ...['explanation.given', 'explanation.revised', 'explanation.withdrawn'],
  ...['silence.broken', 'silence.objected', 'ballot.reason-given', 'paper-ballot.entered', 'correction.asked', 'correction.confirmed'],
  ...['follow-up.opened', 'follow-up.changed'],
];

/**
 * The words that stand, by what they are: of each comment the last version unless it was withdrawn, then why; its last answer;
 * explanations that were not withdrawn; objections; the reasons and papers of the ballots that counted; corrections that were
 * confirmed; why what was set in motion stands as it does. The log alone says so: earlier words of a delegation never are among
 * them, whatever a table says. `until`: the entry of the publication; what came afterwards the record cannot say.
 */
export function standing<Entry extends EntryOfWords>(
  entries: readonly Entry[],
  lastVote: (question: string, member: string) => LastVote | null,
  until: number,
): ReadonlyMap<string, Entry> {
  const words = new Map<string, Entry>();
  const asked = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.index >= until) break;
    const { act, data, member } = entry;
    const of = (field: string): string => String(data[field]);
    const vote = act.startsWith('ballot.') || act.startsWith('paper-') ? lastVote(of('question'), member ?? '') : null;
    if (act === 'comment.submitted' || act === 'comment.revised') words.set(KEY.comment(of('comment')), entry);
    else if (act === 'comment.answered') words.set(KEY.answer(of('comment')), entry);
    else if (act === 'comment.withdrawn') {
      words.delete(KEY.comment(of('comment')));
      words.set(KEY.withdrawn(of('comment')), entry);
    } else if (act.startsWith('explanation.')) {
      const key = KEY.explanation(of('question'), member ?? '', of('moment'));
      if (act === 'explanation.withdrawn') words.delete(key);
      else words.set(key, entry);
    } else if (act === 'follow-up.opened' || act === 'follow-up.changed') words.set(KEY.followUp(of('followUp'), of('entry')), entry);
    else if (act === 'silence.broken' || act === 'silence.objected') words.set(KEY.objection(of('number'), member ?? ''), entry);
    else if (act === 'correction.asked') asked.set(of('correction'), entry);
    else if (act === 'correction.confirmed') {
      words.set(KEY.confirmed(of('correction')), entry);
      const first = asked.get(of('correction'));
      if (first) words.set(KEY.correction(of('correction')), first);
    } else if (act === 'ballot.reason-given' && vote?.version === data['version'])
      words.set(KEY.reason(of('question'), member ?? ''), entry);
    else if (act === 'paper-ballot.entered' && vote?.paper === data['paper']) words.set(KEY.paper(of('question'), member ?? ''), entry);
  }
  return words;
}

/** What the words that stand are called. */
export const KEY = {
  comment: (comment: string) => `comment ${comment}`,
  answer: (comment: string) => `answer ${comment}`,
  withdrawn: (comment: string) => `withdrawn ${comment}`,
  explanation: (question: string, member: string, moment: string) => `explanation ${question} ${member} ${moment}`,
  objection: (silence: number | string, member: string) => `objection ${silence} ${member}`,
  reason: (question: string, member: string) => `reason ${question} ${member}`,
  followUp: (item: string, entry: string) => `followUp ${item} ${entry}`,
  paper: (question: string, member: string) => `paper ${question} ${member}`,
  correction: (correction: string) => `correction ${correction}`,
  confirmed: (correction: string) => `confirmed ${correction}`,
} as const;

/** The fields of an entry whose words stand beside it. */
export function saltedFields({ data }: EntryOfWords): readonly string[] {
  return Object.keys(data).filter((field) => isObject(data[field]) && 'salted' in data[field]);
}
