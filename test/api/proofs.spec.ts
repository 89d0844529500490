import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Sequencer, sha256, verifySignature } from '#ledger';
import { isConsistent, isIncluded, openCheckpoint, readHashes, readTlogProof } from '#transparency';
import { startTestApp, type TestApp } from '../support/app.js';
import { keyIn, TEST_VERIFIER_KEY } from '../support/log-key.js';
import { appendTo, givenLog } from '../support/trees.js';

const KEYS = [keyIn(TEST_VERIFIER_KEY)];
const NOWHERE = '11111111-1111-4111-8111-111111111111';
const opened = (note: string) => {
  const checkpoint = openCheckpoint(sha256, verifySignature, note, KEYS);
  if (!checkpoint) throw new Error('it is not signed');
  return checkpoint;
};
const bytes = (hashes: readonly string[]) => hashes.map((hash) => new Uint8Array(Buffer.from(hash, 'base64')));

describe('checkpoints and proofs, without signing in', () => {
  let chamber: TestApp;
  let log: string;

  beforeAll(async () => {
    chamber = await startTestApp();
    log = await givenLog(chamber.database.owner, 5);
    await chamber.app.get(Sequencer, { strict: false }).catchUp(log);
    await appendTo(chamber.database.owner, log, 8);
    await chamber.app.get(Sequencer, { strict: false }).catchUp(log);
  });
  afterAll(() => chamber.stop());

  const get = async (path: string) => {
    const response = await fetch(`${chamber.address}${path}`);
    const { headers } = response;
    return { status: response.status, type: headers.get('content-type'), cache: headers.get('cache-control'), text: await response.text() };
  };
  const leaf = async (index: number): Promise<Uint8Array> => {
    const { rows } = await chamber.database.owner.query<{ leaf_hash: Buffer }>(
      'SELECT leaf_hash FROM log_entry WHERE log_id = $1 AND index = $2',
      [log, index],
    );
    return new Uint8Array(rows[0]?.leaf_hash ?? []);
  };

  it('over GraphQL: a checkpoint, and that an entry is in it', async () => {
    const { inclusionProof, logCheckpoint } = await chamber.api.data<{
      inclusionProof: { leafHash: string; hashes: string[]; text: string; checkpoint: { note: string; size: number } };
      logCheckpoint: { note: string; size: number; origin: string; root: string };
    }>(
      `query($log: ID!) { inclusionProof(log: $log, index: 7) { leafHash hashes text checkpoint { note size } } logCheckpoint(log: $log) { note size origin root } }`,
      { log },
    );
    const { size, root, origin } = opened(inclusionProof.checkpoint.note);
    expect([size, origin]).toEqual([13, `chamber.test/${log}`]);
    expect(logCheckpoint).toEqual({ note: inclusionProof.checkpoint.note, size, origin, root: Buffer.from(root).toString('base64') });
    const claim = { index: 7, size, root, leaf: new Uint8Array(Buffer.from(inclusionProof.leafHash, 'hex')) };
    expect(claim.leaf).toEqual(await leaf(7));
    expect(isIncluded(sha256, { ...claim, proof: bytes(inclusionProof.hashes) })).toBe(true);
    expect(readTlogProof(inclusionProof.text)).toEqual({
      index: 7,
      proof: bytes(inclusionProof.hashes),
      checkpoint: inclusionProof.checkpoint.note,
    });
  });

  it('over GraphQL: that the log went on from where it was', async () => {
    const { consistencyProof, earlier, later } = await chamber.api.data<{
      consistencyProof: { hashes: string[] };
      earlier: { note: string };
      later: { note: string };
    }>(
      `query($log: ID!) { consistencyProof(log: $log, from: 5, to: 13) { hashes }
         earlier: logCheckpoint(log: $log, covering: 5) { note } later: logCheckpoint(log: $log, covering: 6) { note } }`,
      { log },
    );
    const [one, other] = [opened(earlier.note), opened(later.note)];
    const claim = { size1: one.size, size2: other.size, root1: one.root, root2: other.root };
    expect(isConsistent(sha256, { ...claim, proof: bytes(consistencyProof.hashes) })).toBe(true);
  });

  it('over GraphQL: what cannot be proved is not there, or is refused with its field', async () => {
    const ask = async (field: string) => await chamber.api.ask<Record<string, unknown>>(`{ ${field} { __typename } }`);
    expect((await ask(`inclusionProof(log: "${log}", index: 13)`)).data).toEqual({ inclusionProof: null });
    expect((await ask(`inclusionProof(log: "${NOWHERE}", index: 0)`)).data).toEqual({ inclusionProof: null });
    expect((await ask(`logCheckpoint(log: "${NOWHERE}")`)).data).toEqual({ logCheckpoint: null });
    for (const [field, code, path] of [
      [`consistencyProof(log: "${log}", from: 5, to: 14)`, 'NOT_FOUND', ['to']],
      [`consistencyProof(log: "${log}", from: 6, to: 5)`, 'INVALID_INPUT', ['from']],
      [`consistencyProof(log: "${log}", from: 0, to: 5)`, 'INVALID_INPUT', ['from']],
      [`inclusionProof(log: "${log}", index: 5, size: 5)`, 'INVALID_INPUT', ['size']],
      [`logCheckpoint(log: "nothing")`, 'INVALID_INPUT', ['log']],
    ] as const)
      expect((await ask(field)).errors?.[0]?.extensions).toEqual({ code, path });
  });

  it('over plain HTTP, in the forms of C2SP', async () => {
    const latest = await get(`/logs/${log}/checkpoint`);
    expect(latest).toMatchObject({ status: 200, type: 'text/plain; charset=utf-8', cache: 'no-cache' });
    const { root, size } = opened(latest.text);
    expect(await get(`/logs/${log}/checkpoint/13`)).toMatchObject({
      status: 200,
      text: latest.text,
      cache: expect.stringContaining('immutable'),
    });
    const inclusion = readTlogProof((await get(`/logs/${log}/inclusion/12`)).text);
    expect(inclusion?.checkpoint).toBe(latest.text);
    expect(isIncluded(sha256, { index: 12, size, root, leaf: await leaf(12), proof: inclusion?.proof ?? [] })).toBe(true);
    expect(readTlogProof((await get(`/logs/${log}/inclusion/2?size=5`)).text)?.index).toBe(2);
    const consistency = await get(`/logs/${log}/consistency/5/13`);
    const earlier = opened((await get(`/logs/${log}/checkpoint/5`)).text);
    const proof = readHashes(consistency.text.trimEnd().split('\n')) ?? [];
    expect(isConsistent(sha256, { size1: 5, size2: 13, root1: earlier.root, root2: root, proof })).toBe(true);
    expect(JSON.parse((await get('/logs/keys')).text)).toMatchObject({
      name: 'chamber.test',
      keys: [{ verifierKey: TEST_VERIFIER_KEY }],
      rotations: [],
    });
  });

  it.each([
    ['/logs/nothing/checkpoint', 400],
    [`/logs/${NOWHERE}/checkpoint`, 404],
    ['/logs/LOG/checkpoint/6', 404],
    ['/logs/LOG/checkpoint/-1', 400],
    ['/logs/LOG/checkpoint/99999999999999999999', 400],
    ['/logs/LOG/inclusion/13', 404],
    ['/logs/LOG/inclusion/01', 400],
    ['/logs/LOG/inclusion/5?size=5', 400],
    ['/logs/LOG/inclusion/5?size=5&size=6', 400],
    ['/logs/LOG/consistency/0/5', 400],
    ['/logs/LOG/consistency/6/5', 400],
    ['/logs/LOG/consistency/5/14', 404],
  ])('%s answers %d in one line', async (path, status) => {
    const answer = await get(path.replace('LOG', log));
    expect(answer).toMatchObject({ status, type: 'text/plain; charset=utf-8', cache: 'no-store' });
    expect(answer.text.trim().split('\n')).toHaveLength(1);
  });
});
