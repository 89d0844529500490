import { useSay } from '../../chamber/words/say';

interface BesidesProps {
  result: { readonly abstained: number; readonly blank: number; readonly didNotParticipate: number };
}

/** Who answered without choosing, and who did not answer: what the bars do not show. */
export function Besides({ result }: BesidesProps) {
  const say = useSay();
  return <span>{say('results.besides', { abstained: result.abstained, blank: result.blank, absent: result.didNotParticipate })}</span>;
}
