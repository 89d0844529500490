import { Section } from '../../chamber/layout/Page';
import { useNumber, useSay } from '../../chamber/words/say';
import type { Result, ResultQuestion } from './answers';
import styles from './Results.module.css';

/** Members beside their weights: what each option has of both, and where a rule asks for two majorities, whether each was there. */
export function WeightsTable({ question, result }: { question: ResultQuestion; result: Result }) {
  const say = useSay();
  const number = useNumber();
  const { weights } = result;
  if (!weights) return null;
  const two = question.rule.weighing === 'DOUBLE_MAJORITY';
  const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${number(Math.abs(value))}`;
  const reached = (met: boolean) => say(met ? 'results.weights.reached' : 'results.weights.short');
  const figures = two
    ? [
        [say('results.row.base'), number(result.base), number(weights.base)],
        [say('results.row.needed'), number(result.needed), number(weights.needed)],
        [say('results.row.obtained'), number(result.obtained), number(weights.obtained)],
        [say('results.row.margin'), signed(result.margin), signed(weights.margin)],
        [say('results.weights.standing'), reached(weights.membersMet), reached(weights.weightsMet)],
      ]
    : [];
  return (
    <Section title={say(two ? 'results.weights.double' : 'results.weights.byWeight')}>
      <div className={styles.tables}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('results.table.what')}</th>
              <th scope="col" data-number="">
                {say('results.weights.members')}
              </th>
              <th scope="col" data-number="">
                {say('results.weights.weight')}
              </th>
            </tr>
          </thead>
          <tbody>
            {weights.counts.map((count, at) => (
              <tr key={count.option}>
                <th scope="row">{count.title}</th>
                <td data-number="">{number(weights.members[at]?.count ?? 0)}</td>
                <td data-number="">{number(count.count)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{say('results.row.abstained')}</th>
              <td data-number="">{number(result.abstained)}</td>
              <td data-number="">{number(weights.abstained)}</td>
            </tr>
            <tr>
              <th scope="row">{say('results.row.entitled')}</th>
              <td data-number="">{number(result.entitled)}</td>
              <td data-number="">{number(weights.entitled)}</td>
            </tr>
            {figures.map(([name, members, weight]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td data-number="">{members}</td>
                <td data-number="">{weight}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
