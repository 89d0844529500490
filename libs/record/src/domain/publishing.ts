import { instantInWords, type Language, LANGUAGES, type Refusal, refuse, type Words } from '#platform/domain';
import type { At } from './content.js';
import { corrigendumSymbol } from './corrigendum.js';

/** How long corrections to a language version are received: one week from its coming out. */
const CORRECTION_WINDOW_MS = 7 * 24 * 60 * 60 * 1000;

/** When the window of a language version that comes out now closes. */
export function correctionsCloseAt(publishedAt: Date): Date {
  return new Date(publishedAt.getTime() + CORRECTION_WINDOW_MS);
}

/** A language version of a record, as it came out. */
export interface IssuedVersion {
  readonly language: Language;
  readonly original: boolean;
  readonly publishedAt: Date;
  /** Until when corrections to it are received: that instant excluded. */
  readonly closesAt: Date;
  /** Of the version's bytes. */
  readonly sha256: string;
}

/** When a language version came out, and until when corrections to it are received, as a paper says it. */
export type CameOut = Readonly<{ language: Language; original: boolean; publishedAt: At; correctionsCloseAt: At }>;

export function cameOut({ language, original, publishedAt, closesAt }: Omit<IssuedVersion, 'sha256'>): CameOut {
  return { language, original, publishedAt: publishedAt.toISOString(), correctionsCloseAt: closesAt.toISOString() };
}

/** The original first, the others in the order of the languages. */
export function originalFirst<T extends Pick<IssuedVersion, 'language' | 'original'>>(versions: readonly T[]): readonly T[] {
  return [...versions].sort(
    (one, other) => Number(other.original) - Number(one.original) || LANGUAGES.indexOf(one.language) - LANGUAGES.indexOf(other.language),
  );
}

/** How far a published record has come on its way to approval. */
export interface RecordStanding {
  readonly symbol: string;
  readonly zone: string;
  readonly at: Date;
  /** The languages in which the record exists. */
  readonly languages: readonly Language[];
  readonly versions: readonly IssuedVersion[];
  /** How many corrections to its text nobody has answered. */
  readonly waiting: number;
  /** Whether something is to be gathered: a correction accepted, or one of a vote that the record does not have. */
  readonly toGather: boolean;
  readonly corrigendumIssuedAt: Date | null;
}

/** Which language versions come out with the record; the original is always among them. Null: those the record exists in. */
export function versionsAtPublication(
  { symbol, languages }: Pick<RecordStanding, 'symbol' | 'languages'>,
  original: Language,
  chosen: readonly Language[] | null,
): Refusal | readonly Language[] {
  const missing = [original, ...(chosen ?? [])].find((language) => !languages.includes(language));
  if (missing) return notInThatLanguage(symbol, missing, missing === original ? 'originalLanguage' : 'languages');
  return languages.filter((language) => language === original || !chosen || chosen.includes(language));
}

/** Why a further language version may not come out now, or null. */
export function mayPublishVersion({ symbol, zone, languages, versions }: RecordStanding, language: Language): Refusal | null {
  if (!languages.includes(language)) return notInThatLanguage(symbol, language, 'language');
  const out = versions.find((version) => version.language === language);
  if (!out) return null;
  const [version, at] = [VERSION[language], instantInWords(out.publishedAt, zone)];
  return refuse(
    'ILLEGAL_TRANSITION',
    {
      en: `${raised(version.en)} of the record of ${symbol} came out on ${at.en}; a version comes out once.`,
      fr: `${raised(version.fr)} du compte rendu de ${symbol} a paru le ${at.fr} ; une version ne paraît qu’une fois.`,
      es: `${raised(version.es)} del acta de ${symbol} salió el ${at.es}; una versión sale una sola vez.`,
    },
    ['language'],
  );
}

/** Why a correction to a language version comes too late, or null while its window is open. */
export function windowOver(
  symbol: string,
  { language, closesAt }: Pick<IssuedVersion, 'language' | 'closesAt'>,
  at: Date,
  zone: string,
): Refusal | null {
  if (at < closesAt) return null;
  const [version, closed, came] = [VERSION[language], instantInWords(closesAt, zone), instantInWords(at, zone)];
  return refuse('ILLEGAL_TRANSITION', {
    en: `Corrections to ${version.en} of the record of ${symbol} were received until ${closed.en}; this one came on ${came.en} and is not received.`,
    fr: `Les corrections à ${version.fr} du compte rendu de ${symbol} étaient reçues jusqu’au ${closed.fr} ; celle-ci est arrivée le ${came.fr} et n’est pas reçue.`,
    es: `Las correcciones a ${version.es} del acta de ${symbol} se recibían hasta el ${closed.es}; esta llegó el ${came.es} y no se recibe.`,
  });
}

/**
 * Why corrections cannot be gathered yet, or null: every version has come out, every window is over, every one is answered.
 * `votesWaiting`: why corrections of votes stand in the way.
 */
