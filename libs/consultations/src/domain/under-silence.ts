import { instantInWords, type Refusal, refuse, type Words } from '#platform/domain';
import type { Consultation } from './state.js';

/** A silence procedure on a proposal that nobody has broken or withdrawn. */
export type UnderSilence = Readonly<{ number: number; expiresAt: Date }>;

/** What somebody would do with a text that is under silence, or was adopted by it. */
type Doing = 'WITHDRAW' | 'REVISE' | 'AMEND';

const WHILE_IT_RUNS: Readonly<Record<Doing, Words>> = {
  WITHDRAW: {
    en: 'Whoever started the procedure withdraws it first; the proposal can be withdrawn then.',
    fr: 'Qui l’a engagée doit d’abord la retirer ; la proposition peut être retirée ensuite.',
    es: 'Quien lo inició debe retirarlo antes; la propuesta puede retirarse después.',
  },
  REVISE: {
    en: 'What nobody opposes by then is adopted as it reads now. Whoever started the procedure withdraws it first; the text can be revised then.',
    fr: 'Ce à quoi nul ne s’oppose d’ici là est adopté tel quel. Qui l’a engagée doit d’abord la retirer ; le texte peut être révisé ensuite.',
    es: 'Lo que nadie objete hasta entonces queda aprobado tal como está. Quien lo inició debe retirarlo antes; el texto puede revisarse después.',
  },
  AMEND: {
    en: 'Whoever would have it otherwise objects, and says how it should read.',
    fr: 'Qui le souhaite autrement formule une objection et propose une autre rédaction.',
    es: 'Quien lo quiera de otro modo objeta y propone otra redacción.',
  },
};

const ONCE_ADOPTED: Readonly<Record<Doing, Words>> = {
  WITHDRAW: { en: 'no longer withdrawn', fr: 'ne se retire plus', es: 'ya no se retira' },
  REVISE: { en: 'no longer revised', fr: 'ne se révise plus', es: 'ya no se revisa' },
  AMEND: { en: 'no longer amended', fr: 'ne s’amende plus', es: 'ya no se enmienda' },
};

/** Why a proposal is neither withdrawn nor changed while silence runs on it, and what can be done; nor once silence has adopted it. */
export function underSilence({ file, at }: Consultation, { number, expiresAt }: UnderSilence, doing: Doing): Refusal {
  const until = instantInWords(expiresAt, file.officialZone);
  const [meanwhile, afterwards] = [WHILE_IT_RUNS[doing], ONCE_ADOPTED[doing]];
  return refuse(
    'FROZEN',
    at < expiresAt
      ? {
          en: `Silence procedure ${number} runs on this proposal until ${until.en}. ${meanwhile.en}`,
          fr: `La procédure de silence ${number} court sur cette proposition jusqu’au ${until.fr}. ${meanwhile.fr}`,
          es: `El procedimiento de silencio ${number} corre sobre esta propuesta hasta el ${until.es}. ${meanwhile.es}`,
        }
      : {
          en: `Silence procedure ${number} ended on ${until.en} without an objection: this proposal was adopted, and is ${afterwards.en}.`,
          fr: `La procédure de silence ${number} a pris fin le ${until.fr} sans objection : cette proposition est adoptée, et ${afterwards.fr}.`,
          es: `El procedimiento de silencio ${number} terminó el ${until.es} sin objeciones: esta propuesta quedó aprobada y ${afterwards.es}.`,
        },
    ['proposal'],
  );
}
