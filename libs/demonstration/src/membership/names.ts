import { createRequire } from 'node:module';
import type { Texts } from '../texts.js';

type CountryNames = Readonly<{
  registerLocale(locale: object): void;
  getName(code: string, language: string): string | undefined;
  alpha3ToAlpha2(code: string): string | undefined;
}>;

/**
 * Where the package's name is informal or another than the one used at the United Nations. Only the languages that
 * differ are given; the package has the rest.
 */
const UNITED_NATIONS_USAGE: Readonly<Record<string, Partial<Texts>>> = {
  ARE: { fr: 'Émirats arabes unis' },
  BLR: { fr: 'Bélarus', es: 'Belarús' },
  BOL: { en: 'Bolivia (Plurinational State of)', fr: 'Bolivie (État plurinational de)', es: 'Bolivia (Estado Plurinacional de)' },
  BTN: { es: 'Bhután' },
  CAF: { fr: 'République centrafricaine' },
  CHN: { en: 'China' },
  CIV: { en: "Côte d'Ivoire", fr: "Côte d'Ivoire", es: "Côte d'Ivoire" },
  COD: { es: 'República Democrática del Congo' },
  COG: { en: 'Congo', fr: 'Congo' },
  CPV: { en: 'Cabo Verde', fr: 'Cabo Verde' },
  CZE: { en: 'Czechia', fr: 'Tchéquie', es: 'Chequia' },
  DJI: { es: 'Djibouti' },
  DOM: { fr: 'République dominicaine' },
  FSM: { en: 'Micronesia (Federated States of)', fr: 'Micronésie (États fédérés de)', es: 'Micronesia (Estados Federados de)' },
  GBR: {
    en: 'United Kingdom of Great Britain and Northern Ireland',
    fr: "Royaume-Uni de Grande-Bretagne et d'Irlande du Nord",
    es: 'Reino Unido de Gran Bretaña e Irlanda del Norte',
  },
  GMB: { en: 'Gambia' },
  GNB: { es: 'Guinea-Bissau' },
  IRN: { en: 'Iran (Islamic Republic of)', fr: "Iran (République islamique d')", es: 'Irán (República Islámica del)' },
  IRQ: { fr: 'Iraq' },
  KAZ: { es: 'Kazajstán' },
  KEN: { es: 'Kenya' },
  KNA: { fr: 'Saint-Kitts-et-Nevis' },
  KOR: { en: 'Republic of Korea', fr: 'République de Corée' },
  LAO: { fr: 'République démocratique populaire lao', es: 'República Democrática Popular Lao' },
  LSO: { es: 'Lesotho' },
  MDA: { en: 'Republic of Moldova', fr: 'République de Moldova', es: 'República de Moldova' },
  MKD: { en: 'North Macedonia' },
  MWI: { es: 'Malawi' },
  NLD: { en: 'Netherlands (Kingdom of the)', fr: 'Pays-Bas (Royaume des)', es: 'Países Bajos (Reino de los)' },
  NZL: { es: 'Nueva Zelandia' },
  PRK: { en: "Democratic People's Republic of Korea", fr: 'République populaire démocratique de Corée' },
  QAT: { es: 'Qatar' },
  ROU: { es: 'Rumania' },
  RUS: { fr: 'Fédération de Russie', es: 'Federación de Rusia' },
  RWA: { es: 'Rwanda' },
  SAU: { fr: 'Arabie saoudite' },
  STP: { fr: 'Sao Tomé-et-Principe' },
  SWZ: { fr: 'Eswatini', es: 'Eswatini' },
  SYR: { fr: 'République arabe syrienne' },
  TTO: { es: 'Trinidad y Tabago' },
  TUR: { fr: 'Türkiye', es: 'Türkiye' },
  TZA: { fr: 'République-Unie de Tanzanie', es: 'República Unida de Tanzanía' },
  USA: { es: 'Estados Unidos de América' },
  VEN: {
    en: 'Venezuela (Bolivarian Republic of)',
    fr: 'Venezuela (République bolivarienne du)',
    es: 'Venezuela (República Bolivariana de)',
  },
  VNM: { en: 'Viet Nam', fr: 'Viet Nam', es: 'Viet Nam' },
  ZWE: { es: 'Zimbabwe' },
  VAT: { en: 'Holy See', fr: 'Saint-Siège' },
  PSE: { fr: 'État de Palestine', es: 'Estado de Palestina' },
};

// Only three of the package's many languages are read, and only when names are asked for: the API process needs none of
// this at an ordinary start.
let loaded: CountryNames | undefined;
function countries(): CountryNames {
  if (loaded) return loaded;
  const require = createRequire(import.meta.url);
  const names = require('i18n-iso-countries/index.js') as CountryNames;
  for (const language of ['en', 'fr', 'es']) names.registerLocale(require(`i18n-iso-countries/langs/${language}.json`) as object);
  loaded = names;
  return names;
}

/** The name of a State in the three languages, as the United Nations uses it. */
export function namesOfState(code: string): Texts {
  const name = (language: 'en' | 'fr' | 'es') => UNITED_NATIONS_USAGE[code]?.[language] ?? countries().getName(code, language);
  const [en, fr, es] = [name('en'), name('fr'), name('es')];
  if (!en || !fr || !es) throw new Error(`No name is known for ${code}.`);
  return { en, fr, es };
}

/** The two letters shown for a State: its ISO 3166 alpha-2 code. */
export function sealOfState(code: string): string {
  const seal = countries().alpha3ToAlpha2(code);
  if (!seal) throw new Error(`No two-letter code is known for ${code}.`);
  return seal;
}
