import { instantInWords, type Refusal, refuse } from '#platform/domain';
import { endedAt, type Initiator, type Silence, silenceState } from './procedure.js';

/** There is no such procedure, or the reader may not see it: one answer, so that it tells nothing. */
export function noSuchSilence(): Refusal {
  return refuse(
    'NOT_FOUND',
    {
      en: 'There is no such silence procedure among the consultations open to you.',
      fr: 'Cette procédure de silence n’existe pas parmi les consultations qui vous sont ouvertes.',
      es: 'No existe ese procedimiento de silencio entre las consultas abiertas a usted.',
    },
    ['silence'],
  );
}

/** Null while the procedure runs; otherwise how and when it ended. */
export function ended(silence: Silence, zone: string, at: Date): Refusal | null {
  const { number } = silence;
  const when = instantInWords(endedAt(silence, at) ?? at, zone);
  switch (silenceState(silence, at)) {
    case 'RUNNING':
      return null;
    case 'ADOPTED_TACITLY':
      return refuse('ILLEGAL_TRANSITION', {
        en: `Silence procedure ${number} ended on ${when.en} without an objection: the text is adopted. What you sent came too late and was not counted.`,
        fr: `La procédure de silence ${number} s’est achevée le ${when.fr} sans objection : le texte est adopté. Votre envoi est arrivé trop tard et n’a pas été pris en compte.`,
        es: `El procedimiento de silencio ${number} terminó el ${when.es} sin objeción: el texto está aprobado. Lo que envió llegó tarde y no se tuvo en cuenta.`,
      });
    case 'BROKEN':
      return refuse('ILLEGAL_TRANSITION', {
        en: `Silence procedure ${number} was broken on ${when.en}: there is no silence left to extend or withdraw. A new procedure may be started on a new text.`,
        fr: `La procédure de silence ${number} a été rompue le ${when.fr} : il n’y a plus de silence à prolonger ni à retirer. Une nouvelle procédure peut être ouverte sur un nouveau texte.`,
        es: `El procedimiento de silencio ${number} se rompió el ${when.es}: ya no hay silencio que prorrogar ni retirar. Puede iniciarse un procedimiento nuevo sobre un texto nuevo.`,
      });
    case 'WITHDRAWN':
      return refuse('ILLEGAL_TRANSITION', {
        en: `Silence procedure ${number} was withdrawn on ${when.en}; nothing was adopted by it.`,
        fr: `La procédure de silence ${number} a été retirée le ${when.fr} ; rien n’a été adopté par elle.`,
        es: `El procedimiento de silencio ${number} se retiró el ${when.es}; nada se aprobó por él.`,
      });
  }
}

/** An extension moves the end later, and no more than a year from now. */
export function checkExtension(silence: Silence, until: Date, zone: string, at: Date): Refusal | null {
  const running = ended(silence, zone, at);
  if (running) return running;
  if (until <= silence.expiresAt) {
    const ends = instantInWords(silence.expiresAt, zone);
    return refuse(
      'INVALID_INPUT',
      {
        en: `The procedure runs until ${ends.en}; an extension ends later than that.`,
        fr: `La procédure court jusqu’au ${ends.fr} ; une prolongation finit plus tard.`,
        es: `El procedimiento corre hasta el ${ends.es}; una prórroga termina más tarde.`,
      },
      ['expiresAt'],
    );
  }
  if (until.getTime() - at.getTime() <= 366 * 86_400_000) return null;
  return refuse(
    'INVALID_INPUT',
    {
      en: 'Silence runs for a year at most; choose an earlier end.',
      fr: 'Le silence court un an au plus ; choisissez une fin plus proche.',
      es: 'El silencio corre un año como máximo; elija un fin más próximo.',
    },
    ['expiresAt'],
  );
}

/** Who started a procedure withdraws it, and nobody else. */
export function checkWithdrawal(silence: Silence, by: readonly Initiator[], zone: string, at: Date): Refusal | null {
  const running = ended(silence, zone, at);
  if (running) return running;
  if (by.includes(silence.initiator)) return null;
  const chair = silence.initiator === 'CHAIR';
  return refuse('FORBIDDEN', {
    en: `Silence procedure ${silence.number} was started by the ${chair ? 'chair' : 'secretariat'}, who alone may withdraw it.`,
    fr: `La procédure de silence ${silence.number} a été ouverte par ${chair ? 'la présidence, qui seule peut la retirer' : 'le secrétariat, qui seul peut la retirer'}.`,
    es: `El procedimiento de silencio ${silence.number} lo inició ${chair ? 'la presidencia, que es la única que puede retirarlo' : 'la secretaría, que es la única que puede retirarlo'}.`,
  });
}

/** A record does not go out while silence runs: it would not say how it ended. */
export function barsPublication(running: Readonly<{ number: number; expiresAt: Date }>, symbol: string, zone: string): Refusal {
  const until = instantInWords(running.expiresAt, zone);
  return refuse('ILLEGAL_TRANSITION', {
    en: `Silence procedure ${running.number} on ${symbol} runs until ${until.en}; the record is published once it has ended.`,
    fr: `La procédure de silence ${running.number} sur ${symbol} court jusqu’au ${until.fr} ; le compte rendu se publie une fois qu’elle est achevée.`,
    es: `El procedimiento de silencio ${running.number} sobre ${symbol} corre hasta el ${until.es}; el acta se publica cuando haya terminado.`,
  });
}
