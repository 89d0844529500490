import type { Consultation } from '#consultations';
import type { DelegateFunction, MembershipKind } from '#delegations';
import { instantInWords, type Language, type Refusal, refuse, type Texts, type Words } from '#platform/domain';
import { evenly, type Place, saysThere } from './places.js';
import { type IssuedVersion, VERSION, windowOver } from './publishing.js';

/** What becomes of a correction to the record's text; one that has none yet waits for the secretariat. */
export const OUTCOMES = ['ACCEPTED', 'EDITORIAL', 'NOT_ACCEPTED', 'WITHDRAWN'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const CORRECTION_STATES = ['SUBMITTED', ...OUTCOMES] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** For whom somebody corrects. */
export interface Corrector {
  readonly code: string;
  readonly names: Texts;
  readonly kind: MembershipKind;
  readonly function: DelegateFunction;
}

/** What a delegation wants corrected: where, what it says there, and what it should say. */
export interface CorrectionWanted {
  readonly language: Language;
  readonly place: string;
  readonly says: string;
  readonly shouldSay: string;
}

/**
 * Why a correction is not received now, or null. It is received for a week from the coming out of the language version: that
 * last instant excluded. Whoever spoke corrects what it said, and observers nothing else; the rest is everybody's to read right.
 * `waiting`: whether the delegation has asked for the same already.
 */
export function maySubmit(
  { file, at }: Pick<Consultation, 'file' | 'at'>,
  version: IssuedVersion | null,
  by: Corrector | null,
  place: Place | null,
  wanted: CorrectionWanted,
  waiting: boolean,
): Refusal | null {
  if (!version) return notOutYet(file.symbol, wanted.language);
  return (
    windowOver(file.symbol, version, at, file.officialZone) ??
    mayCorrect(by, place, wanted.language) ??
    saidOtherwise(wanted, place) ??
    (waiting ? askedAlready() : null)
  );
}

/** Whether a place is this delegation's to correct: a Member corrects all but what others said, an observer what it said itself. */
export function mineToCorrect(by: Pick<Corrector, 'code' | 'kind'> | null, place: Pick<Place, 'member'>): boolean {
  if (!by) return false;
  return place.member === null ? by.kind === 'MEMBER_STATE' : place.member === by.code;
}

function mayCorrect(by: Corrector | null, place: Place | null, language: Language): Refusal | null {
  if (!by)
    return refuse('FORBIDDEN', {
      en: 'Corrections are submitted by delegations, and your account is not appointed to one today. The secretariat keeps the appointments.',
      fr: 'Les corrections émanent des délégations, et votre compte n’est rattaché à aucune aujourd’hui. Le secrétariat tient les désignations.',
      es: 'Las correcciones las presentan las delegaciones y su cuenta no está adscrita hoy a ninguna. La secretaría lleva los nombramientos.',
    });
  if (by.function === 'ADVISER')
    return refuse('FORBIDDEN', {
      en: 'An adviser prepares corrections; the representative or an alternate submits them for the delegation.',
      fr: 'Un conseiller prépare les corrections ; le représentant ou un suppléant les soumet au nom de la délégation.',
      es: 'Un asesor prepara las correcciones; el representante o un suplente las presenta en nombre de la delegación.',
    });
  if (!place) return noSuchPlace(language);
  if (mineToCorrect(by, place)) return null;
  if (place.member !== null)
    return refuse(
      'FORBIDDEN',
      {
        en: 'What another delegation said is corrected by that delegation alone.',
        fr: 'Ce qu’une autre délégation a dit n’est corrigé que par elle.',
        es: 'Lo que dijo otra delegación solo lo corrige esa delegación.',
      },
      ['place'],
    );
  return refuse(
    'FORBIDDEN',
    {
      en: 'An observer corrects what it said itself; the rest of the record is for Members to correct.',
      fr: 'Un observateur corrige ce qu’il a dit lui-même ; le reste du compte rendu est corrigé par les Membres.',
      es: 'Un observador corrige lo que él mismo dijo; el resto del acta lo corrigen los Miembros.',
    },
    ['place'],
  );
}

function saidOtherwise({ says, shouldSay }: CorrectionWanted, place: Place | null): Refusal | null {
  if (!place || !saysThere(place, says))
    return refuse(
      'INVALID_INPUT',
      {
        en: `That is not said under “${place?.title ?? ''}” in this language version. Quote the words to be corrected as they stand there.`,
        fr: `Cela n’est pas dit sous « ${place?.title ?? ''} » dans cette version. Citez les mots à corriger tels qu’ils y figurent.`,
        es: `Eso no se dice en «${place?.title ?? ''}» en esta versión. Cite las palabras que deben corregirse tal como figuran ahí.`,
      },
      ['says'],
    );
  if (evenly(says) !== evenly(shouldSay)) return null;
  return refuse(
    'INVALID_INPUT',
    {
      en: 'The record says so already: there is nothing to correct.',
      fr: 'Le compte rendu le dit déjà : il n’y a rien à corriger.',
      es: 'El acta ya lo dice así: no hay nada que corregir.',
    },
    ['shouldSay'],
  );
}

/** A correction as whoever withdraws or answers it finds it. */
export interface CorrectionFound {
  readonly member: string;
  readonly account: string;
  readonly ended: Readonly<{ outcome: Outcome; at: Date }> | null;
}

/** Why a delegation may not take its correction back, or null. Another delegation's is not there for it. */
export function mayWithdraw(
  found: CorrectionFound,
  by: Readonly<{ member: string; function: DelegateFunction }> | null,
  zone: string,
): Refusal | null {
  if (by?.member !== found.member) return noSuchRecordCorrection();
  if (by.function === 'ADVISER')
    return refuse('FORBIDDEN', {
      en: 'The representative or an alternate withdraws what was submitted; an adviser does not.',
      fr: 'Le représentant ou un suppléant retire ce qui a été soumis ; un conseiller ne le fait pas.',
      es: 'El representante o un suplente retira lo presentado; un asesor no.',
    });
  return ended(found, zone);
}

/** What the secretariat answers. */
export interface AnswerGiven {
  readonly outcome: Exclude<Outcome, 'WITHDRAWN'>;
  /** How it shall read, where that is not what was asked for. */
  readonly wording: string | null;
  readonly note: string | null;
}

/** Why an answer is not taken, or null. Whoever asked does not answer; what is not accepted is so with a reason. */
export function mayAnswer(found: CorrectionFound, { outcome, wording, note }: AnswerGiven, officer: string, zone: string): Refusal | null {
  const over = ended(found, zone);
  if (over) return over;
  if (found.account === officer)
    return refuse('FORBIDDEN', {
      en: 'You submitted this correction yourself; another officer answers it.',
      fr: 'Vous avez vous-même soumis cette correction ; un autre fonctionnaire y répond.',
      es: 'Usted mismo presentó esta corrección; la responde otro funcionario.',
    });
  if (outcome !== 'NOT_ACCEPTED') return null;
  if (wording !== null)
    return refuse(
      'INVALID_INPUT',
      {
        en: 'A wording goes with a correction that is accepted, and not with one that is not.',
        fr: 'Un libellé accompagne une correction acceptée, et non une correction qui ne l’est pas.',
        es: 'Una redacción acompaña a una corrección aceptada, y no a una que no lo es.',
      },
      ['wording'],
    );
  if (note !== null) return null;
  return refuse(
    'INVALID_INPUT',
    {
      en: 'A correction is not accepted with a note that says why.',
      fr: 'Une correction n’est refusée qu’avec une note qui dit pourquoi.',
      es: 'Una corrección no se acepta sin una nota que diga por qué.',
    },
    ['note'],
  );
}

const STANDS: Readonly<Record<Outcome, (at: Words) => Words>> = {
  WITHDRAWN: (at) => ({
    en: `This correction was withdrawn on ${at.en}. While the window is open it can be submitted again.`,
    fr: `Cette correction a été retirée le ${at.fr}. Tant que le délai court, elle peut être soumise à nouveau.`,
    es: `Esta corrección se retiró el ${at.es}. Mientras el plazo siga abierto puede presentarse de nuevo.`,
  }),
  ACCEPTED: answered,
  EDITORIAL: answered,
  NOT_ACCEPTED: answered,
};

function answered(at: Words): Words {
  return {
    en: `This correction was answered on ${at.en}; the answer stands.`,
    fr: `Cette correction a reçu réponse le ${at.fr} ; la réponse demeure.`,
    es: `Esta corrección recibió respuesta el ${at.es}; la respuesta se mantiene.`,
  };
}

function ended({ ended: end }: CorrectionFound, zone: string): Refusal | null {
  return end && refuse('FROZEN', STANDS[end.outcome](instantInWords(end.at, zone)));
}

export function noSuchRecordCorrection(): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: 'There is no such correction to a record among those you can read.',
      fr: 'Cette correction à un compte rendu n’existe pas parmi celles que vous pouvez lire.',
      es: 'No existe esa corrección a un acta entre las que usted puede leer.',
    },
    ['correction'],
  );
}

