import { instantInWords, type Refusal, refuse, type Texts } from '#platform/domain';

export const CONDITION_STATUSES = ['PENDING', 'FULFILLED', 'LAPSED'] as const;
export type ConditionStatus = (typeof CONDITION_STATUSES)[number];
/** What a person may mark a condition as. Falling due changes nothing by itself: it is then shown as overdue. */
export const CONDITION_MARKS = ['FULFILLED', 'LAPSED'] as const;
export type ConditionMark = (typeof CONDITION_MARKS)[number];

/** What a decision is made to hang on: for one of its options, or (null) whatever is decided. */
export type ConditionDraft = Readonly<{ text: Texts; dueAt: Date; option: string | null }>;

export type Condition = Readonly<{ id: string; status: ConditionStatus; markedAt: Date | null; questionNumber: number; decided: boolean }>;

/** Conditions name options that there are, and fall due after the decision. */
export function checkConditions(
  conditions: readonly ConditionDraft[],
  options: readonly { key: string }[],
  closing: Date,
  zone: string,
): Refusal | null {
  for (const [index, condition] of conditions.entries()) {
    if (condition.option !== null && !options.some((option) => option.key === condition.option)) {
      return refuse(
        'INVALID_INPUT',
        {
          en: `The question has no option ${condition.option}.`,
          fr: `La question n’a pas d’option ${condition.option}.`,
          es: `La pregunta no tiene la opción ${condition.option}.`,
        },
        ['conditions', String(index), 'option'],
      );
    }
    if (condition.dueAt <= closing) {
      const at = instantInWords(closing, zone);
      return refuse(
        'INVALID_INPUT',
        {
          en: `A condition falls due after the decision; this question closes on ${at.en}.`,
          fr: `Une condition arrive à échéance après la décision ; cette question se clôt le ${at.fr}.`,
          es: `Una condición vence después de la decisión; esta pregunta se cierra el ${at.es}.`,
        },
        ['conditions', String(index), 'dueAt'],
      );
    }
  }
  return null;
}

/** A condition is marked once, after its question was decided. */
export function markCondition(condition: Condition, zone: string): Refusal | null {
  if (!condition.decided) {
    return refuse('ILLEGAL_TRANSITION', {
      en: `Question ${condition.questionNumber} has not been decided: its conditions are marked afterwards.`,
      fr: `La question ${condition.questionNumber} n’est pas décidée : ses conditions se constatent ensuite.`,
      es: `La pregunta ${condition.questionNumber} no se ha decidido: sus condiciones se constatan después.`,
    });
  }
  if (condition.status === 'PENDING') return null;
  const was = condition.status === 'FULFILLED';
  const at = condition.markedAt && instantInWords(condition.markedAt, zone);
  return refuse('ILLEGAL_TRANSITION', {
    en: `This condition was marked as ${was ? 'fulfilled' : 'lapsed'} on ${at?.en ?? ''}.`,
    fr: `Cette condition a été constatée comme ${was ? 'remplie' : 'caduque'} le ${at?.fr ?? ''}.`,
    es: `Esta condición se constató como ${was ? 'cumplida' : 'caducada'} el ${at?.es ?? ''}.`,
  });
}
