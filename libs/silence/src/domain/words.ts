import { inLanguage, instantInWords, type Language, LANGUAGES, type Texts, type Words } from '#platform/domain';
import { endedAt, type SilenceFacts, silenceState } from './procedure.js';

const NAMES: Readonly<Record<Language, Words>> = {
  en: { en: 'English', fr: 'anglais', es: 'inglés' },
  fr: { en: 'French', fr: 'français', es: 'francés' },
  es: { en: 'Spanish', fr: 'espagnol', es: 'español' },
};

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr', es: 'es' };

/** "French and Spanish" */
export function languagesInWords(languages: readonly Language[]): Words {
  return eachLanguage((reader) =>
    listed(
      languages.map((language) => NAMES[language][reader]),
      reader,
    ),
  );
}

export function listed(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(parts);
}

function eachLanguage(said: (language: Language) => string): Words {
  const [en, fr, es] = LANGUAGES.map(said);
  return { en: en ?? '', fr: fr ?? '', es: es ?? '' };
}

/** A text adopted tacitly, as a decision is told: in one line, and why. */
export function adoptionInWords(title: Texts, expiresAt: Date, zone: string): Readonly<{ headline: Words; explanation: Words }> {
  const before = instantInWords(expiresAt, zone);
  const facts = { expiresAt, brokenAt: null, withdrawnAt: null, cancelledAt: null };
  return {
    headline: {
      en: `“${inLanguage(title, 'en')}” is adopted tacitly: no Member objected before ${before.en}.`,
      fr: `Le texte « ${inLanguage(title, 'fr')} » est adopté tacitement : aucun Membre n’a fait objection avant le ${before.fr}.`,
      es: `El texto «${inLanguage(title, 'es')}» queda aprobado tácitamente: ningún Miembro objetó antes del ${before.es}.`,
    },
    explanation: standingInWords({ ...facts, zone, objectors: [], withdrawReason: null }, expiresAt),
  };
}

/** What a procedure's standing rests on, besides its instants. */
export type Standing = SilenceFacts & Readonly<{ zone: string; objectors: readonly Texts[]; withdrawReason: string | null }>;

/** How a procedure stands, in a sentence or two. Silence is never said to be a yes. */
export function standingInWords(standing: Standing, at: Date): Words {
  const since = instantInWords(endedAt(standing, at) ?? standing.expiresAt, standing.zone);
  switch (silenceState(standing, at)) {
    case 'RUNNING':
      return {
        en: `Unless a Member objects in writing before ${since.en}, the text is adopted. To say nothing is not to vote in favour: no position is recorded for it.`,
        fr: `Si aucun Membre ne fait objection par écrit avant le ${since.fr}, le texte est adopté. Ne rien dire n’est pas voter pour : aucune position n’est consignée.`,
        es: `Si ningún Miembro objeta por escrito antes del ${since.es}, el texto queda aprobado. No decir nada no es votar a favor: no se consigna ninguna posición.`,
      };
    case 'ADOPTED_TACITLY':
      return {
        en: `No objection was received by ${since.en}: the text is adopted tacitly. No Member is recorded as being in favour.`,
        fr: `Aucune objection n’a été reçue jusqu’au ${since.fr} : le texte est adopté tacitement. Aucun Membre n’est consigné comme favorable.`,
        es: `No se recibió ninguna objeción hasta el ${since.es}: el texto queda aprobado tácitamente. Ningún Miembro consta como favorable.`,
      };
    case 'BROKEN': {
      const by = eachLanguage((language) =>
        listed(
          standing.objectors.map((names) => inLanguage(names, language)),
          language,
        ),
      );
      return {
        en: `The silence was broken on ${since.en}; objections of: ${by.en}. The text is not adopted by this procedure.`,
        fr: `Le silence a été rompu le ${since.fr} ; objections de : ${by.fr}. Le texte n’est pas adopté par cette procédure.`,
        es: `El silencio se rompió el ${since.es}; objeciones de: ${by.es}. El texto no queda aprobado por este procedimiento.`,
      };
    }
    case 'WITHDRAWN': {
      const why = (colon: string): string => (standing.withdrawReason ? `${colon}${standing.withdrawReason}` : '.');
      return {
        en: `The procedure was withdrawn on ${since.en}; nothing was adopted${why(': ')}`,
        fr: `La procédure a été retirée le ${since.fr} ; rien n’a été adopté${why(' : ')}`,
        es: `El procedimiento se retiró el ${since.es}; no se aprobó nada${why(': ')}`,
      };
    }
  }
}