function notOutYet(symbol: string, language: Language): Refusal {
  const version = VERSION[language];
  return refuse(
    'ILLEGAL_TRANSITION',
    {
      en: `No correction is received yet: ${version.en} of the record of ${symbol} has not come out, and its week for corrections begins when it does.`,
      fr: `Aucune correction n’est encore reçue : ${version.fr} du compte rendu de ${symbol} n’a pas paru, et sa semaine de corrections commence à sa parution.`,
      es: `Aún no se recibe ninguna corrección: ${version.es} del acta de ${symbol} no ha salido, y su semana de correcciones empieza cuando salga.`,
    },
    ['language'],
  );
}

function noSuchPlace(language: Language): Refusal {
  const version = VERSION[language];
  return refuse(
    'NOT_FOUND',
    {
      en: `There is no such place in ${version.en} of the record.`,
      fr: `Ce passage n’existe pas dans ${version.fr} du compte rendu.`,
      es: `Ese lugar no existe en ${version.es} del acta.`,
    },
    ['place'],
  );
}

function askedAlready(): Refusal {
  return refuse('ILLEGAL_TRANSITION', {
    en: 'Your delegation has submitted this correction already; it waits for the secretariat’s answer.',
    fr: 'Votre délégation a déjà soumis cette correction ; elle attend la réponse du secrétariat.',
    es: 'Su delegación ya presentó esta corrección; espera la respuesta de la secretaría.',
  });
}
