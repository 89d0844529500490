/**
 * A number from 0 to 99, drawn from the words (FNV-1a, then stirred): looks like chance and is the same at every run, so
 * that the demonstration's figures can be checked.
 */
export function drawn(...words: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const character of words.join('/')) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % 100;
}
