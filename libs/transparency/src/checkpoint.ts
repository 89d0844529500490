import { type Hash, HASH_LENGTH } from './hashing.js';
import { base64Of, fromBase64 } from './text.js';

/**
 * What a log commits to (C2SP tlog-checkpoint): its name, how many entries it has, and the root over them. The text of a
 * signed note.
 */
export type Checkpoint = Readonly<{ origin: string; size: number; root: Hash; extensions: readonly string[] }>;

export function checkpointText({ origin, size, root, extensions }: Checkpoint): string {
  const lines = [origin, String(size), base64Of(root), ...extensions];
  if (lines.some((line) => line === '' || line.includes('\n')))
    throw new RangeError('A line of a checkpoint is not empty and is one line.');
  return lines.map((line) => `${line}\n`).join('');
}

/** Null when the text is not that of a checkpoint. */
export function readCheckpoint(text: string): Checkpoint | null {
  const [origin, count, encoded, ...rest] = text.split('\n');
  if (!origin || count === undefined || encoded === undefined || rest.pop() !== '' || rest.includes('')) return null;
  const size = /^(?:0|[1-9][0-9]{0,15})$/.test(count) ? Number(count) : -1;
  const root = fromBase64(encoded);
  if (!Number.isSafeInteger(size) || size < 0 || root?.length !== HASH_LENGTH) return null;
  return { origin, size, root, extensions: rest };
}
