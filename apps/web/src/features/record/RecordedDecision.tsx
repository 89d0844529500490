import { Link } from 'react-router';
import { withoutStop } from '../../chamber/words/names';
import { useNumber, useSay } from '../../chamber/words/say';
import { Continuation } from '../tree/Continuation';
import type { RecordShown } from './shown';
import styles from './Record.module.css';

/** One question of the record: what was asked, what was decided and why, and the figures. */
export function RecordedDecision({ result, record }: { result: RecordShown['results'][number]; record: RecordShown }) {
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
    </article>
  );
}
