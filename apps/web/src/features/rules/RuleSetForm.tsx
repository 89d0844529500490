import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { LocalizedField } from '../../chamber/forms/LocalizedField';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { CreateRuleSetDocument, ReviseRuleSetDocument, type RuleSetPartsFragment } from '../../generated/graphql';
import { RuleFields } from '../secretariat/RuleFields';
import { fieldsOf, inputOf, NEW_RULE_SET, type RuleSetFields } from './ruleSetFields';

const LANGUAGES = [
  ['EN', 'language.en'],
  ['FR', 'language.fr'],
  ['ES', 'language.es'],
] as const;

interface RuleSetFormProps {
  /** The version that a new one is made from; null: a rule set of its own. */
  readonly from: RuleSetPartsFragment | null;
  readonly close: () => void;
  readonly renew: () => void;
}

/** A rule set, or its next version: the rule by which questions are decided, and how silence runs under it. */
export function RuleSetForm({ from, close, renew }: RuleSetFormProps) {
  const say = useSay();
  const [fields, setFields] = useState<RuleSetFields>(() => (from ? fieldsOf(from) : NEW_RULE_SET));
  const set = (part: Partial<RuleSetFields>) => setFields((before) => ({ ...before, ...part }));
  const creating = useAct(CreateRuleSetDocument);
  const revising = useAct(ReviseRuleSetDocument);
  const { busy, refused, error } = from ? revising : creating;

  async function keep(event: FormEvent) {
    event.preventDefault();
    const input = inputOf(fields);
    const done = from ? await revising.act({ input: { ...input, version: from.version } }) : await creating.act({ input });
    if (!done) return;
    renew();
    close();
  }

  return (
    <form
      className={forms.form}
      onSubmit={(event) => void keep(event)}
      aria-label={from ? say('rules.revise.of', { name: from.name }) : say('rules.new')}
    >
      {from ? (
        <p>{say('rules.revise.words', { version: from.version + 1 })}</p>
      ) : (
        <TextInput
          name="key"
          label={say('rules.key')}
          description={say('rules.key.hint')}
          required
          pattern="[a-z0-9\-]{1,40}"
          value={fields.key}
          onChange={(event) => set({ key: event.currentTarget.value })}
        />
      )}
      <LocalizedField name="names" label={say('rules.names')} required value={fields.names} onChange={(names) => set({ names })} />
      <fieldset className={forms.part}>
        <legend>{say('question.form.rule')}</legend>
        <RuleFields within="rule" fields={fields} set={set} />
      </fieldset>
      <fieldset className={forms.part}>
        <legend>{say('rules.silence')}</legend>
        <NumberInput
          name="silenceHours"
          label={say('rules.silence.hours')}
          min={1}
          max={8760}
          allowDecimal={false}
          hideControls
          value={fields.silenceHours}
          onChange={(value) => set({ silenceHours: Number(value) || 1 })}
        />
        <Checkbox.Group
          label={say('rules.silence.languages')}
          value={[...fields.silenceLanguages]}
          onChange={(languages) => set({ silenceLanguages: languages })}
        >
          {LANGUAGES.map(([value, label]) => (
            <Checkbox key={value} value={value} label={say(label)} mt={8} />
          ))}
        </Checkbox.Group>
      </fieldset>
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" busy={busy}>
          {say(from ? 'rules.revise.act' : 'rules.new.act')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}
