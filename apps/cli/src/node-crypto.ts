import { createHash, createPublicKey, verify } from 'node:crypto';
import type { Sha256, VerifySignature } from '#transparency';

// For the commands that check what others published: they load nothing that knows of a database.

export const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest();

/** Ed25519; the head of the key's DER encoding is that of RFC 8410. */
export const verifySignature: VerifySignature = (publicKey, message, signature) =>
  verify(
    null,
    message,
    createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey]), format: 'der', type: 'spki' }),
    signature,
  );
