import { type Refusal, refuse } from '#platform/domain';
import type { BallotKind, Marks } from './casting.js';

/** What a method says of reasons: `reasonFor` are the options whose ballots must give one; undefined: none are asked for. */
export type AsksReasons = Readonly<{ reasonFor?: readonly string[] }>;
type Options = readonly Readonly<{ key: string }>[];

/**
 * Why a ballot may not come with this reason, or without one; null when it may. Where a method asks for reasons, whoever marks
 * an option that needs one gives it, and others may; elsewhere a ballot speaks for itself.
 */
export function reasonFault(
  { reasonFor }: AsksReasons,
  options: Options,
  kind: BallotKind,
  marks: Marks,
  reason: string | null,
): Refusal | null {
  if (reasonFor === undefined)
    return reason === null
      ? null
      : refuse(
          'INVALID_INPUT',
          {
            en: 'This question asks for no reason with the ballot. What there is to say about the vote is said in an explanation of vote.',
            fr: 'Cette question ne demande pas de motif avec le bulletin. Ce qu’il y a à dire du vote se dit dans une explication de vote.',
            es: 'Esta pregunta no pide motivo con el voto. Lo que haya que decir del voto se dice en una explicación de voto.',
          },
          ['reason'],
        );
  const needed = kind === 'CHOICE' && options.some(({ key }, at) => reasonFor.includes(key) && (marks[at] ?? null) !== null);
  if (!needed || reason !== null) return null;
  return refuse(
    'INVALID_BALLOT',
    {
      en: 'Whoever cannot accept says why: this answer is given with a reason. The ballot was not counted.',
      fr: 'Qui ne peut accepter dit pourquoi : cette réponse se donne avec un motif. Le bulletin n’a pas été compté.',
      es: 'Quien no puede aceptar dice por qué: esta respuesta se da con un motivo. El voto no se contó.',
    },
    ['reason'],
  );
}
