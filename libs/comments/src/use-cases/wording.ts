import type { Wording } from '../domain/comment.js';

/** Words as an input carries them: what is left out or empty says nothing. */
export interface WordingGiven {
  readonly text: string;
  readonly proposedWording?: string | null;
  readonly rationale?: string | null;
}

export function wordingOf(given: WordingGiven): Wording {
  return { text: given.text, proposedWording: given.proposedWording || null, rationale: given.rationale || null };
}
