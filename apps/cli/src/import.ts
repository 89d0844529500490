import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { type Recognised, recogniseDocument, type Version } from '#consultations';
import { type Language, LANGUAGES } from '#platform';
import { type ExitCode, Failure } from './failure.js';
import { addedAs } from './import-into.js';
import { recognisedInWords } from './import-report.js';

export interface ImportOptions {
  readonly json?: boolean;
  readonly into?: string;
  readonly as?: string;
  readonly symbol?: string;
  readonly title?: string;
  readonly date?: string;
  readonly language?: string;
  /** `fr=NOTE.fr.txt`: the same document in another language. */
  readonly with?: readonly string[];
}

/** `placet import FILE`: what the text is recognised to be; with `--into`, added to a draft consultation. */
export async function importCommand(file: string, options: ImportOptions): Promise<ExitCode> {
  const language = languageOf(options.language);
  const found = overridden(recogniseDocument(await textOf(file)), options, language);
  if (found.blocks.length === 0) throw new Failure(`Nothing was recognised in ${file}: it has no text.`);
  const versions: [Version, ...Version[]] = [{ language: found.language ?? 'en', found }, ...(await others(options.with ?? []))];
  const added = options.into === undefined ? null : await addedAs(versions, options.into, options.as);
  if (options.json) {
    const remarks = found.remarks.map(({ line, kind, words }) => ({ line, kind, inWords: words.en }));
    process.stdout.write(`${JSON.stringify({ ...found, remarks, ...(added ? { added } : {}) })}\n`);
  } else {
    process.stdout.write(recognisedInWords(found, added));
  }
  return 0;
}

/** The same document in other languages, each from a file of its own. */
async function others(given: readonly string[]): Promise<Version[]> {
  return Promise.all(
    given.map(async (each) => {
      const [named = '', ...rest] = each.split('=');
      const language = languageOf(named);
      if (!language || rest.length === 0) throw new Failure(`--with ${each}: write the language and the file, as fr=note.fr.txt.`);
      return { language, found: recogniseDocument(await textOf(rest.join('='))) };
    }),
  );
}

/** What the operator says goes before what was recognised. */
function overridden(found: Recognised, { symbol, title, date }: ImportOptions, language: Language | null): Recognised {
  if (date !== undefined && !isDay(date)) throw new Failure(`--date ${date} is no day: write it as 2006-10-12.`);
  return {
    ...found,
    symbol: symbol ?? found.symbol,
    title: title ?? found.title,
    issuedOn: date ?? found.issuedOn,
    language: language ?? found.language,
  };
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function languageOf(named: string | undefined): Language | null {
  if (named === undefined) return null;
  const language = LANGUAGES.find((each) => each === named.toLowerCase());
  if (!language) throw new Failure(`--language ${named} is not one of ${LANGUAGES.join(', ')}.`);
  return language;
}

/** The text of a file, or of the standard input for "-". Text is UTF-8: anything else would be read wrongly, so it is refused. */
async function textOf(file: string): Promise<string> {
  const bytes = await (file === '-' ? standardInput() : readFile(file)).catch((fault: NodeJS.ErrnoException) => {
    throw new Failure(`${file} cannot be read (${fault.code ?? fault.message}).`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(`${file} is no plain text in UTF-8: save the document as plain text (UTF-8) and import that.`);
  }
}

async function standardInput(): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}
