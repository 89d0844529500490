import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AddedUp } from './added-up.js';
import { checkBallot, checkQuestion, marksOf, ranksClosedUp } from './checks.js';
import { count, countGroups } from './count.js';
import { METHOD_KEYS, type MethodKey, methodOf, type QuestionDefinition } from './methods/registry.js';
import {
  type Ballot,
  type BallotForm,
  BASES,
  type Fraction,
  LANGUAGES,
  type Marks,
  type Roll,
  TIE_RULES,
  type Weighing,
  type Words,
} from './types.js';

// What holds of every method in the registry, whichever they are.

const share: fc.Arbitrary<Fraction> = fc.constantFrom(
  { numerator: 1, denominator: 2, comparison: 'MORE_THAN' },
  { numerator: 2, denominator: 3, comparison: 'AT_LEAST' },
  { numerator: 1, denominator: 3, comparison: 'AT_LEAST' },
  { numerator: 55, denominator: 100, comparison: 'AT_LEAST' },
);

const weighings: fc.Arbitrary<Weighing> = fc.constantFrom<Weighing>(
  { kind: 'EQUAL' },
  { kind: 'BY_WEIGHT' },
  { kind: 'DOUBLE_MAJORITY', threshold: { numerator: 65, denominator: 100, comparison: 'AT_LEAST' } },
);

/** A sound question: bounds as drawn where the method allows them, else its own defaults. */
const questions = (method: MethodKey): fc.Arbitrary<QuestionDefinition> =>
  fc
    .record({
      some: fc.integer({ min: 2, max: 5 }),
      bounds: fc.record({
        chooseMin: fc.integer({ min: 1, max: 2 }),
        chooseMax: fc.integer({ min: 1, max: 5 }),
        seats: fc.integer({ min: 1, max: 5 }),
        minimumSupport: fc.nat(5),
      }),
      rule: fc.record({
        base: fc.constantFrom(...BASES),
        threshold: share,
        quorum: fc.option(share),
        tieRule: fc.constantFrom(...TIE_RULES),
        weighing: weighings,
      }),
    })
    .map(({ some, bounds, rule }) => {
      const { fixedOptions, defaults } = methodOf({ method });
      const options =
        fixedOptions ??
        Array.from({ length: some }, (_none, at) => ({ key: `option-${at + 1}`, title: { en: `Option ${at + 1}`, es: `Idea ${at + 1}` } }));
      const standard = { method, options, rule, ...defaults(options.length) };
      const candidates = [
        { ...standard, ...bounds },
        { ...standard, seats: bounds.seats, minimumSupport: bounds.minimumSupport },
        standard,
      ];
      return candidates.find((question) => checkQuestion(question) === null) ?? standard;
    });

const anyMarks = fc.array(fc.option(fc.constantFrom(1, 1, 1, 2, 0, 3, 4)), { minLength: 5, maxLength: 5 });

/** Anything that might arrive as a ballot: much of it valid, some not. */
const anyBallots = fc.array(
  fc.record({
    kind: fc.constantFrom('CHOICE' as const, 'CHOICE' as const, 'CHOICE' as const, 'ABSTAIN' as const, 'BLANK' as const),
    wild: fc.integer({ min: 0, max: 9 }),
    marks: anyMarks,
  }),
  { maxLength: 30 },
);

type Chamber = Readonly<{ question: QuestionDefinition; valid: readonly Ballot[]; invalid: readonly Ballot[]; roll: Roll }>;

