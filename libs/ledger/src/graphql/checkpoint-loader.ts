import { loaderOf, type RequestContext } from '#platform';
import type { LogProofs } from '../persistence/log-proofs.js';

/** What the field says, wherever a receipt carries its checkpoint. */
export const ITS_CHECKPOINT =
  'The first checkpoint that covers the entry, as a signed note (C2SP tlog-checkpoint); null until it is signed, within seconds. Whoever keeps it can show later that the log was not shown to them as to others.';

/** The request's loader of the first checkpoint that covers an entry: one statement, whoever asks for how many. */
export function checkpointLoader(context: RequestContext, proofs: LogProofs) {
  return loaderOf<string, string>(context, 'ledger.checkpoint', async (entries) => {
    const asked = entries.map((entry) => {
      const [log = '', index = ''] = entry.split(' ');
      return { log, index: Number(index) };
    });
    const notes = await proofs.coveringEach(asked);
    return new Map(entries.flatMap((entry, at) => (notes[at] ? [[entry, notes[at]] as const] : [])));
  });
}

/** What such an entry is called. */
export const entryNamed = ({ log, index }: Readonly<{ log: string; index: number }>): string => `${log} ${index}`;
