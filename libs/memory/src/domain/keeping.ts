import { type Refusal, refuse, type Words } from '#platform/domain';
import type { Entry, Followed, FollowedQuestion, FollowedSilence, FollowUpStatus, Standing } from './follow-up.js';

/** What may follow on what. What was held stays held, what was cancelled stays cancelled: their figures and reports may still change. */
const FOLLOWS: Readonly<Record<FollowUpStatus, readonly FollowUpStatus[]>> = {
  PLANNED: ['PLANNED', 'FUNDED', 'HELD', 'DEFERRED', 'CANCELLED'],
  FUNDED: ['FUNDED', 'PLANNED', 'HELD', 'DEFERRED', 'CANCELLED'],
  DEFERRED: ['DEFERRED', 'PLANNED', 'FUNDED', 'CANCELLED'],
  HELD: ['HELD'],
  CANCELLED: ['CANCELLED'],
};

const STATUS_WORDS: Readonly<Record<FollowUpStatus, Words>> = {
  PLANNED: { en: 'planned', fr: 'prévu', es: 'previsto' },
  FUNDED: { en: 'funded', fr: 'financé', es: 'financiado' },
  HELD: { en: 'held', fr: 'tenu', es: 'celebrado' },
  DEFERRED: { en: 'deferred', fr: 'reporté', es: 'aplazado' },
  CANCELLED: { en: 'cancelled', fr: 'annulé', es: 'cancelado' },
};

/** Whether something may follow from the decision on a question as it stands now, or from this option of it. */
export function mayFollow(question: FollowedQuestion, decided: Followed, option: string | null): Refusal | null {
  const { number, symbol, options } = question;
  const nothing = nothingFollows(decided);
  if (!decided || nothing) {
    const [of, why] = [
      { en: `Question ${number} of ${symbol}`, fr: `La question ${number} de ${symbol}`, es: `La pregunta ${number} de ${symbol}` },
      nothing ?? UNDECIDED,
    ];
    return refuse('ILLEGAL_TRANSITION', { en: `${of.en} ${why.en}`, fr: `${of.fr} ${why.fr}`, es: `${of.es} ${why.es}` }, ['question']);
  }
  if (option === null) return null;
  if (!options.includes(option))
    return refuse(
      'INVALID_INPUT',
      {
        en: `Question ${number} of ${symbol} has no option ${option}.`,
        fr: `La question ${number} de ${symbol} n’a pas d’option ${option}.`,
        es: `La pregunta ${number} de ${symbol} no tiene la opción ${option}.`,
      },
      ['option'],
    );
  if (decided.selected.includes(option)) return null;
  return refuse(
    'INVALID_INPUT',
    {
      en: `Option ${option} was not chosen on question ${number} of ${symbol}; name one that was, or none.`,
      fr: `L’option ${option} n’a pas été retenue à la question ${number} de ${symbol} ; indiquez-en une qui l’a été, ou aucune.`,
      es: `La opción ${option} no se eligió en la pregunta ${number} de ${symbol}; indique una elegida, o ninguna.`,
    },
    ['option'],
  );
}

/** Something follows from a question that was decided or from a text adopted tacitly: from one of the two. */
export function oneDecision(question: string | null, silence: string | null): Refusal | null {
  if ((question === null) !== (silence === null)) return null;
  return refuse(
    'INVALID_INPUT',
    {
      en: 'Say from what it follows: from a question that was decided, or from a text adopted tacitly; from one of the two.',
      fr: 'Dites de quoi cela découle : d’une question tranchée, ou d’un texte adopté tacitement ; de l’un des deux.',
      es: 'Diga de qué se deriva: de una pregunta resuelta o de un texto aprobado tácitamente; de uno de los dos.',
    },
    [silence === null ? 'question' : 'silence'],
  );
}

/** A text under silence has no options. */
export function noOption(option: string | null): Refusal | null {
  if (option === null) return null;
  return refuse(
    'INVALID_INPUT',
    {
      en: 'A text adopted tacitly has no options: what follows from it follows from the whole text.',
      fr: 'Un texte adopté tacitement n’a pas d’options : ce qui en découle découle du texte entier.',
      es: 'Un texto aprobado tácitamente no tiene opciones: lo que se deriva de él se deriva del texto entero.',
    },
    ['option'],
  );
}

