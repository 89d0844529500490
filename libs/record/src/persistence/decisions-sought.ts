import { type Reader, VISIBLE, visibleTo } from '#consultations';
import { ADOPTED } from '#silence';
import { type Base, BASES, type Fraction } from '#tally';
import type { DecisionOutcome } from '#voting';
import { wordsSought } from '../domain/words-sought.js';
import { allOf, Parameters } from './parameters.js';

/** What decisions are looked for by; everything that is named holds together. */
export interface DecisionFilter {
  readonly body?: string | null;
  readonly symbol?: string | null;
  readonly from?: Date | null;
  readonly until?: Date | null;
  readonly member?: string | null;
  /** Beside `member`: ABSTAIN, BLANK, or the key of an option that it marked. */
  readonly answer?: string | null;
  readonly outcome?: DecisionOutcome | null;
  readonly base?: Base | null;
  readonly threshold?: Fraction | null;
  /** The margin lies within these bounds, which belong to it. */
  readonly marginFrom?: number | null;
  readonly marginUntil?: number | null;
  /** Words, in the titles of the question, its options and the consultation, in any of the languages; after a hyphen, in none. */
  readonly text?: string | null;
  readonly asOf?: Date | null;
  /** About one of these terms of the taxonomy: of the question, of a proposal that it puts to the vote, or of the text adopted tacitly. */
  readonly terms?: readonly string[] | null;
}

/** Words in any of the languages. */
const WORDS = (words: string): string =>
  `(websearch_to_tsquery('english', ${words}) || websearch_to_tsquery('french', ${words}) || websearch_to_tsquery('spanish', ${words}))`;

/** What matches a text sought by its words: of one of the alternatives all are there, in one language, and in none what it excludes. */
function matching(text: string, parameters: Parameters): string {
  const words = (said: string): string => WORDS(parameters.of(said, 'text'));
  return wordsSought(text)
    .map(({ all, none }) => (none === null ? words(all) : `(${words(all)} && !! ${words(none)})`))
    .join(' || ');
}

/**
 * The base stands in the statement itself: of a value that it does not see, PostgreSQL takes any base to be as frequent as the
 * others, and would rather walk back through all decisions than be led to those of a rare one.
 */
const OF_BASE = (base: Base): string => `d.base = '${BASES[BASES.indexOf(base)] ?? ''}'`;

/** Of what a term leads to, each is looked up among the Member's votes: OFFSET keeps PostgreSQL from walking through these beside it. */
const LOOKED_UP = (given: string): string =>
  `EXISTS (SELECT FROM vote_decided v WHERE ${given} AND v.decided_at = a.decided_at AND v.question_id = a.id OFFSET 0)`;

/**
 * The conditions that a filter sets on `decision d` of `consultation k`, and on `vote_decided v` of a Member where it is walked.
 * Only what is asked for is in the statement, so that its plan fits. `at`: where it says when something was decided.
 */
function votedSoughtBy(filter: DecisionFilter, at: string, parameters: Parameters): (string | null)[] {
  const { threshold } = filter;
  const on: Parameters['where'] = (value, type, condition) => parameters.where(value, type, condition);
  return [
    on(filter.body, 'text', (body) => `d.body_key = ${body}`),
    on(filter.symbol, 'text', (symbol) => `d.consultation_id = (SELECT id FROM consultation WHERE symbol = ${symbol})`),
    on(filter.from, 'timestamptz', (from) => `${at} >= ${from}`),
    on(filter.asOf, 'timestamptz', (asOf) => `${at} <= ${asOf}`),
    on(filter.until, 'timestamptz', (until) => `${at} < ${until}`),
    on(filter.outcome, 'text', (outcome) => `d.outcome = ${outcome}`),
    filter.base ? OF_BASE(filter.base) : null,
    threshold
      ? `(d.numerator, d.denominator, d.comparison) = (${parameters.of(threshold.numerator, 'integer')}, ${parameters.of(threshold.denominator, 'integer')}, ${parameters.of(threshold.comparison, 'text')})`
      : null,
    on(filter.marginFrom, 'bigint', (least) => `d.margin >= ${least}`),
    on(filter.marginUntil, 'bigint', (most) => `d.margin <= ${most}`),
    filter.text ? `d.words @@ (${matching(filter.text, parameters)})` : null,
    on(filter.member, 'text', (code) => {
      const given = `v.member_id = (SELECT id FROM member WHERE code = ${code}) AND v.answer = ${parameters.of(filter.answer ?? '', 'text')}`;
      return filter.terms ? LOOKED_UP(given) : given;
    }),
  ];
}

