import { useTime } from '../../chamber/time/useTime';
import { useNumber, useSay } from '../../chamber/words/say';
import type { ReceiptPartsFragment } from '../../generated/graphql';
import { ProofShown } from '../verify/ProofShown';
import styles from './Ballot.module.css';

/** What a delegation holds of its secret ballot: that it is in the box, and nothing of what it says. */
export function SecretReceipt({ receipt, symbol, zone }: { receipt: ReceiptPartsFragment; symbol: string; zone: string }) {
  const say = useSay();
  const time = useTime();
  const number = useNumber();
  return (
    <>
      <dl>
        <dt>{say('ballot.receipt.when')}</dt>
        <dd>
          <time dateTime={receipt.castAt}>{time.full(receipt.castAt, zone)}</time>
        </dd>
        <dt>{say('ballot.receipt.entry')}</dt>
        <dd>{say('secret.receipt.entry', { index: number(receipt.index), symbol })}</dd>
        <dt>{say('ballot.receipt.leaf')}</dt>
        <dd>
          <code>{receipt.leafHash}</code>
        </dd>
        <dt>{say('ballot.receipt.proof')}</dt>
        <dd>
          <ProofShown receipt={receipt} zone={zone} />
        </dd>
      </dl>
      <p className={styles.fine}>{say('secret.receipt.proves')}</p>
    </>
  );
}
