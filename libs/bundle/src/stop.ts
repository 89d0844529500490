import type { Words } from '#platform/domain';

/** The stream is not a bundle from here on: nothing behind this place can be read. */
export class Stop extends Error {
  constructor(
    readonly words: Words,
    /** The entry at which the reading stopped, when it was among them. */
    readonly entry: number | null = null,
  ) {
    super(words.en);
  }
}
