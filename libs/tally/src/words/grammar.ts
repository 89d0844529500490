import type { Language, Texts, Words } from '../types.js';

/** French keeps its high punctuation and its quotation marks from standing alone at the end or the head of a line. */
function typeset(french: string): string {
  return french
    .replace(/ ([:»])/g, '\u00a0$1')
    .replace(/ ([;?!%])/g, '\u202f$1')
    .replace(/« /g, '«\u00a0');
}

/** One sentence in the three languages, each with its typography. */
export function words(en: string, fr: string, es: string): Words {
  return { en, fr: typeset(fr), es };
}

/** Sentences one after the other; those that have nothing to say are left out. */
export function sentences(...parts: readonly (Words | null)[]): Words {
  const said = parts.filter((part) => part !== null);
  const joined = (language: Language): string => said.map((part) => part[language]).join(' ');
  return { en: joined('en'), fr: joined('fr'), es: joined('es') };
}

/** The title in the language, in English where that language is missing. */
export function titled(texts: Texts, language: Language): string {
  return texts[language] ?? texts.en;
}

const SEPARATOR: Readonly<Record<Language, string>> = { en: ',', fr: '\u202f', es: '.' };

function digits(value: number | bigint, language: Language): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, SEPARATOR[language]);
}

const POINT: Readonly<Record<Language, string>> = { en: '.', fr: ',', es: ',' };

/** Exact decimal text ("1234.50000") in the language; a whole number without its zeros. */
function decimals(figure: string, language: Language): string {
  const [whole = '0', part = ''] = figure.split('.');
  const sign = whole.startsWith('-') ? '−' : '';
  const said = `${sign}${digits(BigInt(whole.replace('-', '')), language)}`;
  return /^0*$/.test(part) ? said : `${said}${POINT[language]}${part}`;
}

const SMALL: Readonly<Record<Language, readonly string[]>> = {
  en: ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  fr: ['aucune', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
  es: ['ninguna', 'una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'],
};

function enumerated(items: readonly string[], and: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items[items.length - 1] ?? ''}`;
}

/** Spanish y becomes e before the sound i: «A» e «Integración», but «A» y «Hielo». */
function beforeTheSoundI(item: string | undefined): boolean {
  return /^[«“"]?(?:[ií]|h[ií](?![aeo]))/i.test(item ?? '');
}

/** What a sentence of the language is put together from: figures in digits, agreement in number, lists, quotations. */
type Tongue = Readonly<{
  number: (value: number | bigint) => string;
  decimal: (figure: string) => string;
  /** Figure and noun, agreeing: "1 vote", "2 votes", « 0 voix », "0 votos". */
  count: (value: number, one: string, many: string) => string;
  /** Small numbers of options as words: feminine where it matters (une option, una opción). */
  spelled: (value: number) => string;
  quoted: (texts: Texts) => string;
  list: (items: readonly string[]) => string;
}>;

function spelled(value: number, language: Language): string {
  return SMALL[language][value] ?? digits(value, language);
}

export const en: Tongue = {
  number: (value) => digits(value, 'en'),
  decimal: (figure) => decimals(figure, 'en'),
  count: (value, one, many) => `${digits(value, 'en')} ${value === 1 ? one : many}`,
  spelled: (value) => spelled(value, 'en'),
  quoted: (texts) => `“${titled(texts, 'en')}”`,
  list: (items) => enumerated(items, 'and'),
};

export const fr: Tongue = {
  number: (value) => digits(value, 'fr'),
  decimal: (figure) => decimals(figure, 'fr'),
  count: (value, one, many) => `${digits(value, 'fr')} ${value < 2 ? one : many}`,
  spelled: (value) => spelled(value, 'fr'),
  quoted: (texts) => `« ${titled(texts, 'fr')} »`,
  list: (items) => enumerated(items, 'et'),
};

export const es: Tongue = {
  number: (value) => digits(value, 'es'),
  decimal: (figure) => decimals(figure, 'es'),
  count: (value, one, many) => `${digits(value, 'es')} ${value === 1 ? one : many}`,
  spelled: (value) => spelled(value, 'es'),
  quoted: (texts) => `«${titled(texts, 'es')}»`,
  list: (items) => enumerated(items, beforeTheSoundI(items[items.length - 1]) ? 'e' : 'y'),
};

/** A clause that goes on after a colon: our own first word without its capital, a quotation as it is. */
export function lowered(sentence: Words): Words {
  const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
  return { en: lower(sentence.en), fr: lower(sentence.fr), es: lower(sentence.es) };
}

export function capitalized(sentence: Words): Words {
  const raise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return { en: raise(sentence.en), fr: raise(sentence.fr), es: raise(sentence.es) };
}
