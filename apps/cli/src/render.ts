import 'reflect-metadata';
import { hash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import {
  EXPORT_FILE_NAMES,
  type ExportFile,
  isCorrigendumFile,
  isExportFile,
  keptAs,
  noSuchFile,
  noSuchLanguage,
  notIssuedIn,
} from '#exports';
import { renderFrozen } from '#exports/render';
import { type Language, LANGUAGES, UnitOfWork } from '#platform';
import { cameOut, CorrigendumRepository, RecordRepository, VersionRepository } from '#record';
import { withDataSource } from './database.js';
import { type ExitCode, Failure } from './failure.js';
import { frozenIn, type NamedFrozen } from './frozen-file.js';

export type RenderOptions = Readonly<{ language: string; output?: string; list?: boolean }>;

/** `placet render RECORD [FILE]`: writes one export of a published record or of its corrigendum, and says where. */
export async function renderCommand(record: string, file: string, options: RenderOptions): Promise<ExitCode> {
  if (options.list) {
    process.stdout.write(`${EXPORT_FILE_NAMES.join('\n')}\n`);
    return 0;
  }
  const language = LANGUAGES.find((each) => each === options.language);
  if (!isExportFile(file)) throw new Failure(noSuchFile(file).words.en);
  if (!language) throw new Failure(noSuchLanguage(options.language).words.en);
  const read = record.endsWith('.json') ? await frozenIn(record, file, language) : await fromDatabase(record, file, language);
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

/** A record in a language in which it has come out; its corrigendum in any. */
async function fromDatabase(symbol: string, wanted: ExportFile, language: Language): Promise<NamedFrozen> {
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
