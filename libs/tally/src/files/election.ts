import { AddedUp } from '../added-up.js';
import { type MethodKey, methodOf } from '../methods/registry.js';
import type { BallotForm, OptionDefinition } from '../types.js';
import type { BallotHeap } from './heap.js';

/** What an election file says: who stands, how many places there are where it tells, and the ballots. */
export type Election = Readonly<{
  title: string | null;
  /** How many places there are to fill; null where the file does not say. */
  seats: number | null;
  /** Those that stand, in the order of the file. Those that withdrew are not among them. */
  options: readonly OptionDefinition[];
  /** The titles of those that withdrew: on ballots their places close up. */
  withdrawn: readonly string[];
  ballots: BallotHeap;
}>;

/** Reads a file that comes in parts, and throws a FileFault as soon as it is not what it should be. */
export interface ElectionReader {
  feed(chunk: Uint8Array): void;
  /** The file is over. */
  end(): Election;
}

/**
 * What a reader must know of the method that will count: how ballots are filled, and the options it brings, if any. `addedUp`:
 * where ballots are added up that are too many to be kept, once it is known how many options there are; without it all are kept.
 */
export type Filling = Readonly<{
  form: BallotForm;
  fixedOptions: readonly OptionDefinition[] | null;
  addedUp?: (optionCount: number) => AddedUp;
}>;

/** How ballots of this method are filled, and added up where it decides from sums. */
export function fillingFor(method: MethodKey): Filling {
  const { form, fixedOptions, goesThroughPapers = false } = methodOf({ method });
  return { form, fixedOptions, ...(!goesThroughPapers && { addedUp: (optionCount) => new AddedUp(method, optionCount) }) };
}
