import type { CommentStatus, CommentTarget, CommentType, Disposition } from '#comments';
import type { Conductor, Consequence, Receivability, RoundKind, Run } from '#consultations';
import type { Entry, FollowUpKind } from '#memory';
import type { ExclusionReason, MembershipKind, RegionalGroup } from '#delegations';
import type { Decision, ExplanationMoment } from '#voting';
import type { Language, Texts, Words } from '#platform/domain';
import type { Initiator, ObjectionKind, SilenceState } from '#silence';
import type { BallotKind, DecisionRule, MarkRange, Marks, MethodKey, SilenceTerms } from '#tally';

/** An instant as the record writes it: ISO 8601 in UTC with milliseconds. */
export type At = string;

/**
 * The one frozen result object of a consultation, from which every view and export is made. Written as canonical JSON,
 * so that the same state gives the same bytes; lists stand in an order of their own, never in that of the tables.
 * No person is named: delegations speak, and the function of whoever cast a vote is said.
 */
export interface RecordContent {
  /** The second form is stored sealed (`sealing.ts`); the first had the texts inside. They are read alike. */
  readonly format: 'placet-record-2' | 'placet-record-1';
  readonly symbol: string;
  readonly title: Texts;
  readonly summary: Texts;
  readonly body: Readonly<{ key: string; names: Texts }>;
  readonly officialZone: string;
  readonly visibility: string;
  /** The languages in which the title exists. */
  readonly languages: readonly Language[];
  /** The language in which it was published as the original, the other versions being translations. Records of before do not tell. */
  readonly originalLanguage?: Language;
  readonly publishedAt: At;
  readonly correctionsCloseAt: At;
  readonly timetable: Readonly<{ openedAt: At; commentsCloseAt: At; votingOpensAt: At; votingClosesAt: At; closedAt: At }>;
  readonly ruleSet: Readonly<{
    key: string;
    version: number;
    names: Texts;
    rule: DecisionRule;
    silence: SilenceTerms;
    frozenAt: At | null;
  }>;
  readonly documents: readonly RecordedDocument[];
  readonly proposals: readonly RecordedProposal[];
  readonly roll: RecordedRoll;
  readonly participants: readonly RecordedParticipant[];
  readonly questions: readonly RecordedQuestion[];
  /** Texts that were put under silence, in the order of their numbers. */
  readonly silences: readonly RecordedSilence[];
  readonly comments: readonly RecordedComment[];
  /** What Members said of their votes: by question, then by Member's code. */
  readonly statements: RecordedStatements;
  /** What the decisions had set in motion by then; what became of it later is read beside the record. */
  readonly followUp: readonly RecordedFollowUp[];
  /** The consultation's log as it stood when the record was made: its size, and the hash of its last leaf. */
  readonly log: Readonly<{ id: string; size: number; lastLeaf: string | null }>;
}

/** A document by its fingerprint: SHA-256 of the canonical JSON of its title, blocks and footnotes. */
export interface RecordedDocument {
  readonly symbol: string;
  readonly title: Texts;
  readonly issuedOn: string;
  readonly originalLanguage: Language;
  readonly blocks: number;
  readonly sha256: string;
}

export interface RecordedProposal {
  readonly key: string;
  readonly origin: string;
  readonly member: string | null;
  readonly withdrawnAt: At | null;
  readonly paragraphs: readonly string[];
  readonly receivability: Receivability;
  /** What the chair ruled on it, in order; none: it was put forward with the consultation, or never ruled on. */
  readonly rulings: readonly Readonly<{ receivability: string; reason: string; at: At }>[];
  /** All that ever co-sponsored it; `until` null: to the end. */
  readonly sponsors: readonly Readonly<{ member: string; since: At; until: At | null }>[];
  readonly passages: readonly Readonly<{ act: string; origin: string; member: string | null; reason: string | null; at: At }>[];
  /** The proposal, by its key, that it would amend; what became of it is with the question that is on it. */
  readonly amends: Readonly<{ proposal: string; version: number }> | null;
  /** What it changes in the version that it amends. */
  readonly difference: RecordedDifference | null;
  readonly versions: readonly RecordedVersion[];
}

/** A version of a text. `adopted`: the keys of the amendments that decisions took into it; `kept`: the paragraphs that they kept. */
export interface RecordedVersion {
  readonly version: number;
  readonly title: Texts;
  readonly text: Texts;
  readonly sha256: string;
  readonly at: At;
  readonly adopted: readonly string[];
  readonly kept: readonly number[] | null;
  /** From the version before. */
  readonly difference: RecordedDifference | null;
}

