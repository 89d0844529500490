import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { LocalizedField } from '../../chamber/forms/LocalizedField';
import { textsInput } from '../../chamber/forms/localizedTexts';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import {
  ChangeFollowUpDocument,
  type FollowUpKind,
  type FollowUpPartsFragment,
  type FollowUpStatus,
  OpenFollowUpDocument,
} from '../../generated/graphql';
import { fieldsOf, standingInput } from './fields';
import { KINDS, STATUSES, statusMessage } from './words';

/** From what it follows: the decision on a question, or a text adopted tacitly, which has no options. */
export type Opening = Readonly<
  | { symbol: string; question: string; options: readonly { readonly key: string; readonly title: string }[] }
  | { symbol: string; silence: string }
>;

interface FollowUpFormProps {
  /** The item that is changed; without it, one is opened on `opening`. */
  readonly item?: FollowUpPartsFragment;
  readonly opening?: Opening;
  readonly close: () => void;
  readonly renew: () => void;
}

/** What the API calls a field that stands within another. */
const NESTED: Readonly<Record<string, string>> = {
  currency: 'budget.currency',
  needed: 'budget.needed',
  pledged: 'budget.pledged',
  reportTitle: 'report.title',
  reportReference: 'report.reference',
};

/** What follows from a decision, as the secretariat enters it: once, and then each time it stands otherwise. */
export function FollowUpForm({ item, opening, close, renew }: FollowUpFormProps) {
  const say = useSay();
  const [fields, setFields] = useState(() => fieldsOf(item));
  const [kind, setKind] = useState<FollowUpKind>(item?.kind ?? 'WORKSHOP');
  const [option, setOption] = useState('');
  const options = opening && 'options' in opening ? opening.options : [];
  const open = useAct(OpenFollowUpDocument);
  const change = useAct(ChangeFollowUpDocument);
  const set = (changes: Partial<typeof fields>) => setFields((before) => ({ ...before, ...changes }));
  const text = (name: Exclude<keyof typeof fields, 'titles' | 'status'>) => ({
    name: NESTED[name] ?? name,
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });

  async function enter(event: FormEvent) {
    event.preventDefault();
    const standing = { ...standingInput(fields), title: textsInput(fields.titles) };
    const done = item
      ? await change.act({ input: { followUp: item.id, entry: item.entry, reason: fields.reason, ...standing } })
      : opening &&
        (await open.act({
          input: {
            consultation: opening.symbol,
            ...('silence' in opening ? { silence: opening.silence } : { question: opening.question, option: option || null }),
            kind,
            reason: fields.reason || null,
            ...standing,
          },
        }));
    if (done) renew();
  }

  return (
    <form className={forms.form} onSubmit={(event) => void enter(event)} aria-label={say(item ? 'followUp.change' : 'followUp.open')}>
      <div className={forms.row}>
        {!item && (
          <NativeSelect
            name="kind"
            label={say('followUp.kind')}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as FollowUpKind)}
            data={KINDS.map((value) => ({ value, label: say(`followUp.kind.${value}`) }))}
          />
        )}
        {options.length > 0 && (
          <NativeSelect
            name="option"
            label={say('followUp.option')}
            value={option}
            onChange={(event) => setOption(event.currentTarget.value)}
            data={[{ value: '', label: say('followUp.option.none') }, ...options.map(({ key, title }) => ({ value: key, label: title }))]}
          />
        )}
        <NativeSelect
          name="status"
          label={say('followUp.status')}
          value={fields.status}
          onChange={(event) => set({ status: event.currentTarget.value as FollowUpStatus })}
          data={STATUSES.map((value) => ({ value, label: say(statusMessage(kind, value)) }))}
        />
        <TextInput type="date" label={say('followUp.sinceField')} {...text('since')} />
      </div>
      <LocalizedField name="title" label={say('followUp.theme')} required value={fields.titles} onChange={(titles) => set({ titles })} />
      <div className={forms.row}>
        <TextInput type="date" label={say('followUp.startsOn')} {...text('startsOn')} />
        <TextInput type="date" label={say('followUp.endsOn')} {...text('endsOn')} />
        <TextInput label={say('followUp.venue')} {...text('venue')} />
        <TextInput label={say('followUp.attendance')} inputMode="numeric" {...text('participants')} />
      </div>
      <Textarea label={say('followUp.partners')} description={say('followUp.partners.hint')} rows={3} {...text('partners')} />
      <div className={forms.row}>
        <TextInput label={say('followUp.currency')} maxLength={3} placeholder="USD" {...text('currency')} />
        <TextInput label={say('followUp.needed')} inputMode="numeric" {...text('needed')} />
        <TextInput label={say('followUp.pledged')} inputMode="numeric" {...text('pledged')} />
      </div>
      <div className={forms.row}>
        <TextInput label={say('followUp.reported')} {...text('reportTitle')} />
        <TextInput label={say('followUp.reference')} {...text('reportReference')} />
      </div>
      <Textarea label={say('form.reason')} required={item !== undefined} rows={2} {...text('reason')} />
      <TextInput label={say('condition.evidence')} {...text('evidence')} />
      <Refusal of={open.refused ?? change.refused} />
      <Failed error={open.error ?? change.error} />
      <Acts>
        <Act type="submit" busy={open.busy || change.busy}>
          {say('followUp.enter')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}
