import { Injectable } from '@nestjs/common';
import { inLanguage, type Language, Sql, type Texts } from '#platform';
import { type BallotForm, type MethodKey, METHODS, questionInWords } from '#tally';
import type { ConditionStatus } from '../domain/conditions.js';
import { closingOf, type QuestionFile, questionState, type QuestionState, type Secrecy, type TallyVisibility } from '../domain/question.js';
import { type ConsultationView, type RuleView, ruleView } from './consultation-view.js';
import { Kept } from './kept.js';
import { questionFileOf, QUESTIONS, type QuestionRow } from './question-row.js';

export interface OptionView {
  readonly key: string;
  readonly title: string;
  readonly note: string | null;
  readonly proposal: string | null;
}

export interface ConditionView {
  readonly id: string;
  readonly text: string;
  readonly dueAt: Date;
  readonly option: string | null;
  readonly status: ConditionStatus;
  readonly evidence: string | null;
  readonly markedAt: Date | null;
}

/** A question as the API shows it. `file` and `now` are for those who resolve further fields. */
export interface QuestionView {
  readonly id: string;
  readonly key: string;
  readonly number: number;
  readonly title: string;
  readonly wording: string;
  readonly titles: Texts;
  readonly method: MethodKey;
  readonly form: BallotForm;
  readonly options: readonly OptionView[];
  readonly chooseMin: number;
  readonly chooseMax: number;
  readonly seats: number;
  readonly minimumSupport: number;
  readonly rule: RuleView;
  readonly secrecy: Secrecy;
  readonly tallyVisibility: TallyVisibility;
  readonly dependsOn: { readonly question: string; readonly number: number; readonly option: string; readonly inWords: string } | null;
  readonly takesTopics: boolean;
  readonly paragraphs: readonly string[];
  readonly closesAt: Date;
  readonly state: QuestionState;
  readonly conditions: readonly ConditionView[];
  readonly inWords: string;
  readonly file: QuestionFile;
  readonly now: Date;
}

/** Questions in the reader's language, with everything that is not of the ballots. */
@Injectable()
export class QuestionQuery {
  private readonly kept = new Kept<readonly QuestionView[]>(200);

  constructor(private readonly sql: Sql) {}

  /**
   * The questions of consultations, in their order. Whoever asks has seen to it that the reader may see them. What is
   * written of them is kept until an act changes it; what depends on the hour is of the hour of the consultation's view.
   */
  async of(
    consultations: readonly ConsultationView[],
    language: Language,
  ): Promise<ReadonlyMap<ConsultationView, readonly QuestionView[]>> {
    const found = await this.kept.of(
      consultations,
      ({ id, stamp }) => `${id} ${stamp} ${language}`,
      async (missing) => {
        const rows = await this.sql.rows<QuestionRow>(`${QUESTIONS} WHERE q.consultation_id = ANY ($1::uuid[]) ORDER BY q.number`, [
          missing.map(({ id }) => id),
        ]);
        return new Map(missing.map((view) => [view, rows.filter((row) => row.id === view.id).map((row) => questionView(row, language))]));
      },
    );
    return new Map([...found].map(([consultation, views]) => [consultation, views.map((view) => viewAt(view, consultation))]));
  }

  async byIds(ids: readonly string[], language: Language): Promise<ReadonlyMap<string, QuestionView>> {
    const rows = await this.sql.rows<QuestionRow>(`${QUESTIONS} WHERE q.id = ANY ($1::uuid[])`, [ids]);
    return new Map(rows.map((row) => [row.q_id, questionView(row, language)]));
  }

  async condition(id: string, language: Language): Promise<ConditionView | null> {
    const row = await this.sql.row<Omit<ConditionView, 'text'> & { text: Texts }>(
      `SELECT id, text, due_at AS "dueAt", option_key AS option, status, evidence, marked_at AS "markedAt" FROM question_condition WHERE id = $1`,
      [id],
    );
    return row && { ...row, text: inLanguage(row.text, language) };
  }
}

/** A question as it stands at the instant at which its consultation was read, with that consultation's file. */
function viewAt(view: QuestionView, { file: consultation, now }: ConsultationView): QuestionView {
  const closesAt = closingOf(view.file.ownClosing, consultation.votingClosesAt);
  const file = { ...view.file, closesAt, consultation };
  return { ...view, file, closesAt, now, state: questionState(file, consultation, now) };
}

export function questionView(row: QuestionRow, language: Language): QuestionView {
  const file = questionFileOf(row);
  const texts = (each: Texts): string => inLanguage(each, language);
  return {
    id: file.id,
    key: file.key,
    number: file.number,
    title: texts(file.title),
    wording: texts(file.wording),
    titles: file.title,
    method: file.method,
    form: METHODS[file.method].form,
    options: row.options.map(({ key, title, note, proposal }) => ({ key, title: texts(title), note: note && texts(note), proposal })),
    chooseMin: file.chooseMin,
    chooseMax: file.chooseMax,
    seats: file.seats,
    minimumSupport: file.minimumSupport,
    rule: ruleView(file.rule, language),
    secrecy: file.secrecy,
    tallyVisibility: file.tallyVisibility,
    dependsOn: dependencyView(file, language),
    takesTopics: row.takes_topics,
    paragraphs: row.paragraphs,
    closesAt: file.closesAt,
    state: questionState(file, file.consultation, row.now),
    conditions: row.conditions.map((condition) => ({
      ...condition,
      text: texts(condition.text),
      dueAt: new Date(condition.dueAt),
      markedAt: condition.markedAt === null ? null : new Date(condition.markedAt),
    })),
    inWords: questionInWords(file)[language],
    file,
    now: row.now,
  };
}

function dependencyView({ dependsOn }: QuestionFile, language: Language): QuestionView['dependsOn'] {
  if (!dependsOn) return null;
  const { key, number, option } = dependsOn;
  const title = inLanguage(dependsOn.optionTitle, language);
  const inWords = {
    en: `Asked only if question ${number} settles for “${title}”`,
    fr: `Posée seulement si la question ${number} aboutit à « ${title} »`,
    es: `Se plantea solo si la pregunta ${number} se decide por «${title}»`,
  }[language];
  return { question: key, number, option, inWords };
}
