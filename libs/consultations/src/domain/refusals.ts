import { type Refusal, refuse } from '#platform/domain';

export function noSuchConsultation(symbol: string, field = 'symbol'): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: `There is no consultation ${symbol} among those you can read.`,
      fr: `Il n’y a pas de consultation ${symbol} parmi celles que vous pouvez lire.`,
      es: `No hay ninguna consulta ${symbol} entre las que usted puede leer.`,
    },
    [field],
  );
}

export function noSuchQuestion(key: string, symbol: string): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: `${symbol} has no question with the key ${key}.`,
      fr: `${symbol} n’a pas de question dont la clé soit ${key}.`,
      es: `${symbol} no tiene ninguna pregunta con la clave ${key}.`,
    },
    ['question'],
  );
}

export function noSuchDocument(symbol: string): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: `${symbol} has no such document.`,
      fr: `${symbol} n’a pas un tel document.`,
      es: `${symbol} no tiene tal documento.`,
    },
    ['document'],
  );
}

export function noSuchProposal(path: readonly string[] = ['proposal']): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: 'There is no such proposal among those you can read.',
      fr: 'Cette proposition n’existe pas parmi celles que vous pouvez lire.',
      es: 'No existe esa propuesta entre las que usted puede leer.',
    },
    path,
  );
}

export function noSuchCondition(): Refusal {
  return refuse('NOT_FOUND', { en: 'There is no such condition.', fr: 'Cette condition n’existe pas.', es: 'No existe esa condición.' }, [
    'condition',
  ]);
}

export function noSuchBody(key: string): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: `There is no body with the key ${key}. The secretariat enters bodies before they meet.`,
      fr: `Il n’y a pas d’organe dont la clé soit ${key}. Le secrétariat inscrit les organes avant leurs réunions.`,
      es: `No hay ningún órgano con la clave ${key}. La secretaría inscribe los órganos antes de que se reúnan.`,
    },
    ['body'],
  );
}

export function noSuchRuleSet(key: string): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: `There is no rule set with the key ${key}; those there are can be asked for as ruleSets.`,
      fr: `Il n’y a pas de règles dont la clé soit ${key} ; la requête ruleSets donne celles qui existent.`,
      es: `No hay reglas con la clave ${key}; la consulta ruleSets da las que existen.`,
    },
    ['ruleSet'],
  );
}

/** Something of the same key or symbol is there already. */
export function taken(what: string, field: string): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: `${what} is taken already; choose another.`,
      fr: `${what} est déjà utilisé ; choisissez-en un autre.`,
      es: `${what} ya está en uso; elija otro.`,
    },
    [field],
  );
}

/** What cannot be taken back asks for the symbol to be written out. */
export function notConfirmed(symbol: string): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: `To confirm, write the symbol of the consultation: ${symbol}.`,
      fr: `Pour confirmer, écrivez la cote de la consultation : ${symbol}.`,
      es: `Para confirmar, escriba la signatura de la consulta: ${symbol}.`,
    },
    ['confirmSymbol'],
  );
}

export function staleRevision(symbol: string, standing: number, expected: number): Refusal {
  return refuse(
    'STALE_VERSION',
    {
      en: `${symbol} has been changed since you read it: it is at revision ${standing}, yours began from ${expected}. Read it again and repeat your change.`,
      fr: `${symbol} a été modifiée depuis que vous l’avez lue : elle en est à la révision ${standing}, la vôtre partait de ${expected}. Relisez-la et refaites votre modification.`,
      es: `${symbol} ha cambiado desde que usted la leyó: va por la revisión ${standing} y la suya partía de la ${expected}. Vuelva a leerla y repita su cambio.`,
    },
    ['revision'],
  );
}
