import { useNumber, useSay } from '../../chamber/words/say';
import type { ReceiptPartsFragment } from '../../generated/graphql';
import { ReceiptFacts } from './ReceiptFacts';
import styles from './Ballot.module.css';

/** What a delegation holds of its secret ballot: that it is in the box, and nothing of what it says. */
export function SecretReceipt({ receipt, symbol, zone }: { receipt: ReceiptPartsFragment; symbol: string; zone: string }) {
  const say = useSay();
  const number = useNumber();
  return (
    <>
      <ReceiptFacts receipt={receipt} zone={zone} entry={say('secret.receipt.entry', { index: number(receipt.index), symbol })} />
      <p className={styles.fine}>{say('secret.receipt.proves')}</p>
    </>
  );
}
