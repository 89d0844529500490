import { Link } from 'react-router';
import { withoutStop } from '../../chamber/words/names';
import { useNumber, useSay } from '../../chamber/words/say';
import { Continuation } from '../tree/Continuation';
import { AtPlace } from './AtPlace';
import { RecordedStatements } from './RecordedStatements';
import type { RecordShown } from './shown';
import type { Correcting } from './useCorrecting';
import styles from './Record.module.css';

interface RecordedDecisionProps {
  readonly result: RecordShown['results'][number];
  readonly record: RecordShown;
  readonly correcting: Correcting | null;
  readonly renew: () => void;
}

/** One question of the record: what was asked, what was decided and why, the figures, and what Members said of their votes. */
export function RecordedDecision({ result, record, correcting, renew }: RecordedDecisionProps) {
  const say = useSay();
  const number = useNumber();
  const question = record.consultation.questions.find((found) => found.key === result.key);
  const rows: readonly (readonly [string, number])[] = [
    ...result.counts.map((count) => [count.title, count.count] as const),
    [say('results.row.abstained'), result.abstained],
    [say('results.row.blank'), result.blank],
    [say('results.row.absent'), result.didNotParticipate],
  ];
  return (
    <article className={styles.decision}>
      {question && (
        <p className={styles.asked}>
          {say('record.question', { number: question.number, title: question.title })} · {question.inWords}
          {question.round.inWords && ` · ${question.round.inWords}`}
        </p>
      )}
      <h3>
        <Link to={`/results/${record.consultation.symbol}/${result.key}`}>{withoutStop(result.headline)}</Link>
      </h3>
      {question && <Continuation symbol={record.consultation.symbol} question={question.id} />}
      {question?.annulment && (
        <p>
          <b>{question.annulment.inWords}</b>
        </p>
      )}
      <p className={styles.say}>{result.explanation}</p>
      {result.chairWords != null && <blockquote className={styles.say}>{result.chairWords}</blockquote>}
      {result.outcome !== 'NOT_ASKED' && result.chairWords == null && (
        <table className={styles.figures}>
          <caption className="unseen">{say('record.figures', { title: question?.title ?? result.key })}</caption>
          <tbody>
            {rows.map(([name, figure]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{number(figure)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <AtPlace record={record} place={`question/${result.key}`} correcting={null} renew={renew} />
      <AtPlace record={record} place={`decision/${result.key}`} correcting={correcting} renew={renew} />
      <RecordedStatements record={record} question={result.key} correcting={correcting} renew={renew} />
    </article>
  );
}
