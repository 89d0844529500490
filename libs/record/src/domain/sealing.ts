import type { SaltedText } from '#ledger';
import { ERASED } from '#platform/domain';
import type { RecordContent } from './content.js';
import type { CorrigendumContent } from './corrigendum.js';

/**
 * A text of a record, kept beside it: `path` is where it stands, as a JSON Pointer (RFC 6901). Salt (hexadecimal) and text
 * are null once the text was erased.
 */
export type SealedText = Readonly<{ path: string; salt: string | null; text: string | null }>;

/** What is kept under seal, by its format: a record, or the corrigendum to it. */
type Sealable = RecordContent | CorrigendumContent;

/** Where persons' own words stand in a record; `*` is any element of a list. What is not listed is official, and stays. */
const IN_RECORD = [
  ...['text', 'proposedWording', 'rationale', 'withdrawReason', 'response/text'].map((field) => `comments/*/${field}`),
  'statements/reasons/*/text',
  'statements/explanations/*/text',
  'statements/corrections/*/reason',
  'statements/corrections/*/note',
  'statements/onBehalf/*/reference',
  'proposals/*/rulings/*/reason',
  'proposals/*/passages/*/reason',
  'questions/*/annulled/reason',
  'questions/*/ruling/reason',
  'silences/*/withdrawReason',
  'silences/*/waiver/reason',
  'silences/*/extensions/*/reason',
  'silences/*/objections/*/text',
  'silences/*/objections/*/proposedWording',
  'followUp/*/entries/*/reason',
  'followUp/*/entries/*/evidence',
].map((place) => place.split('/'));

/** The same in a corrigendum: what is corrected may be a person's own words, and so is what it should have said. */
const IN_CORRIGENDUM = [
  ...['says', 'reads', 'note'].map((field) => `versions/*/corrections/*/${field}`),
  ...['reason', 'note'].map((field) => `votes/*/${field}`),
].map((place) => place.split('/'));

type Holder = Record<string, unknown>;

/** A place that is filled: what stands there, and in what. */
type Place = Readonly<{ path: string; holder: Holder; key: string; value: unknown }>;

/**
 * A record as it is stored and hashed: each of a person's own texts gives way to its salted hash, and stands beside. So a
 * text can be erased on lawful request while the record keeps its bytes and their fingerprint.
 */
export function seal(content: Sealable, salted: (text: string) => SaltedText): { sealed: object; texts: readonly SealedText[] } {
  const sealed = copyOf(content);
  const texts = placesIn(sealed).map(({ path, holder, key, value }) => {
    if (typeof value !== 'string') throw new TypeError(`${path} of a record is no text`);
    const { salt, text, hash } = salted(value);
    holder[key] = { salted: hash };
    return { path, salt, text };
  });
  return { sealed, texts };
}

/** The record as it is read: the texts in their places; `ERASED` where one was. Records of the first form come as they are. */
export function joined<T extends Sealable = RecordContent>(sealed: unknown, texts: readonly SealedText[]): T {
  const content = copyOf(sealed);
  const kept = new Map(texts.map(({ path, text }) => [path, text]));
  for (const { path, holder, key, value } of placesIn(content)) {
    if (typeof value !== 'string') holder[key] = kept.get(path) ?? ERASED;
  }
  return content as unknown as T;
}

/**
 * The places where a sealed record and the texts beside it do not belong together: a text without a place, a place without
 * its text, or a text that does not have the hash that stands there.
 */
export function astray(sealed: unknown, texts: readonly SealedText[], hashOf: (salt: string, text: string) => string): readonly string[] {
  const kept = new Map(texts.map((text) => [text.path, text]));
  const wrong = placesIn(sealed as Holder).flatMap(({ path, value }) => {
    const beside = kept.get(path);
    kept.delete(path);
    if (typeof value === 'string') return beside ? [path] : [];
    if (!beside) return [path];
    if (beside.salt === null || beside.text === null) return [];
    return (value as { salted?: unknown }).salted === hashOf(beside.salt, beside.text) ? [] : [path];
  });
  return [...wrong, ...kept.keys()].sort();
}

/** A part of a record, and what the things there are known by: the key of a question, the code of a Member … */
export type SaidIn = Readonly<{ part: keyof RecordContent; of: Readonly<Record<string, string | number>> }>;

/** Where a record (as it is read) has one of these texts, in or below a thing with each of these marks. */
export function pathsOf(content: RecordContent, { part, of }: SaidIn, texts: readonly string[]): readonly string[] {
  return placesIn(content as unknown as Holder)
    .filter(({ path, value }) => path.startsWith(`/${part}/`) && texts.includes(value as string))
    .filter(({ path }) => {
      const around = holdersOf(content as unknown as Holder, path);
      return Object.entries(of).every(([field, value]) => around.some((holder) => holder[field] === value));
    })
    .map(({ path }) => path);
}

/** The objects in which a place lies, from the outermost. */
function holdersOf(content: Holder, path: string): readonly Holder[] {
  const around: Holder[] = [];
  let here: unknown = content;
  for (const step of path.split('/').slice(1)) {
    around.push(here as Holder);
    here = (here as Holder)[step];
  }
  return around;
}

function placesIn(content: Holder): readonly Place[] {
  const places = content['format'] === 'placet-corrigendum-1' ? IN_CORRIGENDUM : IN_RECORD;
  return places.flatMap((steps) => within(content, steps, ''));
}

function within(holder: unknown, [step = '', ...further]: readonly string[], path: string): readonly Place[] {
  if (typeof holder !== 'object' || holder === null) return [];
  if (step === '*') return Object.entries(holder).flatMap(([key, each]) => within(each, further, `${path}/${key}`));
  const value = (holder as Holder)[step];
  if (further.length > 0) return within(value, further, `${path}/${step}`);
  return value == null ? [] : [{ path: `${path}/${step}`, holder: holder as Holder, key: step, value }];
}

function copyOf(content: unknown): Holder {
  return JSON.parse(JSON.stringify(content)) as Holder;
}
