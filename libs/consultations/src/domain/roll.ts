import type { Entitlement, ExclusionReason } from '#delegations';
import { type Refusal, refuse, type Result } from '#platform/domain';

/** What the frozen roll says of a Member; null: it is not on it. `secretly`: whether it has cast a secret ballot. */
export type RollEntry = Readonly<{
  entitled: boolean;
  reason?: ExclusionReason | null;
  since?: Date | null;
  reference?: string | null;
  secretly?: boolean;
}> | null;

/**
 * Brings the frozen roll in line with the ledgers as they are known today. The ledgers come first: who is to be entitled,
 * or excluded, must be so by them, so that the roll never says what no decision on credentials or voting rights says.
 */
export function amendRoll(code: string, entry: RollEntry, today: Entitlement, entitled: boolean): Result<Entitlement> {
  if ((entry?.entitled ?? false) === entitled) return asItStands(code, entitled);
  if (today.entitled !== entitled) return againstTheLedgers(code, entitled);
  if (!entitled && entry?.secretly) return inTheBox(code);
  return today;
}

function asItStands(code: string, entitled: boolean): Refusal {
  return refuse(
    'INVALID_INPUT',
    entitled
      ? {
          en: `The roll has ${code} as entitled to vote already.`,
          fr: `La liste des votants porte déjà ${code} comme habilité à voter.`,
          es: `La lista de votantes ya recoge a ${code} con derecho de voto.`,
        }
      : {
          en: `The roll has ${code} as not entitled to vote already.`,
          fr: `La liste des votants porte déjà ${code} comme non habilité à voter.`,
          es: `La lista de votantes ya recoge a ${code} sin derecho de voto.`,
        },
    ['entitled'],
  );
}

/** Its ballot could not be told from the others, nor taken out. */
function inTheBox(code: string): Refusal {
  return refuse('FROZEN', {
    en: `${code} has cast a secret ballot, which cannot be told from the others and stays in the box: the roll keeps it as entitled to vote. If the vote must not stand with it, annul the vote and put the question anew.`,
    fr: `${code} a déposé un bulletin secret, qui ne se distingue pas des autres et reste dans l’urne : la liste le garde comme habilité à voter. Si le vote ne peut tenir avec lui, annulez-le et posez la question à nouveau.`,
    es: `${code} ha emitido un voto secreto, que no se distingue de los demás y queda en la urna: la lista lo mantiene con derecho de voto. Si la votación no puede valer con él, anúlela y plantee la pregunta de nuevo.`,
  });
}

function againstTheLedgers(code: string, entitled: boolean): Refusal {
  return refuse(
    'INVALID_INPUT',
    entitled
      ? {
          en: `The ledgers do not entitle ${code} to vote today. Accept its credentials or restore its right to vote first; then amend the roll.`,
          fr: `Les registres n’habilitent pas ${code} à voter aujourd’hui. Acceptez d’abord ses pouvoirs ou rétablissez son droit de vote ; modifiez ensuite la liste.`,
          es: `Los registros no habilitan hoy a ${code} para votar. Acepte antes sus credenciales o restablezca su derecho de voto; modifique después la lista.`,
        }
      : {
          en: `The ledgers entitle ${code} to vote today. Enter the refusal of its credentials or the suspension of its right first; then amend the roll.`,
          fr: `Les registres habilitent ${code} à voter aujourd’hui. Inscrivez d’abord le refus de ses pouvoirs ou la suspension de son droit ; modifiez ensuite la liste.`,
          es: `Los registros habilitan hoy a ${code} para votar. Inscriba antes el rechazo de sus credenciales o la suspensión de su derecho; modifique después la lista.`,
        },
    ['entitled'],
  );
}