const chamberOf = (method: MethodKey): fc.Arbitrary<Chamber> =>
  fc
    .record({ question: questions(method), drawn: anyBallots, away: fc.integer({ min: 1, max: 8 }), suspended: fc.nat(3) })
    .map(({ question, drawn, away, suspended }) => {
      const { form, equalRanks } = methodOf(question);
      const FILLED: Record<BallotForm, (marks: Marks, wild: number) => Marks> = {
        PICK: (marks, wild) => marks.map((mark) => (mark === null ? null : wild === 0 ? mark : 1)),
        // Left as they are: equal ranks, and gaps. Else closed up, and one after the other where the method wants that.
        RANK: (marks, wild) => (wild === 0 ? marks : ranksClosedUp(equalRanks && wild % 2 === 0 ? marks : inTurn(marks))),
        SCORE: (marks) => marks,
      };
      const ballots = drawn.map(({ kind, wild, marks }, at): Ballot => {
        const filled = FILLED[form](marks.slice(0, question.options.length), wild);
        return {
          member: `M${at}`,
          weight: 1 + ((at * 7 + wild) % 5),
          kind,
          marks: kind === 'CHOICE' || wild === 1 ? trimmed(filled, wild, question) : [],
        };
      });
      const sound = (ballot: Ballot): boolean => checkBallot(question, ballot) === null;
      const entitled = ballots.length + away;
      const weight = ballots.reduce((sum, ballot) => sum + (ballot.weight ?? 1), away * 5);
      const weights = { entitled: weight, notEntitled: suspended, membersOfBody: weight + suspended };
      const roll = { entitled, notEntitled: suspended, membersOfBody: entitled + suspended, weights };
      return { question, valid: ballots.filter(sound), invalid: ballots.filter((ballot) => !sound(ballot)), roll };
    });

/** No rank twice: those drawn alike stand one after the other, turned round by what was drawn first. */
function inTurn(marks: Marks): (number | null)[] {
  const turn = (marks[0] ?? 0) + 1;
  return marks
    .map((mark, at) => (mark === null ? null : mark * 10 + ((at * turn) % 7) + 1 + at / 100))
    .map((mark) => (mark === null ? null : Math.round(mark * 100)));
}

/** Most ballots are brought within the bounds; some are left as they are. */
function trimmed(marks: readonly (number | null)[], wild: number, { method, chooseMin, chooseMax }: QuestionDefinition): (number | null)[] {
  const { form } = methodOf({ method });
  if (wild < 2) return [...marks];
  let left = chooseMax;
  const kept = marks.map((mark) => (mark !== null && (left -= 1) >= 0 ? mark : null));
  const marked = (): number => kept.filter((mark) => mark !== null).length;
  for (let at = 0; at < kept.length && marked() < chooseMin; at += 1) kept[at] ??= form === 'RANK' ? marked() + 1 : 1;
  return form === 'RANK' ? ranksClosedUp(kept) : kept;
}

const best = (question: QuestionDefinition): number => (methodOf(question).form === 'SCORE' ? marksOf(question).max : 1);

/** A choice with one option raised and the others as they stood; where no more may be picked, one is given up for it. */
function raisedOn(question: QuestionDefinition, { kind, marks }: Ballot, place: number): Marks {
  if (kind !== 'CHOICE') return marks;
  const { form } = methodOf(question);
  const unmarked = marks[place] === null;
  const full = unmarked && marks.filter((mark) => mark !== null).length >= question.chooseMax;
  const at = (value: number): Marks => marks.map((mark, other) => (other === place ? value : mark));
  // Points where there were none are no higher points; and whoever is ranked for another has changed more than one place.
  if (form === 'SCORE') return unmarked ? marks : at(best(question));
  if (form === 'RANK') return full ? marks : ranksClosedUp(at(0));
  const givenUp = full ? marks.findIndex((mark) => mark !== null) : -1;
  return at(1).map((mark, other) => (other === givenUp ? null : mark));
}

/** A choice on which nothing stands above one option; the others as they were drawn, as far as the question allows. */
function withItFirst(question: QuestionDefinition, place: number, others: Marks): Marks {
  const { form, equalRanks } = methodOf(question);
  const { min, max } = marksOf(question);
  const drawn = question.options.map((_option, at) => (at === place ? null : (others[at] ?? null)));
  const put = (marks: Marks, value: number): Marks => marks.map((mark, at) => (at === place ? value : mark));
  if (form === 'SCORE') return put(drawn, max).map((mark) => (mark === null ? null : Math.min(max, Math.max(min, mark))));
  if (form === 'RANK')
    return ranksClosedUp(put(equalRanks ? drawn.map((mark) => (mark === null ? null : Math.max(1, mark))) : inTurn(drawn), 1));
  let left = question.chooseMax - 1;
  return put(
    drawn.map((mark) => (mark !== null && (left -= 1) >= 0 ? 1 : null)),
    1,
  );
}