/** The passages kept, taken out and put in, in each language in which both texts exist. */
export type RecordedDifference = Readonly<Partial<Record<Language, Readonly<{ title: readonly Run[]; text: readonly Run[] }>>>>;

export interface RecordedRoll {
  readonly takenAt: At | null;
  readonly membersOfBody: number;
  readonly entitled: number;
  /** Where the weights come from; null: none were set, and each Member weighs 1. */
  readonly weightSource: string | null;
  /** Members and observers by code. */
  readonly entries: readonly RollEntry[];
}

export interface RollEntry {
  readonly member: string;
  readonly names: Texts;
  readonly kind: MembershipKind;
  readonly groups: readonly RegionalGroup[];
  readonly entitled: boolean;
  readonly reason: ExclusionReason | null;
  readonly since: At | null;
  readonly reference: string | null;
  /** What the Member weighs, 1 where none was set. */
  readonly weight: number;
}

/** A Member or observer that answered a question, or whose delegation commented or aligned. */
export interface RecordedParticipant {
  readonly member: string;
  readonly names: Texts;
  readonly groups: readonly RegionalGroup[];
  readonly answered: number;
  readonly comments: number;
}

export interface RecordedQuestion {
  /** Votes on one matter share its number; each has a key of its own. */
  readonly number: number;
  readonly key: string;
  /** Which vote on the matter it was, why the matter was voted on again, and the key of the vote that it continues. */
  readonly round: number;
  readonly roundKind: RoundKind | null;
  readonly continues: string | null;
  /** The question of an earlier consultation that this one takes up; left out: none. */
  readonly takesUp?: Readonly<{ symbol: string; key: string; number: number; title: Texts }>;
  /** That the vote has no effect; its ballots and its result stand here all the same. */
  readonly annulled: Readonly<{ at: At; by: Conductor; reason: string }> | null;
  /** What the chair decided where the vote was tied and the rule left it to the chair. */
  readonly ruling: Readonly<{ selected: readonly string[]; outcome: string; reason: string; at: At }> | null;
  readonly title: Texts;
  readonly wording: Texts;
  readonly method: MethodKey;
  readonly options: readonly Readonly<{ key: string; title: Texts; note: Texts | null; proposal: string | null }>[];
  readonly chooseMin: number;
  readonly chooseMax: number;
  readonly seats: number;
  readonly minimumSupport: number;
  /** The bounds for the mark of an option. */
  readonly marks: MarkRange;
  readonly rule: DecisionRule;
  readonly secrecy: string;
  readonly tallyVisibility: string;
  readonly dependsOn: Readonly<{ question: string; option: string }> | null;
  /** The key of the proposal or amendment that it decides, the paragraphs of it, and the key of the question before which it came. */
  readonly proposal: string | null;
  readonly part: readonly number[] | null;
  readonly precedes: string | null;
  readonly paragraphs: readonly string[];
  readonly closesAt: At;
  readonly decidedAt: At;
  /**
   * `NOT_ASKED` where the outcome it depended on did not come about, `NOTED`, `ADOPTED_BY_CONSENSUS` or `POSTPONED` where
   * the chair settled it without a vote (then `result.chairWords` says in which words): nobody answered, nothing was counted.
   */
  readonly outcome: string;
  /** What was decided: counts, rule, outcome, and why, in three languages. */
  readonly result: Decision;
  readonly resultSha256: string;
  readonly conditions: readonly RecordedCondition[];
  /** By Member's code; none where the vote was secret. */
  readonly ballots: readonly RecordedBallot[];
  /** Where the vote was secret and was held. */
  readonly box?: RecordedBox;
}

/**
 * The box of a secret vote: who took part, by code, and what the box held, in the order of the random numbers drawn at its opening.
 * `sha256`: of the canonical JSON of `list`; the log has the same. Nothing joins one to the other.
 */
export interface RecordedBox {
  readonly tookPart: readonly string[];
  readonly sha256: string;
  readonly list: readonly BallotInBox[];
}

/** A nonce, what kind of ballot it is, and its marks in the order of the question's options. */
export type BallotInBox = readonly [nonce: string, kind: BallotKind, marks: Marks];

export interface RecordedCondition {
  readonly option: string | null;
  readonly text: Texts;
  readonly dueAt: At;
  /** What follows once it is fulfilled, and once it has lapsed. */
  readonly onFulfilled: Consequence;
  readonly onLapsed: Consequence;
  /** Whether the decision hangs on it. */
  readonly attached: boolean;
  readonly status: string;
  readonly markedAt: At | null;
}

