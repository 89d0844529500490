import type { Answers } from '../example.js';
import type { OptionDefinition } from '../types.js';

const titled = (titles: Readonly<Record<string, string>>): OptionDefinition[] =>
  Object.entries(titles).map(([key, en]) => ({ key, title: { en } }));

/** Votes that more than one method is held to. */
export const tennessee: Readonly<{ options: OptionDefinition[]; answers: Answers; source: string }> = {
  options: titled({ memphis: 'Memphis', nashville: 'Nashville', chattanooga: 'Chattanooga', knoxville: 'Knoxville' }),
  answers: {
    'memphis>nashville>chattanooga>knoxville': 42,
    'nashville>chattanooga>knoxville>memphis': 26,
    'chattanooga>knoxville>nashville>memphis': 15,
    'knoxville>chattanooga>nashville>memphis': 17,
  },
  source: 'The capital of Tennessee, the worked example of Wikipedia and electowiki ("Tennessee example"), 100 votes for 100 per cent',
};

/** Ballots of those who ranked a finalist: the pairwise figures of the published ballots follow from them (4067–3477 and so on). */
export const burlington: Readonly<{ options: OptionDefinition[]; answers: Answers; source: string }> = {
  options: titled({ kiss: 'Kiss', montroll: 'Montroll', wright: 'Wright' }),
  answers: {
    'montroll>kiss>wright': 1332,
    'montroll>wright>kiss': 767,
    montroll: 455,
    'kiss>montroll>wright': 2043,
    'kiss>wright>montroll': 371,
    kiss: 568,
    'wright>montroll>kiss': 1513,
    'wright>kiss>montroll': 495,
    wright: 1289,
  },
  source: 'Burlington, Vermont, election of the mayor, 3 March 2009: the published ballots, reduced to the three finalists (electowiki)',
};

/** M. Schulze's first example: 45 voters, five candidates. */
export const schulzeOne: Readonly<{ options: OptionDefinition[]; answers: Answers; source: string }> = {
  options: titled({ a: 'A', b: 'B', c: 'C', d: 'D', e: 'E' }),
  answers: {
    'a>c>b>e>d': 5,
    'a>d>e>c>b': 5,
    'b>e>d>a>c': 8,
    'c>a>b>e>d': 3,
    'c>a>e>b>d': 7,
    'c>b>a>d>e': 2,
    'd>c>e>b>a': 7,
    'e>b>a>d>c': 8,
  },
  source: 'M. Schulze, Social Choice and Welfare 36 (2011), example 1, and the same on his page of examples',
};
