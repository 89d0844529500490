import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { paged } from '../../chamber/api/paged';
import { FilterBar } from '../../chamber/forms/FilterBar';
import { ChoiceFilter, TextFilter } from '../../chamber/forms/Filters';
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
import { DecisionCountDocument, DecisionsDocument, type DecisionsQuery } from '../../generated/graphql';
import { BodyFilter } from '../bodies/BodyFilter';
import { TermField } from '../memory/TermField';
import { Terms } from '../memory/Terms';
import { BASES, OUTCOMES, useFilters } from './filters';
import { useMajorities } from './majorities';
import styles from './Decisions.module.css';

type Decision = DecisionsQuery['decisions']['nodes'][number];
type Filters = ReturnType<typeof useFilters>;

/** What was decided at one instant is read in the order of its questions. */
function inReadingOrder(decisions: readonly Decision[]): Decision[] {
  return [...decisions].sort((a, b) => b.decidedAt.localeCompare(a.decidedAt) || a.symbol.localeCompare(b.symbol) || a.number - b.number);
}

/** A vote leads to its result; a text adopted tacitly, of which there is none, to its silence procedure. */
function pathOf({ symbol, question, silence }: Decision): string {
  return silence ? `/silence/${silence}` : `/results/${symbol}/${question}`;
}

function FilterForm({ filters, zone }: { filters: Filters; zone: string }) {
  const say = useSay();
  const terms = useTerms();
  const majorities = useMajorities(filters.get('majority'));
  return (
    <FilterBar clear={filters.any && filters.clear}>
      <TextFilter asked={filters} name="text" type="search" label={say('decisions.text')} />
      <BodyFilter asked={filters} />
      <TextFilter asked={filters} name="symbol" label={say('decisions.symbol')} placeholder="IC/2006/8" />
      <ChoiceFilter
        asked={filters}
        name="outcome"
        label={say('decisions.outcome')}
        options={OUTCOMES.map((outcome) => ({ value: outcome, label: terms.outcome(outcome) }))}
      />
      <MemberField
        label={say('decisions.member')}
        none={say('decisions.any')}
        value={filters.get('member')}
        onChange={(code) => filters.set('member', code)}
      />
      <TextFilter
        asked={filters}
        name="answer"
        label={say('decisions.answer')}
        placeholder={say('decisions.answer.hint')}
        disabled={!filters.get('member')}
      />
      <ChoiceFilter asked={filters} name="majority" label={say('rule.threshold')} options={majorities} />
      <ChoiceFilter
        asked={filters}
        name="base"
        label={say('decisions.base')}
        options={BASES.map((base) => ({ value: base, label: terms.base(base) }))}
      />
      <TextFilter asked={filters} name="margin" inputMode="numeric" label={say('decisions.narrow')} />
      <PeriodFields asked={filters} />
      <InstantField
        label={say('decisions.asOf')}
        zone={zone}
        value={filters.get('asOf') || null}
        onChange={(instant) => filters.set('asOf', instant ?? '')}
      />
      <TermField value={filters.get('term')} onChange={(term) => filters.set('term', term)} />
    </FilterBar>
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
          <Link to={pathOf(decision)}>{withoutStop(decision.headline)}</Link>
        </h2>
        <p>{decision.explanation}</p>
        {decision.effect.standing !== 'STANDS' && (
          <p>
            <b>{decision.effect.inWords}</b>
          </p>
        )}
        <p className={styles.asked}>
          {say(decision.silence ? 'decisions.silence' : 'decisions.question', { number: decision.number, title: decision.title })} ·{' '}
          {decision.body.name}
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
