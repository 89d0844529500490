import { instantInWords, type Refusal, refuse } from '#platform/domain';
import type { Consultation } from './state.js';

/** A silence procedure on a proposal that nobody has broken or withdrawn. */
export type UnderSilence = Readonly<{ number: number; expiresAt: Date }>;

/** Why a proposal is not withdrawn from under a silence, and what can be done. */
export function underSilence({ file, at }: Consultation, { number, expiresAt }: UnderSilence): Refusal {
  const until = instantInWords(expiresAt, file.officialZone);
  return refuse(
    'FROZEN',
    at < expiresAt
      ? {
          en: `Silence procedure ${number} runs on this proposal until ${until.en}. Whoever started the procedure withdraws it first; the proposal can be withdrawn then.`,
          fr: `La procédure de silence ${number} court sur cette proposition jusqu’au ${until.fr}. Qui l’a engagée doit d’abord la retirer ; la proposition peut être retirée ensuite.`,
          es: `El procedimiento de silencio ${number} corre sobre esta propuesta hasta el ${until.es}. Quien lo inició debe retirarlo antes; la propuesta puede retirarse después.`,
        }
      : {
          en: `Silence procedure ${number} ended on ${until.en} without an objection: this proposal was adopted, and is no longer withdrawn.`,
          fr: `La procédure de silence ${number} a pris fin le ${until.fr} sans objection : cette proposition est adoptée, et ne se retire plus.`,
          es: `El procedimiento de silencio ${number} terminó el ${until.es} sin objeciones: esta propuesta quedó aprobada y ya no se retira.`,
        },
    ['proposal'],
  );
}
