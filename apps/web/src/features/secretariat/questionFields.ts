import { NO_TEXTS, optionalTexts, textsInput, type Texts } from '../../chamber/forms/LocalizedField';
import type { AddQuestionInput, DeskPartsFragment, Effect, Method, Secrecy, TallyVisibility } from '../../generated/graphql';
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
}

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
};

export const NEW_QUESTION: QuestionFields = {
  key: '',
  title: NO_TEXTS,
  wording: NO_TEXTS,
  method: 'ENDORSEMENT',
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

/** Whether every question of the method has the same options. */
export function bringsOptions(method: Method): boolean {
  return method === 'ENDORSEMENT' || method === 'CONSENSUS';
}

export function givesPoints(method: Method): boolean {
  return method === 'SCORE' || method === 'SCORE_MEAN' || method === 'STAR';
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

/** Whether options are put in order: how many a ballot ranks is then up to it. */
export function ranks(method: Method): boolean {
  return method.startsWith('RANKED_');
}

/** Whether the method fills one place, whatever is asked of it. */
export function fillsOne(method: Method): boolean {
  return method === 'STAR' || method === 'RANKED_IRV' || method === 'SINGLE_CHOICE';
}

/** Whether the method itself says how many are chosen: one, or as many as there are. */
export function choosesAsItSays(method: Method): boolean {
  return method === 'SINGLE_CHOICE' || method === 'APPROVAL';
}

/** How many are chosen and for how many seats, as a method begins: bounds of the method before it may be none of its own. */
export function boundsOf(method: Method): Pick<QuestionFields, 'chooseMin' | 'chooseMax' | 'seats' | 'minimumSupport'> {
  const many = method === 'SELECTION' ? 2 : 1;
  return { chooseMin: 1, chooseMax: many, seats: many, minimumSupport: 0 };
}

/** Half of it is sent too: what is missing is then said, rather than the link left out in silence. */
function continuedOf({ continuesIn, continuesKey }: QuestionFields): AddQuestionInput['continues'] {
  const [consultation, question] = [continuesIn.trim(), continuesKey.trim()];
  return consultation || question ? { consultation, question } : null;
}

/** The input of the contract. What the method does not ask for is left out. */
export function questionInput({ symbol: consultation, ruleSet }: DeskPartsFragment, fields: QuestionFields): AddQuestionInput {
  const fixed = bringsOptions(fields.method);
  const said = fixed || choosesAsItSays(fields.method);
  const scores = givesPoints(fields.method);
  const elects = fields.method === 'SELECTION' || fields.method === 'APPROVAL' || (scores && fields.method !== 'STAR');
  return {
    consultation,
    key: fields.key || keyOf(fields.title.en),
    title: textsInput(fields.title),
    wording: textsInput(fields.wording),
    method: fields.method,
    options: fixed
      ? []
      : fields.options
          .filter((option) => option.title.en.trim())
          .map((option) => ({
            key: keyOf(option.title.en),
            title: textsInput(option.title),
            note: optionalTexts(option.note),
            proposal: option.proposal || null,
          })),
    chooseMin: said ? null : fields.chooseMin,
    chooseMax: said || scores || ranks(fields.method) ? null : fields.chooseMax,
    seats: fixed || fillsOne(fields.method) ? null : fields.seats,
    minimumSupport: elects ? fields.minimumSupport : null,
    markMin: scores ? fields.markMin : null,
    markMax: scores ? fields.markMax : null,
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
              onFulfilled: { effect: condition.onFulfilled },
              onLapsed: { effect: condition.onLapsed },
            },
          ]
        : [],
    ),
  };
}
