import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { canonical, type Issued } from '#bundle';
import { type ExportFile, type Frozen, isCorrigendumFile, notIssuedIn } from '#exports';
import type { Language } from '#platform';
import { type CameOut, type CorrigendumContent, joined, type RecordContent, type SealedText } from '#record';
import { Failure } from './failure.js';

/** A record, or a corrigendum to it, by the symbol of the consultation. */
export type NamedFrozen = Frozen & Readonly<{ symbol: string }>;

/** What is sealed, as its bytes were hashed, with the texts that belong in it. */
type Kept = Readonly<{ json: string; texts: readonly SealedText[]; version?: CameOut }>;

/** Of a bundle, what papers are made of. Its first format ends with the publication, and has nothing `issued`. */
type Bundle = Readonly<{
  record: Parameters<typeof canonical>[0];
  recordTexts: readonly SealedText[];
  issued?: Issued;
}>;

/**
 * What a file has of a record or corrigendum: with its texts as the API gives it (`{"json": …, "texts": […]}`), with its texts in
 * their places, or a whole bundle. Whether a bundle holds is not looked at here.
 */
export async function frozenIn(file: string, wanted: ExportFile, language: Language): Promise<NamedFrozen> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Failure(`${file} cannot be read.`);
  });
  const read = parsed(text);
  const bundle = formatOf(read).startsWith('placet-bundle-') ? (read as unknown as Bundle) : null;
  const { json, texts, version } = bundle ? bundled(file, bundle, wanted, language) : alone(text, read);
  const sealed = parsed(json);
  const [what, named] = isCorrigendumFile(wanted) ? ['corrigendum', 'a corrigendum'] : ['record', 'the record of a consultation'];
  if (!new RegExp(`^placet-${what}-\\d$`).test(formatOf(sealed))) throw new Failure(`${file} is not ${named}.`);
  if (texts.length === 0 && json.includes('{"salted":'))
    throw new Failure(`${file} has the ${what} without the texts that persons wrote: take them with it, or name the consultation.`);
  const content = joined<RecordContent | CorrigendumContent>(sealed, texts);
  return { content, symbol: symbolOf(content), sha256: hash('sha256', json), version: version ?? null };
}

/** Only what the API puts beside each other is taken from there: a record with its texts in their places has fields of its own. */
function alone(text: string, read: Partial<Kept> | null): Kept {
  return { json: read?.json ?? text, texts: read?.texts ?? [] };
}

/** A record in a language in which it has come out; its corrigendum in any. */
function bundled(file: string, { record, recordTexts, issued }: Bundle, wanted: ExportFile, language: Language): Kept {
  if (isCorrigendumFile(wanted)) {
    if (!issued?.corrigendum) throw new Failure(`${file} has no corrigendum to its record.`);
    return { json: canonical(issued.corrigendum), texts: issued.corrigendumTexts };
  }
  const json = canonical(record);
  if (!issued) return { json, texts: recordTexts };
  const versions = issued.versions as readonly CameOut[];
  const version = versions.find((each) => each.language === language);
  if (version) return { json, texts: recordTexts, version };
  const languages = versions.map((each) => each.language);
  throw new Failure(notIssuedIn(symbolOf(JSON.parse(json) as RecordContent), language, languages).words.en);
}

/** A corrigendum names its record. */
function symbolOf(content: RecordContent | CorrigendumContent): string {
  return 'record' in content ? content.record.symbol : content.symbol;
}

function formatOf(read: Readonly<{ format?: unknown }> | null): string {
  return typeof read?.format === 'string' ? read.format : '';
}

function parsed(text: string): (Partial<Kept> & Readonly<{ format?: unknown }>) | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' ? read : null;
  } catch {
    return null;
  }
}
