import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Api } from '../client/api.js';
import type { DemonstrationBlock } from './document.js';

/** Documents as they came lie beside the checkout, where they are there at all. */
const FOLDER = join(process.cwd(), '..', 'shared', 'documents');

/** The text of the document whose file name begins so; null where the documents are not there. */
export function textAsItCame(start: string): string | null {
  try {
    const file = readdirSync(FOLDER).find((name) => name.startsWith(start) && name.endsWith('.txt'));
    return file ? readFileSync(join(FOLDER, file), 'utf8') : null;
  } catch {
    return null;
  }
}

/** A document as the API recognises it in a plain text. */
export type RecognisedDocument = Readonly<{
  symbol: string | null;
  title: string | null;
  issuedOn: string | null;
  language: 'EN' | 'FR' | 'ES' | null;
  blocks: ReadonlyArray<Omit<DemonstrationBlock, 'text'> & Readonly<{ text: string; number: string | null }>>;
  footnotes: ReadonlyArray<Readonly<{ mark: string; anchor: string; text: string }>>;
  unplaced: ReadonlyArray<Readonly<{ line: number; reason: string }>>;
  remarks: ReadonlyArray<Readonly<{ line: number; kind: string }>>;
}>;

export async function recognise(secretariat: Api, text: string): Promise<RecognisedDocument> {
  const { recogniseDocument } = await secretariat.ask<{ recogniseDocument: RecognisedDocument }>(
    `query Recognise($text: String!) { recogniseDocument(text: $text) {
      symbol title issuedOn language blocks { anchor kind level number text } footnotes { mark anchor text }
      unplaced { line reason } remarks { line kind } } }`,
    { text },
  );
  return recogniseDocument;
}

/** Adds what was recognised to a draft, as it was recognised. */
export async function addRecognised(secretariat: Api, consultation: string, found: RecognisedDocument): Promise<void> {
  const { symbol, title, issuedOn, language, blocks, footnotes } = found;
  if (!symbol || !title || !issuedOn) throw new Error('The text does not say what document it is.');
  await secretariat.act(
    'addDocument',
    {
      consultation,
      symbol,
      title: { en: title },
      issuedOn,
      originalLanguage: language ?? 'EN',
      blocks: blocks.map(({ text, ...block }) => ({ ...block, text: { en: text } })),
      footnotes: footnotes.map(({ text, ...note }) => ({ ...note, text: { en: text } })),
    },
    'document { id }',
  );
}