/** Whether something may follow from a text under silence as the procedure stands now. */
export function mayFollowSilence({ number, symbol, state }: FollowedSilence): Refusal | null {
  if (state === 'ADOPTED_TACITLY') return null;
  const why = NOT_ADOPTED[state];
  return refuse(
    'ILLEGAL_TRANSITION',
    {
      en: `Silence procedure ${number} of ${symbol} ${why.en}`,
      fr: `La procédure de silence ${number} de ${symbol} ${why.fr}`,
      es: `El procedimiento de silencio ${number} de ${symbol} ${why.es}`,
    },
    ['silence'],
  );
}

const NOT_ADOPTED: Readonly<Record<Exclude<FollowedSilence['state'], 'ADOPTED_TACITLY'>, Words>> = {
  RUNNING: {
    en: 'still runs; what follows from its text is entered once it is adopted.',
    fr: 'court encore ; ce qui découle de son texte s’inscrit une fois qu’il est adopté.',
    es: 'aún corre; lo que se derive de su texto se inscribe cuando esté aprobado.',
  },
  BROKEN: {
    en: 'was broken by an objection: its text is not adopted, and nothing follows from it.',
    fr: 'a été rompue par une objection : son texte n’est pas adopté, et rien n’en découle.',
    es: 'se rompió por una objeción: su texto no está aprobado y nada se deriva de él.',
  },
  WITHDRAWN: {
    en: 'was withdrawn: nothing was adopted, and nothing follows from it.',
    fr: 'a été retirée : rien n’a été adopté, et rien n’en découle.',
    es: 'se retiró: no se aprobó nada, y nada se deriva de él.',
  },
};

const UNDECIDED: Words = {
  en: 'is not settled yet; what follows from it is entered once it is.',
  fr: 'n’est pas encore tranchée ; ce qui en découle s’inscrit une fois qu’elle l’est.',
  es: 'aún no está resuelta; lo que se derive de ella se inscribe cuando lo esté.',
};

/** Why nothing follows from a decision; null: something may. */
function nothingFollows(decided: Followed): Words | null {
  if (!decided || decided.standing === 'OPEN') return UNDECIDED;
  if (decided.standing === 'ANNULLED')
    return {
      en: 'was annulled: nothing follows from that vote, but from the one that is held instead.',
      fr: 'a été annulée : rien ne découle de ce vote, mais de celui qui le remplace.',
      es: 'se anuló: nada se deriva de esa votación, sino de la que la sustituye.',
    };
  if (decided.standing === 'CONTINUED')
    return {
      en: 'went to a further round: what follows is entered from that one.',
      fr: 'a fait l’objet d’un nouveau tour : ce qui en découle s’inscrit à partir de celui-ci.',
      es: 'pasó a una nueva vuelta: lo que se derive se inscribe a partir de esta.',
    };
  if (decided.outcome === 'NOT_ASKED')
    return {
      en: 'was not asked: nothing follows from it.',
      fr: 'n’a pas été posée : rien n’en découle.',
      es: 'no se planteó: nada se deriva de ella.',
    };
  if (decided.outcome === 'REJECTED')
    return {
      en: 'was rejected: nothing follows from it.',
      fr: 'a été rejetée : rien n’en découle.',
      es: 'se rechazó: nada se deriva de ella.',
    };
  return null;
}

/** Whether an item may stand so from `since` on. `today`: the day at the seat. `before`: how it stood; null: it is opened. */
export function mayStand(next: Standing, since: string, before: Entry | null, today: string): Refusal | null {
  return follows(next.status, before) ?? dated(next, since, before, today) ?? budgeted(next);
}

/** Whoever changes an item names the entry that they had before them. */
export function notOvertaken(before: Entry, expected: number): Refusal | null {
  if (before.number === expected) return null;
  return refuse(
    'STALE_VERSION',
    {
      en: `This item was changed since you read it: it is at entry ${before.number}, yours began from entry ${expected}. Read it again and repeat your change.`,
      fr: `Cet élément a été modifié depuis que vous l’avez lu : il en est à l’inscription ${before.number}, la vôtre partait de la ${expected}. Relisez-le et refaites votre modification.`,
      es: `Este elemento ha cambiado desde que usted lo leyó: va por la anotación ${before.number} y la suya partía de la ${expected}. Vuelva a leerlo y repita su cambio.`,
    },
    ['entry'],
  );
}

