import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type LogSigning, verifierKeyOf } from '#ledger';
import { readVerifierKey, type VerifierKey, verifierKeyInWords } from '#transparency';

/** The head of a private key's DER encoding (RFC 8410, section 7); the 32 bytes of the seed follow. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The same in every process under test, so that several can sign the logs of one database. */
export const TEST_SIGNING: LogSigning = {
  name: 'chamber.test',
  key: createPrivateKey({ key: Buffer.concat([PKCS8, Buffer.alloc(32, 7)]), format: 'der', type: 'pkcs8' }),
  memory: null,
};

export const TEST_VERIFIER_KEY: string = verifierKeyInWords(verifierKeyOf(TEST_SIGNING.name, TEST_SIGNING.key));

export function anotherKey(): KeyObject {
  return generateKeyPairSync('ed25519').privateKey;
}

export function keyIn(words: string): VerifierKey {
  const key = readVerifierKey((bytes) => createHash('sha256').update(bytes).digest(), words);
  if (!key) throw new Error(`this is no verifier key: ${words}`);
  return key;
}
