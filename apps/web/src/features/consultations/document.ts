import type { Consultation } from '../ballot/types';

/** A document of the consultation, as its page has read it. */
export type Document = Consultation['documents'][number];

/** A heading, numbered paragraph or item of a document. */
export type Block = Document['blocks'][number];
