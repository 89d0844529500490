import { createHash } from 'node:crypto';
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

export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The log keeps the hashes of the words, not the words: somebody may one day have the right to see those erased. */
export function digestsOf(wording: Wording): { sha256: string; proposedWordingSha256?: string; rationaleSha256?: string } {
  return {
    sha256: sha256Of(wording.text),
    ...(wording.proposedWording ? { proposedWordingSha256: sha256Of(wording.proposedWording) } : {}),
    ...(wording.rationale ? { rationaleSha256: sha256Of(wording.rationale) } : {}),
  };
}
