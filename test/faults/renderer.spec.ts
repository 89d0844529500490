import { afterEach, describe, expect, it } from '@jest/globals';
import { isRefusal } from '#platform';
import { Renderer } from '../../libs/exports/src/rendering/renderer.js';
import { smallRecord } from '../support/large-record.js';

const sha256 = 'c'.repeat(64);

describe('the thread that renders', () => {
  const renderer = new Renderer();
  const json = JSON.stringify(smallRecord());
  afterEach(() => renderer.onModuleDestroy());

  it('takes so many at once and no more, and then again', async () => {
    const asked = Array.from({ length: 20 }, () => renderer.render({ json, sha256, file: 'votes.csv', language: 'en' }));
    const answers = await Promise.all(asked);
    expect(answers.map((answer) => (isRefusal(answer) ? answer.code : 'made'))).toEqual([
      ...Array.from({ length: 16 }, () => 'made'),
      ...Array.from({ length: 4 }, () => 'RATE_LIMITED'),
    ]);
    expect(isRefusal(await renderer.render({ json, sha256, file: 'roll.csv', language: 'es' }))).toBe(false);
  });

  it('fails the one that cannot be made, and goes on', async () => {
    await expect(renderer.render({ json: 'no record', sha256, file: 'votes.csv', language: 'en' })).rejects.toThrow(/JSON/);
    expect(isRefusal(await renderer.render({ json, sha256, file: 'votes.csv', language: 'en' }))).toBe(false);
  });

  it('tells who waits when the server stops', async () => {
    const waiting = expect(renderer.render({ json, sha256, file: 'record.pdf', language: 'en' })).rejects.toThrow(
      'The server is stopping.',
    );
    await renderer.onModuleDestroy();
    await waiting;
  });
});
