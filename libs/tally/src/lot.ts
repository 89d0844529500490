import { methodOf, type QuestionDefinition } from './methods/registry.js';
import type { Lot } from './types.js';

/** SHA-256 of bytes, in lower-case hexadecimal: hashing is an argument, so that this stays pure. */
export type Sha256 = (data: Uint8Array) => string;

/** Whether a text is the seed of a lot: 32 bytes as 64 hexadecimal digits in lower case. */
export function isSeed(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

function bytesOf(seedHex: string): Uint8Array {
  if (!isSeed(seedHex)) throw new RangeError('The seed of a lot is 32 bytes: 64 hexadecimal digits in lower case.');
  return Uint8Array.from({ length: 32 }, (_none, at) => Number.parseInt(seedHex.slice(2 * at, 2 * at + 2), 16));
}

/**
 * The order that a seed draws: the options sorted by SHA-256(seed ‖ question ‖ LF ‖ option), the seed as its 32 bytes, the
 * keys as UTF-8. Of options that are tied, the one that stands first prevails. The order in which they are given is nothing
 * to it. In a shell: `(printf %s SEED | xxd -r -p; printf 'QUESTION\nOPTION') | sha256sum`.
 */
export function lotOrder(seedHex: string, questionKey: string, optionKeys: readonly string[], sha256: Sha256): string[] {
  const seed = bytesOf(seedHex);
  const text = new TextEncoder();
  const drawn = optionKeys.map((option) => {
    const keys = text.encode(`${questionKey}\n${option}`);
    const data = new Uint8Array(seed.length + keys.length);
    data.set(seed);
    data.set(keys, seed.length);
    return { option, hash: sha256(data) };
  });
  return drawn.sort((one, other) => (one.hash < other.hash ? -1 : one.hash > other.hash ? 1 : 0)).map(({ option }) => option);
}

/** What is published when voting opens: SHA-256 of the 32 bytes of the seed. In a shell: `printf %s SEED | xxd -r -p | sha256sum`. */
export function lotCommitment(seedHex: string, sha256: Sha256): string {
  return sha256(bytesOf(seedHex));
}

/** Whether the count of a question may need a lot: because its rule breaks ties by one, or its method draws them. */
export function mayNeedLot(question: Pick<QuestionDefinition, 'method' | 'rule'>): boolean {
  return question.rule.tieRule === 'LOT' || methodOf(question).drawsLots === true;
}

/** Throws unless the lot names every option of the question once. */
export function soundLot({ options }: Pick<QuestionDefinition, 'options'>, lot: Lot | null): Lot | null {
  const named = new Set(lot);
  if (lot !== null && (lot.length !== options.length || options.some(({ key }) => !named.has(key))))
    throw new RangeError('The lot does not name every option of the question once.');
  return lot;
}
