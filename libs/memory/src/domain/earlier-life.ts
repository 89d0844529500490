import { type Refusal, refuse, type Texts } from '#platform/domain';
import type { DecisionEffect } from '#voting';

export const WHAT_BECAME = [
  'ENDORSED',
  'ENDORSED_AS_AMENDED',
  'NOT_ENDORSED',
  'DEFERRED',
  'WITHDRAWN',
  'NOT_PUT',
  'UNDER_CONSIDERATION',
] as const;
/** What became of a proposal when it was made before. */
export type WhatBecame = (typeof WHAT_BECAME)[number];

/**
 * Whether a proposal was endorsed by a decision, as it stands now. `option`: the one that stood for it; null: the question was on
 * it alone. Null: neither one nor the other, for it was noted, postponed or not put, or the vote settled nothing.
 */
export function endorsed(
  { standing, outcome, selected }: Pick<DecisionEffect, 'standing' | 'outcome' | 'selected'>,
  option: string | null,
): boolean | null {
  if (standing === 'OPEN' || standing === 'CONTINUED' || standing === 'ANNULLED') return null;
  if (outcome === 'CARRIED' || outcome === 'ADOPTED_BY_CONSENSUS') return option === null || selected.includes(option);
  if (outcome === 'SELECTED') return option !== null && selected.includes(option);
  return outcome === 'REJECTED' ? false : null;
}

/** Where a proposal was made before: in this system, or in a document outside it. */
export type EarlierLifeNamed = Readonly<{
  earlier?: string | null;
  symbol?: string | null;
  paragraph?: string | null;
  on?: string | null;
  became?: WhatBecame | null;
  note?: Texts | null;
}>;

/** A proposal as the rule looks at it: since when it stands. */
export type LinkedProposal = Readonly<{ id: string; putForwardAt: Date }>;

/**
 * Whether a proposal may be linked to this earlier life: to one put forward before it, whose outcome the system knows, or to
 * a reference by its symbol, of which it is said what became.
 */
export function mayLink(proposal: LinkedProposal, named: EarlierLifeNamed, earlier: LinkedProposal | null): Refusal | null {
  if (!named.earlier === !named.symbol)
    return refuse(
      'INVALID_INPUT',
      {
        en: 'An earlier life is a proposal of this system or a reference by its symbol: one of the two.',
        fr: 'Un antécédent est une proposition de ce système ou une référence par sa cote : l’une des deux.',
        es: 'Un antecedente es una propuesta de este sistema o una referencia por su signatura: una de las dos.',
      },
      [named.symbol ? 'symbol' : 'earlier'],
    );
  if (named.symbol && !named.became)
    return refuse(
      'INVALID_INPUT',
      {
        en: 'Say what became of it: of a reference outside this system nothing is known here.',
        fr: 'Dites ce qu’il en est advenu : d’une référence extérieure, rien n’est connu ici.',
        es: 'Diga qué fue de ella: de una referencia externa no se sabe nada aquí.',
      },
      ['became'],
    );
  if (!named.earlier) return null;
  if (!earlier)
    return refuse(
      'NOT_FOUND',
      {
        en: 'There is no such earlier proposal.',
        fr: 'Il n’y a pas de telle proposition antérieure.',
        es: 'No hay tal propuesta anterior.',
      },
      ['earlier'],
    );
  if (earlier.id !== proposal.id && earlier.putForwardAt < proposal.putForwardAt) return null;
  return refuse(
    'INVALID_INPUT',
    {
      en: 'The earlier life of a proposal is one that was put forward before it.',
      fr: 'L’antécédent d’une proposition est une proposition présentée avant elle.',
      es: 'El antecedente de una propuesta es otra que se presentó antes.',
    },
    ['earlier'],
  );
}

export function noSuchEarlierLife(): Refusal {
  return refuse('NOT_FOUND', {
    en: 'There is no such link to an earlier life, or it was taken back already.',
    fr: 'Il n’y a pas de tel lien vers un antécédent, ou il a déjà été retiré.',
    es: 'No hay tal enlace con un antecedente, o ya se retiró.',
  });
}

export function noSuchTerm(key: string, path: readonly string[]): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: `The taxonomy has no term ${key}; the query taxonomy gives those there are.`,
      fr: `La taxonomie n’a pas de terme ${key} ; la requête taxonomy donne ceux qui existent.`,
      es: `La taxonomía no tiene el término ${key}; la consulta taxonomy da los que existen.`,
    },
    path,
  );
}
