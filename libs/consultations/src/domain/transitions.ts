import { instantInWords, type Refusal, refuse, type Words } from '#platform/domain';
import type { ConsultationState } from './consultation.js';
import type { Consultation } from './state.js';

type Transition = Readonly<{
  from: readonly ConsultationState[];
  /** Null: the state stays what it is. */
  to: ConsultationState | null;
  /** What the transition asks for, said after why it is refused. */
  asks: Words;
}>;

/** Every act that moves a consultation through its life, and the states from which it may: no other is legal. */
export const TRANSITIONS = {
  open: {
    from: ['DRAFT'],
    to: 'OPEN',
    asks: {
      en: 'only a draft is opened',
      fr: 'seul un projet de consultation s’ouvre',
      es: 'solo se abre una consulta en proyecto',
    },
  },
  openVoting: {
    from: ['OPEN'],
    to: 'VOTING',
    asks: {
      en: 'voting is opened while the consultation is open and voting has not begun',
      fr: 'le vote s’ouvre tant que la consultation est ouverte et que le vote n’a pas commencé',
      es: 'la votación se abre mientras la consulta está abierta y la votación no ha comenzado',
    },
  },
  extendVoting: {
    from: ['OPEN', 'VOTING'],
    to: null,
    asks: {
      en: 'voting is extended once the consultation is open, and until it closes',
      fr: 'le vote se prolonge une fois la consultation ouverte, et jusqu’à sa clôture',
      es: 'la votación se prorroga una vez abierta la consulta y hasta su cierre',
    },
  },
  closeQuestion: {
    from: ['VOTING'],
    to: null,
    asks: {
      en: 'a question is closed while voting goes on',
      fr: 'une question se clôt pendant le vote',
      es: 'una pregunta se cierra durante la votación',
    },
  },
  settleWithoutVote: {
    from: ['OPEN', 'VOTING'],
    to: null,
    asks: {
      en: 'a question is settled without a vote once the consultation is open, and until voting closes',
      fr: 'une question se règle sans vote une fois la consultation ouverte, et jusqu’à la clôture du vote',
      es: 'una pregunta se resuelve sin votación una vez abierta la consulta y hasta el cierre de la votación',
    },
  },
  startSilence: {
    from: ['OPEN', 'VOTING', 'CLOSED'],
    to: null,
    asks: {
      en: 'a silence procedure is started once the consultation is open, and before its record is published',
      fr: 'une procédure de silence s’ouvre une fois la consultation ouverte, et avant la publication du compte rendu',
      es: 'un procedimiento de silencio se inicia una vez abierta la consulta y antes de que se publique el acta',
    },
  },
  closeVoting: {
    from: ['VOTING'],
    to: 'CLOSED',
    asks: {
      en: 'voting is closed while it goes on',
      fr: 'le vote se clôt pendant qu’il a lieu',
      es: 'la votación se cierra mientras tiene lugar',
    },
  },
  publish: {
    from: ['CLOSED'],
    to: 'PUBLISHED',
    asks: {
      en: 'a record is published once, after voting has closed',
      fr: 'un compte rendu se publie une fois, après la clôture du vote',
      es: 'el acta se publica una vez, después del cierre de la votación',
    },
  },
  approve: {
    from: ['PUBLISHED'],
    to: 'APPROVED',
    asks: {
      en: 'a record is approved once, after its publication',
      fr: 'un compte rendu s’approuve une fois, après sa publication',
      es: 'el acta se aprueba una vez, después de su publicación',
    },
  },
  correctRecord: {
    from: ['PUBLISHED'],
    to: null,
    asks: {
      en: 'a record is corrected from its publication until its approval',
      fr: 'un compte rendu se corrige de sa publication à son approbation',
      es: 'un acta se corrige desde su publicación hasta su aprobación',
    },
  },
  cancel: {
    from: ['DRAFT', 'OPEN', 'VOTING'],
    to: 'CANCELLED',
    asks: {
      en: 'a consultation is cancelled before it closes; what was decided is not undone',
      fr: 'une consultation s’annule avant sa clôture ; ce qui a été décidé ne se défait pas',
      es: 'una consulta se cancela antes de su cierre; lo decidido no se deshace',
    },
  },
  revise: {
    from: ['DRAFT', 'OPEN'],
    to: null,
    asks: {
      en: 'it is revised before voting begins',
      fr: 'elle se révise avant le début du vote',
      es: 'se revisa antes de que comience la votación',
    },
  },
  amendRoll: {
    from: ['VOTING'],
    to: null,
    asks: {
      en: 'the roll is amended while voting goes on; before that it follows the ledgers of credentials and voting rights',
      fr: 'la liste des votants se modifie pendant le vote ; auparavant elle suit les registres des pouvoirs et des droits de vote',
      es: 'la lista de votantes se modifica durante la votación; antes sigue los registros de credenciales y derechos de voto',
    },
  },
  tightenTally: {
    from: ['DRAFT', 'OPEN', 'VOTING'],
    to: null,
    asks: {
      en: 'what is shown of the counts is decided before voting closes',
      fr: 'ce qui est montré du décompte se décide avant la clôture du vote',
      es: 'lo que se muestra del recuento se decide antes del cierre de la votación',
    },
  },
  openRound: {
    from: ['VOTING'],
    to: null,
    asks: {
      en: 'a further round is opened while voting goes on; no way leads back into the vote. The question can be put again in a new consultation of the same body',
      fr: 'un nouveau tour s’ouvre pendant le vote ; rien ne rouvre un vote clos. La question peut être reposée dans une nouvelle consultation du même organe',
      es: 'una nueva vuelta se abre durante la votación; nada reabre una votación cerrada. La pregunta puede plantearse de nuevo en una nueva consulta del mismo órgano',
    },
  },
  decideTie: {
    from: ['VOTING', 'CLOSED'],
    to: null,
    asks: {
      en: 'the chair decides between tied options after the count and before the record is published',
      fr: 'la présidence départage les options à égalité après le décompte et avant la publication du compte rendu',
      es: 'la presidencia dirime el empate después del recuento y antes de la publicación del acta',
    },
  },
  annulVote: {
    from: ['VOTING', 'CLOSED'],
    to: null,
    asks: {
      en: 'a vote is annulled after it has been counted and before the record is published',
      fr: 'un vote s’annule après son décompte et avant la publication du compte rendu',
      es: 'una votación se anula después de su recuento y antes de la publicación del acta',
    },
  },
  markCondition: {
    from: ['VOTING', 'CLOSED', 'PUBLISHED', 'APPROVED'],
    to: null,
    asks: {
      en: 'a condition is marked once its question has been decided',
      fr: 'une condition se constate une fois sa question décidée',
      es: 'una condición se constata una vez decidida su pregunta',
    },
  },
} as const satisfies Record<string, Transition>;
export type TransitionName = keyof typeof TRANSITIONS;

