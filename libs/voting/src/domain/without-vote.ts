import { instantInWords, isRefusal, type Refusal, refuse, type Result, type Texts, type Words } from '#platform/domain';
import { METHODS, settledFor, type WithoutVote, withoutVoteInWords } from '#tally';
import { closingOf, type QuestionAtSettling } from './settling.js';
import { waitsFor } from './waiting.js';
import { attached, type Decision, named, type QuestionToDecide, UNCOUNTED } from './decision.js';

/** The chair's ruling: what becomes of the question, in the chair's words. `options`: what is adopted, by key. */
export type Ruling = Readonly<{ question: string; kind: WithoutVote; words: Texts; options: readonly string[] }>;

type Hours = Readonly<{ symbol: string; officialZone: string; votingClosesAt: Date }>;

/**
 * Null where the question may be settled without a vote: it is put to the Members, its time is not over, and nobody has
 * answered it. A ballot that was cast is not set aside by a ruling: the question is then closed and counted.
 */
export function settlementBarred(
  question: QuestionAtSettling,
  questions: readonly QuestionAtSettling[],
  ballots: number,
  { officialZone, votingClosesAt }: Hours,
  now: Date,
): Refusal | null {
  const { number } = question;
  if (question.standing !== 'ASKED') {
    const waits = waitsFor(question, questions);
    return refuse('ILLEGAL_TRANSITION', {
      en: `${waits.en} and is not put to the Members; there is nothing to settle.`,
      fr: `${waits.fr} et n’est pas posée aux Membres ; il n’y a rien à régler.`,
      es: `${waits.es} y no se plantea a los Miembros; no hay nada que resolver.`,
    });
  }
  const closesAt = closingOf(question, votingClosesAt);
  if (question.decidedAt !== null || closesAt <= now) {
    const at = instantInWords(question.decidedAt ?? closesAt, officialZone);
    return refuse('ILLEGAL_TRANSITION', {
      en: `Question ${number} was settled on ${at.en}; what was decided is not decided again.`,
      fr: `La question ${number} a été réglée le ${at.fr} ; ce qui est décidé ne se décide pas une seconde fois.`,
      es: `La pregunta ${number} quedó resuelta el ${at.es}; lo decidido no se decide de nuevo.`,
    });
  }
  if (ballots > 0)
    return refuse('ILLEGAL_TRANSITION', {
      en: `${ballots === 1 ? 'One Member has' : `${ballots} Members have`} voted on question ${number}: it is no longer settled without a vote. Close the question, and it is counted.`,
      fr: `${ballots === 1 ? 'Un Membre a' : `${ballots} Membres ont`} voté sur la question ${number} : elle ne se règle plus sans vote. Clôturez la question, et elle sera comptée.`,
      es: `${ballots === 1 ? 'Un Miembro ha' : `${ballots} Miembros han`} votado sobre la pregunta ${number}: ya no se resuelve sin votación. Cierre la pregunta y se contará.`,
    });
  return null;
}

/** The options that a ruling adopts; none where the question is one of for and against, which is adopted as it stands. */
export function adopted(question: QuestionToDecide, { kind, options }: Ruling): Result<string[]> {
  const { number, seats } = question;
  const known = question.options.map(({ key }) => key);
  if (kind !== 'ADOPTED_BY_CONSENSUS' || stands(question)) {
    if (options.length === 0) return [];
    return optionsRefused({
      en: `Question ${number} is settled as a whole: no options are named.`,
      fr: `La question ${number} se règle dans son ensemble : aucune option n’est nommée.`,
      es: `La pregunta ${number} se resuelve en su conjunto: no se nombran opciones.`,
    });
  }
  const unknown = options.find((key) => !known.includes(key));
  if (unknown !== undefined)
    return optionsRefused({
      en: `Question ${number} has no option ${unknown}; it has: ${known.join(', ')}.`,
      fr: `La question ${number} n’a pas d’option ${unknown} ; elle a : ${known.join(', ')}.`,
      es: `La pregunta ${number} no tiene la opción ${unknown}; tiene: ${known.join(', ')}.`,
    });
  const chosen = known.filter((key) => options.includes(key));
  if (chosen.length > 0 && chosen.length <= seats && chosen.length === options.length) return chosen;
  if (seats === 1)
    return optionsRefused({
      en: `Say which one of the options of question ${number} is adopted.`,
      fr: `Dites laquelle des options de la question ${number} est adoptée.`,
      es: `Diga cuál de las opciones de la pregunta ${number} se aprueba.`,
    });
  return optionsRefused({
    en: `Say which of the options of question ${number} are adopted: one to ${seats}, each once.`,
    fr: `Dites lesquelles des options de la question ${number} sont adoptées : une à ${seats}, chacune une fois.`,
    es: `Diga cuáles de las opciones de la pregunta ${number} se aprueban: de una a ${seats}, cada una una vez.`,
  });
}

function optionsRefused(words: Words): Refusal {
  return refuse('INVALID_INPUT', words, ['options']);
}

/** Whether the question is adopted as it stands: its method brings the answers, among which there is nothing to choose. */
function stands(question: QuestionToDecide): boolean {
  return METHODS[question.method].fixedOptions !== null;
}

/** The decision on a question that was settled without a vote: nothing was counted, and it has no figures. */
export function decideWithoutVote(question: QuestionToDecide, ruling: Ruling, at: Date): Result<Decision> {
  const selected = adopted(question, ruling);
  if (isRefusal(selected)) return selected;
  const { kind, words } = ruling;
  const conditions = kind === 'ADOPTED_BY_CONSENSUS' ? attached(question, true, settledFor(question, { outcome: kind, selected })) : [];
  return {
    ...named(question),
    ...UNCOUNTED,
    counts: [],
    quorumMet: true,
    outcome: kind,
    selected,
    ...withoutVoteInWords(kind, question, selected),
    chairWords: words,
    conditions,
    decidedAt: at.toISOString(),
  };
}
