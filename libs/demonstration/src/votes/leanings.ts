import type { RegionalGroup } from '../membership/regional-groups.js';

/** Answers with their weights, which add up to 100. Options are joined by "+". */
export type Leaning = ReadonlyArray<readonly [answer: string, weight: number]>;
type Leanings = Readonly<Record<RegionalGroup, Leaning>>;

const everywhere = (leaning: Leaning): Leanings => ({
  AFRICAN: leaning,
  ASIA_PACIFIC: leaning,
  EASTERN_EUROPEAN: leaning,
  LATIN_AMERICAN_AND_CARIBBEAN: leaning,
  WESTERN_EUROPEAN_AND_OTHERS: leaning,
});

/**
 * How Members of each group tend to answer. Invented, and of no State; the weights are such that the outcome is the one
 * of 2006: the theme stood, labour mobility and free movement were taken up, the workshop on the environment was
 * deferred, and held in Bangkok.
 */
export const LEANINGS: Readonly<Record<string, Leanings>> = {
  theme: {
    ...everywhere([
      ['for', 86],
      ['against', 5],
      ['ABSTAIN', 7],
      ['BLANK', 2],
    ]),
    WESTERN_EUROPEAN_AND_OTHERS: [
      ['for', 74],
      ['against', 10],
      ['ABSTAIN', 14],
      ['BLANK', 2],
    ],
  },
  topics: {
    AFRICAN: [
      ['labour-mobility+free-movement', 34],
      ['labour-mobility+south-south', 28],
      ['free-movement+south-south', 16],
      ['labour-mobility+environment', 4],
      ['environment+south-south', 7],
      ['free-movement', 4],
      ['ABSTAIN', 5],
      ['BLANK', 2],
    ],
    ASIA_PACIFIC: [
      ['labour-mobility+free-movement', 26],
      ['labour-mobility+environment', 21],
      ['labour-mobility+south-south', 21],
      ['free-movement+environment', 9],
      ['environment+south-south', 7],
      ['labour-mobility', 6],
      ['ABSTAIN', 8],
      ['BLANK', 2],
    ],
    EASTERN_EUROPEAN: [
      ['labour-mobility+free-movement', 62],
      ['free-movement+environment', 12],
      ['free-movement', 8],
      ['labour-mobility', 6],
      ['ABSTAIN', 10],
      ['BLANK', 2],
    ],
    LATIN_AMERICAN_AND_CARIBBEAN: [
      ['labour-mobility+free-movement', 34],
      ['labour-mobility+south-south', 26],
      ['free-movement+south-south', 16],
      ['environment+south-south', 8],
      ['labour-mobility+environment', 8],
      ['ABSTAIN', 8],
    ],
    WESTERN_EUROPEAN_AND_OTHERS: [
      ['labour-mobility+free-movement', 30],
      ['labour-mobility+environment', 24],
      ['free-movement+environment', 16],
      ['environment', 8],
      ['labour-mobility', 6],
      ['ABSTAIN', 14],
      ['BLANK', 2],
    ],
  },
  'environment-2006': {
    ...everywhere([
      ['defer', 80],
      ['cancel', 9],
      ['ABSTAIN', 9],
      ['BLANK', 2],
    ]),
    WESTERN_EUROPEAN_AND_OTHERS: [
      ['defer', 58],
      ['cancel', 26],
      ['ABSTAIN', 16],
    ],
  },
  venue: {
    AFRICAN: [
      ['bangkok', 50],
      ['another-region', 30],
      ['geneva', 10],
      ['ABSTAIN', 10],
    ],
    ASIA_PACIFIC: [
      ['bangkok', 84],
      ['another-region', 4],
      ['geneva', 4],
      ['ABSTAIN', 8],
    ],
    EASTERN_EUROPEAN: [
      ['bangkok', 48],
      ['geneva', 34],
      ['ABSTAIN', 16],
      ['BLANK', 2],
    ],
    LATIN_AMERICAN_AND_CARIBBEAN: [
      ['bangkok', 54],
      ['another-region', 26],
      ['geneva', 8],
      ['ABSTAIN', 12],
    ],
    WESTERN_EUROPEAN_AND_OTHERS: [
      ['bangkok', 52],
      ['geneva', 30],
      ['another-region', 4],
      ['ABSTAIN', 14],
    ],
  },
  funding: {
    ...everywhere([
      ['for', 74],
      ['against', 8],
      ['ABSTAIN', 15],
      ['BLANK', 3],
    ]),
    WESTERN_EUROPEAN_AND_OTHERS: [
      ['for', 38],
      ['against', 32],
      ['ABSTAIN', 28],
      ['BLANK', 2],
    ],
  },
  'theme-2006': everywhere([
    ['for', 88],
    ['against', 3],
    ['ABSTAIN', 7],
    ['BLANK', 2],
  ]),
};
