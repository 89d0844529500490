import { type Language, type Refusal, refuse } from '#platform/domain';

/** What is made of a record, by the name of the file; its media type says what it is. */
export const RECORD_FILES = {
  'record.pdf': 'application/pdf',
  'record.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'record.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'record.xml': 'application/akn+xml',
  'results.csv': 'text/csv; charset=utf-8; header=present',
  'votes.csv': 'text/csv; charset=utf-8; header=present',
  'roll.csv': 'text/csv; charset=utf-8; header=present',
  'comments.csv': 'text/csv; charset=utf-8; header=present',
  'comments.pdf': 'application/pdf',
  'comments.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'comments.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** What is made of the corrigendum to a record. */
export const CORRIGENDUM_FILES = {
  'corrigendum.pdf': RECORD_FILES['record.pdf'],
  'corrigendum.docx': RECORD_FILES['record.docx'],
  'corrigendum.xml': RECORD_FILES['record.xml'],
} as const;

/** All that leaves the platform. */
export const EXPORT_FILES = { ...RECORD_FILES, ...CORRIGENDUM_FILES } as const;

export type RecordFile = keyof typeof RECORD_FILES;
export type CorrigendumFile = keyof typeof CORRIGENDUM_FILES;
export type ExportFile = keyof typeof EXPORT_FILES;
export const RECORD_FILE_NAMES = Object.keys(RECORD_FILES) as readonly RecordFile[];
export const CORRIGENDUM_FILE_NAMES = Object.keys(CORRIGENDUM_FILES) as readonly CorrigendumFile[];
export const EXPORT_FILE_NAMES = Object.keys(EXPORT_FILES) as readonly ExportFile[];

export function isExportFile(name: string): name is ExportFile {
  return Object.hasOwn(EXPORT_FILES, name);
}

export function isCorrigendumFile(file: ExportFile): file is CorrigendumFile {
  return Object.hasOwn(CORRIGENDUM_FILES, file);
}

/** The name under which a reader keeps it: "IC-2006-8.record.fr.pdf". */
export function keptAs(symbol: string, file: ExportFile, language: Language): string {
  const [what = '', format = ''] = file.split('.');
  return `${symbol.replace(/[^\p{L}\p{N}]+/gu, '-')}.${what}.${language}.${format}`;
}

export function noSuchFile(name: string): Refusal {
  const list = EXPORT_FILE_NAMES.join(', ');
  return refuse(
    'NOT_FOUND',
    {
      en: `There is no export ${name}. There are: ${list}.`,
      fr: `Il n’y a pas d’export ${name}. Il y a : ${list}.`,
      es: `No hay ninguna exportación ${name}. Hay: ${list}.`,
    },
    ['file'],
  );
}

export function noSuchLanguage(language: string): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: `There is no export in the language ${language}: en, fr or es.`,
      fr: `Il n’y a pas d’export dans la langue ${language} : en, fr ou es.`,
      es: `No hay exportación en el idioma ${language}: en, fr o es.`,
    },
    ['language'],
  );
}

/** `issued`: the languages in which the record has come out. */
export function notIssuedIn(symbol: string, language: Language, issued: readonly Language[]): Refusal {
  const list = issued.join(', ');
  return refuse(
    'NOT_FOUND',
    {
      en: `The record of ${symbol} has not come out in the language ${language}. It has in: ${list}.`,
      fr: `Le compte rendu de ${symbol} n’est pas paru dans la langue ${language}. Il est paru en : ${list}.`,
      es: `El acta de ${symbol} no se ha publicado en el idioma ${language}. Se ha publicado en: ${list}.`,
    },
    ['language'],
  );
}

export function noSuchRecord(symbol: string): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: `No record of ${symbol} is published, or none is to be seen.`,
      fr: `Aucun compte rendu de ${symbol} n’est publié, ou il n’est pas visible.`,
      es: `No hay acta publicada de ${symbol}, o no es visible.`,
    },
    ['symbol'],
  );
}

export function noSuchCorrigendum(symbol: string): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: `No corrigendum to the record of ${symbol} is issued, or none is to be seen.`,
      fr: `Aucun rectificatif au compte rendu de ${symbol} n’est publié, ou il n’est pas visible.`,
      es: `No hay corrección oficial publicada del acta de ${symbol}, o no es visible.`,
    },
    ['symbol'],
  );
}

export function tooManyAtOnce(): Refusal {
  return refuse('RATE_LIMITED', {
    en: 'Many records are being rendered just now. Ask again in a few seconds.',
    fr: 'De nombreux comptes rendus sont en cours de préparation. Redemandez dans quelques secondes.',
    es: 'Se están preparando muchas actas en este momento. Vuelva a pedirla en unos segundos.',
  });
}
