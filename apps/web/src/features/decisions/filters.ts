import { useSearchParams } from 'react-router';
import { instantOfField } from '../../chamber/time/instants';
import type { DecisionsQueryVariables, OutcomeKind } from '../../generated/graphql';

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
];

export type FilterName = 'body' | 'symbol' | 'from' | 'until' | 'member' | 'outcome' | 'asOf' | 'term';

/** The filters live in the address: a list of decisions can be sent to a colleague. */
export function useFilters(zone: string) {
  const [search, setSearch] = useSearchParams();
  const get = (name: FilterName) => search.get(name) ?? '';
  const set = (name: FilterName, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const outcome = OUTCOMES.find((known) => known === get('outcome')) ?? null;
  const variables: DecisionsQueryVariables = {
    body: get('body') || null,
    symbol: get('symbol').trim() || null,
    from: get('from') ? instantOfField(`${get('from')}T00:00`, zone) : null,
    until: get('until') ? instantOfField(`${get('until')}T23:59:59.999`, zone) : null,
    member: get('member') || null,
    outcome,
    asOf: get('asOf') || null,
    term: get('term') || null,
  };
  return {
    get,
    set,
    clear: () => setSearch({}, { replace: true }),
    variables,
    any: Object.values(variables).some((value) => value !== null),
  };
}
