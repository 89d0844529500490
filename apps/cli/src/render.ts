import 'reflect-metadata';
import { hash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { EXPORT_FILE_NAMES, isExportFile, keptAs, noSuchFile, noSuchLanguage, type Published, render } from '#exports';
import { LANGUAGES, UnitOfWork } from '#platform';
import { joined, RecordRepository, type SealedText } from '#record';
import { withDataSource } from './database.js';
import { type ExitCode, Failure } from './failure.js';

export type RenderOptions = Readonly<{ language: string; output?: string; list?: boolean }>;

/** `placet render RECORD [FILE]`: writes one export of a published record, and says where. */
export async function renderCommand(record: string, file: string, options: RenderOptions): Promise<ExitCode> {
  if (options.list) {
    process.stdout.write(`${EXPORT_FILE_NAMES.join('\n')}\n`);
    return 0;
  }
  const language = LANGUAGES.find((each) => each === options.language);
  if (!isExportFile(file)) throw new Failure(noSuchFile(file).words.en);
  if (!language) throw new Failure(noSuchLanguage(options.language).words.en);
  const published = record.endsWith('.json') ? await fromFile(record) : await fromDatabase(record);
  const bytes = await render(published, file, language);
  const output = options.output ?? keptAs(published.content.symbol, file, language);
  if (output === '-') {
    process.stdout.write(bytes);
    return 0;
  }
  await writeFile(output, bytes);
  process.stdout.write(`${output}: ${bytes.byteLength} bytes, sha256 ${hash('sha256', bytes)}\n`);
  return 0;
}

/** A record with its texts as the API gives it (`{"json": …, "texts": […]}`), or one whose texts stand in it. */
async function fromFile(file: string): Promise<Published> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Failure(`${file} cannot be read.`);
  });
  const read = parsed(text);
  const { json = text, texts = [] } = (read ?? {}) as { json?: string; texts?: SealedText[] };
  const sealed = parsed(json);
  if (typeof sealed !== 'object' || sealed === null || !/^placet-record-\d$/.test(String((sealed as { format?: unknown }).format)))
    throw new Failure(`${file} is not the record of a consultation.`);
  if (texts.length === 0 && json.includes('{"salted":'))
    throw new Failure(`${file} has the record without the texts that persons wrote: take them with it, or name the consultation.`);
  return { content: joined(sealed, texts), sha256: hash('sha256', json) };
}

async function fromDatabase(symbol: string): Promise<Published> {
  const kept = await withDataSource((dataSource) =>
    new UnitOfWork(dataSource).run(async (tx) => {
      const records = tx.get(RecordRepository);
      const consultation = await records.consultationOf(symbol);
      return { record: consultation && (await records.find(consultation)) };
    }),
  );
  if (!('record' in kept) || !kept.record) throw new Failure(`No record of ${symbol} is published in this database.`);
  return kept.record;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
