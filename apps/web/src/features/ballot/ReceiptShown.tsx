import { useEffect, useRef } from 'react';
import { useTime } from '../../chamber/time/useTime';
import { useNumber, useSay } from '../../chamber/words/say';
import type { Cast } from './Review';
import { ProofShown } from '../verify/ProofShown';
import { SecretReceipt } from './SecretReceipt';
import styles from './Ballot.module.css';

/** What the delegation holds in its hand once its position is counted. */
export function ReceiptShown({ cast, symbol, zone }: { cast: Cast; symbol: string; zone: string }) {
  const say = useSay();
  const time = useTime();
  const number = useNumber();
  const heading = useRef<HTMLHeadingElement>(null);
  const { receipt, ballot } = cast;

  useEffect(() => heading.current?.focus(), []);

  if (!ballot)
    return (
      <div className={styles.receipt}>
        <h3 ref={heading} tabIndex={-1}>
          {say('secret.receipt.cast')}
        </h3>
        <SecretReceipt receipt={receipt} symbol={symbol} zone={zone} />
      </div>
    );
  return (
    <div className={styles.receipt}>
      <h3 ref={heading} tabIndex={-1}>
        {say(receipt.version > 1 ? 'ballot.receipt.changed' : 'ballot.receipt.cast', { position: ballot.inWords })}
      </h3>
      <dl>
        <dt>{say('ballot.receipt.when')}</dt>
        <dd>
          <time dateTime={receipt.castAt}>{time.full(receipt.castAt, zone)}</time>
        </dd>
        <dt>{say('ballot.receipt.entry')}</dt>
        <dd>{say('ballot.receipt.entry.words', { index: number(receipt.index), symbol, version: receipt.version })}</dd>
        <dt>{say('ballot.receipt.leaf')}</dt>
        <dd>
          <code>{receipt.leafHash}</code>
        </dd>
        <dt>{say('ballot.receipt.proof')}</dt>
        <dd>
          <ProofShown receipt={receipt} zone={zone} />
        </dd>
      </dl>
    </div>
  );
}
