import type { Finding, Poll } from '../method.js';
import { BASE_OF } from '../rule.js';
import type { Change, QuestionTerms } from '../types.js';
import { explained, headlineOf, seatSteps } from './best-supported.words.js';
import { type Places, placesOf } from './places.js';
import { keysOf, moved } from './ranking.js';

/** The fewest votes that would have made it come out otherwise. */
function changeOf(question: QuestionTerms, poll: Poll, places: Places): Change | null {
  const after = (votes: number, from: string | null, to: string | null): Places =>
    placesOf(question, moved(question, poll, votes, from, to));
  const { outcome, selected, tied, next, minimum } = places;
  if (outcome === 'TIED') {
    const [one] = tied;
    if (one === undefined) return null;
    const then = after(1, null, one.option.key).outcome;
    return then === 'SELECTED' ? { kind: 'GAIN', votes: 1, from: null, to: one.option.key, outcome: then } : null;
  }
  if (outcome === 'UNDECIDED') {
    if (next === null || poll.choices === 0 || minimum > poll.roll.entitled) return null;
    const votes = minimum - next.count;
    return { kind: 'GAIN', votes, from: null, to: next.option.key, outcome: after(votes, null, next.option.key).outcome };
  }
  const last = selected[selected.length - 1];
  if (last === undefined) return null;
  const from = last.option.key;
  const belowMinimum = last.count - minimum + 1;
  if (next === null || belowMinimum <= Math.ceil((last.count - next.count) / 2))
    return { kind: 'LOSS', votes: belowMinimum, from, to: null, outcome: after(belowMinimum, from, null).outcome };
  const votes = Math.floor((last.count - next.count) / 2) + 1;
  return { kind: 'SWITCH', votes, from, to: next.option.key, outcome: after(votes, from, next.option.key).outcome };
}

/**
 * A count for the best supported. `obtained` is the support of the last place, `margin` its lead over the first option
 * without one; `needed` is the minimum support.
 */
export function bestSupported(question: QuestionTerms, poll: Poll): Finding {
  const places = placesOf(question, poll.counts);
  const change = changeOf(question, poll, places);
  const last = places.outcome === 'SELECTED' ? places.selected[places.selected.length - 1] : (places.tied[0] ?? places.next ?? undefined);
  const obtained = last?.count ?? 0;
  const lead = places.outcome === 'SELECTED' && places.next !== null ? obtained - places.next.count : obtained - places.minimum;
  return {
    outcome: places.outcome,
    selected: keysOf(places.selected),
    tied: keysOf(places.tied),
    runOff: question.rule.tieRule === 'SECOND_VOTE' ? keysOf(places.tied) : [],
    base: BASE_OF[question.rule.base](poll, poll.roll),
    needed: places.minimum,
    obtained,
    margin: places.outcome === 'TIED' ? 0 : lead,
    change,
    headline: headlineOf(question, places),
    explanation: explained(question, poll, places, change),
    steps: seatSteps(question, poll, places),
  };
}