export function noSuchFollowUp(): Refusal {
  return refuse('NOT_FOUND', {
    en: 'There is no such follow-up item, or you may not see it.',
    fr: 'Il n’y a pas de tel élément de suivi, ou vous ne pouvez pas le voir.',
    es: 'No hay tal elemento de seguimiento, o usted no puede verlo.',
  });
}

function follows(status: FollowUpStatus, before: Entry | null): Refusal | null {
  if (!before || FOLLOWS[before.status].includes(status)) return null;
  const [was, is] = [STATUS_WORDS[before.status], STATUS_WORDS[status]];
  return refuse(
    'ILLEGAL_TRANSITION',
    {
      en: `It has been ${was.en} since ${before.since}: it cannot become ${is.en}. Figures and reports may still be entered.`,
      fr: `Il est ${was.fr} depuis le ${before.since} : il ne peut pas devenir ${is.fr}. Chiffres et rapports peuvent encore être inscrits.`,
      es: `Está ${was.es} desde el ${before.since}: no puede pasar a ${is.es}. Aún pueden inscribirse cifras e informes.`,
    },
    ['status'],
  );
}

function dated({ status, startsOn, endsOn }: Standing, since: string, before: Entry | null, today: string): Refusal | null {
  if (since > today)
    return amiss('since', {
      en: `An entry says how things stand: ${since} is still to come (today is ${today}).`,
      fr: `Une inscription dit où en sont les choses : le ${since} est encore à venir (nous sommes le ${today}).`,
      es: `Una anotación dice cómo están las cosas: el ${since} aún no ha llegado (hoy es ${today}).`,
    });
  if (before && since < before.since)
    return amiss('since', {
      en: `The entry before this one holds from ${before.since}; a later one cannot begin earlier.`,
      fr: `L’inscription précédente vaut à compter du ${before.since} ; une suivante ne peut commencer plus tôt.`,
      es: `La anotación anterior rige desde el ${before.since}; una posterior no puede empezar antes.`,
    });
  if (endsOn && (!startsOn || endsOn < startsOn))
    return amiss('endsOn', {
      en: 'It ends on or after the day on which it begins.',
      fr: 'Il se termine le jour où il commence, ou après.',
      es: 'Termina el día en que empieza, o después.',
    });
  if (status === 'HELD' && (!startsOn || startsOn > today))
    return amiss('startsOn', {
      en: 'What was held names the day on which it began, and that day is past.',
      fr: 'Ce qui a eu lieu indique le jour où il a commencé, et ce jour est passé.',
      es: 'Lo que se ha celebrado indica el día en que empezó, y ese día ya ha pasado.',
    });
  return null;
}

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

function budgeted({ status, budget }: Standing): Refusal | null {
  if (budget && !CURRENCIES.has(budget.currency))
    return amiss('budget', {
      en: `${budget.currency} is no currency of ISO 4217; write USD, CHF, EUR …`,
      fr: `${budget.currency} n’est pas une monnaie de la norme ISO 4217 ; écrivez USD, CHF, EUR…`,
      es: `${budget.currency} no es una moneda de la norma ISO 4217; escriba USD, CHF, EUR…`,
    });
  if (status !== 'FUNDED' || (budget && budget.pledged !== null && budget.pledged >= (budget.needed ?? 0))) return null;
  const [needed, pledged] = [budget?.needed ?? null, budget?.pledged ?? 0];
  const currency = budget?.currency ?? '';
  return amiss('budget', {
    en: `Funded is what has its money: ${needed === null ? 'say what was pledged' : `${pledged} ${currency} of ${needed} are pledged`}.`,
    fr: `Est financé ce dont l’argent est là : ${needed === null ? 'indiquez ce qui est promis' : `${pledged} ${currency} sur ${needed} sont promis`}.`,
    es: `Está financiado lo que tiene su dinero: ${needed === null ? 'indique lo prometido' : `se han prometido ${pledged} ${currency} de ${needed}`}.`,
  });
}

function amiss(field: string, words: Words): Refusal {
  return refuse('INVALID_INPUT', words, [field]);
}
