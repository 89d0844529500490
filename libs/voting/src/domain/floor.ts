import type { ConsultationState, Secrecy, Standing } from '#consultations';
import type { DelegateFunction } from '#delegations';
import { instantInWords, type Refusal, refuse, type Result, type Texts } from '#platform/domain';
import type { Exclusion } from './casting.js';
import { joined } from './moments.js';
import { obstacleInWords } from './reasons.js';

/** A question at the instant of an act, under its consultation's lock, as what is said about votes needs it. */
export type QuestionOnFloor = Readonly<{
  id: string;
  number: number;
  secrecy: Secrecy;
  standing: Standing;
  /** Its own closing or the consultation's, whichever is earlier. */
  closesAt: Date;
  decidedAt: Date | null;
  /** What it came to, once it is decided. */
  outcome: string | null;
  /** The Members that put forward or co-sponsor what is voted on. */
  proposers: readonly string[];
  symbol: string;
  zone: string;
  votingOpensAt: Date;
  closedAt: Date | null;
  state: ConsultationState;
  now: Date;
  publishedAt: Date | null;
  approvedAt: Date | null;
  cancelledAt: Date | null;
}>;

/** The same for corrections of votes: they are taken until the corrigendum to the record is issued, which has them. */
export type QuestionCorrected = QuestionOnFloor & Readonly<{ corrigendumIssuedAt: Date | null }>;

/** Who speaks for a Member, and what the roll says of it: what the ledgers say until the roll is taken; null: it is not on it. */
export type Speaker = Readonly<{
  member: string;
  names: Texts;
  function: DelegateFunction;
  roll: Readonly<{ entitled: boolean; reason: Exclusion | null; since: Date | null }> | null;
}>;

/** Whether no ballot on the question is taken any more: by the clock, whether or not it has been counted. */
export function isClosed({ state, decidedAt, closesAt, now }: QuestionOnFloor): boolean {
  return decidedAt !== null || now >= closesAt || (state !== 'OPEN' && state !== 'VOTING');
}

/** What is said about a vote is said of recorded votes that are held: not of secret ones, of cancelled ones, of none. */
export function notVotedOn(question: QuestionOnFloor): Refusal | null {
  const { number, secrecy, state, symbol, zone, cancelledAt, now, standing } = question;
  if (state === 'CANCELLED') {
    const at = instantInWords(cancelledAt ?? now, zone);
    return refuse('ILLEGAL_TRANSITION', {
      en: `${symbol} was cancelled on ${at.en}; its questions are not decided.`,
      fr: `${symbol} a été annulée le ${at.fr} ; ses questions ne sont pas tranchées.`,
      es: `${symbol} se canceló el ${at.es}; sus preguntas no se deciden.`,
    });
  }
  if (secrecy !== 'RECORDED')
    return refuse('FORBIDDEN', {
      en: `Question ${number} is voted by secret ballot: nothing is said of how a Member voted. Explanations and corrections belong to recorded votes.`,
      fr: `La question ${number} fait l’objet d’un scrutin secret : rien n’y est dit du vote d’un Membre. Explications et rectifications n’existent que pour les votes enregistrés.`,
      es: `La pregunta ${number} se vota en secreto: nada se dice del voto de un Miembro. Las explicaciones y rectificaciones corresponden a las votaciones registradas.`,
    });
  if (standing === 'NOT_ASKED')
    return refuse('ILLEGAL_TRANSITION', {
      en: `Question ${number} was not put: there is no vote to speak of.`,
      fr: `La question ${number} n’a pas été posée : il n’y a pas de vote dont parler.`,
      es: `La pregunta ${number} no se formuló: no hay voto del que hablar.`,
    });
  return null;
}

/** Those who may cast a Member's vote speak of it: the representative and alternates of a Member entitled to vote. */
export function maySpeak(speaker: Speaker | null, { number, zone }: QuestionOnFloor): Result<Speaker> {
  const named = { number, zone, dependsOnNumber: null };
  if (speaker === null)
    return refuse('NOT_ENTITLED', obstacleInWords({ code: 'NOT_ENTITLED', detail: 'NOT_A_DELEGATE', since: null }, named));
  const { roll } = speaker;
  if (!roll?.entitled) {
    const detail = roll?.reason ?? 'NOT_A_MEMBER';
    return refuse(
      'NOT_ENTITLED',
      joined(obstacleInWords({ code: 'NOT_ENTITLED', detail, since: roll?.since ?? null }, named), {
        en: 'Only Members entitled to vote speak of their votes.',
        fr: 'Seuls les Membres habilités à voter s’expriment sur leurs votes.',
        es: 'Solo los Miembros con derecho de voto se pronuncian sobre sus votos.',
      }),
    );
  }
  if (speaker.function !== 'ADVISER') return speaker;
  return refuse('NOT_ENTITLED', {
    en: 'An adviser does not speak of the vote of the delegation; its representative and alternates do.',
    fr: 'Un conseiller ne s’exprime pas sur le vote de la délégation ; le représentant et ses suppléants le font.',
    es: 'Un asesor no se pronuncia sobre el voto de la delegación; lo hacen el representante y sus suplentes.',
  });
}
