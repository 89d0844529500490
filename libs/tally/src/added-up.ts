import { checkBallot, marksOf, MOST_OPTIONS } from './checks.js';
import { type MethodKey, methodOf, type QuestionDefinition } from './methods/registry.js';
import { type Adding, addAll, noVotes } from './sums.js';
import type { BallotGroup, Marks, Sequence } from './types.js';

type Part = { choices: number; readonly sums: Adding };

/** Ballots by what they say; with them, where they were too many to be kept, those of which only the sums are left. */
export type BallotGroups = Sequence<BallotGroup> & Readonly<{ addedUp?: AddedUp | null }>;

/**
 * Choices of a question that are added up as they come, for a method that decides from sums. How many options a ballot may mark
 * is not known before all have come (a file may say last how many places there are): choices are kept apart by how many they
 * mark, and those that are out of bounds are left out in the end. All else that makes a choice valid is the method's.
 */
export class AddedUp {
  private readonly widest: Pick<QuestionDefinition, 'method' | 'options' | 'chooseMin' | 'chooseMax'>;
  private readonly parts = new Map<number, Part>();
  private broken = 0;

  constructor(method: MethodKey, optionCount: number) {
    const options = Array.from({ length: optionCount }, (_none, at) => ({ key: String(at), title: { en: '' } }));
    this.widest = { method, options, chooseMin: 1, chooseMax: optionCount };
  }

  /** Adds so many ballots with these marks, one an option. */
  add(marks: Marks, count: number): void {
    // A question with more options is refused in the end: no room is made for sums of its pairs.
    if (marks.length > MOST_OPTIONS || checkBallot(this.widest, { kind: 'CHOICE', marks }) !== null) {
      this.broken += count;
      return;
    }
    const { sums: summing } = methodOf(this.widest);
    let marked = 0;
    for (let at = 0; at < marks.length; at += 1) if (marks[at] !== null) marked += 1;
    let part = this.parts.get(marked);
    if (part === undefined) this.parts.set(marked, (part = { choices: 0, sums: noVotes(summing, this.widest) }));
    part.choices += count;
    summing.add(part.sums, this.widest, marks, count);
  }

  /** Adds the choices that are within the bounds of the question to its sums; answers how many are, and how many are not. */
  addTo(sums: Adding, question: QuestionDefinition): { choices: number; invalid: number } {
    this.look(question);
    let [choices, invalid] = [0, this.broken];
    for (const [marked, part] of this.parts) {
      if (marked < question.chooseMin || marked > question.chooseMax) {
        invalid += part.choices;
        continue;
      }
      choices += part.choices;
      addAll(sums, part.sums);
    }
    return { choices, invalid };
  }

  private look(question: QuestionDefinition): void {
    const { method, options } = this.widest;
    const [own, asked] = [marksOf(this.widest), marksOf(question)];
    if (question.method !== method || question.options.length !== options.length || own.min !== asked.min || own.max !== asked.max)
      throw new RangeError(`The ballots were added up for another question (${method}, ${options.length} options).`);
  }
}
