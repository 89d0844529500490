import { download } from '../../chamber/download';
import { WordAct } from '../../chamber/layout/Act';
import { useTime } from '../../chamber/time/useTime';
import { useNumber, useSay } from '../../chamber/words/say';
import { type Promised, useProof } from './useProof';
import styles from './Verify.module.css';

/**
 * In words, whether what a receipt promises has come about: the entry is in the log, as a signed checkpoint has it. What was
 * checked can be kept: who has the signed checkpoint can show later that others were given another log.
 */
export function ProofShown({ receipt, zone }: { receipt: Promised; zone: string }) {
  const say = useSay();
  const time = useTime();
  const number = useNumber();
  const proof = useProof(receipt);
  return (
    <>
      <span className={styles.proof} role="status">
        {proof.state === 'PROVED'
          ? say('proof.proved', {
              index: number(receipt.index),
              moment: time.full(proof.at, zone),
              size: number(proof.size),
              key: proof.key,
            })
          : say(proof.state === 'AWAITED' ? 'proof.awaited' : 'proof.wrong')}
      </span>
      {proof.state === 'PROVED' && (
        <span className={`${styles.kept} no-print`}>
          <WordAct onClick={() => download(`${receipt.log}-${receipt.index}.tlog-proof`, 'text/plain', proof.text)}>
            {say('proof.keep')}
          </WordAct>{' '}
          {say('proof.keep.why')}
        </span>
      )}
    </>
  );
}
