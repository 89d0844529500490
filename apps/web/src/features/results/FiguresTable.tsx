import { useNumber, useSay } from '../../chamber/words/say';
import type { Result, ResultQuestion } from './answers';
import styles from './Results.module.css';

/** Every figure of the result. The four ways of choosing nothing are four rows. */
export function FiguresTable({ question, result }: { question: ResultQuestion; result: Result }) {
  const say = useSay();
  const number = useNumber();
  const rows: readonly (readonly [string, number])[] = [
    ...result.counts.map((count) => [count.title, count.count] as const),
    [say('results.row.abstained'), result.abstained],
    [say('results.row.blank'), result.blank],
    [say('results.row.ballots'), result.ballots],
    [say('results.row.absent'), result.didNotParticipate],
    [say('results.row.entitled'), result.entitled],
    [say('results.row.notEntitled'), result.notEntitled],
    [say('results.row.body'), result.membersOfBody],
    [say('results.row.base'), result.base],
    [say('results.row.needed'), result.needed],
    [say('results.row.obtained'), result.obtained],
    [say('results.row.margin'), result.margin],
  ];
  return (
    <table className={styles.table}>
      <caption>{say('results.table.caption', { number: question.number, title: question.title })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('results.table.what')}</th>
          <th scope="col" data-number="">
            {say('results.table.figure')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, figure]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td data-number="">{number(figure)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
