import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { paged } from '../../chamber/api/paged';
import { FilterBar } from '../../chamber/forms/FilterBar';
import { MemberField } from '../../chamber/forms/MemberField';
import { Act, ActLink, Acts } from '../../chamber/layout/Act';
import { Page, Section } from '../../chamber/layout/Page';
import { Empty, Failed, Lines } from '../../chamber/layout/Standing';
import { useDirectory } from '../../chamber/roll/useDirectory';
import { useSession } from '../../chamber/session/session';
import { useTime } from '../../chamber/time/useTime';
import { capital, namesOf, withoutStop } from '../../chamber/words/names';
import { useNumber, useSay } from '../../chamber/words/say';
import { VotingRecordDocument, VotingYearsDocument, type VotingRecordQuery, type VotingYearsQuery } from '../../generated/graphql';
import { PeriodFields } from '../../chamber/forms/PeriodFields';
import { useAsked } from '../../chamber/forms/useAsked';
import { YearChart } from './YearChart';
import styles from './Audit.module.css';

type Years = VotingYearsQuery['votingYears'];

function Chart({ years, name }: { years: Years; name: string }) {
  const say = useSay();
  const number = useNumber();
  const top = Math.max(1, ...years.map((year) => year.questions));
  const names = {
    chose: say('audit.votes.chose'),
    abstained: say('audit.votes.abstained'),
    rest: say('audit.votes.rest'),
  };
  return (
    <YearChart
      caption={say('audit.votes.chart', namesOf(name))}
      columns={[
        { name: names.chose, look: 'full' },
        { name: names.abstained, look: 'hatched' },
        { name: names.rest, look: 'outlined' },
      ]}
      heads={[
        say('audit.votes.questions'),
        names.chose,
        say('audit.votes.abstainedAlone'),
        say('audit.votes.blank'),
        say('audit.votes.absent'),
        say('audit.votes.notEntitled'),
      ]}
      years={years.map((year) => ({
        year: year.year,
        values: [year.chose, year.abstained + year.blank, year.didNotParticipate + year.notEntitled],
        cells: [year.questions, year.chose, year.abstained, year.blank, year.didNotParticipate, year.notEntitled].map(number),
      }))}
      top={top}
      topInWords={number(top)}
    />
  );
}

function Vote({ vote, zone }: { vote: VotingRecordQuery['votingRecord']['nodes'][number]; zone: string }) {
  const say = useSay();
  const time = useTime();
  return (
    <li className={styles.vote}>
      <div>
        <Link to={`/results/${vote.symbol}/${vote.question}`}>{say('decisions.question', { number: vote.number, title: vote.title })}</Link>
        <small>
          {vote.symbol} · {time.day(vote.decidedAt, zone)} · {withoutStop(vote.headline)}
        </small>
      </div>
      <div>
        <b>{vote.answerInWords}</b>
        {(vote.version ?? 0) > 1 && <small>{say('audit.votes.version', { version: vote.version })}</small>}
        {vote.annulled && <small>{say('audit.annulled')}</small>}
      </div>
    </li>
  );
}

/** How a Member voted, over the years. */
export function Component() {
  const say = useSay();
  const { server } = useSession();
  const directory = useDirectory();
  const asked = useAsked(server.officialZone);
  const member = asked.get('member');
  const variables = { member, ...asked.period };
  const years = useQuery(VotingYearsDocument, { variables, skip: !member });
  const votes = useQuery(VotingRecordDocument, { variables, skip: !member });
  const figures = member ? years.data?.votingYears : undefined;
  const total = (of: (year: Years[number]) => number) => (figures ?? []).reduce((sum, year) => sum + of(year), 0);
  const nodes = votes.data?.votingRecord.nodes ?? [];
  const name = directory.name(member);
  return (
    <Page
      title={
        figures
          ? capital(
              say('audit.votes.title', {
                ...namesOf(name),
                took: total((year) => year.chose + year.abstained + year.blank),
                questions: total((year) => year.questions),
              }),
            )
          : say('audit.way.votes')
      }
      under={<p>{say('audit.votes.under')}</p>}
      action={
        member ? (
          <Acts>
            <ActLink weight="quiet" to={`/audit/agreement?member=${member}`}>
              {say('audit.way.agreement')}
            </ActLink>
          </Acts>
        ) : undefined
      }
    >
      <FilterBar>
        <MemberField label={say('audit.member')} none={say('audit.choose')} value={member} onChange={(code) => asked.set('member', code)} />
        <PeriodFields asked={asked} />
      </FilterBar>
      {!member && <Empty>{say('audit.votes.wanting')}</Empty>}
      <Failed error={years.error ?? votes.error} />
      {member && !figures && years.loading && <Lines count={8} />}
      {figures && figures.length === 0 && <Empty>{say('audit.votes.none')}</Empty>}
      {figures && figures.length > 0 && <Chart years={figures} name={name} />}
      {member && nodes.length > 0 && (
        <Section title={say('audit.votes.each')}>
          <ul className={styles.list}>
            {nodes.map((vote) => (
              <Vote key={vote.id} vote={vote} zone={server.officialZone} />
            ))}
          </ul>
          {votes.data?.votingRecord.pageInfo.hasNextPage && (
            <Act
              weight="quiet"
              onClick={() =>
                void votes.fetchMore({
                  variables: { after: votes.data?.votingRecord.pageInfo.endCursor },
                  updateQuery: (before, { fetchMoreResult }) => ({
                    votingRecord: paged(before.votingRecord, fetchMoreResult.votingRecord),
                  }),
                })
              }
            >
              {say('list.more')}
            </Act>
          )}
        </Section>
      )}
    </Page>
  );
}
