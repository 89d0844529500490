import 'reflect-metadata';
import { hash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import {
  EXPORT_FILE_NAMES,
  type ExportFile,
  type Frozen,
  isCorrigendumFile,
  isExportFile,
  keptAs,
  noSuchFile,
  noSuchLanguage,
  notIssuedIn,
  renderFrozen,
} from '#exports';
import { type Language, LANGUAGES, UnitOfWork } from '#platform';
import {
  cameOut,
  type CorrigendumContent,
  CorrigendumRepository,
  joined,
  type RecordContent,
  RecordRepository,
  type SealedText,
  VersionRepository,
} from '#record';
import { withDataSource } from './database.js';
import { type ExitCode, Failure } from './failure.js';

export type RenderOptions = Readonly<{ language: string; output?: string; list?: boolean }>;

/** A record, or a corrigendum to it, by the symbol of the consultation. */
type Read = Frozen & Readonly<{ symbol: string }>;

/** `placet render RECORD [FILE]`: writes one export of a published record or of its corrigendum, and says where. */
export async function renderCommand(record: string, file: string, options: RenderOptions): Promise<ExitCode> {
  if (options.list) {
    process.stdout.write(`${EXPORT_FILE_NAMES.join('\n')}\n`);
    return 0;
  }
  const language = LANGUAGES.find((each) => each === options.language);
  if (!isExportFile(file)) throw new Failure(noSuchFile(file).words.en);
  if (!language) throw new Failure(noSuchLanguage(options.language).words.en);
  const read = record.endsWith('.json') ? await fromFile(record, file) : await fromDatabase(record, file, language);
  const bytes = await renderFrozen(read, file, language);
  const output = options.output ?? keptAs(read.symbol, file, language);
  if (output === '-') {
    process.stdout.write(bytes);
    return 0;
  }
  await writeFile(output, bytes);
  process.stdout.write(`${output}: ${bytes.byteLength} bytes, sha256 ${hash('sha256', bytes)}\n`);
  return 0;
}

/** What is made of, with its texts as the API gives it (`{"json": …, "texts": […]}`), or with its texts in their places. */
async function fromFile(file: string, wanted: ExportFile): Promise<Read> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Failure(`${file} cannot be read.`);
  });
  const read = parsed(text);
  const { json = text, texts = [] } = (read ?? {}) as { json?: string; texts?: SealedText[] };
  const sealed = parsed(json) as { format?: unknown } | null;
  const [what, named] = isCorrigendumFile(wanted) ? ['corrigendum', 'a corrigendum'] : ['record', 'the record of a consultation'];
  if (!new RegExp(`^placet-${what}-\\d$`).test(String(sealed?.format))) throw new Failure(`${file} is not ${named}.`);
  if (texts.length === 0 && json.includes('{"salted":'))
    throw new Failure(`${file} has the ${what} without the texts that persons wrote: take them with it, or name the consultation.`);
  const content = joined<RecordContent | CorrigendumContent>(sealed, texts);
  return { content, symbol: symbolOf(content), sha256: hash('sha256', json) };
}

/** A corrigendum names its record. */
function symbolOf(content: RecordContent | CorrigendumContent): string {
  return 'record' in content ? content.record.symbol : content.symbol;
}

/** A record in a language in which it has come out; its corrigendum in any. */
async function fromDatabase(symbol: string, wanted: ExportFile, language: Language): Promise<Read> {
  const kept = await withDataSource((dataSource) =>
    new UnitOfWork(dataSource).run(async (tx) => {
      const records = tx.get(RecordRepository);
      const consultation = await records.consultationOf(symbol);
      if (!consultation) return { frozen: null };
      if (isCorrigendumFile(wanted)) return { frozen: await tx.get(CorrigendumRepository).content(consultation) };
      const versions = (await tx.get(VersionRepository).of(consultation)).map(cameOut);
      return { frozen: await records.find(consultation), versions };
    }),
  );
  const { frozen, versions } = 'frozen' in kept ? { versions: null, ...kept } : { frozen: null, versions: null };
  const version = versions?.find((each) => each.language === language) ?? null;
  if (frozen && versions && !version)
    throw new Failure(
      notIssuedIn(
        symbol,
        language,
        versions.map((each) => each.language),
      ).words.en,
    );
  if (frozen) return { content: frozen.content, sha256: frozen.sha256, symbol, version };
  throw new Failure(
    isCorrigendumFile(wanted)
      ? `No corrigendum to the record of ${symbol} is issued in this database.`
      : `No record of ${symbol} is published in this database.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
