import { NativeSelect } from '@mantine/core';
import forms from '../../chamber/forms/Forms.module.css';
import { useSay } from '../../chamber/words/say';
import type { DeskPartsFragment } from '../../generated/graphql';
import type { QuestionFields } from './questionFields';

interface DependencyFieldsProps {
  readonly fields: QuestionFields;
  readonly set: (part: Partial<QuestionFields>) => void;
  readonly questions: DeskPartsFragment['questions'];
}

/** Asked only if another question ends in one of its options. */
export function DependencyFields({ fields, set, questions }: DependencyFieldsProps) {
  const say = useSay();
  const other = questions.find((question) => question.key === fields.dependsOn);
  if (questions.length === 0) return null;
  return (
    <fieldset className={forms.part}>
      <legend>{say('question.form.dependsOn')}</legend>
      <div className={forms.row}>
        <NativeSelect
          name="dependsOn.question"
          label={say('question.form.dependsOn.question')}
          value={fields.dependsOn}
          onChange={(event) => set({ dependsOn: event.currentTarget.value, dependsOnOption: '' })}
          data={[
            { value: '', label: say('question.form.always') },
            ...questions.map((question) => ({ value: question.key, label: `${question.number}. ${question.title}` })),
          ]}
        />
        {other && (
          <NativeSelect
            name="dependsOn.option"
            label={say('question.form.dependsOn.option')}
            required
            value={fields.dependsOnOption}
            onChange={(event) => set({ dependsOnOption: event.currentTarget.value })}
            data={[
              { value: '', label: say('form.choose') },
              ...other.options.map((option) => ({ value: option.key, label: option.title })),
            ]}
          />
        )}
      </div>
    </fieldset>
  );
}
