import { inLanguage, instantInWords, type Refusal, refuse, type Texts, type Words } from '#platform/domain';
import type { Secrecy } from '#consultations';
import type { Verdict } from './casting.js';
import { inEach, joined, momentInWords } from './moments.js';
import { type Named, type Obstacle, obstacleInWords } from './reasons.js';

/** ENTERED waits for the second officer; LAPSED: the question closed before that. Computed, except what officers did. */
export const PAPER_BALLOT_STATUSES = ['ENTERED', 'CONFIRMED', 'WITHDRAWN', 'LAPSED'] as const;
export type PaperBallotStatus = (typeof PAPER_BALLOT_STATUSES)[number];

/** What one officer has entered, as another finds it. */
export type PaperEntry = Readonly<{
  memberName: Texts;
  enteredBy: string;
  enteredAt: Date;
  confirmedBy: string | null;
  confirmedAt: Date | null;
  withdrawnAt: Date | null;
}>;

/** What decides whether a vote received on paper may be entered. `excluded`: why the Member may not vote; null: it may. */
export type PaperFacts = Readonly<{
  memberName: Texts;
  obstacle: Obstacle | null;
  excluded: Words | null;
  /** The ballot that the Member has on the question already. */
  standing: Readonly<{ version: number; castAt: Date }> | null;
  /** Since when an entry waits for the second officer. */
  pendingSince: Date | null;
}>;

/**
 * The version of the Member's ballot in whose place the paper ballot is put, 0 for none; or why it may not be entered. A ballot
 * that the Member has cast is not replaced unless that is said.
 */
export function replacedVersion(facts: PaperFacts, replace: boolean, named: Named): number | Refusal {
  const { memberName, obstacle, excluded, standing, pendingSince } = facts;
  if (obstacle && obstacle.code !== 'NOT_ENTITLED') return refuse(obstacle.code, joined(obstacleInWords(obstacle, named), NOT_ENTERED));
  if (excluded) return refuse('NOT_ENTITLED', joined(mayNotVote(memberName), excluded));
  if (pendingSince) {
    const at = momentInWords(pendingSince, named.zone);
    return refuse('ILLEGAL_TRANSITION', {
      en: `A paper ballot of ${memberName.en} on question ${named.number} was entered on ${at.en} and waits for the second officer. Confirm it or withdraw it first.`,
      fr: `Un bulletin sur papier de : ${inLanguage(memberName, 'fr')}, sur la question ${named.number}, a été inscrit le ${at.fr} et attend le second fonctionnaire. Confirmez-le ou retirez-le d’abord.`,
      es: `Un voto en papel de ${inLanguage(memberName, 'es')} sobre la pregunta ${named.number} se inscribió el ${at.es} y espera al segundo funcionario. Confírmelo o retírelo antes.`,
    });
  }
  if (!standing || replace) return standing?.version ?? 0;
  const at = momentInWords(standing.castAt, named.zone);
  return refuse(
    'INVALID_INPUT',
    {
      en: `${memberName.en} has a ballot on question ${named.number} already: version ${standing.version}, of ${at.en}. It stands unless you state that the paper ballot takes its place.`,
      fr: `${inLanguage(memberName, 'fr')} : un bulletin sur la question ${named.number} existe déjà, version ${standing.version}, du ${at.fr}. Il demeure, sauf si vous indiquez que le bulletin sur papier le remplace.`,
      es: `${inLanguage(memberName, 'es')} ya tiene un voto sobre la pregunta ${named.number}: versión ${standing.version}, del ${at.es}. Se mantiene, salvo que indique que el voto en papel lo sustituye.`,
    },
    ['replace'],
  );
}

/** Two officers and a piece of evidence would know how the Member voted: a secret ballot is not entered from paper. */
export function paperIsRecorded({ number, secrecy }: Readonly<{ number: number; secrecy: Secrecy }>): Refusal | null {
  if (secrecy !== 'SECRET') return null;
  return refuse(
    'FORBIDDEN',
    {
      en: `Question ${number} is voted by secret ballot, and a ballot entered from paper would not be secret: two officers would know it. The delegation casts it itself.`,
      fr: `La question ${number} fait l’objet d’un scrutin secret, et un bulletin inscrit à partir du papier ne serait pas secret : deux fonctionnaires le connaîtraient. La délégation le dépose elle-même.`,
      es: `La pregunta ${number} se vota en secreto, y un voto inscrito desde el papel no sería secreto: lo conocerían dos funcionarios. La delegación lo emite ella misma.`,
    },
    ['question'],
  );
}

/** Why an officer may not confirm an entry, or null. Two officers vouch for a paper ballot: whoever entered it is one of them. */
export function mayConfirm(entry: PaperEntry, officer: string, zone: string): Refusal | null {
  const barred = settled(entry, zone);
  if (barred) return barred;
  if (entry.enteredBy !== officer) return null;
  return refuse('FORBIDDEN', {
    en: 'You entered this paper ballot yourself. Another officer compares it with the evidence and confirms it; only then is it cast.',
    fr: 'Vous avez vous-même inscrit ce bulletin. Un autre fonctionnaire le compare à la pièce et le confirme ; alors seulement il est déposé.',
    es: 'Usted mismo inscribió este voto. Otro funcionario lo compara con la prueba y lo confirma; solo entonces se emite.',
  });
}

