import { expect, it } from '@jest/globals';
import { ofItsOwn } from './job.js';

it('bytes that are handed over have memory that nobody else has', () => {
  const shared = Buffer.from('a short file');
  expect(shared.buffer.byteLength).toBeGreaterThan(shared.length);
  const own = ofItsOwn(shared);
  expect(Buffer.from(own).toString()).toBe('a short file');
  expect(own.buffer.byteLength).toBe(shared.length);
});
