import { describe, expect, it } from '@jest/globals';
import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import {
  checkpointText,
  keyOfOrigin,
  openCheckpoint,
  originOf,
  readTlogProof,
  type Rotation,
  rotationText,
  trustedKeys,
  verifierKey,
  type VerifierKey,
  writeNote,
  writeTlogProof,
} from './index.js';

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest());
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const byKey = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
  verify(null, message, createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' }), signature);

interface Holder {
  readonly secret: KeyObject;
  readonly key: VerifierKey;
}

function holder(name = 'placet.example'): Holder {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const bytes = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
  return { secret: privateKey, key: verifierKey(sha256, name, bytes) };
}

const signed = (text: string, ...by: { secret: KeyObject; key: VerifierKey }[]): string =>
  writeNote({
    text,
    signatures: by.map(({ secret, key }) => ({
      name: key.name,
      id: key.id,
      signature: new Uint8Array(sign(null, Buffer.from(text), secret)),
    })),
  });
const rotated = (from: Holder, to: Holder, ...by: Holder[]): string => {
  const rotation: Rotation = { from: from.key, to: to.key };
  return signed(rotationText(rotation), ...(by.length ? by : [from, to]));
};

const [first, second, third, stranger] = [holder(), holder(), holder('elsewhere.example'), holder()];
const LOG = '0b9ee9dc-23c6-4d41-8b1e-6a1b1b3f1d55';

describe('the key of many logs', () => {
  const checkpoint = { origin: originOf('placet.example', LOG), size: 7, root: sha256(new Uint8Array(0)), extensions: [] };
  const asLog = (by: Holder, origin = checkpoint.origin): Holder => ({ ...by, key: verifierKey(sha256, origin, by.key.publicKey) });

  it('signs for each under its origin, with an id of its own', () => {
    const key = keyOfOrigin(sha256, first.key, checkpoint.origin);
    expect(key?.name).toBe(`placet.example/${LOG}`);
    expect(key?.id).not.toEqual(first.key.id);
    expect(openCheckpoint(sha256, byKey, signed(checkpointText(checkpoint), asLog(first)), [first.key])).toEqual(checkpoint);
  });

  it.each(['elsewhere.example/1', 'placet.example.org/1', 'placet.exampleX', 'placet.example/a b'])('does not sign for %s', (origin) =>
    expect(keyOfOrigin(sha256, first.key, origin)).toBeNull(),
  );

  it('opens no checkpoint that it has not signed', () => {
    const text = checkpointText(checkpoint);
    expect(openCheckpoint(sha256, byKey, signed(text, asLog(stranger)), [first.key])).toBeNull();
    // Signed by the right key for another log of the same name.
    expect(openCheckpoint(sha256, byKey, signed(text, asLog(first, originOf('placet.example', 'other'))), [first.key])).toBeNull();
    expect(openCheckpoint(sha256, byKey, signed(text, asLog(first)).replace('\n7\n', '\n8\n'), [first.key])).toBeNull();
    expect(openCheckpoint(sha256, byKey, signed(rotationText({ from: first.key, to: second.key }), first, second), [first.key])).toBeNull();
  });
});

describe('a key that follows another', () => {
  const chain = [rotated(first, second), rotated(second, third)];
  const keysOf = (trusted: Holder, rotations: readonly string[]) => trustedKeys(sha256, byKey, trusted.key, rotations);

  it.each([
    ['the first', first],
    ['the one in the middle', second],
    ['the last', third],
  ])('is trusted by whoever trusts %s', (_, trusted) => {
    expect(keysOf(trusted, chain)).toEqual([first.key, second.key, third.key]);
  });

  it('is not vouched for by what others did among themselves', () => {
    expect(keysOf(stranger, chain)).toEqual([stranger.key]);
    expect(keysOf(first, [])).toEqual([first.key]);
  });

  it.each<[string, readonly string[]]>([
    ['the old key alone signed', [rotated(first, second, first)]],
    ['the new key alone signed', [rotated(first, second, second)]],
    ['a stranger signed', [rotated(first, stranger, first, second)]],
    ['one is left out', [chain[0] ?? '', rotated(third, stranger)]],
    ['a key signs twice', [...chain, rotated(third, first)]],
    ['two follow the same', [rotated(first, second), rotated(first, third)]],
    ['it is no rotation', ['nothing']],
  ])('is not believed when %s', (_, rotations) => expect(keysOf(first, rotations)).toBeNull());
});

describe('a proof as text (C2SP tlog-proof)', () => {
  const proof = {
    index: 73894,
    proof: [sha256(new Uint8Array([1])), sha256(new Uint8Array([2]))],
    checkpoint: 'placet.example\n1\n…\n\n— a b\n',
  };

  it('is read as it was written, with what helps beside it or without', () => {
    expect(readTlogProof(writeTlogProof(proof))).toEqual(proof);
    expect(readTlogProof(writeTlogProof({ ...proof, extra: new Uint8Array([1, 2, 3]) }))).toEqual({
      ...proof,
      extra: new Uint8Array([1, 2, 3]),
    });
    expect(readTlogProof(writeTlogProof({ ...proof, index: 0, proof: [] }))?.proof).toEqual([]);
  });

  it('has the lines that the specification shows, in their order', () => {
    expect(
      writeTlogProof({ ...proof, extra: new Uint8Array([0]) })
        .split('\n')
        .slice(0, 3),
    ).toEqual(['c2sp.org/tlog-proof@v1', 'extra AA==', 'index 73894']);
  });

  it.each([
    ['another first line', (text: string) => text.replace('@v1', '@v2')],
    ['no index', (text: string) => text.replace('index 73894\n', '')],
    ['an index with a zero before it', (text: string) => text.replace('73894', '073894')],
    ['a hash that is none', (text: string) => text.replace(/\n[A-Za-z0-9+/]{43}=/, '\nshort')],
    ['no checkpoint', (text: string) => text.slice(0, text.indexOf('\n\n'))],
  ])('is not read with %s', (_, spoilt) => expect(readTlogProof(spoilt(writeTlogProof(proof)))).toBeNull());
});