/** So many chambers a method; all of them in the full tests. */
const runs = { numRuns: process.env['PLACET_FULL'] ? 120 : 50 };

describe.each(METHOD_KEYS)('%s', (method) => {
  const chambers = chamberOf(method);
  const { monotone, involving, drawsLots, goesThroughPapers = false } = methodOf({ method });

  it('comes out the same in whatever order the ballots arrive, one by one or in groups', () => {
    const shuffled = chambers.chain((chamber) =>
      fc
        .shuffledSubarray([...chamber.valid], { minLength: chamber.valid.length, maxLength: chamber.valid.length })
        .map((order) => ({ chamber, order })),
    );
    fc.assert(
      fc.property(shuffled, ({ chamber: { question, valid, roll }, order }) => {
        const result = count(question, roll, valid);
        expect(count(question, roll, order)).toEqual(result);
        expect(
          countGroups(
            question,
            roll,
            order.map(({ kind, marks, weight }) => ({ kind, marks, count: 1, weight })),
          ),
        ).toEqual(result);
      }),
      runs,
    );
  });

  if (!goesThroughPapers)
    it('comes out the same where choices are only added up, however many of them', () => {
      const parted = chambers.chain((chamber) => fc.nat(30).map((kept) => ({ chamber, kept })));
      fc.assert(
        fc.property(parted, ({ chamber: { question, valid, invalid, roll }, kept }) => {
          // In a file nobody weighs more than others; a choice has a mark for every option, and one without a mark is blank.
          const ballots = [...invalid, ...valid]
            .filter(({ kind, marks }) => kind !== 'CHOICE' || marks.some((mark) => mark !== null))
            .map(({ kind, marks }) => ({ kind, marks, count: 1 }));
          const addedUp = new AddedUp(method, question.options.length);
          const beyond = ballots.slice(kept).filter(({ kind }) => kind === 'CHOICE');
          for (const { marks, count: number } of beyond) addedUp.add(marks, number);
          const groups = ballots.filter((ballot) => !beyond.includes(ballot));
          expect(countGroups(question, roll, Object.assign(groups, { addedUp }))).toEqual(countGroups(question, roll, ballots));
        }),
        runs,
      );
    });

  it('an invalid ballot never counts', () => {
    fc.assert(
      fc.property(chambers, ({ question, valid, invalid, roll }) => {
        const without = count(question, roll, valid);
        const { steps, ...rest } = count(question, roll, [...invalid, ...valid]);
        expect(rest).toEqual({
          ...without,
          steps: undefined,
          invalid: invalid.length,
          didNotParticipate: without.didNotParticipate - invalid.length,
        });
        expect(steps.slice(-1)).toEqual(without.steps.slice(-1));
      }),
      runs,
    );
  });

  it('every Member is accounted for once', () => {
    fc.assert(
      fc.property(chambers, ({ question, valid, invalid, roll }) => {
        const result = count(question, roll, [...valid, ...invalid]);
        expect(result.ballots + result.invalid + result.didNotParticipate).toBe(roll.entitled);
        expect(result.abstained + result.blank).toBeLessThanOrEqual(result.ballots);
        expect(result.quorumMet).toBe(result.outcome !== 'NO_QUORUM');
      }),
      runs,
    );
  });

  if (monotone)
    it('one more ballot for the winner alone never makes it lose, nor does a ballot on which it is raised', () => {
      const raised = chambers.chain((chamber) => fc.nat(Math.max(0, chamber.valid.length - 1)).map((at) => ({ chamber, at })));
      fc.assert(
        fc.property(raised, ({ chamber: { question, valid, roll }, at }) => {
          for (const winner of count(question, roll, valid).selected) {
            const place = question.options.findIndex(({ key }) => key === winner);
            const alone = question.options.map((_option, other) => (other === place ? best(question) : null));
            if (question.chooseMin === 1)
              expect(count(question, roll, [...valid, { member: 'one more', kind: 'CHOICE', marks: alone }]).selected).toContain(winner);
            const ballots = valid.map((ballot, nth) => (nth === at ? { ...ballot, marks: raisedOn(question, ballot, place) } : ballot));
            expect(count(question, roll, ballots)).toMatchObject({ invalid: 0, selected: expect.arrayContaining([winner]) });
          }
        }),
        runs,
      );
    });

  if (involving)
    it('one more ballot that puts none above the winner never makes it lose, whatever else it says', () => {
      const added = chambers.chain((chamber) =>
        fc.record({ chamber: fc.constant(chamber), others: anyMarks, weight: fc.integer({ min: 1, max: 5 }) }),
      );
      fc.assert(
        fc.property(added, ({ chamber: { question, valid, roll }, others, weight }) => {
          for (const winner of count(question, roll, valid).selected) {
            const place = question.options.findIndex(({ key }) => key === winner);
            const more: Ballot = { member: 'one more', kind: 'CHOICE', marks: withItFirst(question, place, others), weight };
            if (checkBallot(question, more) === null) expect(count(question, roll, [...valid, more]).selected).toContain(winner);
          }
        }),
        runs,
      );
    });

  it('where the lot breaks ties, none stays, and the lot changes nothing else', () => {
    fc.assert(
      fc.property(chambers, ({ question, valid, roll }) => {
        const byLot = { ...question, rule: { ...question.rule, tieRule: 'LOT' as const } };
        const lot = question.options.map(({ key }) => key).reverse();
        const [without, drawn] = [count(byLot, roll, valid), count(byLot, roll, valid, lot)];
        expect(drawn.outcome === 'TIED' && drawn.runOff.length === 0).toBe(false);
        if (without.outcome !== 'TIED' && drawn.ties.every(({ by }) => by !== 'LOT')) expect(drawn).toEqual(without);
        if (drawn.outcome !== 'NO_QUORUM' && without.outcome === 'TIED' && !drawsLots)
          expect(drawn.selected).toEqual(expect.arrayContaining(without.selected));
      }),
      runs,
    );
  });

  it('the stages of a count add up to the votes', () => {
    fc.assert(
      fc.property(chambers, ({ question, valid, roll }) => {
        const lot = question.options.map(({ key }) => key);
        const { log, ballots, abstained, blank, weights } = count(question, roll, valid, lot);
        const inWeights = question.rule.weighing?.kind === 'BY_WEIGHT' && weights !== null;
        const choices = inWeights ? weights.cast - weights.abstained - weights.blank : ballots - abstained - blank;
        for (const { figures, exhausted, lost, kind } of log?.stages ?? []) {
          if (!['FIRST_PREFERENCES', 'SURPLUS', 'EXCLUSION'].includes(kind)) continue;
          const all = [...figures.map(({ votes }) => votes), exhausted, lost].map((figure) => Math.round(Number(figure) * 100_000));
          expect(all.reduce((sum, figure) => sum + figure, 0)).toBe(choices * 100_000);
        }
      }),
      runs,
    );
  });

  it('says why in three languages, with the same figures', () => {
    fc.assert(
      fc.property(chambers, ({ question, valid, invalid, roll }) => {
        const { headline, explanation, steps } = count(
          question,
          roll,
          [...valid, ...invalid],
          question.options.map(({ key }) => key),
        );
        expect([headline, explanation, ...steps].flatMap(complaints)).toEqual([]);
      }),
      runs,
    );
  });
});

/** What is wrong with a sentence, in any language; nothing where it is well said. */
function complaints(said: Words): string[] {
  const [en, fr, es] = LANGUAGES.map((language) => figures(said[language]));
  const unlike = fr !== en || es !== en ? [`figures differ: ${said.en} / ${said.fr} / ${said.es}`] : [];
  const broken = /undefined|NaN|\bnull\b|\[object| {2}|^\s|\s$|\.\.|,,/;
  return [...unlike, ...LANGUAGES.map((language) => said[language]).filter((sentence) => broken.test(sentence) || sentence.length < 10)];
}

/** The figures a sentence names. None and one are left out: each language has its own way to spell them. */
function figures(sentence: string): string {
  const named = sentence.replace(/(\d)[.,\u202f](?=\d{3})/g, '$1').match(/\d+/g) ?? [];
  return [...new Set(named)]
    .filter((figure) => figure !== '0' && figure !== '1')
    .sort()
    .join();
}
