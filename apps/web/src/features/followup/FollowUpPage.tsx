import { useQuery } from '@apollo/client/react';
import { paged } from '../../chamber/api/paged';
import { FilterBar } from '../../chamber/forms/FilterBar';
import { ChoiceFilter, TextFilter } from '../../chamber/forms/Filters';
import { useInAddress } from '../../chamber/forms/useAsked';
import { Act, ActLink, Acts } from '../../chamber/layout/Act';
import { Page, Section } from '../../chamber/layout/Page';
import { Empty, Failed, Lines } from '../../chamber/layout/Standing';
import { capital } from '../../chamber/words/names';
import { useCount, useSay } from '../../chamber/words/say';
import { FollowUpsDocument, type FollowUpPartsFragment } from '../../generated/graphql';
import { BodyFilter } from '../bodies/BodyFilter';
import { TermField } from '../memory/TermField';
import { FollowUpShown } from './FollowUpShown';
import { ReportSection } from './ReportSection';
import { STATUSES } from './words';
import styles from './FollowUp.module.css';

/** The filters live in the address: a list can be sent to a colleague. */
function useFilters() {
  const { get, set, clearAll } = useInAddress();
  const year = (name: string) => (/^(19|20|21)\d\d$/.test(get(name)) ? Number(get(name)) : null);
  const variables = {
    body: get('body') || null,
    fromYear: year('from'),
    toYear: year('to'),
    status: STATUSES.find((known) => known === get('status')) ?? null,
    term: get('term') || null,
  };
  return { get, set, variables, clear: clearAll, any: Object.values(variables).some((value) => value !== null) };
}

function FilterForm({ filters }: { filters: ReturnType<typeof useFilters> }) {
  const say = useSay();
  const year = { inputMode: 'numeric', maxLength: 4 } as const;
  return (
    <FilterBar clear={filters.any && filters.clear}>
      <BodyFilter asked={filters} />
      <TextFilter asked={filters} name="from" label={say('followUp.fromYear')} placeholder="2003" {...year} />
      <TextFilter asked={filters} name="to" label={say('followUp.toYear')} placeholder="2005" {...year} />
      <ChoiceFilter
        asked={filters}
        name="status"
        label={say('followUp.status')}
        options={STATUSES.map((status) => ({ value: status, label: say(`followUp.status.${status}`) }))}
      />
      <TermField value={filters.get('term')} onChange={(term) => filters.set('term', term)} />
    </FilterBar>
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
