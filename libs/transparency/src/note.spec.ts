import { describe, expect, it } from '@jest/globals';
import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import {
  checkpointText,
  readCheckpoint,
  readNote,
  readVerifierKey,
  signersOf,
  verifierKey,
  verifierKeyInWords,
  writeNote,
} from './index.js';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** The head of a key's DER encoding (RFC 8410); the 32 bytes of the key follow. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const byKey = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
  verify(null, message, createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' }), signature);

// The example of the note package of Go's module mirror, which C2SP signed-note is drawn from.
const PETER_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PETER_NOTE = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

describe('a signed note', () => {
  it('is read and verified as other people’s tools wrote it', () => {
    const key = readVerifierKey(sha256, PETER_KEY);
    const note = readNote(PETER_NOTE);
    expect(key && note && signersOf(note, [key], byKey)).toEqual([key]);
    expect(key && verifierKeyInWords(key)).toBe(PETER_KEY);
    expect(note && writeNote(note)).toBe(PETER_NOTE);
  });

  it('is spoilt by a letter changed, and silent about keys that are not known', () => {
    const key = readVerifierKey(sha256, PETER_KEY);
    const changed = readNote(PETER_NOTE.replace('problem is', 'problem was'));
    expect(key && changed && signersOf(changed, [key], byKey)).toBeNull();
    const note = readNote(PETER_NOTE);
    expect(note && signersOf(note, [], byKey)).toEqual([]);
  });

  it.each([
    '',
    'no blank line\n',
    'text\n\n— nobody\n',
    'text\n\n- name AAAAAAAA\n',
    'a\u0007bell\n\n— name AAAAAAAA\n',
    'text\n\n— name AAAAAAAA',
  ])('is not read from %j', (written) => expect(readNote(written)).toBeNull());

  it.each(['PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'PeterNeumann', '', 'a b+c74f20a3+AAAA'])(
    'is not verified with the key %j',
    (written) => expect(readVerifierKey(sha256, written)).toBeNull(),
  );
});

describe('a checkpoint', () => {
  const pair = generateKeyPairSync('ed25519');
  const publicKey = new Uint8Array(pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
  const key = verifierKey(sha256, 'placet.example/log', publicKey);
  const checkpoint = { origin: 'placet.example/log', size: 20_852_163, root: sha256(new Uint8Array(0)), extensions: [] };

  it('is signed, read and verified', () => {
    const text = checkpointText(checkpoint);
    const signature = new Uint8Array(sign(null, Buffer.from(text), pair.privateKey));
    const note = readNote(writeNote({ text, signatures: [{ name: key.name, id: key.id, signature }] }));
    expect(note && signersOf(note, [key], byKey)).toEqual([key]);
    expect(note && readCheckpoint(note.text)).toEqual({ ...checkpoint, root: new Uint8Array(checkpoint.root) });
  });

  it.each([
    '',
    'origin\n',
    'origin\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n',
    'origin\n1\nshort\n',
    'origin\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n',
    '\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n',
  ])('is not read from %j', (text) => expect(readCheckpoint(text)).toBeNull());

  it('never has a line that would be read as another', () => {
    expect(() => checkpointText({ ...checkpoint, origin: 'evil\n999' })).toThrow('one line');
  });
});
