import type { Language, Texts, Words } from '#platform/domain';
import type { At, RecordedCorrection } from './content.js';
import type { PlaceKind } from './places.js';

/**
 * The one corrigendum to a record: what was corrected in each language version, and how delegations had intended to vote. The
 * record stays as it was published and is read with this beside it. Written as canonical JSON, frozen when it is issued.
 */
export interface CorrigendumContent {
  readonly format: 'placet-corrigendum-1';
  /** `IC/2006/8/Corr.1` */
  readonly symbol: string;
  readonly issuedAt: At;
  readonly officialZone: string;
  readonly record: Readonly<{
    symbol: string;
    title: Texts;
    body: Readonly<{ key: string; names: Texts }>;
    publishedAt: At;
    /** Of the record's bytes. */
    sha256: string;
  }>;
  /** Every language version of the record, the original first, whether or not anything was corrected in it. */
  readonly versions: readonly CorrectedVersion[];
  /** All corrections of votes: those the record has already, and those confirmed since its publication. */
  readonly votes: readonly CorrectedVote[];
  /** The consultation's log as it stood when the corrigendum was made. */
  readonly log: Readonly<{ id: string; size: number; lastLeaf: string | null }>;
}

export interface CorrectedVersion {
  readonly language: Language;
  readonly original: boolean;
  readonly publishedAt: At;
  readonly correctionsCloseAt: At;
  /** Of the version's bytes. */
  readonly sha256: string;
  /** How many corrections were submitted to it in time, and how many of them were not accepted or withdrawn. */
  readonly received: number;
  readonly notAccepted: number;
  readonly withdrawn: number;
  /** In the order of their places in the record. */
  readonly corrections: readonly CorrectionMade[];
}

export interface CorrectionMade {
  /** From 1 in each version. */
  readonly number: number;
  readonly place: Readonly<{ key: string; kind: PlaceKind; title: string }>;
  /** For … */
  readonly says: string;
  /** … read …; empty: the words are taken out. */
  readonly reads: string;
  /** An editorial correction changes nothing of the substance. */
  readonly editorial: boolean;
  /** Who asked for it, by code and by name. */
  readonly member: string;
  readonly names: Texts;
  readonly submittedAt: At;
  readonly answeredAt: At;
  readonly note: string | null;
}

/** A vote that stays as it was recorded, with what the delegation had intended. */
export type CorrectedVote = RecordedCorrection &
  Readonly<{
    names: Texts;
    questionNumber: number;
    questionTitle: Texts;
    /** Both votes in words; `recorded` null: the Member did not participate. */
    inWords: Readonly<{ recorded: Words | null; intended: Words }>;
    /** Whether the record notes it already: it was confirmed before the publication. */
    inRecord: boolean;
  }>;

/** The state in which the record became final: what it consists of, by fingerprint. */
export interface ApprovalContent {
  readonly format: 'placet-approval-1';
  readonly symbol: string;
  readonly approvedAt: At;
  readonly record: string;
  readonly versions: readonly Readonly<{ language: Language; sha256: string }>[];
  /** Null: nothing had to be corrected. */
  readonly corrigendum: Readonly<{ symbol: string; sha256: string }> | null;
  readonly log: CorrigendumContent['log'];
}

/** There is one corrigendum to a record, and this is its symbol. */
export function corrigendumSymbol(record: string): string {
  return `${record}/Corr.1`;
}
