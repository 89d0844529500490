import { Injectable } from '@nestjs/common';
import { type QuestionFile, QuestionQuery } from '#consultations';
import { type Language, Sql } from '#platform';
import { type Counted, LiveCounts } from '../persistence/live-counts.js';
import type { Growth } from '../persistence/log-watch.js';
import type { TallyModel } from './tally.model.js';
import { isTallyOpen, tallyIn } from './tally-view.js';

type Reading = Readonly<{ file: QuestionFile | null; counted: Counted | null; voters: ReadonlySet<string> }>;

/** The counts of a question as its consultation's log grows: computed once a growth, and shown to those who may see them. */
@Injectable()
export class TallyFeed {
  private readonly read = new WeakMap<Growth, Map<string, Promise<Reading>>>();

  constructor(
    private readonly sql: Sql,
    private readonly questions: QuestionQuery,
    private readonly counts: LiveCounts,
  ) {}

  /** `member`: for whom the listener speaks. Empty where the counts are not for the listener, or not yet. */
  async of(growth: Growth, question: string, member: string | null, language: Language): Promise<readonly TallyModel[]> {
    const { file, counted, voters } = await this.reading(growth, question);
    if (!file || !counted || !isTallyOpen(file, counted.at, member !== null && voters.has(member))) return [];
    return [tallyIn(file, counted, language)];
  }

  private reading(growth: Growth, question: string): Promise<Reading> {
    const read = this.read.get(growth) ?? new Map<string, Promise<Reading>>();
    this.read.set(growth, read);
    const reading = read.get(question) ?? this.look(question);
    read.set(question, reading);
    return reading;
  }

  private async look(question: string): Promise<Reading> {
    // As it is at this moment: its closing may be what made the log grow.
    const file = (await this.questions.byIds([question], 'en')).get(question)?.file ?? null;
    const counted = (await this.counts.of([question])).get(question) ?? null;
    const voters = file?.tallyVisibility === 'AFTER_OWN_VOTE' ? await this.voters(question) : new Set<string>();
    return { file, counted, voters };
  }

  private async voters(question: string): Promise<ReadonlySet<string>> {
    const rows = await this.sql.rows<{ member_id: string }>('SELECT member_id FROM ballot WHERE question_id = $1', [question]);
    return new Set(rows.map((row) => row.member_id));
  }
}
