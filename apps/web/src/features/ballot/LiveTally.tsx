import { useSubscription } from '@apollo/client/react';
import { useNumber, useSay } from '../../chamber/words/say';
import { LiveTallyDocument } from '../../generated/graphql';
import type { Question } from './types';
import styles from './Ballot.module.css';

/** How many have answered, and the counts where the question lets this reader see them before closing. */
export function LiveTally({ question, entitled }: { question: Question; entitled: number }) {
  const say = useSay();
  const number = useNumber();
  const live = question.state === 'OPEN' && question.tally !== null;
  const { data } = useSubscription(LiveTallyDocument, { variables: { question: question.id }, skip: !live });
  const latest = data?.tally;
  const tally = latest && question.tally && latest.at > question.tally.at ? latest : question.tally;
  // Where nobody has scored anything yet there is no mean at all: a sum of nothing is shown then.
  const byMean = tally?.counts.some(({ mean }) => mean != null) ?? false;
  const answered = Math.max(question.participation, tally?.ballots ?? 0);
  if (question.state !== 'OPEN' && question.state !== 'CLOSED') return null;
  return (
    <div className={styles.tally}>
      <h3>{say('ballot.answered', { answered: number(answered), entitled: number(entitled), count: answered })}</h3>
      {byMean && <p>{say('ballot.tally.means')}</p>}
      {tally && (
        <dl>
          {tally.counts.map((count) => (
            <div key={count.option} style={{ display: 'contents' }}>
              <dt>{count.title}</dt>
              <dd>{byMean ? (count.mean == null ? '–' : number(count.mean, 2)) : number(count.count)}</dd>
            </div>
          ))}
          <dt>{say('ballot.tally.abstained')}</dt>
          <dd>{number(tally.abstained)}</dd>
          <dt>{say('ballot.tally.blank')}</dt>
          <dd>{number(tally.blank)}</dd>
        </dl>
      )}
    </div>
  );
}
