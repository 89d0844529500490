import { type Refusal, refuse } from '#platform/domain';

export function nothingThere(): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: 'There is no such account, comment or entry.',
      fr: 'Il n’existe pas de tel compte, de telle observation ou de telle entrée.',
      es: 'No existe esa cuenta, esa observación o ese asiento.',
    },
    ['id'],
  );
}

export function alreadyErased(): Refusal {
  return refuse(
    'FROZEN',
    {
      en: 'This was erased before: nothing of it is left. The log says when, and on what ground.',
      fr: 'Cela a déjà été effacé : il n’en reste rien. Le journal dit quand et pour quel motif.',
      es: 'Esto ya se suprimió: no queda nada. El registro dice cuándo y por qué motivo.',
    },
    ['id'],
  );
}

/** Of entries that carry no text beside the log: a recorded vote, a date, or what was written before texts stood beside it. */
export function nothingToErase(): Refusal {
  return refuse(
    'FROZEN',
    {
      en: 'No text stands beside this entry. What it says itself, such as a recorded vote, is the record of the body and is not erased.',
      fr: 'Aucun texte n’accompagne cette entrée. Ce qu’elle dit elle-même, par exemple un vote enregistré, appartient au compte rendu de l’organe et n’est pas effacé.',
      es: 'Ningún texto acompaña a este asiento. Lo que dice por sí mismo, como un voto registrado, pertenece al acta del órgano y no se suprime.',
    },
    ['id'],
  );
}

export function waitsForDecision(): Refusal {
  return refuse(
    'ILLEGAL_TRANSITION',
    {
      en: 'What was said with a ballot is shown to nobody before its question is decided, and is erased after that.',
      fr: 'Ce qui a été dit avec un bulletin n’est montré à personne avant que la question soit tranchée ; on l’efface ensuite.',
      es: 'Lo dicho con un voto no se muestra a nadie antes de que se decida la pregunta, y se suprime después.',
    },
    ['id'],
  );
}

export function isInRecordOfFirstForm(symbol: string): Refusal {
  return refuse(
    'FROZEN',
    {
      en: `The record of ${symbol} was published when texts still stood inside records: erasing one would break its fingerprint.`,
      fr: `Le compte rendu de ${symbol} a été publié quand les textes figuraient encore dans les comptes rendus : en effacer un romprait son empreinte.`,
      es: `El acta de ${symbol} se publicó cuando los textos figuraban todavía en las actas: suprimir uno rompería su huella.`,
    },
    ['id'],
  );
}

export function notYetDisabled(): Refusal {
  return refuse(
    'ILLEGAL_TRANSITION',
    {
      en: 'The account is in use. Disable it first: that ends its sessions, with a reason of its own in the log.',
      fr: 'Le compte est en service. Désactivez-le d’abord : cela clôt ses sessions, avec un motif consigné au journal.',
      es: 'La cuenta está en uso. Desactívela primero: eso cierra sus sesiones, con un motivo propio en el registro.',
    },
    ['id'],
  );
}

export function notAsConfirmed(expected: string): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: `To confirm, type ${expected} exactly.`,
      fr: `Pour confirmer, saisissez exactement ${expected}.`,
      es: `Para confirmar, escriba exactamente ${expected}.`,
    },
    ['confirm'],
  );
}
