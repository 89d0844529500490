import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isSeed, lotCommitment, lotOrder } from '#tally';
import { type ExitCode, Failure } from './failure.js';

export type VerifyLotOptions = Readonly<{
  commitment?: string;
  seed?: string;
  question?: string;
  options?: string;
  order?: string;
  json?: boolean;
}>;

/** A lot as it was published: what bound the seed, the seed itself, and the order drawn; null where only the seed is told. */
type PublishedLot = Readonly<{
  question: string;
  options: readonly string[];
  commitment: string;
  seed: string;
  order: readonly string[] | null;
}>;

/** What comes of drawing it again. */
export type VerifiedLot = PublishedLot & Readonly<{ drawn: readonly string[]; bound: boolean; same: boolean }>;

const HASH = /^[0-9a-f]{64}$/;

/**
 * `placet verify-lot`: draws a lot again, from a published record or from what the command line tells. 0 when the seed is the
 * one that was bound by its hash when voting opened and gives the order that was published, 1 when not.
 */
export async function verifyLotCommand(file: string | undefined, options: VerifyLotOptions): Promise<ExitCode> {
  const lots = file === undefined ? [toldBy(options)] : await recordedIn(file, options.question);
  const verified = lots.map(drawnAgain);
  process.stdout.write(options.json ? `${JSON.stringify(verified)}\n` : verified.map(inWords).join('\n'));
  return verified.every(({ bound, same }) => bound && same) ? 0 : 1;
}

const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Draws the lot again: the options in the order of SHA-256(seed ‖ question ‖ LF ‖ option). */
export function drawnAgain(lot: PublishedLot): VerifiedLot {
  const drawn = lotOrder(lot.seed, lot.question, lot.options, sha256);
  const same = lot.order === null || (lot.order.length === drawn.length && lot.order.every((option, at) => option === drawn[at]));
  return { ...lot, drawn, bound: lotCommitment(lot.seed, sha256) === lot.commitment, same };
}

function toldBy({ commitment, seed, question, options, order }: VerifyLotOptions): PublishedLot {
  if (commitment === undefined || seed === undefined || question === undefined || options === undefined)
    throw new Failure('Name the file of a published record, or tell --commitment, --seed, --question and --options.');
  const keys = listOf(options);
  if (keys.length < 2 || new Set(keys).size < keys.length)
    throw new Failure('--options are the keys of two options or more, each once, with commas.');
  return sound({
    question,
    options: keys,
    commitment: commitment.toLowerCase(),
    seed: seed.toLowerCase(),
    order: order === undefined ? null : listOf(order),
  });
}

function sound(lot: PublishedLot): PublishedLot {
  if (!HASH.test(lot.commitment)) throw new Failure(`${lot.question}: the commitment is a SHA-256, 64 hexadecimal digits.`);
  if (!isSeed(lot.seed)) throw new Failure(`${lot.question}: the seed is 32 bytes, 64 hexadecimal digits.`);
  return lot;
}

const listOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '');

/** The lots of a published record, of one question where it is named. */
async function recordedIn(file: string, question: string | undefined): Promise<readonly PublishedLot[]> {
  const text = await readFile(file, 'utf8').catch((fault: unknown) => {
    throw new Failure(`${file} cannot be read: ${fault instanceof Error ? fault.message : String(fault)}.`);
  });
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch (fault) {
    throw new Failure(`${file} is no JSON: ${fault instanceof Error ? fault.message : String(fault)}.`);
  }
  const lots = lotsIn(record).filter((lot) => question === undefined || lot.question === question);
  if (lots.length > 0) return lots;
  throw new Failure(
    question === undefined ? `${file} has no question for which a lot was bound.` : `${file} has no lot of a question “${question}”.`,
  );
}

/** Wherever in the record a question's decision stands with its lot. */
function lotsIn(value: unknown): PublishedLot[] {
  if (typeof value !== 'object' || value === null) return [];
  const { key, lot, counts } = value as Readonly<Record<string, unknown>>;
  const own =
    typeof key === 'string' && typeof lot === 'object' && lot !== null
      ? [lotOf(key, lot as Readonly<Record<string, unknown>>, counts)]
      : [];
  return [...own, ...Object.values(value).flatMap(lotsIn)];
}

function lotOf(question: string, { commitment, seed, order }: Readonly<Record<string, unknown>>, counts: unknown): PublishedLot {
  if (typeof commitment !== 'string' || typeof seed !== 'string' || !isTexts(order))
    throw new Failure(`The lot of “${question}” lacks its commitment, its seed or its order.`);
  // The options are those that were counted: a lot that leaves one out is not the lot that was bound.
  const counted: readonly unknown[] = Array.isArray(counts) ? counts : [];
  const options = counted.map((each) => (each as Readonly<{ option?: unknown }>).option);
  return sound({ question, options: isTexts(options) && options.length > 0 ? options : order, commitment, seed, order });
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function inWords({ question, commitment, seed, order, drawn, bound, same }: VerifiedLot): string {
  return [
    `The lot of “${question}”`,
    `  seed        ${seed}`,
    `  commitment  ${commitment}`,
    bound
      ? '  The seed is the one that was bound when voting opened.'
      : '  The seed is NOT the one that was bound: its SHA-256 is another.',
    `  drawn       ${drawn.join(', ')}`,
    ...(order === null ? [] : [same ? '  This is the order that was published.' : `  The order published is ANOTHER: ${order.join(', ')}`]),
    bound && same ? 'The drawing is reproduced.' : 'The drawing is not reproduced.',
    '',
  ].join('\n');
}
