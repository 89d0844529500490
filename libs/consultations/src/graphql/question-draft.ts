import type { QuestionDraft } from '../domain/define-question.js';
import { type Consequence, DEFAULT_CONSEQUENCES } from '../domain/consequences.js';
import { textsOf, textsOrNull } from '../domain/texts.js';
import type { AddQuestionInput, ConsequenceInput } from './question.inputs.js';
import { overridesOf } from './rule.inputs.js';

const consequenceOf = ({ effect, text }: ConsequenceInput): Consequence => ({ effect, text: textsOrNull(text) });

/** The draft in an input: null and left out mean the same, except for the quorum, where null means none. */
export function questionDraftOf(input: AddQuestionInput): QuestionDraft {
  return {
    key: input.key,
    title: textsOf(input.title),
    wording: textsOf(input.wording),
    method: input.method,
    options: input.options.map((option) => ({
      key: option.key,
      title: textsOf(option.title),
      note: textsOrNull(option.note),
      proposal: option.proposal ?? null,
    })),
    chooseMin: input.chooseMin ?? undefined,
    chooseMax: input.chooseMax ?? undefined,
    seats: input.seats ?? undefined,
    minimumSupport: input.minimumSupport ?? undefined,
    markMin: input.markMin ?? undefined,
    markMax: input.markMax ?? undefined,
    rule: overridesOf(input),
    tallyVisibility: input.tallyVisibility,
    secrecy: input.secrecy,
    dependsOn: input.dependsOn ? { ...input.dependsOn } : null,
    paragraphs: input.paragraphs,
    closesAt: input.closesAt ?? null,
    conditions: input.conditions.map(({ text, dueAt, option, onFulfilled, onLapsed }) => ({
      text: textsOf(text),
      dueAt,
      option: option ?? null,
      onFulfilled: onFulfilled ? consequenceOf(onFulfilled) : DEFAULT_CONSEQUENCES.onFulfilled,
      onLapsed: onLapsed ? consequenceOf(onLapsed) : DEFAULT_CONSEQUENCES.onLapsed,
    })),
    takesTopics: input.takesTopics,
    subject: input.proposal ?? null,
    continues: input.continues ? { ...input.continues } : null,
  };
}
