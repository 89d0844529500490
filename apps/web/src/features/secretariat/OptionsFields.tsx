import { NativeSelect } from '@mantine/core';
import forms from '../../chamber/forms/Forms.module.css';
import { LocalizedField } from '../../chamber/forms/LocalizedField';
import { WordAct } from '../../chamber/layout/Act';
import { useSay } from '../../chamber/words/say';
import type { DeskPartsFragment } from '../../generated/graphql';
import { NO_OPTION, type OptionFields } from './questionFields';

interface OptionsFieldsProps {
  readonly options: readonly OptionFields[];
  readonly proposals: DeskPartsFragment['proposals'];
  readonly change: (options: readonly OptionFields[]) => void;
}

/** The options of a question, each in three languages, with its proposal if it comes from one. */
export function OptionsFields({ options, proposals, change }: OptionsFieldsProps) {
  const say = useSay();
  // What is blank is not sent: those after it move up.
  const named = (index: number, part: keyof OptionFields) =>
    options[index]?.title.en.trim()
      ? `options.${options.slice(0, index).filter(({ title }) => title.en.trim()).length}.${part}`
      : undefined;
  const set = (index: number, part: Partial<OptionFields>) =>
    change(options.map((option, at) => (at === index ? { ...option, ...part } : option)));
  return (
    <fieldset className={forms.part}>
      <legend>{say('question.form.options')}</legend>
      {options.map((option, index) => (
        <div key={index} className={forms.one}>
          <LocalizedField
            name={named(index, 'title')}
            label={say('question.form.option', { number: index + 1 })}
            required={index < 2}
            value={option.title}
            onChange={(title) => set(index, { title })}
          />
          <LocalizedField
            name={named(index, 'note')}
            label={say('question.form.note')}
            value={option.note}
            onChange={(note) => set(index, { note })}
          />
          {proposals.length > 0 && (
            <NativeSelect
              name={named(index, 'proposal')}
              label={say('question.form.proposal')}
              value={option.proposal}
              onChange={(event) => set(index, { proposal: event.currentTarget.value })}
              data={[
                { value: '', label: say('form.none') },
                ...proposals.map((proposal) => ({ value: proposal.key, label: proposal.title })),
              ]}
            />
          )}
          {options.length > 2 && (
            <p>
              <WordAct onClick={() => change(options.filter((_, at) => at !== index))}>
                {say('question.form.removeOption', { number: index + 1 })}
              </WordAct>
            </p>
          )}
        </div>
      ))}
      <p>
        <WordAct onClick={() => change([...options, NO_OPTION])}>{say('question.form.addOption')}</WordAct>
      </p>
    </fieldset>
  );
}
