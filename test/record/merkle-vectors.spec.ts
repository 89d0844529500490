import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { isConsistent, isIncluded } from '#transparency';
import { SHARED, withShared } from '../support/left-out.js';

// Proofs made by another implementation of RFC 6962 trees, most of them damaged: what must be refused is refused.

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const VECTORS = join(SHARED, 'acceptance', 'merkle', 'testdata');

type Vector = Readonly<{
  desc: string;
  wantErr: boolean;
  proof: readonly string[] | null;
  leafIdx: number;
  treeSize: number;
  leafHash: string | null;
  root: string | null;
  size1: number;
  size2: number;
  root1: string | null;
  root2: string | null;
}>;

function vectorsOf(kind: string): Vector[] {
  const folder = join(VECTORS, kind);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Vector);
}

const bytes = (encoded: string | null): Uint8Array => Buffer.from(encoded ?? '', 'base64');
const proofOf = ({ proof }: Vector): Uint8Array[] => (proof ?? []).map(bytes);

withShared('the proofs of another implementation', () => {
  it('of inclusion are judged as it judges them', () => {
    const vectors = vectorsOf('inclusion');
    const judged = vectors.map((vector) =>
      isIncluded(sha256, {
        index: vector.leafIdx,
        size: vector.treeSize,
        leaf: bytes(vector.leafHash),
        root: bytes(vector.root),
        proof: proofOf(vector),
      }),
    );
    expect(vectors.filter(({ wantErr }, at) => judged[at] === wantErr).map(({ desc }) => desc)).toEqual([]);
    expect(vectors).toHaveLength(98);
  });

  it('of consistency are judged as it judges them', () => {
    const vectors = vectorsOf('consistency');
    const judged = vectors.map((vector) =>
      isConsistent(sha256, {
        size1: vector.size1,
        size2: vector.size2,
        root1: bytes(vector.root1),
        root2: bytes(vector.root2),
        proof: proofOf(vector),
      }),
    );
    expect(vectors.filter(({ wantErr }, at) => judged[at] === wantErr).map(({ desc }) => desc)).toEqual([]);
    expect(vectors).toHaveLength(98);
  });

  it('are to be refused 184 times', () => {
    expect([...vectorsOf('inclusion'), ...vectorsOf('consistency')].filter(({ wantErr }) => wantErr)).toHaveLength(184);
  });
});
