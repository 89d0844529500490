import { Section } from '../../chamber/layout/Page';
import { Empty } from '../../chamber/layout/Standing';
import { useNumber, useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import type { AgreementOfGroupsQuery, RegionalGroup } from '../../generated/graphql';
import { Scrolled } from './Scrolled';
import { usePercent } from './Share';
import styles from './Audit.module.css';

type Pairs = AgreementOfGroupsQuery['agreementOfGroups'];

/** Every group with every other; on the diagonal, how united it is. */
export function GroupTable({ pairs }: { pairs: Pairs }) {
  const say = useSay();
  const terms = useTerms();
  const number = useNumber();
  const percent = usePercent();
  if (pairs.every((pair) => pair.compared === 0)) return <Empty>{say('audit.agreement.none')}</Empty>;
  const groups = [...new Set(pairs.map((pair) => pair.of))];
  const between = (one: RegionalGroup, other: RegionalGroup) =>
    pairs.find((pair) => (pair.of === one && pair.with === other) || (pair.of === other && pair.with === one));
  return (
    <Section title={say('audit.agreement.between')}>
      <Scrolled name={say('audit.agreement.between')}>
        <table className={styles.table}>
          <caption>{say('audit.agreement.between.caption')}</caption>
          <thead>
            <tr>
              <td />
              {groups.map((group) => (
                <th scope="col" key={group} data-number="">
                  {terms.group(group)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((row, at) => (
              <tr key={row}>
                <th scope="row">{terms.group(row)}</th>
                {groups.map((column, nth) => {
                  const pair = between(row, column);
                  return (
                    <td key={column} data-number="">
                      {nth > at || !pair ? '' : percent(pair.share)}
                      {nth <= at && pair && (
                        <small style={{ display: 'block' }}>
                          {say(pair.small ? 'audit.of.small' : 'audit.of', { questions: pair.questions, shown: number(pair.questions) })}
                        </small>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </Section>
  );
}
