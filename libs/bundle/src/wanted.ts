import type { Words } from '#platform/domain';

const verbatim = (text: string): Words => ({ en: text, fr: text, es: text });

/** What is wanted at a place of a bundle where something else stands, in the words of `SAID.misshapen` and `SAID.misplaced`. */
export const WANTED = {
  object: { en: 'an object', fr: 'un objet', es: 'un objeto' },
  list: { en: 'a list', fr: 'une liste', es: 'una lista' },
  text: { en: 'a text', fr: 'un texte', es: 'un texto' },
  wholeNumber: { en: 'a whole number', fr: 'un nombre entier', es: 'un número entero' },
  truth: verbatim('true / false'),
  identifier: { en: 'an identifier', fr: 'un identifiant', es: 'un identificador' },
  method: { en: 'a method of counting', fr: 'une méthode de vote', es: 'un método de votación' },
  seed: {
    en: 'a seed of 64 hexadecimal digits',
    fr: 'une graine de 64 chiffres hexadécimaux',
    es: 'una semilla de 64 dígitos hexadecimales',
  },
  language: { en: 'a language', fr: 'une langue', es: 'un idioma' },
  entry: {
    en: 'an entry, or the end of the entries',
    fr: 'une inscription, ou la fin des inscriptions',
    es: 'un asiento o el fin de los asientos',
  },
  hashes: { en: 'hashes of leaves', fr: 'des empreintes de feuilles', es: 'huellas de hojas' },
  note: { en: 'the note that signs the bundle', fr: 'la note qui signe le dossier', es: 'la nota que firma el expediente' },
  end: { en: 'the end of the bundle', fr: 'la fin du dossier', es: 'el fin del expediente' },
  lineBreak: { en: 'a line break is missing', fr: 'il manque un saut de ligne', es: 'falta un salto de línea' },
  noLineBreak: {
    en: 'a line break is not where one belongs',
    fr: 'un saut de ligne n’est pas à sa place',
    es: 'un salto de línea no está en su lugar',
  },
  canonical: (section: string): Words => ({
    en: `${section}, canonical JSON (RFC 8785)`,
    fr: `${section}, en JSON canonique (RFC 8785)`,
    es: `${section}, en JSON canónico (RFC 8785)`,
  }),
  /** A line or a name that is the same in every language. */
  verbatim,
} as const;
