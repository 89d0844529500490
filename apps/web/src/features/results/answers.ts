import type { Look, Standing } from '../../chamber/roll/RollSquares';
import type { SayText, Values } from '../../chamber/words/say';
import type { ResultPartsFragment, ResultsQuery } from '../../generated/graphql';

export type ResultConsultation = NonNullable<ResultsQuery['consultation']>;
export type ResultQuestion = ResultConsultation['questions'][number];
export type Result = ResultPartsFragment;

/** A mean to two decimals, cut off: the order is the server's, which compares fractions. */
export function meanOf({ points, votes }: { readonly points: number; readonly votes: number }): number {
  return votes === 0 ? 0 : Math.floor((100 * points) / votes) / 100;
}

/** What the sentence on an option's points says: the counts, which inflect it, beside the figures as they are written. */
export function fromVotes(
  { points, votes }: { readonly points: number; readonly votes: number },
  weighed: boolean,
  number: (value: number) => string,
): Values {
  return { points, pointsNumber: number(points), votes, votesNumber: number(votes), weighed };
}

const NO_OPTION: Record<string, Look> = {
  TOOK_PART: 'filled',
  ABSTAIN: 'grey',
  BLANK: 'greyHatched',
  DID_NOT_PARTICIPATE: 'empty',
  NOT_ENTITLED: 'dashed',
};

function isNoOption(answer: string): answer is 'TOOK_PART' | 'ABSTAIN' | 'BLANK' | 'DID_NOT_PARTICIPATE' | 'NOT_ENTITLED' {
  return answer in NO_OPTION;
}

/** The options that an answer marks ("a+b", "a:5+b:0", "b>a=c"), each with its points or its place where it has one. */
export function marksIn(answer: string): { option: string; mark: string | null }[] {
  if (!/[>=]/.test(answer))
    return answer.split('+').map((each) => {
      const [option = each, mark = null] = each.split(':');
      return { option, mark };
    });
  return answer.split('>').flatMap((level, at, levels) => {
    const place = 1 + levels.slice(0, at).reduce((sum, before) => sum + before.split('=').length, 0);
    return level.split('=').map((option) => ({ option, mark: `(${place})` }));
  });
}

/** An answer of the roll call in words: the titles of the options, or that the Member abstained, cast a blank ballot, … */
export function answerInWords(answer: string, question: ResultQuestion, say: SayText): string {
  if (isNoOption(answer)) return say(`answer.${answer}`);
  const title = (key: string) => question.options.find((option) => option.key === key)?.title ?? key;
  return marksIn(answer)
    .map(({ option, mark }) => (mark === null ? title(option) : `${title(option)} ${mark}`))
    .join(' · ');
}

/** Whether the question asks for a position that decides nothing: its options are given, and none of them is adopted. */
export function statesOnly({ traits }: ResultQuestion): boolean {
  return traits.fixedOptions.length > 0 && traits.adopts == null;
}

/** Of an order: who put the option first, who lower, who left it out. Without a mark, it is the only one ranked. */
function ranked(mark: string | null | undefined, say: SayText): Standing {
  if (mark === undefined) return { key: 'others', look: 'outlined', words: say('answer.unranked') };
  return mark === null || mark === '(1)'
    ? { key: 'chosen', look: 'filled', words: say('answer.first') }
    : { key: 'less', look: 'hatched', words: say('answer.lower') };
}

/** Of points: who gave the option some, who the fewest there are, who did not score it. To give none is no support. */
function scored(mark: string | null | undefined, min: number, say: SayText, number: (value: number) => string): Standing {
  if (mark == null) return { key: 'others', look: 'outlined', words: say('answer.unscored') };
  return Number(mark) > min
    ? { key: 'chosen', look: 'filled', words: say('answer.scored', { min, number: number(min) }) }
    : { key: 'less', look: 'hatched', words: say('answer.least', { min, number: number(min) }) };
}

/** How an answer is drawn when one option is looked at: who chose it, who chose others, who none. */
export function standingOf(
  answer: string,
  option: string,
  question: ResultQuestion,
  say: SayText,
  number: (value: number) => string,
): Standing {
  if (isNoOption(answer)) return { key: answer, look: NO_OPTION[answer] ?? 'empty', words: say(`answer.${answer}`) };
  const marked = marksIn(answer).find((each) => each.option === option);
  if (question.form === 'RANK') return ranked(marked?.mark, say);
  if (question.form === 'SCORE') return scored(marked?.mark, question.markMin, say, number);
  const chosen = marked !== undefined;
  if (statesOnly(question))
    return chosen
      ? { key: 'chosen', look: 'filled', words: say('answer.holds') }
      : { key: 'others', look: 'outlined', words: say('answer.holdsAnother') };
  const single = question.options.length === 2;
  if (chosen) return { key: 'chosen', look: 'filled', words: single ? answerInWords(option, question, say) : say('answer.choseIt') };
  return {
    key: 'others',
    look: single ? 'hatched' : 'outlined',
    words: single ? answerInWords(answer, question, say) : say('answer.choseOthers'),
  };
}

const ORDER = ['chosen', 'less', 'others', 'TOOK_PART', 'ABSTAIN', 'BLANK', 'DID_NOT_PARTICIPATE', 'NOT_ENTITLED'];

export function inKeyOrder(standings: readonly Standing[]): Standing[] {
  const known = new Map(standings.map((standing) => [standing.key, standing]));
  return ORDER.flatMap((key) => known.get(key) ?? []);
}

/** Every Member once, with its answer. A Member of two groups stands in both of the roll call. */
export function answersByMember(result: Result): Map<string, string> {
  return new Map(
    result.rollCall.flatMap((row) => row.answers.flatMap((answer) => answer.members.map((code) => [code, answer.answer] as const))),
  );
}
