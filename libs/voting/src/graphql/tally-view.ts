import type DataLoader from 'dataloader';
import { type QuestionFile, questionState } from '#consultations';
import { inLanguage, type Language, type RequestContext } from '#platform';
import { countLive, type LiveCount } from '#tally';
import { maySeeTally } from '../domain/visibility.js';
import type { Counted } from '../persistence/live-counts.js';
import type { StandingOfDelegation } from '../persistence/standing-query.js';
import type { TallyModel } from './tally.model.js';

/** Counted once from the ballots as they stand, and not again for every reader: a log that grows brings other groups. */
const known = new WeakMap<Counted['groups'], LiveCount>();

function countOf(question: QuestionFile, groups: Counted['groups']): LiveCount {
  const live = known.get(groups) ?? countLive(question, groups);
  known.set(groups, live);
  return live;
}

/** The counts of a question in a reader's language. */
export function tallyIn(question: QuestionFile, counted: Counted, language: Language): TallyModel {
  const { counts, means, ballots, abstained, blank } = countOf(question, counted.groups);
  const titles = new Map(question.options.map(({ key, title }) => [key, inLanguage(title, language)]));
  return {
    question: question.id,
    at: counted.at,
    ballots,
    abstained,
    blank,
    counts: counts.map(({ option, count }, at) => {
      const mean = means?.[at] ?? null;
      return { option, title: titles.get(option) ?? option, count, mean: mean === null ? null : mean / 100 };
    }),
  };
}

/** Whether the counts of a question may be seen at an instant by somebody whose Member has voted or not. */
export function isTallyOpen(question: QuestionFile, at: Date, hasVoted: boolean): boolean {
  const state = questionState(question, question.consultation, at);
  if (state === 'NOT_OPEN' || state === 'WAITING' || state === 'NOT_ASKED') return false;
  const { cancelledAt, votingOpensAt } = question.consultation;
  if (state === 'CANCELLED' && cancelledAt && cancelledAt < votingOpensAt) return false;
  // What was cast before a cancellation is not counted: it is seen no more widely than while the vote went on.
  const closed = state !== 'OPEN' && state !== 'CANCELLED';
  return maySeeTally(question.tallyVisibility, { closed, hasVoted });
}

type Loaders = Readonly<{
  standings: DataLoader<string, StandingOfDelegation | null>;
  counts: DataLoader<string, Counted | null>;
}>;

/** The counts of a question, if the reader may see them now. */
export async function tallyFor(
  { id, file, now }: Readonly<{ id: string; file: QuestionFile; now: Date }>,
  { language }: RequestContext,
  { standings, counts }: Loaders,
): Promise<TallyModel | null> {
  const hasVoted = file.tallyVisibility === 'AFTER_OWN_VOTE' && (await standings.load(id))?.ballot != null;
  const counted = isTallyOpen(file, now, hasVoted) ? await counts.load(id) : null;
  return counted && tallyIn(file, counted, language);
}
