import { type Refusal, refuse } from '#platform/domain';

export function notInTheCheckpoint(index: number, size: number): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: `A checkpoint of ${size} entries does not have the entry ${index}: the first has the index 0.`,
      fr: `Un point de contrôle de ${size} entrées ne contient pas l’entrée ${index} : la première porte l’indice 0.`,
      es: `Un punto de control de ${size} entradas no contiene la entrada ${index}: la primera lleva el índice 0.`,
    },
    ['size'],
  );
}

export function notInOrder(from: number, to: number): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: `A log of ${from} entries is not the beginning of one of ${to}: name the smaller size first.`,
      fr: `Un journal de ${from} entrées n’est pas le début d’un journal de ${to} : indiquez d’abord la plus petite taille.`,
      es: `Un registro de ${from} entradas no es el comienzo de uno de ${to}: indique primero el tamaño menor.`,
    },
    ['from'],
  );
}

export function beyondTheLog(to: number, size: number): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: `There is no log of ${to} entries by this name yet; it has ${size}.`,
      fr: `Il n’existe pas encore de journal de ${to} entrées sous ce nom ; il en compte ${size}.`,
      es: `Todavía no hay ningún registro de ${to} entradas con ese nombre; tiene ${size}.`,
    },
    ['to'],
  );
}
