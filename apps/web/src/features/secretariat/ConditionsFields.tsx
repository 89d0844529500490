import { NativeSelect } from '@mantine/core';
import forms from '../../chamber/forms/Forms.module.css';
import { InstantField } from '../../chamber/forms/InstantField';
import { LocalizedField } from '../../chamber/forms/LocalizedField';
import { WordAct } from '../../chamber/layout/Act';
import { useSay } from '../../chamber/words/say';
import type { Effect } from '../../generated/graphql';
import { keyOf, NO_CONDITION, type ConditionFields, type QuestionFields } from './questionFields';

const EFFECTS: readonly Effect[] = ['TAKES_EFFECT', 'HELD', 'DEFERRED', 'CANCELLED'];

interface ConditionsFieldsProps {
  readonly fields: QuestionFields;
  readonly set: (part: Partial<QuestionFields>) => void;
  readonly zone: string;
}

/** What a decision will hang on, and by when. */
export function ConditionsFields({ fields, set, zone }: ConditionsFieldsProps) {
  const say = useSay();
  const { conditions } = fields;
  const change = (index: number, part: Partial<ConditionFields>) =>
    set({ conditions: conditions.map((condition, at) => (at === index ? { ...condition, ...part } : condition)) });
  const options = fields.method.fixedOptions.length > 0 ? [] : fields.options.filter((option) => option.title.en.trim());
  return (
    <fieldset className={forms.part}>
      <legend>{say('question.form.conditions')}</legend>
      {conditions.map((condition, index) => (
        <div key={index} className={forms.one}>
          <LocalizedField
            name={`conditions.${index}.text`}
            label={say('question.form.condition', { number: index + 1 })}
            required
            value={condition.text}
            onChange={(text) => change(index, { text })}
          />
          <div className={forms.row}>
            <InstantField
              name={`conditions.${index}.dueAt`}
              label={say('question.form.dueAt')}
              required
              zone={zone}
              value={condition.dueAt}
              onChange={(dueAt) => change(index, { dueAt })}
            />
            {options.length > 0 && (
              <NativeSelect
                name={`conditions.${index}.option`}
                label={say('question.form.conditionOption')}
                value={condition.option}
                onChange={(event) => change(index, { option: event.currentTarget.value })}
                data={[
                  { value: '', label: say('question.form.anyOption') },
                  ...options.map((option) => ({ value: keyOf(option.title.en), label: option.title.en })),
                ]}
              />
            )}
          </div>
          <div className={forms.row}>
            <NativeSelect
              name={`conditions.${index}.onFulfilled`}
              label={say('question.form.onFulfilled')}
              value={condition.onFulfilled}
              onChange={(event) => change(index, { onFulfilled: event.currentTarget.value as Effect })}
              data={EFFECTS.map((effect) => ({ value: effect, label: say(`term.effect.${effect}`) }))}
            />
            <NativeSelect
              name={`conditions.${index}.onLapsed`}
              label={say('question.form.onLapsed')}
              value={condition.onLapsed}
              onChange={(event) => change(index, { onLapsed: event.currentTarget.value as Effect })}
              data={EFFECTS.map((effect) => ({ value: effect, label: say(`term.effect.${effect}`) }))}
            />
          </div>
          <LocalizedField
            name={`conditions.${index}.onFulfilled.text`}
            label={say('question.form.fulfilledText')}
            hint={say('question.form.consequenceText.hint')}
            value={condition.fulfilledText}
            onChange={(fulfilledText) => change(index, { fulfilledText })}
          />
          <LocalizedField
            name={`conditions.${index}.onLapsed.text`}
            label={say('question.form.lapsedText')}
            hint={say('question.form.consequenceText.hint')}
            value={condition.lapsedText}
            onChange={(lapsedText) => change(index, { lapsedText })}
          />
          <p>
            <WordAct onClick={() => set({ conditions: conditions.filter((_, at) => at !== index) })}>
              {say('question.form.removeCondition', { number: index + 1 })}
            </WordAct>
          </p>
        </div>
      ))}
      <p>
        <WordAct onClick={() => set({ conditions: [...conditions, NO_CONDITION] })}>{say('question.form.addCondition')}</WordAct>
      </p>
    </fieldset>
  );
}
