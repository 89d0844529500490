import { useAsked } from '../../chamber/forms/useAsked';
import type { Base, DecisionsQueryVariables, OutcomeKind } from '../../generated/graphql';
import { majorityOf } from './majorities';

export const OUTCOMES: readonly OutcomeKind[] = [
  'CARRIED',
  'REJECTED',
  'TIED',
  'NO_QUORUM',
  'SELECTED',
  'UNDECIDED',
  'SENSE',
  'NOT_ASKED',
  'NOTED',
  'ADOPTED_BY_CONSENSUS',
  'POSTPONED',
  'ADOPTED_TACITLY',
];

export const BASES: readonly Base[] = ['VOTES_FOR_AND_AGAINST', 'BALLOTS_CAST', 'MEMBERS_ENTITLED', 'MEMBERS_OF_BODY'];

/** The filters live in the address: a list of decisions can be sent to a colleague. */
export function useFilters(zone: string) {
  const { get, set, period, clearAll } = useAsked(zone);
  const outcome = OUTCOMES.find((known) => known === get('outcome')) ?? null;
  const base = BASES.find((known) => known === get('base')) ?? null;
  const margin = /^\d{1,6}$/.test(get('margin')) ? Number(get('margin')) : null;
  const variables: DecisionsQueryVariables = {
    body: get('body') || null,
    symbol: get('symbol').trim() || null,
    ...period,
    member: get('member') || null,
    outcome,
    asOf: get('asOf') || null,
    term: get('term') || null,
    answer: (get('member') && get('answer').trim()) || null,
    base,
    threshold: majorityOf(get('majority')),
    marginFrom: margin === null ? null : -margin,
    marginUntil: margin,
    text: get('text').trim() || null,
  };
  return {
    get,
    set,
    clear: clearAll,
    variables,
    any: Object.values(variables).some((value) => value !== null),
  };
}
