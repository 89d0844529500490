import { beforeAll, describe, expect, it } from '@jest/globals';
import { readNote, rotationText, writeNote } from '#transparency';
import { nodeCrypto } from './node.js';
import type { Report } from './report.js';
import { type LogKey, logKey, sampleOf } from './sample.spec-support.js';
import { verifyBundle } from './verify.js';
import { writeBundle } from './writer.js';

const SIZE = { members: 3, questions: 2, times: 2 };

/** That `to` follows `from`, signed by both. */
function followed(from: LogKey, to: LogKey): string {
  const text = rotationText({ from: from.verifier, to: to.verifier });
  const signatures = [from, to].flatMap((key) => readNote(key.sign(key.verifier.name, text))?.signatures ?? []);
  return writeNote({ text, signatures });
}

describe('the bundle of a log that goes on under another name', () => {
  const [former, now, stranger] = [logKey('former.example'), logKey('now.example'), logKey('former.example')];
  let text: string;
  let earlier: readonly string[];

  const check = (options: Parameters<typeof verifyBundle>[2]): Promise<Report> =>
    verifyBundle(pieces(), nodeCrypto, { again: pieces, ...options });
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }

  beforeAll(async () => {
    ({ checkpoints: earlier } = await sampleOf(SIZE, former));
    const { contents } = await sampleOf(SIZE, now);
    const [key] = contents.keys;
    const keys = [{ at: key?.at ?? '', key: former.words }, ...contents.keys];
    const signing = { running: nodeCrypto.running, sign: (note: string) => now.sign(contents.head.origin, note) };
    const chunks: Uint8Array[] = [];
    for await (const chunk of writeBundle({ ...contents, keys, rotations: [followed(former, now)] }, signing)) chunks.push(chunk);
    text = Buffer.concat(chunks).toString();
  });

  it('holds for whoever trusts either key, and by its own', async () => {
    for (const keys of [[former.words], [now.words], [former.words, now.words], []])
      expect(await check({ keys })).toMatchObject({ passed: true, first: null });
  });

  it('holds against checkpoints that were got under the former name', async () => {
    expect(await check({ keys: [former.words], checkpoints: earlier })).toMatchObject({ passed: true });
    const { checkpoints: others } = await sampleOf({ ...SIZE, members: 4 }, former);
    expect(await check({ keys: [former.words], checkpoints: others.slice(0, 1) })).toMatchObject({ passed: false });
  });

  it('does not hold for a key that no rotation ties to it', async () => {
    expect(await check({ keys: [stranger.words] })).toMatchObject({ passed: false, first: { step: 'keys' } });
    const { checkpoints } = await sampleOf(SIZE, stranger);
    expect(await check({ keys: [now.words], checkpoints })).toMatchObject({ passed: false, first: { step: 'checkpoints' } });
  });
});
