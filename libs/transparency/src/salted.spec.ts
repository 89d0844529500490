import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isSalted, saltedHash } from './salted.js';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const salt = Uint8Array.from({ length: 32 }, (_, at) => at);

describe('a text held back from hashed bytes', () => {
  it('is vouched for by the hash of its salt and its UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(salt), Buffer.from('Nous préférons Genève.', 'utf8')]);
    expect(saltedHash(sha256, salt, 'Nous préférons Genève.')).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('has another hash under another salt, and with one letter changed', () => {
    const said = saltedHash(sha256, salt, 'No.');
    expect(saltedHash(sha256, Uint8Array.from(salt).reverse(), 'No.')).not.toBe(said);
    expect(saltedHash(sha256, salt, 'No!')).not.toBe(said);
  });

  it('is never hashed under a short salt', () => {
    expect(() => saltedHash(sha256, salt.slice(1), 'No.')).toThrow(RangeError);
  });

  it('is known by its place-holder, which says nothing else', () => {
    const salted = saltedHash(sha256, salt, '');
    expect(isSalted({ salted })).toBe(true);
    for (const other of [null, 'salted', salted, {}, { salted: 1 }, { salted: salted.slice(1) }, { salted, text: '' }, [salted]]) {
      expect(isSalted(other)).toBe(false);
    }
  });
});
