import { Injectable } from '@nestjs/common';
import { keyOf, type Page, pageOf, Sql, type Texts, type Words } from '#platform';
import type { OutcomeKind } from '#voting';

/** A decision as it is read. */
export interface DecisionView {
  readonly id: string;
  readonly symbol: string;
  readonly consultationTitle: Texts;
  readonly question: string;
  readonly number: number;
  readonly title: Texts;
  readonly body: Readonly<{ key: string; names: Texts }>;
  readonly outcome: OutcomeKind;
  readonly headline: Words;
  readonly explanation: Words;
  readonly selected: readonly string[];
  readonly decidedAt: Date;
  readonly published: boolean;
  /** As of when the reader asked; null: now. */
  readonly asOf: Date | null;
}

export interface DecisionFilter {
  readonly body?: string | null;
  readonly symbol?: string | null;
  readonly from?: Date | null;
  readonly until?: Date | null;
  readonly member?: string | null;
  readonly outcome?: OutcomeKind | null;
  readonly asOf?: Date | null;
}

interface Row {
  id: string;
  symbol: string;
  consultation_title: Texts;
  key: string;
  number: number;
  title: Texts;
  body_key: string;
  body_names: Texts;
  outcome: OutcomeKind;
  headline: Words;
  explanation: Words;
  selected: string[];
  decided_at: Date;
  published: boolean;
}
