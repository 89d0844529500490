import { instantInWords, type Refusal, refuse } from '#platform/domain';
import type { ConsultationFile } from './consultation.js';
import { closingOf } from './question.js';

/** "Ask this only if that question settles for this option": by their keys. */
export type DependencyDraft = Readonly<{ question: string; option: string }>;

type Parent = Readonly<{ number: number; closesAt: Date | null; options: readonly string[] }>;

/** A question's own closing lies within the vote. */
export function checkClosing(
  closesAt: Date | null,
  file: Pick<ConsultationFile, 'votingOpensAt' | 'votingClosesAt' | 'officialZone'>,
): Refusal | null {
  if (!closesAt || (closesAt > file.votingOpensAt && closesAt <= file.votingClosesAt)) return null;
  const opens = instantInWords(file.votingOpensAt, file.officialZone);
  const closes = instantInWords(file.votingClosesAt, file.officialZone);
  return refuse(
    'INVALID_INPUT',
    {
      en: `A question closes while voting goes on: after ${opens.en} and not after ${closes.en}.`,
      fr: `Une question se clôt pendant le vote : après le ${opens.fr} et au plus tard le ${closes.fr}.`,
      es: `Una pregunta se cierra durante la votación: después del ${opens.es} y a más tardar el ${closes.es}.`,
    },
    ['closesAt'],
  );
}

/**
 * The question depended on is one of the consultation, has the option, and closes strictly before the one that waits on
 * it: otherwise nobody could answer once it is known whether it is asked.
 */
export function checkDependency(
  dependency: DependencyDraft | null,
  parent: Parent | null,
  closing: Date,
  file: Pick<ConsultationFile, 'votingOpensAt' | 'votingClosesAt' | 'officialZone'>,
): Refusal | null {
  if (!dependency) return null;
  if (!parent) {
    return refuse(
      'INVALID_INPUT',
      {
        en: `There is no earlier question with the key ${dependency.question} to depend on.`,
        fr: `Il n’y a pas de question antérieure dont la clé soit ${dependency.question}, dont celle-ci pourrait dépendre.`,
        es: `No hay ninguna pregunta anterior con la clave ${dependency.question} de la que depender.`,
      },
      ['dependsOn', 'question'],
    );
  }
  if (!parent.options.includes(dependency.option)) {
    const known = parent.options.join(', ');
    return refuse(
      'INVALID_INPUT',
      {
        en: `Question ${parent.number} has no option ${dependency.option}; it has: ${known}.`,
        fr: `La question ${parent.number} n’a pas d’option ${dependency.option} ; elle a : ${known}.`,
        es: `La pregunta ${parent.number} no tiene la opción ${dependency.option}; tiene: ${known}.`,
      },
      ['dependsOn', 'option'],
    );
  }
  // Voting ends on no question before it begins: one that was over by then has been settled without a vote.
  if (parent.closesAt && parent.closesAt <= file.votingOpensAt)
    return refuse(
      'INVALID_INPUT',
      {
        en: `Question ${parent.number} has been settled without a vote: no question waits for its outcome any more.`,
        fr: `La question ${parent.number} a été réglée sans vote : aucune question n’attend plus son issue.`,
        es: `La pregunta ${parent.number} se resolvió sin votación: ninguna pregunta espera ya su resultado.`,
      },
      ['dependsOn', 'question'],
    );
  const known = closingOf(parent.closesAt, file.votingClosesAt);
  if (known < closing) return null;
  const at = instantInWords(known, file.officialZone);
  return refuse(
    'INVALID_INPUT',
    {
      en: `Question ${parent.number} closes on ${at.en}, no earlier than the question that depends on it: nobody could answer that one once it is known whether it is asked. Give question ${parent.number} an earlier closing of its own.`,
      fr: `La question ${parent.number} se clôt le ${at.fr}, pas avant la question qui en dépend : nul ne pourrait répondre à celle-ci une fois connu si elle est posée. Donnez à la question ${parent.number} une clôture propre, antérieure.`,
      es: `La pregunta ${parent.number} se cierra el ${at.es}, no antes que la pregunta que depende de ella: nadie podría responder a esta cuando se sepa si se plantea. Dé a la pregunta ${parent.number} un cierre propio anterior.`,
    },
    ['dependsOn', 'question'],
  );
}
