import type { Language, Words } from '#platform/domain';
import type { BlockKind } from '../document.js';

/** A block as it was recognised, with the lines of the text (from 1) that it was made of. */
export type RecognisedBlock = Readonly<{
  anchor: string;
  kind: BlockKind;
  level: number;
  number: string | null;
  text: string;
  lines: readonly number[];
}>;

/** `place`: how many characters of its block's text stand before its mark. */
export type RecognisedNote = Readonly<{ mark: string; anchor: string; place: number; text: string; lines: readonly number[] }>;

export const UNPLACED_REASONS = ['TITLE', 'PARTICULARS', 'MASTHEAD', 'SEPARATOR', 'NOTE_WITHOUT_MARK', 'LONE_NUMBER', 'FRAGMENT'] as const;
/** Why a line stands in no block and no footnote. */
export type UnplacedReason = (typeof UNPLACED_REASONS)[number];

export type Unplaced = Readonly<{ line: number; text: string; reason: UnplacedReason }>;

export const REMARK_KINDS = [
  'REPEATED_NUMBER',
  'NUMBERS_SKIPPED',
  'WITHOUT_NUMBER',
  'JOINED',
  'BEGINS_MID_SENTENCE',
  'BREAKS_OFF',
  'MARK_WITHOUT_NOTE',
] as const;
/** What whoever adds the document should look at: the text is kept as it is, damage included. */
export type RemarkKind = (typeof REMARK_KINDS)[number];

export type Remark = Readonly<{ line: number; kind: RemarkKind; words: Words }>;

/** What a plain text was recognised to be. Every line that is not blank is in a block, in a footnote, or among the unplaced. */
export type Recognised = Readonly<{
  symbol: string | null;
  title: string | null;
  /** `2006-10-12`. */
  issuedOn: string | null;
  language: Language | null;
  blocks: readonly RecognisedBlock[];
  footnotes: readonly RecognisedNote[];
  unplaced: readonly Unplaced[];
  remarks: readonly Remark[];
}>;
