import { type BallotForm, choiceNamed, REGIONAL_GROUPS, type RegionalGroup } from '#tally';
import type { BallotKind, Marks } from './casting.js';

/**
 * A Member on the roll and what it answered; `ballot` null: it did not. SECRET: it took part in a secret vote. Member States
 * only: observers have no place in it.
 */
export type RollLine = Readonly<{
  code: string;
  groups: readonly RegionalGroup[];
  entitled: boolean;
  ballot: Readonly<{ kind: BallotKind; marks: Marks }> | 'SECRET' | null;
}>;

/** Who answered what, by regional group. A Member of two groups stands in both; `group` null: Members in none. */
export type RollCallGroup = { group: RegionalGroup | null; members: number; answers: { answer: string; members: string[] }[] };

const LAST = ['TOOK_PART', 'ABSTAIN', 'BLANK', 'DID_NOT_PARTICIPATE', 'NOT_ENTITLED'];

/** A ballot as the roll call names it: its choice, or ABSTAIN or BLANK. */
export function answerOf(
  options: readonly string[],
  ballot: Readonly<{ kind: BallotKind; marks: Marks }>,
  form: BallotForm = 'PICK',
): string {
  if (ballot.kind !== 'CHOICE') return ballot.kind;
  return choiceNamed(
    form,
    options.flatMap((option, at) => {
      const mark = ballot.marks[at] ?? null;
      return mark === null ? [] : [{ option, mark }];
    }),
  );
}

function answerOfLine(options: readonly string[], { entitled, ballot }: RollLine, form: BallotForm): string {
  if (!entitled) return 'NOT_ENTITLED';
  if (ballot === 'SECRET') return 'TOOK_PART';
  return ballot === null ? 'DID_NOT_PARTICIPATE' : answerOf(options, ballot, form);
}

/**
 * The roll call: answers in the order of the options, Members by code. Of a secret vote it says who took part; how the groups
 * voted it cannot say, since no ballot in the box belongs to anybody.
 */
export function rollCall(options: readonly string[], roll: readonly RollLine[], form: BallotForm = 'PICK'): RollCallGroup[] {
  const groups = new Map<RegionalGroup | null, Map<string, string[]>>();
  for (const line of roll) {
    const answer = answerOfLine(options, line, form);
    for (const group of line.groups.length > 0 ? line.groups : [null]) {
      const answers = groups.get(group) ?? new Map<string, string[]>();
      groups.set(group, answers);
      const members = answers.get(answer) ?? [];
      answers.set(answer, members);
      members.push(line.code);
    }
  }
  return [...REGIONAL_GROUPS, null].flatMap((group) => {
    const answers = groups.get(group);
    if (!answers) return [];
    const inOrder = [...answers].sort(([one], [other]) => place(options, one).localeCompare(place(options, other), 'en'));
    return [
      {
        group,
        members: inOrder.reduce((sum, [, members]) => sum + members.length, 0),
        answers: inOrder.map(([answer, members]) => ({ answer, members: members.sort() })),
      },
    ];
  });
}

/** Options first, in their order; the single before the combined; then those who chose none. */
function place(options: readonly string[], answer: string): string {
  const last = LAST.indexOf(answer);
  if (last >= 0) return `b${last}`;
  return `a${answer
    .split(/[+>=]/)
    .map((marked) => String(options.indexOf(marked.replace(/:.*/, ''))).padStart(3, '0'))
    .join('')}`;
}
