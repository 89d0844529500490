import { useQuery } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { Link } from 'react-router';
import { paged } from '../../chamber/api/paged';
import { InstantField } from '../../chamber/forms/InstantField';
import { PeriodFields } from '../../chamber/forms/PeriodFields';
import { MemberField } from '../../chamber/forms/MemberField';
import { Act, ActLink, Acts } from '../../chamber/layout/Act';
import { Page } from '../../chamber/layout/Page';
import { Empty, Failed, Lines } from '../../chamber/layout/Standing';
import { useSession } from '../../chamber/session/session';
import { useTime } from '../../chamber/time/useTime';
import { capital, withoutStop } from '../../chamber/words/names';
import { useNumber, useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import { BodiesDocument, DecisionCountDocument, DecisionsDocument, type DecisionsQuery } from '../../generated/graphql';
import { TermField } from '../memory/TermField';
import { Terms } from '../memory/Terms';
import { BASES, OUTCOMES, useFilters } from './filters';
import styles from './Decisions.module.css';

type Decision = DecisionsQuery['decisions']['nodes'][number];
type Filters = ReturnType<typeof useFilters>;

/** What was decided at one instant is read in the order of its questions. */
function inReadingOrder(decisions: readonly Decision[]): Decision[] {
  return [...decisions].sort((a, b) => b.decidedAt.localeCompare(a.decidedAt) || a.symbol.localeCompare(b.symbol) || a.number - b.number);
}

function FilterForm({ filters, zone }: { filters: Filters; zone: string }) {
  const say = useSay();
  const terms = useTerms();
  const { data } = useQuery(BodiesDocument);
  return (
    <form className={styles.filters} onSubmit={(event) => event.preventDefault()} aria-label={say('decisions.filters')} role="search">
      <TextInput
        type="search"
        label={say('decisions.text')}
        value={filters.get('text')}
        onChange={(event) => filters.set('text', event.currentTarget.value)}
      />
      <NativeSelect
        label={say('decisions.body')}
        value={filters.get('body')}
        onChange={(event) => filters.set('body', event.currentTarget.value)}
        data={[{ value: '', label: say('decisions.any') }, ...(data?.bodies.map((body) => ({ value: body.key, label: body.name })) ?? [])]}
      />
      <TextInput
        label={say('decisions.symbol')}
        placeholder="IC/2006/8"
        value={filters.get('symbol')}
        onChange={(event) => filters.set('symbol', event.currentTarget.value)}
      />
      <NativeSelect
        label={say('decisions.outcome')}
        value={filters.get('outcome')}
        onChange={(event) => filters.set('outcome', event.currentTarget.value)}
        data={[
          { value: '', label: say('decisions.any') },
          ...OUTCOMES.map((outcome) => ({ value: outcome, label: terms.outcome(outcome) })),
        ]}
      />
      <MemberField
        label={say('decisions.member')}
        none={say('decisions.any')}
        value={filters.get('member')}
        onChange={(code) => filters.set('member', code)}
      />
      <TextInput
        label={say('decisions.answer')}
        placeholder={say('decisions.answer.hint')}
        disabled={!filters.get('member')}
        value={filters.get('answer')}
        onChange={(event) => filters.set('answer', event.currentTarget.value)}
      />
      <NativeSelect
        label={say('decisions.base')}
        value={filters.get('base')}
        onChange={(event) => filters.set('base', event.currentTarget.value)}
        data={[{ value: '', label: say('decisions.any') }, ...BASES.map((base) => ({ value: base, label: terms.base(base) }))]}
      />
      <TextInput
        inputMode="numeric"
        label={say('decisions.narrow')}
        value={filters.get('margin')}
        onChange={(event) => filters.set('margin', event.currentTarget.value)}
      />
      <PeriodFields asked={filters} />
      <InstantField
        label={say('decisions.asOf')}
        zone={zone}
        value={filters.get('asOf') || null}
        onChange={(instant) => filters.set('asOf', instant ?? '')}
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

function DecisionRow({ decision, zone }: { decision: Decision; zone: string }) {
  const say = useSay();
  const number = useNumber();
  const time = useTime();
  const terms = useTerms();
  const pending = decision.conditions.filter((condition) => condition.attached && condition.status === 'PENDING');
  return (
    <li className={styles.decision}>
      <p className={styles.where}>
        <b>{decision.symbol}</b>
        <br />
        <span>{time.day(decision.decidedAt, zone)}</span>
        <br />
        <span>{terms.outcome(decision.outcome)}</span>
        {decision.majority && (
          <>
            <br />
            <span>{say('decisions.margin', { margin: number(decision.majority.margin) })}</span>
          </>
        )}
      </p>
      <div>
        <h2>
          <Link to={`/results/${decision.symbol}/${decision.question}`}>{withoutStop(decision.headline)}</Link>
        </h2>
        <p>{decision.explanation}</p>
        {decision.effect.standing !== 'STANDS' && (
          <p>
            <b>{decision.effect.inWords}</b>
          </p>
        )}
        <p className={styles.asked}>
          {say('decisions.question', { number: decision.number, title: decision.title })} · {decision.body.name}
          {decision.published && (
            <>
              {' · '}
              <Link to={`/record/${decision.symbol}`}>{say('decisions.record')}</Link>
            </>
          )}
        </p>
        <Terms terms={decision.terms} />
        {pending.map((condition) => (
          <p key={condition.id} className={styles.asked}>
            {say('decisions.condition', { text: condition.text, day: time.day(condition.dueAt, zone) })}
          </p>
        ))}
      </div>
    </li>
  );
}

export function Component() {
  const say = useSay();
  const { server } = useSession();
  const zone = server.officialZone;
  const filters = useFilters(zone);
  const { data, previousData, error, refetch, fetchMore } = useQuery(DecisionsDocument, { variables: filters.variables });
  const counted = useQuery(DecisionCountDocument, { variables: filters.variables });
  const shown = data ?? previousData;
  const nodes = inReadingOrder(shown?.decisions.nodes ?? []);
  const more = shown?.decisions.pageInfo.hasNextPage ?? false;
  return (
    <Page
      title={
        shown
          ? capital(
              say(filters.any ? 'decisions.title.found' : 'decisions.title', {
                count: counted.data?.decisionCount ?? nodes.length,
                more: more && !counted.data ? 'yes' : 'no',
              }),
            )
          : say('decisions.name')
      }
      under={<p>{say('decisions.under')}</p>}
      action={
        <Acts>
          <ActLink weight="quiet" to="/follow-up">
            {say('followUp.name')}
          </ActLink>
        </Acts>
      }
    >
      <FilterForm filters={filters} zone={zone} />
      <Failed error={shown ? undefined : error} again={() => void refetch()} />
      {!shown && !error && <Lines count={8} />}
      {shown && nodes.length === 0 && <Empty>{say(filters.any ? 'decisions.noneFound' : 'decisions.empty')}</Empty>}
      {nodes.length > 0 && (
        <ol className={styles.list}>
          {nodes.map((decision) => (
            <DecisionRow key={decision.id} decision={decision} zone={zone} />
          ))}
        </ol>
      )}
      {more && (
        <Act
          weight="quiet"
          onClick={() =>
            void fetchMore({
              variables: { after: shown?.decisions.pageInfo.endCursor },
              updateQuery: (before, { fetchMoreResult }) => ({ decisions: paged(before.decisions, fetchMoreResult.decisions) }),
            })
          }
        >
          {say('list.more')}
        </Act>
      )}
    </Page>
  );
}
