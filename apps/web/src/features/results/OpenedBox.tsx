import { useState } from 'react';
import { WordAct } from '../../chamber/layout/Act';
import { Section } from '../../chamber/layout/Page';
import { useNumber, useSay } from '../../chamber/words/say';
import type { Result } from './answers';
import styles from './Results.module.css';

/** The box of a secret vote as it was opened: every ballot, and whose none of them is. */
export function OpenedBox({ result }: { result: Result }) {
  const say = useSay();
  const number = useNumber();
  const [shown, show] = useState(false);
  const { box } = result;
  if (!box) return null;
  return (
    <Section title={say('secret.box')}>
      <p>{say('secret.box.words', { count: box.ballots, number: number(box.ballots) })}</p>
      {new Set(box.list.map(({ inWords }) => inWords)).size === 1 && <p>{say('secret.box.alike')}</p>}
      <p className={styles.hash}>
        {say('secret.box.hash')} <code>{box.sha256}</code>
      </p>
      <p className={`${styles.links} no-print`}>
        <WordAct aria-expanded={shown} onClick={() => show(!shown)}>
          {say(shown ? 'secret.box.hide' : 'secret.box.show')}
        </WordAct>
      </p>
      <div className={shown ? styles.tables : 'only-print'}>
        <table className={styles.table}>
          <caption>{say('secret.box.caption', { count: box.ballots })}</caption>
          <thead>
            <tr>
              <th scope="col">{say('secret.box.number')}</th>
              <th scope="col">{say('secret.box.says')}</th>
            </tr>
          </thead>
          <tbody>
            {box.list.map(({ nonce, inWords }) => (
              <tr key={nonce}>
                <th scope="row">
                  <code>{nonce}</code>
                </th>
                <td>{inWords}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
