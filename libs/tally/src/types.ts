/** The languages in which every sentence of a result is written. */
export const LANGUAGES = ['en', 'fr', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A sentence of ours, in the three languages. */
export type Words = Readonly<Record<Language, string>>;

/** A text somebody else wrote (a title): English at least, the other languages where they exist. */
export type Texts = Readonly<{ en: string; fr?: string | null; es?: string | null }>;

/** `ABSTAIN` and `BLANK` are answers, and different ones; a Member without a ballot did not participate. */
export type BallotKind = 'CHOICE' | 'ABSTAIN' | 'BLANK';

/** Marks have one element an option, in the order of the question's options; null where the option bears no mark. */
export type Marks = readonly (number | null)[];

/** A Member's answer to one question. `marks` is empty for `ABSTAIN` and `BLANK`; `weight` is the Member's on the roll, 1 unless said. */
export type Ballot = Readonly<{ member: string; kind: BallotKind; marks: Marks; weight?: number }>;

/** `count` ballots that say the same, with the `weight` of their Members together (as many unless said): what a GROUP BY gives. */
export type BallotGroup = Readonly<{ kind: BallotKind; marks: Marks; count: number; weight?: number }>;

/**
 * What can be gone through as often as is needed, always in the same order, and knows how much it is: an array, or what makes
 * each part anew so that very many of them are never held at once.
 */
export type Sequence<T> = Iterable<T> & Readonly<{ length: number }>;

/** How a ballot is filled: some options picked, ranked (1 is first), or given points. */
export type BallotForm = 'PICK' | 'RANK' | 'SCORE';

/** Whether a fraction must be exceeded or only reached. */
export type Comparison = 'MORE_THAN' | 'AT_LEAST';

/** A share of a base in integers; never computed as a decimal. */
export type Fraction = Readonly<{ numerator: number; denominator: number; comparison: Comparison }>;

/** What a majority is a share of (DOMAIN §5). `VOTES_FOR_AND_AGAINST` leaves abstentions and blank ballots out. */
export const BASES = ['VOTES_FOR_AND_AGAINST', 'BALLOTS_CAST', 'MEMBERS_ENTITLED', 'MEMBERS_OF_BODY'] as const;
export type Base = (typeof BASES)[number];

/** What follows when a vote is equally divided. `SECOND_VOTE`: a second vote, and rejected if that one is divided too. */
export const TIE_RULES = ['REJECTED', 'SECOND_VOTE', 'CHAIR', 'LOT'] as const;
export type TieRule = (typeof TIE_RULES)[number];

/**
 * What the weights of the roll do to a vote. `EQUAL`: nothing, each Member has one vote. `BY_WEIGHT`: a Member has as many
 * votes as its weight. `DOUBLE_MAJORITY`: each Member has one vote, and those who carry the question must also hold enough of
 * the weights.
 */
export const WEIGHINGS = ['EQUAL', 'BY_WEIGHT', 'DOUBLE_MAJORITY'] as const;
export type WeighingKind = (typeof WEIGHINGS)[number];

/** `threshold`: the share of the weights within the base that a double majority needs beside that of the Members. */
export type Weighing = Readonly<{ kind: 'EQUAL' | 'BY_WEIGHT' }> | Readonly<{ kind: 'DOUBLE_MAJORITY'; threshold: Fraction }>;

/**
 * The quorum is a share of the members of the body, counted on ballots cast, abstentions included; weights do not change it.
 * Without `weighing` each Member has one vote.
 */
export type DecisionRule = Readonly<{ base: Base; threshold: Fraction; quorum: Fraction | null; tieRule: TieRule; weighing?: Weighing }>;

export type OptionDefinition = Readonly<{ key: string; title: Texts }>;

/** How many options a ballot may mark, how many places there are, and the votes an option needs to hold one. */
export type Bounds = Readonly<{ chooseMin: number; chooseMax: number; seats: number; minimumSupport: number }>;

/** The least and the highest mark an option may bear. */
export type MarkRange = Readonly<{ min: number; max: number }>;

/**
 * A question as its method sees it. `title` names it in the sentences of the result. `marks`: the bounds of its own for marks,
 * where its method lets it have some; otherwise those of the method.
 */
export type QuestionTerms = Bounds &
  Readonly<{ title?: Texts | null; options: readonly OptionDefinition[]; rule: DecisionRule; marks?: MarkRange | null }>;

/** Weights held by the same: those entitled, those not, and all members of the body. */
export type RollWeights = Readonly<{ entitled: number; notEntitled: number; membersOfBody: number }>;

/**
 * The Members behind the count: entitled to vote, on the roll but not entitled, and members of the body (for the quorum).
 * Without `weights` each weighs 1.
 */
export type Roll = Readonly<{ entitled: number; notEntitled: number; membersOfBody: number; weights?: RollWeights }>;

/** Votes of one question that passed the checks, as numbers: everything a decision rule looks at. */
export type Turnout = Readonly<{ choices: number; abstained: number; blank: number; ballots: number }>;

/** `SENSE`: a statement of preferences, which decides nothing by itself. */
export type OutcomeKind = 'CARRIED' | 'REJECTED' | 'TIED' | 'NO_QUORUM' | 'SELECTED' | 'UNDECIDED' | 'SENSE';

/**
 * What would have changed the outcome: the figure that the explanation puts in words.
 * - `SWITCH`: that many votes given to `to` instead of `from`.
 * - `GAIN`: that many more votes for `to`, from Members within the base that had not given it one.
 * - `POINTS`: that many more points for `to`, from votes that score it.
 * - `LOSS`: that many votes for `from` not given to any option.
 * - `WEIGHT`: Members of that weight more for `to`, within the base: the second of two majorities.
 * - `ANSWERS`: that many more ballots, whatever they say: the quorum.
 * `outcome` is what it would have been then, null where that depends on more than the figure.
 */
export type Change = Readonly<{
  kind: 'SWITCH' | 'GAIN' | 'LOSS' | 'POINTS' | 'WEIGHT' | 'ANSWERS';
  votes: number;
  from: string | null;
  to: string | null;
  outcome: OutcomeKind | null;
}>;

export type OptionCount = Readonly<{ option: string; count: number }>;

/** The points an option was given in all, and by how many votes: those that do not score it are not among them. */
export type OptionPoints = Readonly<{ option: string; points: number; votes: number }>;

/**
 * An order of a question's options drawn by lot, every option once: of those tied, the one that stands first prevails
 * (takes the place, goes first, is excluded last).
 */
export type Lot = readonly string[];

/**
 * How a tie was broken. `stage`: the stage of the count, null where it has none. `over`: what the options were tied for: a
 * place, which of them is excluded, or whose surplus goes first. `chosen`: those to whom it fell. `earlier`: the stage whose
 * figures told them apart, null where the lot did; where it is the stage itself, its ballots did, compared in another way.
 */
export type TieBreak = Readonly<{
  stage: number | null;
  over: 'PLACE' | 'EXCLUSION' | 'SURPLUS';
  among: string[];
  chosen: string[];
  by: 'EARLIER_STAGE' | 'LOT';
  earlier: number | null;
}>;

/** Where an option stands at the end of a stage. */
export type StageStanding = 'CONTINUING' | 'ELECTED' | 'EXCLUDED';

/** What happens in a stage of a count. */
export const STAGE_KINDS = ['FIRST_PREFERENCES', 'SURPLUS', 'EXCLUSION', 'POINTS', 'RUN_OFF'] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

/** `papers` that went on to an option at a value each; `to` null: they name no option that continues. Exact decimal text. */
export type Parcel = Readonly<{ to: string | null; papers: number; received: string; value: string }>;

/**
 * A stage of a count. Figures are exact decimal text ("33", "33.50000"): `votes` at its end, `change` in it, in the order of
 * the question's options. `of`: the option whose votes are passed on. `exhausted`: votes of papers that name no option any
 * more, `lost`: what truncation has left behind; both at the end of the stage.
 */
export type CountStage = Readonly<{
  number: number;
  kind: StageKind;
  of: string | null;
  figures: { option: string; votes: string; change: string; standing: StageStanding }[];
  parcels: Parcel[];
  exhausted: string;
  lost: string;
  elected: string[];
  excluded: string[];
}>;

/**
 * A table of the options against each other, both in the order of the question: `cells[a][b]` speaks for a against b.
 * `PREFERENCES`: ballots that place a above b; `PATHS`: the strength of the strongest path from a to b.
 */
export const TABLE_KINDS = ['PREFERENCES', 'PATHS'] as const;
export type CountTable = Readonly<{ kind: (typeof TABLE_KINDS)[number]; options: string[]; cells: number[][] }>;

/** The count step by step, good enough to do it again by hand. `quota`: what a place takes, null where the method has none. */
export type CountLog = Readonly<{ quota: string | null; stages: CountStage[]; tables: CountTable[] }>;

/**
 * What the weights say beside the Members, where the rule looks at them. `counts`: by option, in weights; `members`: the same in
 * Members. `abstained` and `blank` are in weights, and so are `base`, `needed`, `obtained` and `margin`: of the votes where they
 * count by weight, of the second majority where there are two. `membersMet`, `weightsMet`: whether each majority was there.
 */
export type WeightFigures = Readonly<{
  entitled: number;
  cast: number;
  abstained: number;
  blank: number;
  counts: readonly OptionCount[];
  members: readonly OptionCount[];
  base: number;
  needed: number;
  obtained: number;
  margin: number;
  membersMet: boolean;
  weightsMet: boolean;
}>;

/**
 * Counts without an outcome: what may be shown while voting goes on. `means`: by option, in hundredths, where the mean is what
 * options are compared by; null elsewhere, and for an option that nobody scored.
 */
export type LiveCount = Readonly<{
  counts: readonly OptionCount[];
  means: readonly (number | null)[] | null;
  ballots: number;
  abstained: number;
  blank: number;
  invalid: number;
}>;

/**
 * The result of a question: counts, outcome, and why.
 * `ballots` are the valid ones, abstentions and blank ones among them: `entitled = ballots + invalid + didNotParticipate`.
 * `margin` is what was obtained beyond what was needed (below zero: short of it); where places are filled, it is the lead of
 * the last place over the first option without one.
 * `runOff`: the options between which the next round would be held; empty where none is called for.
 * Where votes count by weight, `counts`, `base`, `needed`, `obtained` and `margin` are in votes; ballots and Members stay numbers
 * of Members. `weights`: null where the rule does not look at them.
 */
export type TallyResult = Readonly<{
  outcome: OutcomeKind;
  headline: Words;
  explanation: Words;
  selected: string[];
  tied: string[];
  runOff: string[];
  counts: { option: string; count: number }[];
  ballots: number;
  abstained: number;
  blank: number;
  invalid: number;
  didNotParticipate: number;
  notEntitled: number;
  entitled: number;
  membersOfBody: number;
  base: number;
  needed: number;
  obtained: number;
  margin: number;
  quorumNeeded: number | null;
  quorumMet: boolean;
  change: Change | null;
  weights: WeightFigures | null;
  /** Where options are given points; null elsewhere. */
  points: OptionPoints[] | null;
  steps: Words[];
  /** How ties were broken; empty where there were none. */
  ties: TieBreak[];
  /** The stages and tables of the count; null where the counts say it all. */
  log: CountLog | null;
}>;

/** Which bound of a question's definition is broken. */
export type QuestionFault = Readonly<{ field: string; words: Words }>;

/** Which bound a ballot breaks, and at which option, where one is at fault. */
export type BallotFault = Readonly<{ words: Words; option?: string }>;
