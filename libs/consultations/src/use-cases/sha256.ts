import { createHash } from 'node:crypto';
import { canonicalJson } from '#ledger';
import type { Hashing } from '../domain/texts.js';

/** SHA-256 of the canonical JSON (RFC 8785) of texts, in hexadecimal. */
export const sha256Of: Hashing = (texts) => createHash('sha256').update(canonicalJson(texts)).digest('hex');