/** Why an entry may not be withdrawn, or null: what was cast is not taken back. */
export function mayWithdrawEntry(entry: PaperEntry, zone: string): Refusal | null {
  return settled(entry, zone);
}

/** The database's verdict on a paper ballot that it did not count, in words for the officers. */
export function notCast(verdict: Verdict, { memberName, enteredAt }: PaperEntry, excluded: Words | null, named: Named): Refusal {
  const { zone } = named;
  switch (verdict.code) {
    case 'VOTING_CLOSED': {
      const at = momentInWords(enteredAt, zone);
      return refuse(
        verdict.code,
        joined(obstacleInWords(verdict, named), {
          en: `The paper ballot of ${memberName.en}, entered on ${at.en}, was not confirmed in time and is not counted.`,
          fr: `Le bulletin sur papier de : ${inLanguage(memberName, 'fr')}, inscrit le ${at.fr}, n’a pas été confirmé à temps et n’est pas compté.`,
          es: `El voto en papel de ${inLanguage(memberName, 'es')}, inscrito el ${at.es}, no se confirmó a tiempo y no se cuenta.`,
        }),
      );
    }
    case 'VOTING_NOT_OPEN':
      return refuse(
        verdict.code,
        obstacleInWords(
          verdict.detail === 'NOT_YET' ? { ...verdict, detail: 'NOT_YET' } : { code: verdict.code, detail: verdict.detail },
          named,
        ),
      );
    case 'STALE_VERSION': {
      const at = verdict.standingAt && momentInWords(verdict.standingAt, zone);
      return refuse(verdict.code, {
        en: `${memberName.en} has cast a ballot since the paper ballot was entered: version ${verdict.standing}${at ? `, of ${at.en},` : ''} stands. Withdraw the entry; if it is still to take its place, enter it again and say so.`,
        fr: `${inLanguage(memberName, 'fr')} : un bulletin a été déposé depuis l’inscription de celui-ci ; la version ${verdict.standing}${at ? `, du ${at.fr},` : ''} fait foi. Retirez l’inscription ; si elle doit encore le remplacer, inscrivez-le à nouveau en l’indiquant.`,
        es: `${inLanguage(memberName, 'es')} ha emitido un voto desde que se inscribió este: vale la versión ${verdict.standing}${at ? `, del ${at.es}` : ''}. Retire la inscripción; si aún debe sustituirlo, inscríbalo de nuevo indicándolo.`,
      });
    }
    case 'NOT_ENTITLED':
      return refuse(verdict.code, excluded ? joined(mayNotVote(memberName), excluded) : mayNotVote(memberName));
    default:
      return refuse(verdict.code, {
        en: 'The paper ballot as it was entered cannot be counted. Withdraw the entry, and enter it again.',
        fr: 'Le bulletin tel qu’il a été inscrit ne peut être compté. Retirez l’inscription et recommencez.',
        es: 'El voto tal como se inscribió no puede contarse. Retire la inscripción y vuelva a hacerla.',
      });
  }
}

export function noSuchPaperBallot(): Refusal {
  return refuse(
    'NOT_FOUND',
    { en: 'There is no such paper ballot.', fr: 'Ce bulletin sur papier n’existe pas.', es: 'No existe ese voto en papel.' },
    ['paperBallot'],
  );
}

function settled({ confirmedAt, withdrawnAt }: PaperEntry, zone: string): Refusal | null {
  if (confirmedAt) {
    const at = instantInWords(confirmedAt, zone);
    return refuse('FROZEN', {
      en: `This paper ballot was confirmed on ${at.en} and has been cast; it stands as any ballot does.`,
      fr: `Ce bulletin a été confirmé le ${at.fr} et déposé ; il vaut comme tout autre.`,
      es: `Este voto se confirmó el ${at.es} y se emitió; vale como cualquier otro.`,
    });
  }
  if (!withdrawnAt) return null;
  const at = instantInWords(withdrawnAt, zone);
  return refuse('FROZEN', {
    en: `This entry was withdrawn on ${at.en}. Enter the paper ballot again if it is to be counted.`,
    fr: `Cette inscription a été retirée le ${at.fr}. Inscrivez le bulletin à nouveau s’il doit être compté.`,
    es: `Esta inscripción se retiró el ${at.es}. Inscriba el voto de nuevo si ha de contarse.`,
  });
}

function mayNotVote(member: Texts): Words {
  return inEach((language) => {
    const name = inLanguage(member, language);
    return {
      en: `${name} is not entitled to vote on this consultation.`,
      fr: `${name} : ce Membre n’est pas habilité à voter dans cette consultation.`,
      es: `${name} no tiene derecho de voto en esta consulta.`,
    }[language];
  });
}

const NOT_ENTERED: Words = {
  en: 'The paper ballot was not entered.',
  fr: 'Le bulletin sur papier n’a pas été inscrit.',
  es: 'El voto en papel no se inscribió.',
};
