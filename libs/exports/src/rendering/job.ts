import type { Language } from '#platform/domain';
import type { ExportFile } from '../domain/files.js';

/** What is asked of the thread that renders. `json`: the content of the record or of its corrigendum, with its texts in their places; `sha256`: of its sealed form. */
export type Job = Readonly<{ id: number; json: string; sha256: string; file: ExportFile; language: Language }>;

export type Answer = Readonly<{ id: number; bytes: Uint8Array }> | Readonly<{ id: number; fault: string }>;
