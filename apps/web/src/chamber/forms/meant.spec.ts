import { describe, expect, it } from '@jest/globals';
import { meant } from './meant';

describe('the control that a refusal means', () => {
  const names = ['symbol', 'title.en', 'title.fr', 'options.0.title.en', 'options.1.title.en', 'conditions.0.onLapsed', 'reason'];

  it.each([
    [['symbol'], 'symbol'],
    [['title', 'fr'], 'title.fr'],
    [['title'], 'title.en'],
    [['options', '1', 'title', 'en'], 'options.1.title.en'],
    [['options', '1', 'key'], 'options.1.title.en'],
    [['options'], 'options.0.title.en'],
    [['options', '3', 'key'], null],
    [['conditions', '0', 'onLapsed', 'effect'], 'conditions.0.onLapsed'],
    [['body'], null],
    [[], null],
  ])('%j is %s', (path, name) => {
    expect(meant(path, names)).toBe(name);
  });
});
