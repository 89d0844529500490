import { instantInWords, isRefusal, type Language, type Refusal, refuse, type Result } from '#platform/domain';
import { isClosed, maySpeak, notVotedOn, type QuestionOnFloor, type Speaker } from './floor.js';

/** An explanation of vote is given before the vote or after it (General Assembly rule 88; Council practice). */
export const EXPLANATION_MOMENTS = ['BEFORE', 'AFTER'] as const;
export type ExplanationMoment = (typeof EXPLANATION_MOMENTS)[number];

/** The last version of a Member's explanation; `text` null: it was withdrawn. */
export type StandingExplanation = Readonly<{ version: number; text: string | null; language: Language | null }>;

/**
 * Who explains its vote, or why that may not be done now. Recorded votes only, by a Member entitled to vote, and not by a proposer
 * on its own proposal. Before: from the opening of the consultation until the question closes; after: from then on until the
 * record is published.
 */
export function mayExplain(question: QuestionOnFloor, speaker: Speaker | null, moment: ExplanationMoment): Result<Speaker> {
  const heard = notVotedOn(question) ?? maySpeak(speaker, question);
  if (isRefusal(heard)) return heard;
  return ownProposal(question, heard) ?? published(question) ?? outOfTime(question, moment) ?? heard;
}

/** The version that a new text or a withdrawal makes; refused when the caller has seen another than stands. */
export function nextVersion(standing: StandingExplanation | null, expected: number | null): Result<number> {
  const version = standing?.version ?? 0;
  if (expected === null || expected === version) return version + 1;
  return refuse(
    'STALE_VERSION',
    {
      en: `Your delegation’s explanation has been changed since you read it: version ${version} stands. Read it and change it from there.`,
      fr: `L’explication de votre délégation a changé depuis votre lecture : la version ${version} fait foi. Relisez-la et modifiez-la à partir de là.`,
      es: `La explicación de su delegación ha cambiado desde que la leyó: vale la versión ${version}. Léala y modifíquela a partir de ahí.`,
    },
    ['expectedVersion'],
  );
}

/** Who takes its explanation back, or why not: until the record is published it may, and a marker stays. */
export function mayWithdrawExplanation(
  question: QuestionOnFloor,
  speaker: Speaker | null,
  standing: StandingExplanation | null,
): Result<Speaker> {
  const heard = notVotedOn(question) ?? maySpeak(speaker, question);
  if (isRefusal(heard)) return heard;
  if (standing === null || standing.text === null)
    return refuse(
      'NOT_FOUND',
      {
        en: 'Your delegation has no explanation here to withdraw.',
        fr: 'Votre délégation n’a ici aucune explication à retirer.',
        es: 'Su delegación no tiene aquí ninguna explicación que retirar.',
      },
      ['moment'],
    );
  return published(question) ?? heard;
}

/** A proposer does not explain its vote on its own proposal; nor does a co-sponsor, who put it forward with it. */
function ownProposal({ number, proposers }: QuestionOnFloor, speaker: Speaker): Refusal | null {
  if (!proposers.includes(speaker.member)) return null;
  return refuse('FORBIDDEN', {
    en: `Question ${number} is on your delegation’s own proposal: a proposer does not explain its vote on it. What there is to say for it is said in the proposal.`,
    fr: `La question ${number} porte sur une proposition de votre délégation : l’auteur n’explique pas son vote sur celle-ci. Ce qui la motive se dit dans la proposition.`,
    es: `La pregunta ${number} trata de una propuesta de su delegación: quien propone no explica su voto sobre ella. Lo que la motiva se dice en la propuesta.`,
  });
}

function published({ state, symbol, zone, publishedAt, now }: QuestionOnFloor): Refusal | null {
  if (state !== 'PUBLISHED' && state !== 'APPROVED') return null;
  const at = instantInWords(publishedAt ?? now, zone);
  return refuse('FROZEN', {
    en: `The record of ${symbol} was published on ${at.en}, with the explanations of vote given by then.`,
    fr: `Le compte rendu de ${symbol} a été publié le ${at.fr}, avec les explications de vote données jusque-là.`,
    es: `El acta de ${symbol} se publicó el ${at.es}, con las explicaciones de voto dadas hasta entonces.`,
  });
}

function outOfTime(question: QuestionOnFloor, moment: ExplanationMoment): Refusal | null {
  const { number, closesAt, zone } = question;
  const closed = isClosed(question);
  if ((moment === 'AFTER') === closed) return null;
  const at = instantInWords(closesAt, zone);
  if (closed)
    return refuse('VOTING_CLOSED', {
      en: `Voting on question ${number} closed on ${at.en}: an explanation before the vote comes too late. One after the vote may be given until the record is published.`,
      fr: `Le vote sur la question ${number} a été clos le ${at.fr} : une explication avant le vote arrive trop tard. Une explication après le vote peut être donnée jusqu’à la publication du compte rendu.`,
      es: `La votación sobre la pregunta ${number} se cerró el ${at.es}: una explicación anterior al voto llega tarde. Puede darse una posterior hasta que se publique el acta.`,
    });
  return refuse('ILLEGAL_TRANSITION', {
    en: `Voting on question ${number} closes on ${at.en}: an explanation after the vote is given from then on. One before the vote may be given now.`,
    fr: `Le vote sur la question ${number} sera clos le ${at.fr} : une explication après le vote se donne à partir de là. Une explication avant le vote peut être donnée dès maintenant.`,
    es: `La votación sobre la pregunta ${number} se cierra el ${at.es}: una explicación posterior al voto se da a partir de entonces. Una anterior puede darse ahora.`,
  });
}
