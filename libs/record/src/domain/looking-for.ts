import { type Refusal, refuse } from '#platform/domain';

/** Decisions are looked for by an answer of nobody. */
export function answerOfWhom(): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: 'An answer is a Member’s: name the Member whose answer it was as well.',
      fr: 'Une réponse est celle d’un Membre : indiquez aussi le Membre qui l’a donnée.',
      es: 'Una respuesta es de un Miembro: indique además el Miembro que la dio.',
    },
    ['answer'],
  );
}
