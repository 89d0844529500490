import { instantInWords, type Refusal, refuse, type Texts } from '#platform/domain';
import type { Consequence } from './consequences.js';
import { closingOf } from './question.js';

export const CONDITION_STATUSES = ['PENDING', 'FULFILLED', 'LAPSED'] as const;
export type ConditionStatus = (typeof CONDITION_STATUSES)[number];
/** What a person may mark a condition as. One on which a decision hangs has lapsed when it falls due unmarked. */
export const CONDITION_MARKS = ['FULFILLED', 'LAPSED'] as const;
export type ConditionMark = (typeof CONDITION_MARKS)[number];

/** What a decision is made to hang on: for one of its options, or (null) whatever is decided. */
export type ConditionDraft = Readonly<{
  text: Texts;
  dueAt: Date;
  option: string | null;
  onFulfilled: Consequence;
  onLapsed: Consequence;
}>;

/** The facts from which the status follows. `attached`: the decision hangs on it, because it settled for its option. */
export type ConditionFacts = Readonly<{ attached: boolean; dueAt: Date; status: ConditionStatus; markedAt: Date | null }>;

export type Condition = ConditionFacts & Readonly<{ id: string; questionNumber: number; decided: boolean; annulled: boolean }>;

/** How a condition stands at an instant: the clock decides, whether or not a job has written it down. */
export function conditionAt({ attached, dueAt, status, markedAt }: ConditionFacts, at: Date): Pick<ConditionFacts, 'status' | 'markedAt'> {
  return attached && status === 'PENDING' && dueAt <= at ? { status: 'LAPSED', markedAt: dueAt } : { status, markedAt };
}

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

/** A question as far as its conditions matter to the hours. `firstDue`: see `KnownQuestion`. */
type WithConditions = Readonly<{ number: number; closesAt: Date | null; firstDue: Date | null }>;

/** Other hours leave every question decided before its conditions fall due: it would hang on what has lapsed already. */
export function checkConditionsAhead(
  questions: readonly WithConditions[],
  { votingClosesAt, officialZone }: Readonly<{ votingClosesAt: Date; officialZone: string }>,
): Refusal | null {
  for (const { number, closesAt, firstDue } of questions) {
    const closing = closingOf(closesAt, votingClosesAt);
    if (firstDue === null || firstDue > closing) continue;
    const [closes, due] = [instantInWords(closing, officialZone), instantInWords(firstDue, officialZone)];
    return refuse(
      'INVALID_INPUT',
      {
        en: `Question ${number} would close on ${closes.en}, and a condition of it falls due on ${due.en}: it would have lapsed when the question is decided. Name an hour before the condition falls due.`,
        fr: `La question ${number} se clorait le ${closes.fr}, et une de ses conditions arrive à échéance le ${due.fr} : elle serait déjà caduque au moment de la décision. Indiquez une heure antérieure à cette échéance.`,
        es: `La pregunta ${number} se cerraría el ${closes.es}, y una de sus condiciones vence el ${due.es}: habría caducado ya al tomarse la decisión. Indique una hora anterior a ese vencimiento.`,
      },
      ['votingClosesAt'],
    );
  }
  return null;
}

/** A condition on which the decision hangs is marked once, after its question was decided and before it falls due. */
export function markCondition(condition: Condition, at: Date, zone: string): Refusal | null {
  if (!condition.decided) {
    return refuse('ILLEGAL_TRANSITION', {
      en: `Question ${condition.questionNumber} has not been decided: its conditions are marked afterwards.`,
      fr: `La question ${condition.questionNumber} n’est pas décidée : ses conditions se constatent ensuite.`,
      es: `La pregunta ${condition.questionNumber} no se ha decidido: sus condiciones se constatan después.`,
    });
  }
  if (condition.annulled) {
    return refuse('ILLEGAL_TRANSITION', {
      en: `The vote on question ${condition.questionNumber} to which this condition belongs was annulled: nothing hangs on it.`,
      fr: `Le vote sur la question ${condition.questionNumber} dont relève cette condition a été annulé : rien n’en dépend.`,
      es: `La votación sobre la pregunta ${condition.questionNumber} a la que pertenece esta condición se anuló: nada depende de ella.`,
    });
  }
  if (!condition.attached) {
    return refuse('ILLEGAL_TRANSITION', {
      en: `The decision on question ${condition.questionNumber} does not hang on this condition: another option was settled for, or none.`,
      fr: `La décision sur la question ${condition.questionNumber} ne dépend pas de cette condition : une autre option a été retenue, ou aucune.`,
      es: `La decisión sobre la pregunta ${condition.questionNumber} no depende de esta condición: se decidió otra opción, o ninguna.`,
    });
  }
  const stands = conditionAt(condition, at);
  if (stands.status === 'PENDING') return null;
  const since = stands.markedAt && instantInWords(stands.markedAt, zone);
  if (stands.status === 'LAPSED' && stands.markedAt?.getTime() === condition.dueAt.getTime()) {
    return refuse('ILLEGAL_TRANSITION', {
      en: `This condition lapsed when it fell due on ${since?.en ?? ''}, since nobody had marked it as fulfilled. The body may take a new decision.`,
      fr: `Cette condition est devenue caduque à son échéance, le ${since?.fr ?? ''}, personne ne l’ayant constatée comme remplie. L’organe peut prendre une nouvelle décision.`,
      es: `Esta condición caducó al vencer, el ${since?.es ?? ''}, sin que nadie la hubiera constatado como cumplida. El órgano puede tomar una nueva decisión.`,
    });
  }
  const was = stands.status === 'FULFILLED';
  return refuse('ILLEGAL_TRANSITION', {
    en: `This condition was marked as ${was ? 'fulfilled' : 'lapsed'} on ${since?.en ?? ''}.`,
    fr: `Cette condition a été constatée comme ${was ? 'remplie' : 'caduque'} le ${since?.fr ?? ''}.`,
    es: `Esta condición se constató como ${was ? 'cumplida' : 'caducada'} el ${since?.es ?? ''}.`,
  });
}