function stillGathering(
  { symbol, zone, at, languages, versions, waiting }: RecordStanding,
  votesWaiting: Refusal | null,
  then: Words,
): Refusal | null {
  const missing = languages.find((language) => versions.every((version) => version.language !== language));
  if (missing) {
    const version = VERSION[missing];
    return refuse('ILLEGAL_TRANSITION', {
      en: `${raised(version.en)} of the record of ${symbol} has not come out yet; ${then.en} once its week for corrections is over too.`,
      fr: `${raised(version.fr)} du compte rendu de ${symbol} n’a pas encore paru ; ${then.fr} une fois sa semaine de corrections écoulée, elle aussi.`,
      es: `${raised(version.es)} del acta de ${symbol} aún no ha salido; ${then.es} cuando haya transcurrido también su semana de correcciones.`,
    });
  }
  const [open] = originalFirst(versions)
    .filter(({ closesAt }) => at < closesAt)
    .sort((one, other) => +other.closesAt - +one.closesAt);
  if (open) {
    const [version, until] = [VERSION[open.language], instantInWords(open.closesAt, zone)];
    return refuse('ILLEGAL_TRANSITION', {
      en: `Corrections to ${version.en} of the record of ${symbol} are received until ${until.en}; ${then.en} from then on.`,
      fr: `Les corrections à ${version.fr} du compte rendu de ${symbol} sont reçues jusqu’au ${until.fr} ; ${then.fr} ensuite.`,
      es: `Las correcciones a ${version.es} del acta de ${symbol} se reciben hasta el ${until.es}; ${then.es} a partir de entonces.`,
    });
  }
  if (waiting === 0) return votesWaiting;
  const [en, fr, es] =
    waiting === 1
      ? ['One correction to the record of', 'Une correction au compte rendu de', 'Una corrección al acta de']
      : [`${waiting} corrections to the record of`, `${waiting} corrections au compte rendu de`, `${waiting} correcciones al acta de`];
  return refuse('ILLEGAL_TRANSITION', {
    en: `${en} ${symbol} ${waiting === 1 ? 'waits' : 'wait'} for an answer; ${then.en} once every one is answered.`,
    fr: `${fr} ${symbol} ${waiting === 1 ? 'attend' : 'attendent'} une réponse ; ${then.fr} une fois que toutes l’auront reçue.`,
    es: `${es} ${symbol} ${waiting === 1 ? 'espera' : 'esperan'} respuesta; ${then.es} cuando todas la hayan recibido.`,
  });
}

/** Why the corrigendum may not be issued now, or null. There is one, and it is issued once. */
export function mayIssue(standing: RecordStanding, votesWaiting: Refusal | null): Refusal | null {
  const { symbol, zone, corrigendumIssuedAt, toGather } = standing;
  const named = corrigendumSymbol(symbol);
  if (corrigendumIssuedAt) {
    const at = instantInWords(corrigendumIssuedAt, zone);
    return refuse('FROZEN', {
      en: `${named} was issued on ${at.en}; there is one corrigendum to a record, and it stands.`,
      fr: `${named} a été publié le ${at.fr} ; un compte rendu n’a qu’un rectificatif, et il demeure.`,
      es: `${named} se publicó el ${at.es}; un acta tiene una sola corrección oficial, y se mantiene.`,
    });
  }
  const early = stillGathering(standing, votesWaiting, {
    en: 'the corrigendum can be issued',
    fr: 'le rectificatif pourra être publié',
    es: 'la corrección oficial podrá publicarse',
  });
  if (early || toGather) return early;
  return refuse('ILLEGAL_TRANSITION', {
    en: `No correction to the record of ${symbol} was accepted: there is nothing to gather in a corrigendum, and the record can be approved as it is.`,
    fr: `Aucune correction au compte rendu de ${symbol} n’a été acceptée : il n’y a rien à réunir dans un rectificatif, et le compte rendu peut être approuvé tel quel.`,
    es: `No se aceptó ninguna corrección al acta de ${symbol}: no hay nada que reunir en una corrección oficial, y el acta puede aprobarse tal como está.`,
  });
}

/** Why the record may not be approved now, or null. */
export function mayApprove(standing: RecordStanding, votesWaiting: Refusal | null): Refusal | null {
  const { symbol, toGather, corrigendumIssuedAt } = standing;
  const early = stillGathering(standing, votesWaiting, { en: 'it can be approved', fr: 'il pourra être approuvé', es: 'podrá aprobarse' });
  if (early || !toGather || corrigendumIssuedAt) return early;
  const named = corrigendumSymbol(symbol);
  return refuse('ILLEGAL_TRANSITION', {
    en: `Corrections to the record of ${symbol} were accepted and stand in no corrigendum yet; it can be approved once ${named} is issued.`,
    fr: `Des corrections au compte rendu de ${symbol} ont été acceptées et ne figurent encore dans aucun rectificatif ; il pourra être approuvé une fois ${named} publié.`,
    es: `Se aceptaron correcciones al acta de ${symbol} que aún no figuran en ninguna corrección oficial; podrá aprobarse cuando se publique ${named}.`,
  });
}

/** The language versions as sentences call them. */
export const VERSION: Readonly<Record<Language, Words>> = {
  en: { en: 'the English version', fr: 'la version anglaise', es: 'la versión inglesa' },
  fr: { en: 'the French version', fr: 'la version française', es: 'la versión francesa' },
  es: { en: 'the Spanish version', fr: 'la version espagnole', es: 'la versión española' },
};

function raised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const LANGUAGE: Readonly<Record<Language, Words>> = {
  en: { en: 'English', fr: 'anglais', es: 'inglés' },
  fr: { en: 'French', fr: 'français', es: 'francés' },
  es: { en: 'Spanish', fr: 'espagnol', es: 'español' },
};

function notInThatLanguage(symbol: string, language: Language, field: string): Refusal {
  const { en, fr, es } = LANGUAGE[language];
  return refuse(
    'INVALID_INPUT',
    {
      en: `The record of ${symbol} does not exist in ${en}: its title does not.`,
      fr: `Le compte rendu de ${symbol} n’existe pas en ${fr} : son titre n’y existe pas.`,
      es: `El acta de ${symbol} no existe en ${es}: su título no existe en ese idioma.`,
    },
    [field],
  );
}
