import { afterEach, describe, expect, it } from '@jest/globals';
import { randomKey } from './key';

describe('the key of an act', () => {
  const offered = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
  afterEach(() => {
    if (offered) Object.defineProperty(globalThis, 'crypto', offered);
  });

  it('is made where the browser has no randomUUID: over plain http from another machine', () => {
    const plain = { getRandomValues: <T extends ArrayBufferView>(bytes: T) => globalThis.structuredClone(bytes) };
    Object.defineProperty(globalThis, 'crypto', { value: plain, configurable: true });
    expect(randomKey()).toBe('0'.repeat(32));
  });

  it('is another one every time', () => {
    const keys = Array.from({ length: 100 }, randomKey);
    expect(new Set(keys).size).toBe(100);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
  });
});
