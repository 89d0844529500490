import { hashes, verify } from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import type { Crypto } from '#bundle';
import { fromBase64 } from '#transparency';

hashes.sha512 = sha512;

const decoder = new TextDecoder();

/**
 * The functions that a proof is checked with in the browser. Web Crypto answers later and is not there on a page without https;
 * the pure code asks at once, a million times, so a small audited library answers it.
 */
export const browserCrypto: Crypto = {
  sha256,
  hashInto: (bytes, into, at) => into.set(sha256(bytes), at),
  running: () => {
    const sum = sha256.create();
    return { update: (bytes) => void sum.update(bytes), digest: () => sum.digest() };
  },
  verify: (publicKey, message, signature) => {
    try {
      return verify(signature, message, publicKey);
    } catch {
      return false; // not a key, or not a signature
    }
  },
  fromBase64,
  textOf: (bytes, begin, end) => decoder.decode(bytes.subarray(begin, end)),
};
