import { instantInWords, type Refusal, refuse, type Result, type Texts } from '#platform/domain';
import { checkQuestion, type DecisionRule, type MethodKey, methodOf, METHODS, type QuestionDefinition } from '#tally';
import type { ConsultationFile } from './consultation.js';
import { checkAnchors } from './document.js';
import { closingOf, type Secrecy, type TallyVisibility } from './question.js';
import type { ContinuedDraft } from './continuing.js';
import { checkConditions, checkConditionsAhead, type ConditionDraft } from './conditions.js';
import { checkCompeting } from './competing.js';
import { checkClosing, checkDependency, type DependencyDraft } from './dependency.js';
import { effectiveRule, type RuleOverrides } from './rules.js';
import { checkSecrecy } from './secrecy.js';

export type OptionDraft = Readonly<{ key: string; title: Texts; note: Texts | null; proposal: string | null }>;

/** A question as its author writes it; what is undefined is as the method or the rule set has it. */
export type QuestionDraft = Readonly<{
  key: string;
  title: Texts;
  wording: Texts;
  method: MethodKey;
  options: readonly OptionDraft[];
  chooseMin?: number;
  chooseMax?: number;
  seats?: number;
  minimumSupport?: number;
  markMin?: number;
  markMax?: number;
  rule: RuleOverrides;
  tallyVisibility: TallyVisibility;
  secrecy: Secrecy;
  dependsOn: DependencyDraft | null;
  paragraphs: readonly string[];
  closesAt: Date | null;
  conditions: readonly ConditionDraft[];
  /** Whether topics that Members propose, and the chair receives, join its options. */
  takesTopics?: boolean;
  /** The key of the proposal on which the question is; null: on none, or on several as its options. */
  subject?: string | null;
  /** The question of an earlier consultation that it continues. */
  continues?: ContinuedDraft | null;
}>;

/** A question that the consultation has already. `closesAt`: its own closing, if it has one. */
export type KnownQuestion = Readonly<{
  id: string;
  key: string;
  number: number;
  title: Texts;
  closesAt: Date | null;
  options: readonly string[];
  dependsOn: string | null;
  method: MethodKey;
  /** The id of the proposal that it decides; null: of none, or of several. */
  subject: string | null;
  /** When the first of its conditions falls due; null: it has none, or has been settled, and the hours matter to them no more. */
  firstDue: Date | null;
  /** Whether it was settled, by a vote or without one: its closing has been, and binds the hours of the vote no more. */
  settled?: boolean;
}>;

/** What of the consultation a new question is checked against. */
export type Surroundings = Readonly<{
  file: ConsultationFile;
  questions: readonly KnownQuestion[];
  /** Ids of the proposals that stand, by key, in the order of their submission. */
  proposals: ReadonlyMap<string, string>;
  anchors: ReadonlySet<string>;
}>;

/** A question ready to be written down. */
export type DefinedQuestion = Readonly<{
  draft: QuestionDraft;
  number: number;
  options: readonly Readonly<{ key: string; title: Texts; note: Texts | null; proposal: string | null }>[];
  bounds: Readonly<{ chooseMin: number; chooseMax: number; seats: number; minimumSupport: number }>;
  marks: Readonly<{ min: number; max: number }>;
  /** How ranks may be given, where marks are ranks. */
  ranking: 'STRICT' | 'EQUAL_RANKS' | null;
  /** Whether the count may have to draw lots, whatever the rule says of ties. */
  drawsLots: boolean;
  rule: DecisionRule;
  dependsOn: Readonly<{ question: string; option: string }> | null;
  /** The id of the proposal that it decides. */
  subject: string | null;
}>;

/** Makes a question of a draft, or says which bound it breaks. */
export function defineQuestion(draft: QuestionDraft, around: Surroundings): Result<DefinedQuestion> {
  if (draft.takesTopics && METHODS[draft.method].fixedOptions) return optionsAreFixed();
  if (around.questions.some((question) => question.key === draft.key)) return keyTaken(draft.key);
  const method = METHODS[draft.method];
  const options = optionsOf(draft);
  const defaults = method.defaults(options.length);
  const bounds = {
    chooseMin: draft.chooseMin ?? defaults.chooseMin,
    chooseMax: draft.chooseMax ?? defaults.chooseMax,
    seats: draft.seats ?? defaults.seats,
    minimumSupport: draft.minimumSupport ?? defaults.minimumSupport,
  };
  const rule = effectiveRule(around.file.ruleSet.rule, draft.rule);
  const marks = { min: draft.markMin ?? method.marks.min, max: draft.markMax ?? method.marks.max };
  const definition: QuestionDefinition = { ...bounds, marks, method: draft.method, title: draft.title, options, rule };
  const fault = checkQuestion(definition);
  if (fault) return refuse('INVALID_INPUT', fault.words, [fault.field]);
  const parent = around.questions.find((question) => question.key === draft.dependsOn?.question) ?? null;
  const closing = closingOf(draft.closesAt, around.file.votingClosesAt);
  const barred =
    checkSecrecy(draft, rule) ??
    checkSubject(draft, around.proposals) ??
    checkProposals(options, around.proposals) ??
    checkAnchors(draft.paragraphs, around.anchors) ??
    checkClosing(draft.closesAt, around.file) ??
    checkDependency(draft.dependsOn, parent, closing, around.file) ??
    checkCompeting(draft, parent, around.proposals) ??
    checkConditions(draft.conditions, options, closing, around.file.officialZone);
  if (barred) return barred;
  return {
    draft,
    number: Math.max(0, ...around.questions.map((question) => question.number)) + 1,
    options: options.map((option) => ({ ...option, proposal: option.proposal && (around.proposals.get(option.proposal) ?? null) })),
    bounds,
    marks,
    ranking: rankingOf(draft.method),
    drawsLots: methodOf(draft).drawsLots === true,
    rule,
    subject: draft.subject ? (around.proposals.get(draft.subject) ?? null) : null,
    dependsOn: parent && draft.dependsOn && { question: parent.id, option: draft.dependsOn.option },
  };
}

