import { describe, expect, it } from '@jest/globals';
import { drawnAgain } from './verify-lot.js';

describe('drawing a lot again', () => {
  // The hashes of this seed, worked out with xxd and sha256sum, as the documentation of lotOrder says.
  const seed = '0000000000000000000000000000000000000000000000000000000000000007';
  const commitment = '48428bdb7ddd829410d6bbb924fdeb3a3d7e88c2577bffae073b990c6f061d08';
  const lot = { question: 'theme', options: ['a', 'b', 'c'], commitment, seed, order: ['c', 'a', 'b'] };

  it('gives the order that was published, in whatever order the options are told', () => {
    expect(drawnAgain(lot)).toMatchObject({ bound: true, same: true, drawn: ['c', 'a', 'b'] });
    expect(drawnAgain({ ...lot, options: ['b', 'c', 'a'] })).toMatchObject({ bound: true, same: true });
  });

  it('tells another seed than the one that was bound, another order, and another question', () => {
    expect(drawnAgain({ ...lot, seed: seed.replace('7', '8') })).toMatchObject({ bound: false });
    expect(drawnAgain({ ...lot, order: ['a', 'c', 'b'] })).toMatchObject({ bound: true, same: false });
    expect(drawnAgain({ ...lot, order: ['c', 'a'] })).toMatchObject({ same: false });
    expect(drawnAgain({ ...lot, question: 'topics' }).same).toBe(false);
  });
});
