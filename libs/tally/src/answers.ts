import type { BallotForm } from './types.js';

type Marked = readonly Readonly<{ option: string; mark: number }>[];

const NAMED: Readonly<Record<BallotForm, (marked: Marked) => string>> = {
  PICK: (marked) => marked.map(({ option }) => option).join('+'),
  SCORE: (marked) => marked.map(({ option, mark }) => `${option}:${mark}`).join('+'),
  RANK: (marked) =>
    [...marked]
      .sort((one, other) => one.mark - other.mark)
      .map(({ option, mark }, at, all) => (at === 0 ? option : `${all[at - 1]?.mark === mark ? '=' : '>'}${option}`))
      .join(''),
};

/**
 * A choice as a roll call names it, by the keys of the options it marks: "a+b" where options are picked, "a:5+b:0" where they are
 * given points, "b>a=c" where they are ranked.
 */
export function choiceNamed(form: BallotForm, marked: Marked): string {
  return NAMED[form](marked);
}
