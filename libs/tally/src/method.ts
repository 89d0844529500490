import type { Summing, Sums } from './sums.js';
import type {
  BallotForm,
  Bounds,
  Change,
  CountLog,
  Lot,
  MarkRange,
  Marks,
  OptionDefinition,
  OptionPoints,
  OutcomeKind,
  QuestionFault,
  QuestionTerms,
  Roll,
  Sequence,
  TieBreak,
  Turnout,
  Words,
} from './types.js';

/** `count` valid votes that bear the same marks: one a ballot, or where votes count by weight, as many as its Member weighs. */
export type Paper = Readonly<{ marks: Marks; count: number }>;

/** The same votes counted once more, each with the weight of its Member: what a second majority is taken of. */
export type Weights = Turnout & Readonly<{ counts: readonly number[]; roll: Roll }>;

/**
 * The valid ballots of one question, added up. Figures are in votes, those of the roll too. `papers`: the ballots themselves,
 * alike ones together, in no order that means anything; empty unless the method says that it goes through them. `lot`: the
 * order drawn, null where none was. `byWeight`: a Member has as many votes as it weighs. `weights`: where the rule asks for a
 * majority of them too.
 */
export type Poll = Turnout &
  Sums &
  Readonly<{
    papers: Sequence<Paper>;
    roll: Roll;
    lot: Lot | null;
    byWeight?: boolean;
    weights?: Weights;
  }>;

/** The second majority of two: of what, how much was needed and obtained, and which of the two was there. */
export type SecondMajority = Readonly<{ base: number; needed: number; obtained: number; membersMet: boolean; weightsMet: boolean }>;

/** What came out, in figures. */
export type Figures = Readonly<{ outcome: OutcomeKind; base: number; needed: number; obtained: number; margin: number }>;

/** What a method makes of a poll that reached its quorum. Option keys in the order of support. */
export type Finding = Readonly<{
  outcome: OutcomeKind;
  selected: readonly string[];
  tied: readonly string[];
  runOff: readonly string[];
  base: number;
  needed: number;
  obtained: number;
  margin: number;
  change: Change | null;
  /** The majority of the weights, where the rule asks for one beside that of the Members and the method has majorities. */
  second?: SecondMajority;
  headline: Words;
  explanation: Words;
  steps: readonly Words[];
  /** Where the method breaks ties itself. */
  ties?: readonly TieBreak[];
  log?: CountLog;
  /** Where options are given points. */
  points?: readonly OptionPoints[];
}>;

/** What of its bounds the author of a question may set. */
export const ASKED_BOUNDS = ['CHOOSE_MIN', 'CHOOSE_MAX', 'SEATS', 'MINIMUM_SUPPORT', 'MARKS'] as const;
export type AskedBound = (typeof ASKED_BOUNDS)[number];

/**
 * A voting method: plain data and pure functions, without clock or chance. A new one is a file with such an object, its
 * spec, its examples, and a line in the registry; nothing else knows methods by name.
 */
export type Method = Readonly<{
  form: BallotForm;
  names: Words;
  /** What a Member does and how it is counted, for whoever chooses among the methods. */
  explained: Words;
  /** Options that every question of the method has, in this order; null where the question brings its own. */
  fixedOptions: readonly OptionDefinition[] | null;
  /** The least and the highest mark an option may bear. */
  marks: MarkRange;
  /** Whether a ballot may give two options the same rank. Ranks are whole numbers from 1, none left out. */
  equalRanks?: boolean;
  /** Whether the winner never loses by being raised on a ballot, all else left as it was, or by one more ballot for it alone. */
  monotone: boolean;
  /** Whether it never loses by one more ballot that puts none above it, whatever else that ballot says (positive involvement). */
  involving: boolean;
  /** Whether the count itself may have to draw lots, whatever the rule says of ties. */
  drawsLots?: boolean;
  /** Within what a question may set bounds of its own for marks; without it, it may not. */
  markBounds?: MarkRange;
  /** What its author is asked of a question's bounds; the rest is as the method has it. */
  asks: readonly AskedBound[];
  /** The option for which an outcome of CARRIED settles, where a question is one of for and against. */
  adopts?: string;
  /** True where the two best meet in a run-off that the count holds itself. */
  runsOff?: boolean;
  /** True where the count of an option is of points, though ballots put options in order. */
  countsPoints?: boolean;
  /** Options whose ballots are asked for a reason. */
  reasonFor?: readonly string[];
  /** True where options are compared by the mean of their points, and not by the sum. */
  byMean?: boolean;
  /** True where a share of the base decides, so that a rule may ask for a second share, of the weights. */
  majority?: boolean;
  /** True where counts are stated and decide nothing: there is no quorum to reach. */
  statesOnly?: boolean;
  /** Of a method that states only: how widely each option was held, as a clause of a record: "60 Members supported it, …". */
  heldInWords?: (counts: readonly number[]) => Words;
  /** Bounds for a question of so many options, where its author says nothing else. */
  defaults: (optionCount: number) => Bounds;
  /** Bounds of the method's own, beyond those of every question. */
  check: (question: QuestionTerms) => QuestionFault | null;
  /** What is asked of a Member and what follows, in one line. */
  questionInWords: (question: QuestionTerms) => Words;
  /** A valid choice, in words. */
  choiceInWords: (question: QuestionTerms, marks: Marks) => Words;
  /** What is added up of the ballots. Of the counts there is one an option: picks, points or first preferences. */
  sums: Summing;
  /** True where the count goes through the ballots themselves, so that all of them are held; else the sums are enough. */
  goesThroughPapers?: boolean;
  /** The counts in one clause, without an outcome. */
  countsInWords: (question: QuestionTerms, poll: Poll) => Words;
  decide: (question: QuestionTerms, poll: Poll) => Finding;
  /** What `decide` finds, without a word: where very many questions are counted. Each Member weighs the same. */
  figures?: (question: QuestionTerms, poll: Poll) => Figures;
  /** What follows when a tie falls by lot to an option; where the method does not say, that option is selected. */
  drawn?: (option: string) => Pick<Finding, 'outcome' | 'selected'>;
  /** Whether the outcome settles for the option, so that what depends on it is to be asked. */
  settles: (result: Readonly<{ outcome: OutcomeKind; selected: readonly string[] }>, option: string) => boolean;
}>;