function rankingOf(method: MethodKey): DefinedQuestion['ranking'] {
  const { form, equalRanks } = methodOf({ method });
  return form === 'RANK' ? (equalRanks ? 'EQUAL_RANKS' : 'STRICT') : null;
}

/** The options of its author, or those that every question of the method has. */
function optionsOf(draft: QuestionDraft): readonly OptionDraft[] {
  const fixed = METHODS[draft.method].fixedOptions;
  if (!fixed || draft.options.length > 0) return draft.options;
  return fixed.map((option) => ({ ...option, note: null, proposal: null }));
}

/** A question on a proposal puts the whole of it: for or against, or as its method prescribes. */
function checkSubject({ subject, method }: QuestionDraft, proposals: ReadonlyMap<string, string>): Refusal | null {
  if (!subject || (proposals.has(subject) && METHODS[method].fixedOptions)) return null;
  return refuse(
    'INVALID_INPUT',
    proposals.has(subject)
      ? {
          en: 'A question on one proposal is for or against it; several proposals are put as the options of a question.',
          fr: 'Une question sur une proposition est pour ou contre elle ; plusieurs propositions se posent comme options d’une question.',
          es: 'Una pregunta sobre una propuesta es a favor o en contra de ella; varias propuestas se plantean como opciones de una pregunta.',
        }
      : {
          en: `There is no standing proposal with the key ${subject}.`,
          fr: `Il n’y a pas de proposition en vigueur dont la clé soit ${subject}.`,
          es: `No hay ninguna propuesta vigente con la clave ${subject}.`,
        },
    ['proposal'],
  );
}

function checkProposals(options: readonly OptionDraft[], proposals: ReadonlyMap<string, string>): Refusal | null {
  const at = options.findIndex((option) => option.proposal !== null && !proposals.has(option.proposal));
  const key = options[at]?.proposal;
  if (!key) return null;
  return refuse(
    'INVALID_INPUT',
    {
      en: `There is no standing proposal with the key ${key}.`,
      fr: `Il n’y a pas de proposition en vigueur dont la clé soit ${key}.`,
      es: `No hay ninguna propuesta vigente con la clave ${key}.`,
    },
    ['options', String(at), 'proposal'],
  );
}

function optionsAreFixed(): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: 'A question whose options its method prescribes takes no topics of Members: choose a method with options of its own.',
      fr: 'Une question dont la méthode prescrit les options n’admet pas de sujets des Membres : choisissez une méthode à options propres.',
      es: 'Una pregunta cuyas opciones prescribe el método no admite asuntos de los Miembros: elija un método con opciones propias.',
    },
    ['takesTopics'],
  );
}

function keyTaken(key: string): Refusal {
  return refuse(
    'INVALID_INPUT',
    {
      en: `The consultation has a question with the key ${key} already.`,
      fr: `La consultation a déjà une question dont la clé est ${key}.`,
      es: `La consulta ya tiene una pregunta con la clave ${key}.`,
    },
    ['key'],
  );
}

/** Whether the questions fit a revised timetable: own closings within the vote, dependents later, conditions due later still. */
export function checkQuestionHours(questions: readonly KnownQuestion[], file: ConsultationFile): Refusal | null {
  for (const question of questions.filter(({ settled }) => !settled)) {
    const parent = questions.find((other) => other.id === question.dependsOn) ?? null;
    const closing = closingOf(question.closesAt, file.votingClosesAt);
    const parentClosing = parent && closingOf(parent.closesAt, file.votingClosesAt);
    const outside = question.closesAt !== null && checkClosing(question.closesAt, file) !== null;
    if (!outside && (!parentClosing || parentClosing < closing)) continue;
    const at = instantInWords(closing, file.officialZone);
    return refuse(
      'INVALID_INPUT',
      {
        en: `Question ${question.number} would close on ${at.en}, which does not fit these hours: its closing must lie within the vote, and after that of a question on which it depends.`,
        fr: `La question ${question.number} se clorait le ${at.fr}, ce qui ne s’accorde pas avec ces heures : sa clôture doit tomber pendant le vote, et après celle d’une question dont elle dépend.`,
        es: `La pregunta ${question.number} se cerraría el ${at.es}, lo que no concuerda con este horario: su cierre debe caer dentro de la votación y después del de una pregunta de la que dependa.`,
      },
      ['votingClosesAt'],
    );
  }
  return checkConditionsAhead(questions, file);
}
