import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/**
 * Every file of an archive bears this day, the first that the format knows. Archives keep local time without a zone: a day of
 * ours would be another day elsewhere.
 */
const DAY = new Date(1980, 0, 1);

/**
 * Packs an archive anew, so that the same files give the same bytes whenever and wherever they are packed. `changed` may rewrite
 * a file: what stands in it that depends on the moment or on chance.
 */
export function packedAnew(archive: Uint8Array, changed: (name: string, text: string) => string = (_, text) => text): Uint8Array {
  const files: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(archive))) {
    files[name] = /\.(xml|rels)$/.test(name) ? strToU8(changed(name, strFromU8(bytes))) : bytes;
  }
  return zipSync(files, { mtime: DAY, level: 6 });
}
