import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { paged } from '../../chamber/api/paged';
import { Act } from '../../chamber/layout/Act';
import { Empty, Failed, Lines } from '../../chamber/layout/Standing';
import { useTime } from '../../chamber/time/useTime';
import { useSay } from '../../chamber/words/say';
import { BallotsAtDocument } from '../../generated/graphql';
import { Scrolled } from './Scrolled';
import styles from './Audit.module.css';

interface BallotsThenProps {
  readonly question: string;
  readonly at: string;
  readonly zone: string;
}

function Ballots({ question, at, zone }: BallotsThenProps) {
  const say = useSay();
  const time = useTime();
  const { data, error, fetchMore } = useQuery(BallotsAtDocument, { variables: { question, at } });
  const nodes = data?.ballotsAt.nodes ?? [];
  if (!data) return error ? <Failed error={error} /> : <Lines count={3} />;
  if (nodes.length === 0) return <Empty>{say('audit.asOf.ballots.none')}</Empty>;
  return (
    <>
      <Scrolled name={say('audit.asOf.ballots')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('audit.member')}</th>
              <th scope="col">{say('audit.answer')}</th>
              <th scope="col">{say('audit.cast')}</th>
              <th scope="col" data-number="">
                {say('audit.entry')}
              </th>
            </tr>
          </thead>
          <tbody>
            {nodes.map((ballot) => (
              <tr key={ballot.member}>
                <th scope="row">{ballot.name}</th>
                <td>{ballot.answerInWords}</td>
                <td>
                  {time.short(ballot.castAt, zone)}
                  {ballot.version > 1 && ` · ${say('audit.asOf.version', { version: ballot.version })}`}
                </td>
                <td data-number="">{ballot.index}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
      {data.ballotsAt.pageInfo.hasNextPage && (
        <Act
          weight="quiet"
          onClick={() =>
            void fetchMore({
              variables: { after: data.ballotsAt.pageInfo.endCursor },
              updateQuery: (before, { fetchMoreResult }) => ({ ballotsAt: paged(before.ballotsAt, fetchMoreResult.ballotsAt) }),
            })
          }
        >
          {say('list.more')}
        </Act>
      )}
    </>
  );
}

/** The ballots on a question that were effective, one press away. */
export function BallotsThen(props: BallotsThenProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(toggled) => setOpen(toggled.currentTarget.open)}>
      <summary>{say('audit.asOf.ballots')}</summary>
      {open && <Ballots {...props} />}
    </details>
  );
}
