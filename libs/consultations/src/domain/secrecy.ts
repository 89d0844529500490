import { type Refusal, refuse } from '#platform/domain';
import { type DecisionRule, type MethodKey, METHODS } from '#tally';
import type { Secrecy, TallyVisibility } from './question.js';

type Terms = Readonly<{ secrecy: Secrecy; tallyVisibility: TallyVisibility; method: MethodKey }>;

/**
 * Whether a question may be voted in secret on its terms. Nothing may be shown before the end, or two looks would tell one
 * ballot; a ballot may not bear a weight, which would tell whose it is; and where the sense of a meeting is taken, delegations
 * say what they hold and why.
 */
export function checkSecrecy({ secrecy, tallyVisibility, method }: Terms, rule: DecisionRule): Refusal | null {
  if (secrecy === 'RECORDED') return null;
  if (METHODS[method].statesOnly)
    return refuse(
      'INVALID_INPUT',
      {
        en: 'The sense of a meeting is not taken by secret ballot: delegations state their positions, with their reasons.',
        fr: 'Le sentiment d’une réunion ne se prend pas au scrutin secret : les délégations y exposent leurs positions et leurs motifs.',
        es: 'El sentir de una reunión no se toma en votación secreta: las delegaciones exponen sus posiciones y sus motivos.',
      },
      ['secrecy'],
    );
  if (tallyVisibility !== 'AFTER_CLOSE')
    return refuse(
      'INVALID_INPUT',
      {
        en: 'The counts of a secret ballot are shown after closing only: two looks at them would tell how somebody voted in between.',
        fr: 'Le décompte d’un scrutin secret ne se montre qu’après la clôture : deux regards suffiraient pour savoir comment on a voté entre-temps.',
        es: 'El recuento de una votación secreta solo se muestra tras el cierre: dos miradas bastarían para saber cómo se votó entretanto.',
      },
      ['tallyVisibility'],
    );
  return weighs(rule) ? secretAndWeighted(['weighing']) : null;
}

/** Whether a ballot counts for what its Member weighs. */
export function weighs({ weighing }: DecisionRule): boolean {
  return weighing !== undefined && weighing.kind !== 'EQUAL';
}

export function secretAndWeighted(path: readonly string[]): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: 'A secret ballot does not bear a weight: what it weighs would tell whose it is. Give every Member one vote, or let the vote be recorded.',
      fr: 'Un bulletin secret ne porte pas de pondération : son poids dirait de qui il vient. Donnez une voix à chaque Membre, ou faites consigner les votes.',
      es: 'Un voto secreto no lleva ponderación: su peso diría de quién es. Dé un voto a cada Miembro, o haga que los votos queden registrados.',
    },
    path,
  );
}
