import type { ConditionStatus, Effect as Consequence } from '#consultations';
import { instantInWords, type Words } from '#platform/domain';

/** A condition on which a decision hangs, as it stands by the clock. */
export type Hanging = Readonly<{
  id: string;
  status: ConditionStatus;
  dueAt: Date;
  markedAt: Date | null;
  onFulfilled: Readonly<{ effect: Consequence; words: Words }>;
  onLapsed: Readonly<{ effect: Consequence; words: Words }>;
}>;

/**
 * A decision from which something follows, by the number of its question. `conditions`: those on which what follows hangs,
 * set on the option settled for or on whatever is decided. `follows`: the decision from which it follows itself.
 */
export type Followed = Readonly<{ number: number; conditions: readonly Hanging[]; follows: Followed | null }>;

/** What has become of a decision, or of what follows from one, by its conditions. `consequence`: null while they are pending. */
export type Hangs = Readonly<{ standing: 'LAPSED' | 'CONDITIONAL' | 'FULFILLED'; consequence: Consequence | null; words: Words }>;

type Level = Readonly<{ number: number | null; conditions: readonly Hanging[] }>;

/**
 * One condition that lapsed decides, of the decision itself or of one from which it follows; while one is pending, it hangs
 * on that; else the last that was fulfilled says what follows. Null: it hangs on nothing of its own that is left to say.
 */
export function hangingOn(own: readonly Hanging[], follows: Followed | null, zone: string): Hangs | null {
  const levels: Level[] = [{ number: null, conditions: byTime(own) }];
  for (let each = follows; each; each = each.follows) levels.push({ ...each, conditions: byTime(each.conditions) });
  const found = (status: ConditionStatus): Readonly<{ number: number | null; condition: Hanging }> | null => {
    const at = levels.map(({ number, conditions }) => ({ number, condition: conditions.find((each) => each.status === status) }));
    const first = at.find(({ condition }) => condition !== undefined);
    return first?.condition ? { number: first.number, condition: first.condition } : null;
  };
  const lapsed = found('LAPSED');
  if (lapsed) {
    const consequence = lapsed.condition.onLapsed.effect;
    return { standing: 'LAPSED', consequence, words: lapsedInWords(lapsed.condition, lapsed.number, zone) };
  }
  const pending = found('PENDING');
  if (pending) return { standing: 'CONDITIONAL', consequence: null, words: pendingInWords(pending.condition, pending.number, zone) };
  const last = byTime(own).at(-1);
  return last ? { standing: 'FULFILLED', consequence: last.onFulfilled.effect, words: fulfilledInWords(last, zone) } : null;
}

function byTime(conditions: readonly Hanging[]): readonly Hanging[] {
  const at = ({ markedAt, dueAt }: Hanging): number => (markedAt ?? dueAt).getTime();
  return [...conditions].sort((one, other) => at(one) - at(other));
}

/** `number`: of the question from which it follows and whose condition it was; null: the condition was its own. */
function lapsedInWords({ markedAt, dueAt, onLapsed: { words } }: Hanging, number: number | null, zone: string): Words {
  const at = instantInWords(markedAt ?? dueAt, zone);
  if (number === null)
    return {
      en: `Its condition lapsed on ${at.en}: ${words.en}.`,
      fr: `Sa condition est devenue caduque le ${at.fr} : ${words.fr}.`,
      es: `Su condición caducó el ${at.es}: ${words.es}.`,
    };
  return {
    en: `It followed from question ${number}, whose condition lapsed on ${at.en}: ${words.en}.`,
    fr: `Suite de la question ${number}, dont la condition est devenue caduque le ${at.fr} : ${words.fr}.`,
    es: `Se derivaba de la pregunta ${number}, cuya condición caducó el ${at.es}: ${words.es}.`,
  };
}

function pendingInWords({ dueAt, onFulfilled, onLapsed }: Hanging, number: number | null, zone: string): Words {
  const due = instantInWords(dueAt, zone);
  const [yes, no] = [onFulfilled.words, onLapsed.words];
  if (number === null)
    return {
      en: `It hangs on a condition that falls due on ${due.en}. Fulfilled: ${yes.en}; otherwise: ${no.en}.`,
      fr: `Elle dépend d’une condition qui arrive à échéance le ${due.fr}. Remplie : ${yes.fr} ; sinon : ${no.fr}.`,
      es: `Depende de una condición que vence el ${due.es}. Cumplida: ${yes.es}; de lo contrario: ${no.es}.`,
    };
  return {
    en: `It follows from question ${number}, which hangs on a condition that falls due on ${due.en}. Fulfilled: ${yes.en}; otherwise: ${no.en}.`,
    fr: `Suite de la question ${number}, qui dépend d’une condition arrivant à échéance le ${due.fr}. Remplie : ${yes.fr} ; sinon : ${no.fr}.`,
    es: `Se deriva de la pregunta ${number}, que depende de una condición que vence el ${due.es}. Cumplida: ${yes.es}; de lo contrario: ${no.es}.`,
  };
}

function fulfilledInWords({ markedAt, dueAt, onFulfilled: { words } }: Hanging, zone: string): Words {
  const at = instantInWords(markedAt ?? dueAt, zone);
  return {
    en: `Its condition was fulfilled on ${at.en}: ${words.en}.`,
    fr: `Sa condition a été remplie le ${at.fr} : ${words.fr}.`,
    es: `Su condición se cumplió el ${at.es}: ${words.es}.`,
  };
}
