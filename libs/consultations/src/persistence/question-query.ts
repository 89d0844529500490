import { Injectable } from '@nestjs/common';
import { inLanguage, type Language, Sql, spoken, type Texts, unlessErased } from '#platform';
import { type BallotForm, type MethodKey, methodOf, METHODS, questionInWords, weighs } from '#tally';
import { type MethodTraits, traitsOf } from '../domain/method-traits.js';
import { conditionAt, type ConditionStatus } from '../domain/conditions.js';
import { type Consequence, consequenceInWords, type Effect } from '../domain/consequences.js';
import { type Annulment, conductorInWords, type Round, roundInWords } from '../domain/rounds.js';
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
  readonly attached: boolean;
  readonly status: ConditionStatus;
  readonly evidence: string | null;
  readonly markedAt: Date | null;
  readonly onFulfilled: ConsequenceView;
  readonly onLapsed: ConsequenceView;
}

/** What follows, in the reader's language. */
export type ConsequenceView = Readonly<{ effect: Effect; inWords: string }>;

/** One of the votes on a matter, in the reader's language. */
export type RoundView = Round & Readonly<{ inWords: string | null }>;

export type AnnulmentView = Annulment & Readonly<{ inWords: string }>;

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
  readonly traits: MethodTraits;
  readonly options: readonly OptionView[];
  readonly chooseMin: number;
  readonly chooseMax: number;
  readonly seats: number;
  readonly minimumSupport: number;
  readonly markMin: number;
  readonly markMax: number;
  readonly equalRanks: boolean;
  readonly reasonFor: readonly string[];
  readonly rule: RuleView;
  readonly looksAtWeights: boolean;
  readonly secrecy: Secrecy;
  readonly tallyVisibility: TallyVisibility;
  readonly dependsOn: { readonly question: string; readonly number: number; readonly option: string; readonly inWords: string } | null;
  readonly takesTopics: boolean;
  readonly proposal: string | null;
  readonly part: readonly number[] | null;
  readonly precedes: number | null;
  readonly comesAfter: number | null;
  readonly paragraphs: readonly string[];
  readonly closesAt: Date;
  readonly state: QuestionState;
  readonly conditions: readonly ConditionView[];
  readonly round: RoundView;
  readonly annulment: AnnulmentView | null;
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
        const rows = await this.sql.rows<QuestionRow>(
          `${QUESTIONS} WHERE q.consultation_id = ANY ($1::uuid[]) ORDER BY q.number, q.round`,
          [missing.map(({ id }) => id)],
        );
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
    const row = await this.sql.row<ConditionRow & { now: Date }>(
      `SELECT id, text, due_at AS "dueAt", option_key AS option, attached, status, evidence, marked_at AS "markedAt",
         on_fulfilled AS "onFulfilled", on_lapsed AS "onLapsed", official_now() AS now FROM question_condition WHERE id = $1`,
      [id],
    );
    if (!row) return null;
    const { now, ...condition } = row;
    return hanging(conditionView(condition, language), now);
  }
}

/** A question as it stands at the instant at which its consultation was read, with that consultation's file. */
function viewAt(view: QuestionView, { file: consultation, now }: ConsultationView): QuestionView {
  const closesAt = closingOf(view.file.ownClosing, consultation.votingClosesAt);
  const file = Object.assign({}, view.file, { closesAt, consultation });
  const conditions = view.conditions.map((condition) => hanging(condition, now));
  return Object.assign({}, view, { file, closesAt, now, conditions, state: questionState(file, consultation, now) });
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
    traits: traitsOf(file.method, language),
    options: row.options.map(({ key, title, note, proposal }) => ({ key, title: texts(title), note: note && texts(note), proposal })),
    chooseMin: file.chooseMin,
    chooseMax: file.chooseMax,
    seats: file.seats,
    minimumSupport: file.minimumSupport,
    markMin: file.marks.min,
    markMax: file.marks.max,
    equalRanks: methodOf(file).equalRanks ?? false,
    reasonFor: METHODS[file.method].reasonFor ?? [],
    rule: ruleView(file.rule, language),
    looksAtWeights: weighs(file),
    secrecy: file.secrecy,
    tallyVisibility: file.tallyVisibility,
    dependsOn: dependencyView(file, language),
    takesTopics: row.takes_topics,
    proposal: row.subject,
    part: row.part,
    precedes: row.precedes,
    comesAfter: row.comes_after,
    paragraphs: row.paragraphs,
    closesAt: file.closesAt,
    state: questionState(file, file.consultation, row.now),
    conditions: row.conditions.map(({ dueAt, markedAt, ...condition }) =>
      hanging(
        conditionView({ ...condition, dueAt: new Date(dueAt), markedAt: markedAt === null ? null : new Date(markedAt) }, language),
        row.now,
      ),
    ),
    round: { ...file.round, inWords: roundInWords(file.round)?.[language] ?? null },
    annulment: file.annulment && { ...file.annulment, inWords: annulledInWords(file.annulment, language) },
    inWords: questionInWords(file)[language],
    file,
    now: row.now,
  };
}

type ConditionRow = Omit<ConditionView, 'text' | 'onFulfilled' | 'onLapsed'> &
  Readonly<{ text: Texts; onFulfilled: Consequence; onLapsed: Consequence }>;

function conditionView(row: ConditionRow, language: Language): ConditionView {
  const follows = (consequence: Consequence): ConsequenceView => ({
    effect: consequence.effect,
    inWords: consequenceInWords(consequence)[language],
  });
  return {
    ...row,
    text: inLanguage(row.text, language),
    evidence: unlessErased(row.evidence, language),
    onFulfilled: follows(row.onFulfilled),
    onLapsed: follows(row.onLapsed),
  };
}

/** A condition as it stands at an instant, whether or not that has been written down. */
function hanging(condition: ConditionView, at: Date): ConditionView {
  return { ...condition, ...conditionAt(condition, at) };
}

function annulledInWords({ by, reason }: Annulment, language: Language): string {
  const [who, why] = [conductorInWords(by)[language], unlessErased(reason, language)];
  const words = {
    en: `Annulled by ${who}: ${why}. The ballots and figures remain; the outcome has no effect.`,
    fr: `Vote annulé par ${who} : ${why}. Les bulletins et les chiffres restent ; l’issue est sans effet.`,
    es: `Votación anulada por ${who}: ${why}. Los votos y las cifras permanecen; el resultado no tiene efecto.`,
  };
  return spoken(words, language);
}

function dependencyView({ dependsOn }: QuestionFile, language: Language): QuestionView['dependsOn'] {
  if (!dependsOn) return null;
  const { key, number, option } = dependsOn;
  const title = inLanguage(dependsOn.optionTitle, language);
  const words = {
    en: `Asked only if question ${number} settles for “${title}”`,
    fr: `Posée seulement si la question ${number} aboutit à « ${title} »`,
    es: `Se plantea solo si la pregunta ${number} se decide por «${title}»`,
  };
  const inWords = spoken(words, language);
  return { question: key, number, option, inWords };
}