/** The ballot that counted. `version`: how often the Member answered; every earlier ballot is in the log. */
export interface RecordedBallot {
  readonly member: string;
  readonly kind: BallotKind;
  /** By option's key, in the order of the options; those without a mark are left out. */
  readonly marks: readonly Readonly<{ option: string; mark: number }>[];
  readonly castBy: string;
  readonly castAt: At;
  readonly version: number;
  readonly logIndex: number;
}

export interface RecordedStatements {
  /** Reasons given with the ballots that counted. */
  readonly reasons: readonly Readonly<{ question: string; member: string; version: number; text: string }>[];
  readonly explanations: readonly RecordedExplanation[];
  readonly corrections: readonly RecordedCorrection[];
  /** The ballots that counted and were received on paper or in the room: entered by one officer, confirmed by another. */
  readonly onBehalf: readonly Readonly<{ question: string; member: string; reference: string; evidenceSha256: string }>[];
}

/** An explanation of vote as it stood; `text` null: it was withdrawn. */
export interface RecordedExplanation {
  readonly question: string;
  readonly member: string;
  readonly names: Texts;
  readonly moment: ExplanationMoment;
  readonly language: Language | null;
  readonly version: number;
  readonly at: At;
  readonly text: string | null;
}

/**
 * A correction confirmed before the record was published: how the delegation had intended to vote. The ballot, the counts and
 * the outcome above stay as they were recorded. `recorded` null: the Member did not participate.
 */
export interface RecordedCorrection {
  readonly question: string;
  readonly member: string;
  readonly recorded: Answered | null;
  readonly intended: Answered;
  readonly reason: string;
  readonly askedAt: At;
  readonly confirmedAt: At;
  readonly note: string | null;
}

/** What a ballot says, as the record says it: the keys of the options marked, with their marks. */
export type Answered = Pick<RecordedBallot, 'kind' | 'marks'>;

/**
 * A silence procedure: which text, from when to when, and how it ended. Nobody is listed as having been in favour: the
 * record says who objected, or that no objection was received.
 */
export interface RecordedSilence {
  readonly number: number;
  /** The key of the proposal and its version, or the symbol of the document; with the fingerprint of the text. */
  readonly proposal: string | null;
  readonly version: number | null;
  readonly document: string | null;
  readonly title: Texts;
  readonly sha256: string;
  readonly languages: readonly Language[];
  readonly requiredLanguages: readonly Language[];
  readonly waiver: Readonly<{ languages: readonly Language[]; reason: string }> | null;
  readonly initiator: Initiator;
  readonly leastHours: number;
  readonly startedAt: At;
  readonly firstExpiry: At;
  readonly expiresAt: At;
  readonly state: SilenceState;
  readonly endedAt: At | null;
  readonly withdrawReason: string | null;
  readonly inWords: Words;
  /** Member States that could object as of the start, and those that could not. */
  readonly entitled: number;
  readonly excluded: number;
  readonly extensions: readonly Readonly<{ from: At; until: At; reason: string; at: At }>[];
  readonly objections: readonly RecordedObjection[];
}

/** `sha256`: the salted hash of its text that the log has; in the first form, of the canonical JSON of kind, language and texts. */
export interface RecordedObjection {
  readonly member: string;
  readonly kind: ObjectionKind;
  readonly language: Language;
  readonly text: string;
  readonly proposedWording: string | null;
  readonly castBy: string;
  readonly sha256: string;
  readonly at: At;
}

export interface RecordedComment {
  /** As the log names it; records of the first form have none. */
  readonly id: string;
  readonly member: string;
  readonly type: CommentType;
  readonly target: CommentTarget;
  readonly document: string | null;
  readonly anchor: string | null;
  readonly paragraph: string | null;
  readonly proposal: string | null;
  readonly status: CommentStatus;
  readonly language: Language;
  readonly submittedAt: At;
  readonly version: number;
  readonly text: string | null;
  readonly proposedWording: string | null;
  readonly rationale: string | null;
  readonly withdrawnAt: At | null;
  readonly withdrawReason: string | null;
  readonly aligned: readonly Readonly<{ member: string; version: number }>[];
  readonly response: Readonly<{ disposition: Disposition; text: string; at: At }> | null;
}

/** From what an item follows: a question by key, with an option where it is one; or a text adopted tacitly, by the procedure's number. */
type RecordedOrigin = Readonly<{ question: string; option: string | null }> | Readonly<{ silence: number }>;

/** A follow-up item with its history, by question and then by silence procedure: no officer is named, the log says who entered what. */
export type RecordedFollowUp = RecordedOrigin &
  Readonly<{
    id: string;
    kind: FollowUpKind;
    entries: readonly (Omit<Entry, 'account' | 'at'> & Readonly<{ at: At }>)[];
  }>;
