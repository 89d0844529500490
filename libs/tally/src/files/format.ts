import { BltReader } from './blt.js';
import { CsvReader } from './csv.js';
import type { ElectionReader, Filling } from './election.js';
import { JsonReader } from './json.js';

/** The formats of files that can be counted. ROLL_CALLS: one roll call a line, each a count of its own. */
export const FILE_FORMATS = ['BLT', 'CSV', 'JSON', 'ROLL_CALLS'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** The formats of which a file is one election. */
export const ELECTION_READERS: Readonly<Record<Exclude<FileFormat, 'ROLL_CALLS'>, new (filling: Filling) => ElectionReader>> = {
  BLT: BltReader,
  CSV: CsvReader,
  JSON: JsonReader,
};

const BY_ENDING: Readonly<Record<string, FileFormat>> = {
  blt: 'BLT',
  csv: 'CSV',
  tsv: 'CSV',
  json: 'JSON',
  ndjson: 'ROLL_CALLS',
  jsonl: 'ROLL_CALLS',
};

/** The format by the file's name (`.gz` left aside), or null. */
export function formatByName(name: string): FileFormat | null {
  return BY_ENDING[/\.([a-z]+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null;
}

/** The format by how the file begins: for a file without a telling name, or the standard input. */
export function formatByBeginning(beginning: Uint8Array): FileFormat {
  const text = new TextDecoder().decode(beginning).trimStart();
  if (text.startsWith('{')) return /^\{.*"(?:yes|no)"\s*:/.test(text) ? 'ROLL_CALLS' : 'JSON';
  const first = text.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  return /^\d+\s+\d+\s*(?:#.*)?$/.test(first.trim()) ? 'BLT' : 'CSV';
}
