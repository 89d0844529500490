import { createHash } from 'node:crypto';
import { canonicalJson } from '#ledger';
import type { Texts } from '#platform';

/** What the log has of a Member's names. */
export function fingerprintOfNames({ en, fr, es }: Texts): string {
  return createHash('sha256')
    .update(canonicalJson({ en, fr: fr ?? null, es: es ?? null }))
    .digest('hex');
}
