import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { lotCommitment, lotOrder, mayNeedLot } from './lot.js';
import { simpleMajority } from './example.js';

const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');
const seed = '00'.repeat(31) + '07';

describe('the lot', () => {
  it('is bound beforehand by the hash of its seed', () => {
    expect(lotCommitment('00'.repeat(32), sha256)).toBe('66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925');
  });

  it('draws an order that anybody can draw again, however the options were given', () => {
    const order = lotOrder(seed, 'venue', ['bangkok', 'geneva', 'nairobi'], sha256);
    const byHand = (option: string): string =>
      createHash('sha256').update(Buffer.from(seed, 'hex')).update(`venue\n${option}`).digest('hex');
    expect(order).toEqual(['bangkok', 'geneva', 'nairobi'].sort((one, other) => (byHand(one) < byHand(other) ? -1 : 1)));
    expect(lotOrder(seed, 'venue', ['nairobi', 'bangkok', 'geneva'], sha256)).toEqual(order);
  });

  it('differs from question to question under one seed, and from seed to seed', () => {
    const options = Array.from({ length: 12 }, (_none, at) => `option-${at}`);
    const orders = [seed, '11'.repeat(32)].flatMap((given) =>
      ['one', 'two'].map((question) => lotOrder(given, question, options, sha256).join()),
    );
    expect(new Set(orders).size).toBe(4);
  });

  it('refuses what is no seed', () => {
    expect(() => lotCommitment('07', sha256)).toThrow('32 bytes');
    expect(() => lotOrder(seed.toUpperCase().replace('00', 'AA'), 'venue', ['a', 'b'], sha256)).toThrow('64 hexadecimal digits');
  });

  it('is drawn for a question only where its rule or its method may need it', () => {
    expect(mayNeedLot({ method: 'SELECTION', rule: simpleMajority })).toBe(false);
    expect(mayNeedLot({ method: 'SELECTION', rule: { ...simpleMajority, tieRule: 'LOT' } })).toBe(true);
  });
});
