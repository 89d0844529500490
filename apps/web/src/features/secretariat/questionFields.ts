import { NO_TEXTS, optionalTexts, saysAnything, textsInput, type Texts } from '../../chamber/forms/localizedTexts';
import type {
  AddQuestionInput,
  AskedBound,
  DeskPartsFragment,
  Effect,
  MethodsQuery,
  Secrecy,
  TallyVisibility,
} from '../../generated/graphql';
import { departures, type HeldRule } from './heldRule';

export interface OptionFields {
  readonly title: Texts;
  readonly note: Texts;
  readonly proposal: string;
}

export interface ConditionFields {
  readonly text: Texts;
  readonly dueAt: string | null;
  readonly option: string;
  readonly onFulfilled: Effect;
  readonly onLapsed: Effect;
  /** What follows in words of its own; empty: as the effect has it. */
  readonly fulfilledText: Texts;
  readonly lapsedText: Texts;
}

/** A method by what distinguishes it. */
export type Method = MethodsQuery['methods'][number];

/** What the form of a question holds while it is written. */
export interface QuestionFields {
  /** Its own rule, where it departs from the rule set of its consultation; null: it is decided as the rule set has it. */
  readonly rule: HeldRule | null;
  readonly key: string;
  readonly title: Texts;
  readonly wording: Texts;
  readonly method: Method;
  readonly options: readonly OptionFields[];
  readonly chooseMin: number;
  readonly chooseMax: number;
  readonly seats: number;
  readonly minimumSupport: number;
  readonly markMin: number;
  readonly markMax: number;
  readonly tallyVisibility: TallyVisibility;
  readonly secrecy: Secrecy;
  readonly dependsOn: string;
  readonly dependsOnOption: string;
  readonly paragraphs: readonly string[];
  readonly closesAt: string | null;
  readonly conditions: readonly ConditionFields[];
  /** The key of the proposal on which it is, where its method is for or against. */
  readonly proposal: string;
  readonly takesTopics: boolean;
  /** The question of an earlier consultation that it continues: its symbol and its short name there; both empty: none. */
  readonly continuesIn: string;
  readonly continuesKey: string;
}

export const NO_OPTION: OptionFields = { title: NO_TEXTS, note: NO_TEXTS, proposal: '' };
export const NO_CONDITION: ConditionFields = {
  text: NO_TEXTS,
  dueAt: null,
  option: '',
  onFulfilled: 'TAKES_EFFECT',
  onLapsed: 'CANCELLED',
  fulfilledText: NO_TEXTS,
  lapsedText: NO_TEXTS,
};

const NEW_QUESTION: Omit<QuestionFields, 'method'> = {
  key: '',
  title: NO_TEXTS,
  wording: NO_TEXTS,
  options: [NO_OPTION, NO_OPTION],
  chooseMin: 1,
  chooseMax: 1,
  seats: 1,
  minimumSupport: 0,
  markMin: 0,
  markMax: 5,
  rule: null,
  tallyVisibility: 'AFTER_CLOSE',
  secrecy: 'RECORDED',
  dependsOn: '',
  dependsOnOption: '',
  paragraphs: [],
  closesAt: null,
  conditions: [],
  proposal: '',
  takesTopics: false,
  continuesIn: '',
  continuesKey: '',
};

export function newQuestion(method: Method): QuestionFields {
  return { ...NEW_QUESTION, ...boundsOf(method), method };
}

/** Whether the author of a question by the method sets this bound. */
export function asks(method: Method, bound: AskedBound): boolean {
  return method.asks.includes(bound);
}

/** A short name out of a title: "Labour mobility" → "labour-mobility". */
export function keyOf(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
    .replace(/-$/, '');
}

/** How many are chosen and for how many seats, as a method begins: bounds of the method before it may be none of its own. */
export function boundsOf({ seats }: Method): Pick<QuestionFields, 'chooseMin' | 'chooseMax' | 'seats' | 'minimumSupport'> {
  return { chooseMin: 1, chooseMax: seats, seats, minimumSupport: 0 };
}

/** The options that were written, as the contract takes them. */
export function optionsOf(fields: QuestionFields): NonNullable<AddQuestionInput['options']> {
  return fields.options
    .filter(({ title, note }) => saysAnything(title) || saysAnything(note))
    .map((option) => ({
      key: keyOf(option.title.en || option.title.fr || option.title.es),
      title: textsInput(option.title),
      note: optionalTexts(option.note),
      proposal: option.proposal || null,
    }));
}

/** Half of it is sent too: what is missing is then said, rather than the link left out in silence. */
function continuedOf({ continuesIn, continuesKey }: QuestionFields): AddQuestionInput['continues'] {
  const [consultation, question] = [continuesIn.trim(), continuesKey.trim()];
  return consultation || question ? { consultation, question } : null;
}

/** The input of the contract. What the method does not ask for is left out. */
export function questionInput({ symbol: consultation, ruleSet }: DeskPartsFragment, fields: QuestionFields): AddQuestionInput {
  const fixed = fields.method.fixedOptions.length > 0;
  const asked = <T>(bound: AskedBound, value: T): T | null => (asks(fields.method, bound) ? value : null);
  return {
    consultation,
    key: fields.key || keyOf(fields.title.en),
    title: textsInput(fields.title),
    wording: textsInput(fields.wording),
    method: fields.method.key,
    options: fixed ? [] : optionsOf(fields),
    chooseMin: asked('CHOOSE_MIN', fields.chooseMin),
    chooseMax: asked('CHOOSE_MAX', fields.chooseMax),
    seats: asked('SEATS', fields.seats),
    minimumSupport: asked('MINIMUM_SUPPORT', fields.minimumSupport),
    markMin: asked('MARKS', fields.markMin),
    markMax: asked('MARKS', fields.markMax),
    ...departures(fields.rule, ruleSet.rule),
    tallyVisibility: fields.secrecy === 'SECRET' ? 'AFTER_CLOSE' : fields.tallyVisibility,
    secrecy: fields.secrecy,
    dependsOn: fields.dependsOn && fields.dependsOnOption ? { question: fields.dependsOn, option: fields.dependsOnOption } : null,
    paragraphs: fields.paragraphs,
    closesAt: fields.closesAt,
    proposal: fixed ? fields.proposal || null : null,
    takesTopics: !fixed && fields.takesTopics,
    continues: continuedOf(fields),
    conditions: fields.conditions.flatMap((condition) =>
      condition.text.en.trim() && condition.dueAt
        ? [
            {
              text: textsInput(condition.text),
              dueAt: condition.dueAt,
              option: condition.option || null,
              onFulfilled: { effect: condition.onFulfilled, text: optionalTexts(condition.fulfilledText) },
              onLapsed: { effect: condition.onLapsed, text: optionalTexts(condition.lapsedText) },
            },
          ]
        : [],
    ),
  };
}
