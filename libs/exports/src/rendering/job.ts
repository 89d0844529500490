import type { Language } from '#platform/domain';
import type { CameOut } from '#record';
import type { ExportFile } from '../domain/files.js';

/** What is asked of the thread that renders. `json`: the content of the record or of its corrigendum, with its texts in their places; `sha256`: of its sealed form; `version`: when it came out in the language. */
export type Job = Readonly<{
  id: number;
  json: string;
  sha256: string;
  version?: CameOut | null;
  file: ExportFile;
  language: Language;
}>;

export type Answer = Readonly<{ id: number; bytes: Uint8Array }> | Readonly<{ id: number; fault: string }>;

/**
 * The bytes in memory of their own, which can be handed over to another thread. The `slice` of a Buffer would be one more window
 * on memory that it may share with others, and newer versions of Node refuse to hand that over.
 */
export function ofItsOwn(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
