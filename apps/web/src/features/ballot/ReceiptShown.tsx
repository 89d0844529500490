import { useEffect, useRef } from 'react';
import { useNumber, useSay } from '../../chamber/words/say';
import type { Cast } from './Review';
import { ReceiptFacts } from './ReceiptFacts';
import { SecretReceipt } from './SecretReceipt';
import styles from './Ballot.module.css';

/** What the delegation holds in its hand once its position is counted. */
export function ReceiptShown({ cast, symbol, zone }: { cast: Cast; symbol: string; zone: string }) {
  const say = useSay();
  const number = useNumber();
  const heading = useRef<HTMLHeadingElement>(null);
  const { receipt, ballot } = cast;

  useEffect(() => heading.current?.focus(), []);

  return (
    <div className={styles.receipt}>
      <h3 ref={heading} tabIndex={-1}>
        {ballot
          ? say(receipt.version > 1 ? 'ballot.receipt.changed' : 'ballot.receipt.cast', { position: ballot.inWords })
          : say('secret.receipt.cast')}
      </h3>
      {ballot ? (
        <ReceiptFacts
          receipt={receipt}
          zone={zone}
          entry={say('ballot.receipt.entry.words', { index: number(receipt.index), symbol, version: receipt.version })}
        />
      ) : (
        <SecretReceipt receipt={receipt} symbol={symbol} zone={zone} />
      )}
    </div>
  );
}
