import { useTime } from '../../chamber/time/useTime';
import { useSay } from '../../chamber/words/say';
import type { ReceiptPartsFragment } from '../../generated/graphql';
import { ProofShown } from '../verify/ProofShown';

interface ReceiptFactsProps {
  readonly receipt: ReceiptPartsFragment;
  readonly zone: string;
  /** Which entry of the log the ballot has become, in words. */
  readonly entry: string;
}

/** When a ballot was cast, the entry of the log that it has become, and whether that is proved. */
export function ReceiptFacts({ receipt, zone, entry }: ReceiptFactsProps) {
  const say = useSay();
  const time = useTime();
  return (
    <dl>
      <dt>{say('ballot.receipt.when')}</dt>
      <dd>
        <time dateTime={receipt.castAt}>{time.full(receipt.castAt, zone)}</time>
      </dd>
      <dt>{say('ballot.receipt.entry')}</dt>
      <dd>{entry}</dd>
      <dt>{say('ballot.receipt.leaf')}</dt>
      <dd>
        <code>{receipt.leafHash}</code>
      </dd>
      <dt>{say('ballot.receipt.proof')}</dt>
      <dd>
        <ProofShown receipt={receipt} zone={zone} />
      </dd>
    </dl>
  );
}
