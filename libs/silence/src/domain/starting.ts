import { instantInWords, type Language, type Refusal, refuse, type Result } from '#platform/domain';
import type { SilenceTerms } from '#tally';
import type { TextUnderSilence } from './procedure.js';
import { languagesInWords } from './words.js';

const HOUR = 3_600_000;
const LONGEST = 366 * 24 * HOUR;

/** What a procedure is started with. `waiver`: why it may begin although a language is missing. */
export type Starting = Readonly<{ expiresAt: Date | null; waiver: string | null }>;

/** How a procedure begins: until when it runs, and the languages that were waived. */
export type Begun = Readonly<{ expiresAt: Date; waived: readonly Language[] }>;

type Place = Readonly<{ officialZone: string; at: Date }>;

/**
 * Begins a procedure: for no less than the hours that the rule set asks for, and not before the text exists in the
 * languages that it asks for, unless that is waived with a reason.
 */
export function begin(text: TextUnderSilence, terms: SilenceTerms, given: Starting, place: Place): Result<Begun> {
  const missing = terms.languages.filter((language) => !text.languages.includes(language));
  const barred = languageGate(missing, given.waiver);
  if (barred) return barred;
  const least = new Date(place.at.getTime() + terms.hours * HOUR);
  const expiresAt = given.expiresAt ?? least;
  return expiry(expiresAt, least, terms.hours, place) ?? { expiresAt, waived: missing };
}

function languageGate(missing: readonly Language[], waiver: string | null): Refusal | null {
  if (missing.length > 0 && waiver === null) {
    const languages = languagesInWords(missing);
    return refuse(
      'ILLEGAL_TRANSITION',
      {
        en: `The text does not exist in ${languages.en}, which the rule set asks for before silence may run. Add the text, or waive the language with a reason, which is recorded.`,
        fr: `Le texte n’existe pas en ${languages.fr}, ce que les règles demandent avant que le silence puisse courir. Ajoutez le texte, ou passez outre avec un motif, qui est consigné.`,
        es: `El texto no existe en ${languages.es}, lo que las reglas exigen antes de que corra el silencio. Añada el texto o dispense de ello con un motivo, que se consigna.`,
      },
      ['waiver'],
    );
  }
  if (missing.length > 0 || waiver === null) return null;
  return refuse(
    'INVALID_INPUT',
    {
      en: 'The text exists in every language that the rule set asks for: there is nothing to waive.',
      fr: 'Le texte existe dans toutes les langues que les règles demandent : il n’y a rien sur quoi passer outre.',
      es: 'El texto existe en todos los idiomas que exigen las reglas: no hay nada de lo que dispensar.',
    },
    ['waiver'],
  );
}

function expiry(expiresAt: Date, least: Date, hours: number, { officialZone, at }: Place): Refusal | null {
  if (expiresAt < least) {
    const earliest = instantInWords(least, officialZone);
    return refuse(
      'INVALID_INPUT',
      {
        en: `Under the rule set silence runs for at least ${hours} hours: until ${earliest.en} or later.`,
        fr: `D’après les règles, le silence court pendant au moins ${hours} heures : jusqu’au ${earliest.fr} ou plus tard.`,
        es: `Según las reglas, el silencio corre durante al menos ${hours} horas: hasta el ${earliest.es} o más tarde.`,
      },
      ['expiresAt'],
    );
  }
  return expiresAt.getTime() - at.getTime() > LONGEST ? tooLong() : null;
}

function tooLong(): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: 'Silence runs for a year at most; choose an earlier end.',
      fr: 'Le silence court un an au plus ; choisissez une fin plus proche.',
      es: 'El silencio corre un año como máximo; elija un fin más próximo.',
    },
    ['expiresAt'],
  );
}

/** Exactly one text is put under silence. */
export function oneText(proposal: string | null, document: string | null): Refusal | null {
  if ((proposal === null) !== (document === null)) return null;
  return refuse(
    'INVALID_INPUT',
    {
      en: 'Name the one text that is put under silence: a proposal or a document.',
      fr: 'Nommez le texte, et un seul, qui est soumis au silence : une proposition ou un document.',
      es: 'Nombre el único texto que se somete a silencio: una propuesta o un documento.',
    },
    [proposal === null ? 'proposal' : 'document'],
  );
}

export function noSuchText(field: 'proposal' | 'document'): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: `There is no such ${field} in this consultation, or it was withdrawn.`,
      fr: `Cette consultation n’a pas ${field === 'proposal' ? 'cette proposition, ou elle a été retirée' : 'ce document'}.`,
      es: `Esta consulta no tiene ${field === 'proposal' ? 'esa propuesta, o se retiró' : 'ese documento'}.`,
    },
    [field],
  );
}

export function staleText(standing: number, expected: number): Refusal {
  return refuse(
    'STALE_VERSION',
    {
      en: `The proposal is at version ${standing}; you meant to put version ${expected} under silence. Read the newer text, and start again.`,
      fr: `La proposition en est à la version ${standing} ; vous vouliez soumettre au silence la version ${expected}. Lisez le nouveau texte, et recommencez.`,
      es: `La propuesta va por la versión ${standing}; usted quería someter a silencio la versión ${expected}. Lea el texto nuevo y vuelva a empezar.`,
    },
    ['version'],
  );
}

/** One text is under one silence at a time: two would end differently. */
export function alreadyRunning(number: number, expiresAt: Date, zone: string): Refusal {
  const until = instantInWords(expiresAt, zone);
  return refuse('ILLEGAL_TRANSITION', {
    en: `Silence procedure ${number} runs on this text until ${until.en}. Extend it, or withdraw it first.`,
    fr: `La procédure de silence ${number} court sur ce texte jusqu’au ${until.fr}. Prolongez-la, ou retirez-la d’abord.`,
    es: `El procedimiento de silencio ${number} corre sobre este texto hasta el ${until.es}. Prorróguelo o retírelo antes.`,
  });
}

/** A text goes one way at a time: what the Members are asked to decide is not adopted by their silence as well. */
export function putToTheVote(question: number, field: 'proposal' | 'document'): Refusal {
  return refuse(
    'ILLEGAL_TRANSITION',
    field === 'proposal'
      ? {
          en: `Question ${question} puts this proposal to the vote and is not decided yet: it is not put under silence as well. Once the question is decided, silence may be started.`,
          fr: `La question ${question} met cette proposition aux voix et n’est pas encore décidée : elle n’est pas soumise en même temps au silence. Une fois la question décidée, le silence peut être engagé.`,
          es: `La pregunta ${question} somete esta propuesta a votación y aún no está decidida: no se somete a la vez a silencio. Una vez decidida la pregunta, puede iniciarse el silencio.`,
        }
      : {
          en: `Question ${question} rests on paragraphs of this document and is not decided yet: it is not put under silence as well. Once the question is decided, silence may be started.`,
          fr: `La question ${question} se fonde sur des paragraphes de ce document et n’est pas encore décidée : il n’est pas soumis en même temps au silence. Une fois la question décidée, le silence peut être engagé.`,
          es: `La pregunta ${question} se basa en párrafos de este documento y aún no está decidida: no se somete a la vez a silencio. Una vez decidida la pregunta, puede iniciarse el silencio.`,
        },
    [field],
  );
}
