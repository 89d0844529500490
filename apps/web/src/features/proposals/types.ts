import type { Consultation } from '../ballot/types';

export type Proposal = Consultation['proposals'][number];
export type Amendment = Proposal['amendments'][number];
/** What a form needs of the page: the consultation, and how to read it again. */
export interface Place {
  readonly consultation: Consultation;
  readonly renew: () => void;
}

/** The paragraphs of a text: what stands between empty lines. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}
