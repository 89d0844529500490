import { Act, Acts } from '../../chamber/layout/Act';
import { Done } from '../../chamber/layout/Standing';
import { useNumber, useSay } from '../../chamber/words/say';
import type { EntryReceiptPartsFragment } from '../../generated/graphql';
import { ProofShown } from './ProofShown';
import styles from './Verify.module.css';

interface ReceiptHeldProps {
  /** That the act was done, in words. */
  readonly words: string;
  readonly receipt: EntryReceiptPartsFragment;
  /** Of the consultation in whose log it is. */
  readonly symbol: string;
  readonly zone: string;
  /** What closes it, where it takes the place of a form. */
  readonly close?: () => void;
}

/** What whoever performed an act holds in their hand: where it was written down, and the proof that it was. */
export function ReceiptHeld({ words, receipt, symbol, zone, close }: ReceiptHeldProps) {
  const say = useSay();
  const number = useNumber();
  return (
    <>
      <Done>
        <p>{words}</p>
        <p className={styles.entry}>
          {say('receipt.entry', { index: number(receipt.index), symbol })} <code>{receipt.leafHash}</code>
        </p>
        <ProofShown receipt={receipt} zone={zone} />
      </Done>
      {close && (
        <Acts>
          <Act weight="quiet" onClick={close}>
            {say('receipt.close')}
          </Act>
        </Acts>
      )}
    </>
  );
}
