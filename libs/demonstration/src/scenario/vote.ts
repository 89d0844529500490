import type { Progress } from '../progress.js';
import type { Position } from '../votes/script.js';
import { cast } from './cast.js';
import type { Chamber } from './chamber.js';

/**
 * How many delegations answer what: an option's key, several joined by "+", an order of preference ("a>b=c"), `ABSTAIN` or
 * `BLANK`.
 */
export type Answers = Readonly<Record<string, number>>;

/**
 * The delegations answer a question, in the order in which they sit: the first so many the first answer, and so on. Those
 * that are left over take no part.
 */
export async function vote(chamber: Chamber, symbol: string, question: string, answers: Answers, progress: Progress): Promise<void> {
  const seats = [...chamber.delegations.keys()];
  const positions = Object.entries(answers).flatMap(([answer, many]): Position[] => {
    const members = seats.splice(0, many);
    if (members.length < many) throw new Error(`There are not enough delegations for ${many} × ${answer}.`);
    return members.map((member) => ({ member, question, answer: answerOf(answer) }));
  });
  await cast(chamber, symbol, `Ballots: ${question}`, positions, progress);
}

function answerOf(written: string): Position['answer'] {
  if (written === 'ABSTAIN' || written === 'BLANK') return { kind: written, options: [] };
  if (!/[>=]/.test(written)) return { kind: 'CHOICE', options: written.split('+') };
  const ranked = written.split('>').flatMap((level, at) => level.split('=').map((option) => ({ option, rank: at + 1 })));
  return { kind: 'CHOICE', options: ranked.map(({ option }) => option), ranks: ranked.map(({ rank }) => rank) };
}