/** Null when the transition is legal now; otherwise the refusal, which says in what state the consultation is and since when. */
export function passes(transition: TransitionName, consultation: Consultation): Refusal | null {
  const { from, asks }: Transition = TRANSITIONS[transition];
  if (from.includes(consultation.state)) return null;
  const stands = standing(consultation);
  return refuse('ILLEGAL_TRANSITION', {
    en: `${stands.en}: ${asks.en}.`,
    fr: `${stands.fr} : ${asks.fr}.`,
    es: `${stands.es}: ${asks.es}.`,
  });
}

/** In what state the consultation is, and since when: the beginning of a refusal. */
export function standing(consultation: Consultation): Words {
  const { symbol, officialZone, votingOpensAt } = consultation.file;
  const on = (at: Date): Words => instantInWords(at, officialZone);
  switch (consultation.state) {
    case 'DRAFT':
      return { en: `${symbol} is a draft`, fr: `${symbol} est un projet`, es: `${symbol} es un proyecto` };
    case 'OPEN': {
      const since = on(consultation.openedAt);
      return {
        en: `${symbol} has been open since ${since.en}`,
        fr: `${symbol} est ouverte depuis le ${since.fr}`,
        es: `${symbol} está abierta desde el ${since.es}`,
      };
    }
    case 'VOTING': {
      const since = on(votingOpensAt);
      return {
        en: `Voting on ${symbol} has been open since ${since.en}`,
        fr: `Le vote sur ${symbol} est ouvert depuis le ${since.fr}`,
        es: `La votación sobre ${symbol} está abierta desde el ${since.es}`,
      };
    }
    case 'CLOSED': {
      const since = on(consultation.closedAt);
      return {
        en: `Voting on ${symbol} closed on ${since.en}`,
        fr: `Le vote sur ${symbol} est clos depuis le ${since.fr}`,
        es: `La votación sobre ${symbol} se cerró el ${since.es}`,
      };
    }
    case 'PUBLISHED': {
      const since = on(consultation.publishedAt);
      return {
        en: `The record of ${symbol} was published on ${since.en}`,
        fr: `Le compte rendu de ${symbol} a été publié le ${since.fr}`,
        es: `El acta de ${symbol} se publicó el ${since.es}`,
      };
    }
    case 'APPROVED': {
      const since = on(consultation.approvedAt);
      return {
        en: `The record of ${symbol} has been final since ${since.en}`,
        fr: `Le compte rendu de ${symbol} est définitif depuis le ${since.fr}`,
        es: `El acta de ${symbol} es definitiva desde el ${since.es}`,
      };
    }
    case 'CANCELLED': {
      const since = on(consultation.cancelledAt);
      return {
        en: `${symbol} was cancelled on ${since.en}`,
        fr: `${symbol} a été annulée le ${since.fr}`,
        es: `${symbol} se canceló el ${since.es}`,
      };
    }
  }
}
