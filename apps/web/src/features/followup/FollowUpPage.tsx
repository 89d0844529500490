import { useQuery } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { paged } from '../../chamber/api/paged';
import { Act, ActLink, Acts } from '../../chamber/layout/Act';
import { Page, Section } from '../../chamber/layout/Page';
import { Empty, Failed, Lines } from '../../chamber/layout/Standing';
import { capital } from '../../chamber/words/names';
import { useCount, useSay } from '../../chamber/words/say';
import { BodiesDocument, FollowUpsDocument, type FollowUpPartsFragment } from '../../generated/graphql';
import { TermField } from '../memory/TermField';
import { FollowUpShown } from './FollowUpShown';
import { ReportSection } from './ReportSection';
import { STATUSES } from './words';
import styles from './FollowUp.module.css';

type Name = 'body' | 'from' | 'to' | 'status' | 'term';

/** The filters live in the address: a list can be sent to a colleague. */
function useFilters() {
  const [search, setSearch] = useSearchParams();
  const get = (name: Name) => search.get(name) ?? '';
  const year = (name: Name) => (/^(19|20|21)\d\d$/.test(get(name)) ? Number(get(name)) : null);
  const set = (name: Name, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const variables = {
    body: get('body') || null,
    fromYear: year('from'),
    toYear: year('to'),
    status: STATUSES.find((known) => known === get('status')) ?? null,
    term: get('term') || null,
  };
  return {
    get,
    set,
    variables,
    clear: () => setSearch({}, { replace: true }),
    any: Object.values(variables).some((value) => value !== null),
  };
}

function FilterForm({ filters }: { filters: ReturnType<typeof useFilters> }) {
  const say = useSay();
  const { data } = useQuery(BodiesDocument);
  return (
    <form className={styles.filters} onSubmit={(event) => event.preventDefault()} aria-label={say('decisions.filters')} role="search">
      <NativeSelect
        label={say('decisions.body')}
        value={filters.get('body')}
        onChange={(event) => filters.set('body', event.currentTarget.value)}
        data={[{ value: '', label: say('decisions.any') }, ...(data?.bodies.map((body) => ({ value: body.key, label: body.name })) ?? [])]}
      />
      <TextInput
        label={say('followUp.fromYear')}
        inputMode="numeric"
        maxLength={4}
        placeholder="2003"
        value={filters.get('from')}
        onChange={(event) => filters.set('from', event.currentTarget.value)}
      />
      <TextInput
        label={say('followUp.toYear')}
        inputMode="numeric"
        maxLength={4}
        placeholder="2005"
        value={filters.get('to')}
        onChange={(event) => filters.set('to', event.currentTarget.value)}
      />
      <NativeSelect
        label={say('followUp.status')}
        value={filters.get('status')}
        onChange={(event) => filters.set('status', event.currentTarget.value)}
        data={[
          { value: '', label: say('decisions.any') },
          ...STATUSES.map((status) => ({ value: status, label: say(`followUp.status.${status}`) })),
        ]}
      />
      <TermField value={filters.get('term')} onChange={(term) => filters.set('term', term)} />
      {filters.any && (
        <Act weight="quiet" onClick={filters.clear}>
          {say('decisions.clear')}
        </Act>
      )}
    </form>
  );
}

/** What became of decisions, year by year. */
export function Component() {
  const say = useSay();
  const words = useCount();
  const filters = useFilters();
  const { data, previousData, error, refetch, fetchMore } = useQuery(FollowUpsDocument, { variables: filters.variables });
  const shown = data ?? previousData;
  const nodes: readonly FollowUpPartsFragment[] = shown?.followUps.nodes ?? [];
  const held = nodes.filter(({ status }) => status === 'HELD').length;
  const years = [...new Set(nodes.map(({ year }) => year))];
  const more = shown?.followUps.pageInfo.hasNextPage ?? false;
  const { body, fromYear, toYear } = filters.variables;
  return (
    <Page
      title={
        shown
          ? capital(say('followUp.title', { count: nodes.length, held, countWords: words(nodes.length), heldWords: words(held) }))
          : say('followUp.name')
      }
      under={<p>{say('followUp.under')}</p>}
      action={
        <Acts>
          <ActLink weight="quiet" to="/decisions">
            {say('decisions.name')}
          </ActLink>
        </Acts>
      }
    >
      <FilterForm filters={filters} />
      <Failed error={shown ? undefined : error} again={() => void refetch()} />
      {!shown && !error && <Lines count={6} />}
      {shown && nodes.length === 0 && <Empty>{say(filters.any ? 'followUp.noneFound' : 'followUp.empty')}</Empty>}
      {years.map((year) => (
        <Section key={year} title={String(year)}>
          <ul className={styles.list}>
            {nodes
              .filter((item) => item.year === year)
              .map((item) => (
                <FollowUpShown key={item.id} item={item} from />
              ))}
          </ul>
        </Section>
      ))}
      {more && (
        <Act
          weight="quiet"
          onClick={() =>
            void fetchMore({
              variables: { after: shown?.followUps.pageInfo.endCursor },
              updateQuery: (before, { fetchMoreResult }) => ({ followUps: paged(before.followUps, fetchMoreResult.followUps) }),
            })
          }
        >
          {say('list.more')}
        </Act>
      )}
      {body && fromYear && toYear && nodes.length > 0 && <ReportSection body={body} fromYear={fromYear} toYear={toYear} />}
      {nodes.length > 0 && !(body && fromYear && toYear) && <Empty>{say('followUp.section.how')}</Empty>}
    </Page>
  );
}
