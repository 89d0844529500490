import { instantInWords, type Refusal, refuse } from '#platform/domain';
import type { UnderSilence } from './under-silence.js';

/** A silence that runs on a text which a question puts: on a proposal, or on the document whose paragraph the question names. */
export type SilenceOnThePut = UnderSilence & Readonly<{ questionNumber: number; proposal: string | null; anchor: string | null }>;

/** What of a new question tells in which field it names a text. */
type Naming = Readonly<{
  subject: string | null;
  options: readonly Readonly<{ proposal: string | null }>[];
  draft: Readonly<{ paragraphs: readonly string[] }>;
}>;

/** A text goes one way at a time: what silence may adopt is not put to the vote as well, for the two could end differently. */
export function notWhileSilent(question: Naming, silence: SilenceOnThePut, zone: string): Refusal {
  const { number, expiresAt, proposal } = silence;
  const until = instantInWords(expiresAt, zone);
  return refuse(
    'ILLEGAL_TRANSITION',
    proposal
      ? {
          en: `Silence procedure ${number} runs on this proposal until ${until.en}: it is not put to the vote as well. Once the silence has ended, was broken or withdrawn, the question may be put.`,
          fr: `La procédure de silence ${number} court sur cette proposition jusqu’au ${until.fr} : elle n’est pas mise aux voix en même temps. Une fois le silence achevé, rompu ou retiré, la question peut être posée.`,
          es: `El procedimiento de silencio ${number} corre sobre esta propuesta hasta el ${until.es}: no se somete a la vez a votación. Una vez que el silencio termine, se rompa o se retire, puede plantearse la pregunta.`,
        }
      : {
          en: `Silence procedure ${number} runs on the document of this paragraph until ${until.en}: no question is put on it as well. Once the silence has ended, was broken or withdrawn, the question may be put.`,
          fr: `La procédure de silence ${number} court sur le document de ce paragraphe jusqu’au ${until.fr} : aucune question ne porte sur lui en même temps. Une fois le silence achevé, rompu ou retiré, la question peut être posée.`,
          es: `El procedimiento de silencio ${number} corre sobre el documento de este párrafo hasta el ${until.es}: no se plantea a la vez ninguna pregunta sobre él. Una vez que el silencio termine, se rompa o se retire, puede plantearse la pregunta.`,
        },
    fieldOf(question, silence),
  );
}

function fieldOf({ subject, options, draft }: Naming, { proposal, anchor }: SilenceOnThePut): readonly string[] {
  if (!proposal) return ['paragraphs', String(draft.paragraphs.indexOf(anchor ?? ''))];
  return subject === proposal ? ['proposal'] : ['options', String(options.findIndex((option) => option.proposal === proposal)), 'proposal'];
}

/** A vote is neither repeated nor taken further on a text on which silence has come to run since. */
export function notAgainWhileSilent({ number, questionNumber, expiresAt }: SilenceOnThePut, zone: string): Refusal {
  const until = instantInWords(expiresAt, zone);
  return refuse(
    'ILLEGAL_TRANSITION',
    {
      en: `Question ${questionNumber} would put to the vote again a text on which silence procedure ${number} runs until ${until.en}. Whoever started the procedure withdraws it first.`,
      fr: `La question ${questionNumber} remettrait aux voix un texte sur lequel la procédure de silence ${number} court jusqu’au ${until.fr}. Qui l’a engagée doit d’abord la retirer.`,
      es: `La pregunta ${questionNumber} sometería de nuevo a votación un texto sobre el que corre el procedimiento de silencio ${number} hasta el ${until.es}. Quien lo inició debe retirarlo antes.`,
    },
    ['question'],
  );
}
