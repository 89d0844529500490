import { describe, expect, it } from '@jest/globals';
import { wordsSought } from './words-sought.js';

describe('the words that are sought', () => {
  it.each(['labour mobility', '"labour mobility" or gender', 'co-operation', 'follow-up of C/2007-5', '', ' - ', 'a -'])(
    'stand as written where none is excluded: %j',
    (text) => expect(wordsSought(text)).toEqual([{ all: text, none: null }]),
  );

  it.each([
    ['labour -mobility', [{ all: 'labour', none: 'mobility' }]],
    ['-mobility labour -"brain drain" rights', [{ all: 'labour rights', none: 'mobility or "brain drain"' }]],
    ['labour - mobility', [{ all: 'labour', none: 'mobility' }]],
    ['labour (-mobility)', [{ all: 'labour', none: 'mobility)' }]],
    ['--labour -co-operation', [{ all: 'labour', none: 'co-operation' }]],
    ['-mobility', [{ all: '', none: 'mobility' }]],
    ['labour -"mobility of', [{ all: 'labour of', none: 'mobility' }]],
    [
      'labour -mobility OR "human rights"',
      [
        { all: 'labour', none: 'mobility' },
        { all: '"human rights"', none: null },
      ],
    ],
    ['or labour -mobility or', [{ all: 'or labour or', none: 'mobility' }]],
  ])('are told from those that are excluded: %j', (text, sought) => expect(wordsSought(text)).toEqual(sought));
});
