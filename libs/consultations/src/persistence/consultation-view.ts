import { inLanguage, type Language, type Texts, unlessErased, type Words } from '#platform';
import { type DecisionRule, type Fraction, ruleInWords, type WeighingKind } from '#tally';
import type { ConsultationFile, ConsultationState, Visibility } from '../domain/consultation.js';
import { consultationAt, hearsComments } from '../domain/state.js';
import { type ConsultationRow, fileOf } from './consultation-row.js';
import type { Reading } from './readers.js';

export type RuleView = Omit<DecisionRule, 'weighing'> & {
  readonly weighing: WeighingKind;
  readonly weightThreshold: Fraction | null;
  readonly inWords: string;
};

/** A consultation as the API shows it to one reader. `file` and `now` are for those who resolve further fields. */
export interface ConsultationView {
  readonly id: string;
  readonly symbol: string;
  readonly title: string;
  readonly titles: Texts;
  readonly summary: string;
  readonly body: { readonly key: string; readonly name: string };
  readonly officialZone: string;
  readonly visibility: Visibility;
  readonly state: ConsultationState;
  readonly timetable: Pick<
    ConsultationFile,
    | 'openedAt'
    | 'commentsCloseAt'
    | 'votingOpensAt'
    | 'votingClosesAt'
    | 'closedAt'
    | 'publishedAt'
    | 'correctionsCloseAt'
    | 'approvedAt'
    | 'cancelledAt'
  >;
  readonly cancelReason: string | null;
  readonly ruleSet: {
    readonly key: string;
    readonly version: number;
    readonly name: string;
    readonly names: Texts;
    readonly rule: RuleView;
    readonly silenceHours: number;
    readonly silenceLanguages: readonly Language[];
    readonly frozenAt: Date | null;
  };
  readonly revision: number;
  readonly mayComment: boolean;
  readonly file: ConsultationFile;
  readonly now: Date;
  /** The place in the log of the last act on it that is not a ballot: what the log tells of it is the same under the same stamp. */
  readonly stamp: string;
  /** As many acts the organization's log has: what the ledgers say is the same under the same. */
  readonly ledgers: string;
}

/** A consultation's row as views are made of it. */
export type StampedRow = ConsultationRow & { now: Date; stamp: string; ledgers: string };

const inWords = new WeakMap<DecisionRule, Words>();

export function ruleView(rule: DecisionRule, language: Language): RuleView {
  const words = inWords.get(rule) ?? ruleInWords(rule);
  inWords.set(rule, words);
  const { weighing } = rule;
  const weightThreshold = weighing?.kind === 'DOUBLE_MAJORITY' ? weighing.threshold : null;
  return { ...rule, weighing: weighing?.kind ?? 'EQUAL', weightThreshold, inWords: words[language] };
}

export function consultationView(row: StampedRow, reading: Reading): ConsultationView {
  const file = fileOf(row);
  const consultation = consultationAt(file, row.now);
  const { language, speaksFor } = reading;
  const admitted = speaksFor?.kind === 'MEMBER_STATE' || (speaksFor?.kind != null && file.visibility !== 'MEMBERS');
  return {
    id: file.id,
    symbol: file.symbol,
    title: inLanguage(file.titles, language),
    titles: file.titles,
    summary: inLanguage(file.summaries, language),
    body: { key: file.body, name: inLanguage(row.body_names, language) },
    officialZone: file.officialZone,
    visibility: file.visibility,
    state: consultation.state,
    timetable: file,
    cancelReason: unlessErased(file.cancelReason, language),
    ruleSet: {
      key: file.ruleSet.key,
      version: file.ruleSet.version,
      name: inLanguage(file.ruleSet.names, language),
      rule: ruleView(file.ruleSet.rule, language),
      names: file.ruleSet.names,
      silenceHours: file.ruleSet.silence.hours,
      silenceLanguages: file.ruleSet.silence.languages,
      frozenAt: file.ruleSet.frozenAt,
    },
    revision: file.revision,
    mayComment: admitted && hearsComments(consultation),
    file,
    now: row.now,
    stamp: row.stamp,
    ledgers: row.ledgers,
  };
}
