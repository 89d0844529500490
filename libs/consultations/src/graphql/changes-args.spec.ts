import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ChangesArgs } from './consultation-standing.resolver.js';

describe('how many changes are asked for', () => {
  it.each([1, 20, 100])('vouches for %s, with which nothing is wrong', (last) => {
    expect(ChangesArgs.vouchesFor({ last })).toBe(true);
    expect(validateSync(plainToInstance(ChangesArgs, { last }))).toEqual([]);
  });

  it.each([0, -1, 101, 1.5, Number.NaN])('vouches not for %s, and class-validator refuses it', (last) => {
    expect(ChangesArgs.vouchesFor({ last })).toBe(false);
    expect(validateSync(plainToInstance(ChangesArgs, { last }))).not.toEqual([]);
  });
});