/** What of a filter only a vote has: who answered what, and by which majority. A text adopted tacitly has none of it. */
function ofVotesAlone({ member, answer, base, threshold, marginFrom, marginUntil, outcome }: DecisionFilter): boolean {
  const voted = [member, answer, base, threshold, marginFrom, marginUntil].some((value) => value !== null && value !== undefined);
  return voted || (outcome !== null && outcome !== undefined && outcome !== 'ADOPTED_TACITLY');
}

/** The same conditions on `silence s` of `consultation k`. */
function adoptedSoughtBy(filter: DecisionFilter, at: string, parameters: Parameters): (string | null)[] {
  const on: Parameters['where'] = (value, type, condition) => parameters.where(value, type, condition);
  return [
    on(filter.body, 'text', (body) => `s.body_key = ${body}`),
    on(filter.symbol, 'text', (symbol) => `s.consultation_id = (SELECT id FROM consultation WHERE symbol = ${symbol})`),
    on(filter.from, 'timestamptz', (from) => `${at} >= ${from}`),
    on(filter.asOf, 'timestamptz', (asOf) => `${at} <= ${asOf}`),
    on(filter.until, 'timestamptz', (until) => `${at} < ${until}`),
    filter.text ? `s.words @@ (${matching(filter.text, parameters)})` : null,
  ];
}

/** One of the two ways in which something is decided, as a part of the statement. */
type Way = Readonly<{
  columns: string;
  from: string;
  joined: string;
  order: readonly [at: string, id: string];
  conditions: (string | null)[];
}>;

/**
 * What is about a term, and the votes of a Member, lie in the order in which they were decided: they are walked, and not the
 * decisions of everybody. What is about one of several terms is walked for each of them (`ofEach`).
 */
function walkOfVotes({ terms, member }: DecisionFilter): Pick<Way, 'from' | 'order'> {
  if (terms) return { from: 'term_decided a JOIN decision d ON d.question_id = a.id', order: ['a.decided_at', 'a.id'] };
  if (member) return { from: 'vote_decided v JOIN decision d ON d.question_id = v.question_id', order: ['v.decided_at', 'v.question_id'] };
  return { from: 'decision d', order: ['d.decided_at', 'd.question_id'] };
}

function walkOfSilences({ terms }: DecisionFilter): Pick<Way, 'from' | 'order'> {
  if (terms) return { from: 'term_decided a JOIN silence s ON s.id = a.id', order: ['a.decided_at', 'a.id'] };
  return { from: 'silence s', order: ['s.expires_at', 's.id'] };
}

/** The ways that a filter leaves, one at least, the conditions of each with values of their own. */
function waysOf(filter: DecisionFilter, terms: Terms | null, parameters: Parameters): Way[] {
  const ways: Way[] = [];
  const voted = ofVotesAlone(filter);
  const about = (tacitly: boolean): string | null => (terms ? `a.term = ${terms.one} AND a.tacitly = ${tacitly}` : null);
  if (voted || filter.outcome !== 'ADOPTED_TACITLY') {
    const { from, order } = walkOfVotes(filter);
    ways.push({
      // What is in the frozen result beside its columns is read of the page alone.
      columns: `d.question_id AS id, q.key, q.number, q.title, d.outcome, d.result::jsonb->'headline' AS headline,
        d.result::jsonb->'explanation' AS explanation, d.selected, d.decided_at, d.base, d.numerator, d.denominator, d.comparison, d.margin`,
      from: `${from} JOIN consultation k ON k.id = d.consultation_id`,
      joined: 'JOIN question q ON q.id = d.question_id',
      order,
      conditions: [about(false), ...votedSoughtBy(filter, order[0], parameters)],
    });
  }
  if (!voted) {
    const { from, order } = walkOfSilences(filter);
    ways.push({
      columns: `s.id, NULL::text AS key, s.number, coalesce(v.title, t.title) AS title, 'ADOPTED_TACITLY' AS outcome, NULL::jsonb AS headline,
        NULL::jsonb AS explanation, '{}'::text[] AS selected, s.expires_at AS decided_at, NULL::text AS base, NULL::integer AS numerator,
        NULL::integer AS denominator, NULL::text AS comparison, NULL::bigint AS margin`,
      from: `${from} JOIN consultation k ON k.id = s.consultation_id`,
      joined: `LEFT JOIN proposal_version v ON v.proposal_id = s.proposal_id AND v.version = s.proposal_version
        LEFT JOIN document t ON t.id = s.document_id`,
      order,
      conditions: [about(true), ADOPTED, ...adoptedSoughtBy(filter, order[0], parameters)],
    });
  }
  return ways;
}

