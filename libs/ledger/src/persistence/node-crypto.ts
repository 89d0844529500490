import { createPublicKey, hash, verify } from 'node:crypto';
import type { Sha256, VerifySignature } from '#transparency';

/** SHA-256 of Node. */
export const sha256: Sha256 = (bytes) => hash('sha256', bytes, 'buffer');

/** The head of a key's DER encoding (RFC 8410, section 4); the 32 bytes of the key follow. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** Ed25519 of Node. */
export const verifySignature: VerifySignature = (publicKey, message, signature) =>
  verify(null, message, createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' }), signature);
