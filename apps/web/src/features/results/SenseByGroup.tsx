import { useNumber, useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import { Besides } from './Besides';
import type { Result } from './answers';
import styles from './Results.module.css';

/** Who holds which position, group by group, and how widely each is held. A Member of two groups stands in both. */
export function SenseByGroup({ result }: { result: Result }) {
  const say = useSay();
  const number = useNumber();
  const terms = useTerms();
  const heldIn = (row: Result['rollCall'][number], option: string) =>
    row.answers.find((answer) => answer.answer === option)?.members.length ?? 0;
  const most = Math.max(1, ...result.rollCall.flatMap((row) => result.counts.map(({ option }) => heldIn(row, option))));
  return (
    <>
      <div className={styles.tables}>
        <table className={`${styles.table} ${styles.sense}`}>
          <thead>
            <tr>
              <th scope="col">{say('results.csv.group')}</th>
              {result.counts.map((count) => (
                <th key={count.option} scope="col">
                  {count.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {result.rollCall.map((row) => (
              <tr key={row.group ?? 'none'}>
                <th scope="row">{terms.group(row.group)}</th>
                {result.counts.map(({ option }, at) => {
                  const held = heldIn(row, option);
                  return (
                    <td key={option}>
                      <span className={styles.held} data-empty={held === 0 || undefined}>
                        {held === 0 ? '–' : number(held)}
                        <i data-position={at} style={{ width: `${(100 * held) / most}%` }} aria-hidden="true" />
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say('results.sense.all')}</th>
              {result.counts.map((count) => (
                <td key={count.option}>{number(count.count)}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{say('results.sense.breadth')}</th>
              {result.breadth.map(({ option, groups, among }) => (
                <td key={option}>{say('results.sense.groups', { groups: groups.length, among })}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={styles.links}>
        <Besides result={result} />
      </p>
    </>
  );
}