/** Terms that are asked for: how one is named where decisions are walked by it, and each of several, in turn, if there are. */
type Terms = Readonly<{ one: string; several: string | null }>;

function termsAsked({ terms }: DecisionFilter, parameters: Parameters): Terms | null {
  if (!terms) return null;
  if (terms.length === 1) return { one: parameters.of(terms[0], 'text'), several: null };
  return { one: 'sought.term', several: `unnest(${parameters.of(terms, 'text[]')}) AS sought (term)` };
}

/** What each of several terms leads to, one after the other; what more than one of them leads to stands once. */
function ofEach(terms: Terms | null, found: string, ended: string): string {
  return terms?.several ? `SELECT DISTINCT ON (decided_at, id) f.* FROM ${terms.several} CROSS JOIN LATERAL (${found}) f ${ended}` : found;
}

/** Both ways in one, ended as each of them is; one alone stands as it is. */
function together(found: readonly string[], ended: string): string {
  return found.length === 1 ? found.join('') : `${found.join(' UNION ALL ')} ${ended}`;
}

type Statement = Readonly<{ text: string; values: readonly unknown[] }>;
type After = readonly [decidedAt: string, id: string] | null;

/**
 * What is still asked for after a decision: an end of the period that it lies before says nothing more, and of two ends PostgreSQL
 * would begin at the later one and walk from there.
 */
function goingOn(filter: DecisionFilter, after: After): DecisionFilter {
  const still = (end: Date | null | undefined): Date | null => (end && !(after && new Date(after[0]) < end) ? end : null);
  return { ...filter, until: still(filter.until), asOf: still(filter.asOf) };
}

/**
 * The statement that finds a page of decisions that the reader may see, the newest first: of questions, and texts adopted
 * tacitly. Each of the two is walked in the order of its own index for one page at most, and the page is made of both.
 */
export function decisionsSought(filter: DecisionFilter, reader: Reader, limit: number, after: After): Statement {
  const parameters = new Parameters(visibleTo(reader));
  const key = after && `(${parameters.of(after[0], 'timestamptz')}, ${parameters.of(after[1], 'uuid')})`;
  const known = parameters.of(filter.asOf ?? null, 'timestamptz');
  const terms = termsAsked(filter, parameters);
  const page = `LIMIT ${parameters.of(limit, 'bigint')}`;
  const newestFirst = `ORDER BY decided_at DESC, id DESC ${page}`;
  const found = waysOf(goingOn(filter, after), terms, parameters).map(({ columns, from, joined, order: [at, id], conditions }) => {
    const beyond = key && `(${at}, ${id}) < ${key}`;
    const way = `
      SELECT ${columns}, k.symbol, k.title AS consultation_title, k.body_key, b.names AS body_names, k.official_zone AS zone,
        coalesce(k.published_at <= coalesce(${known}, 'infinity'), false) AS published
      FROM ${from} JOIN body b ON b.key = k.body_key ${joined}
      WHERE ${allOf([VISIBLE, ...conditions, beyond])}
      ORDER BY ${at} DESC, ${id} DESC ${page}`;
    return `(${ofEach(terms, way, newestFirst)})`;
  });
  return { text: together(found, newestFirst), values: parameters.values };
}

/** The statement that counts the decisions that answer, no more than `most`. */
export function decisionsCounted(filter: DecisionFilter, reader: Reader, most: number): Statement {
  const parameters = new Parameters(visibleTo(reader));
  const terms = termsAsked(filter, parameters);
  const limit = `LIMIT ${parameters.of(most, 'bigint')}`;
  const found = waysOf(filter, terms, parameters).map(({ from, order: [at, id], conditions }) => {
    const way = `SELECT ${at} AS decided_at, ${id} AS id FROM ${from} WHERE ${allOf([VISIBLE, ...conditions])} ${limit}`;
    return `(${ofEach(terms, way, limit)})`;
  });
  return { text: `SELECT count(*)::integer AS n FROM (${together(found, limit)}) c`, values: parameters.values };
}
