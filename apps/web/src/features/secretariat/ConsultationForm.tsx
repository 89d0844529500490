import { useQuery } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { InstantField } from '../../chamber/forms/InstantField';
import { LocalizedField } from '../../chamber/forms/LocalizedField';
import forms from '../../chamber/forms/Forms.module.css';
import { ZoneField } from '../../chamber/forms/ZoneField';
import { useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import { PreparationDocument, type Visibility } from '../../generated/graphql';
import type { ConsultationFields } from './consultationFields';

const VISIBILITIES: readonly Visibility[] = ['MEMBERS', 'MEMBERS_AND_OBSERVERS', 'PUBLIC'];

interface ConsultationFormProps {
  readonly fields: ConsultationFields;
  readonly change: (fields: ConsultationFields) => void;
  /** A consultation that stands keeps its symbol. */
  readonly stands: boolean;
  /** Once open it keeps its body, its zone, its rule set and the end of its vote as well, which is extended instead. */
  readonly opened?: boolean;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** Title, rule, visibility and timetable of a consultation. */
export function ConsultationForm({ fields, change, stands, opened = false, onSubmit, children }: ConsultationFormProps) {
  const say = useSay();
  const terms = useTerms();
  const { data } = useQuery(PreparationDocument);
  const choose = say('form.choose');
  const rule = data?.ruleSets.find((ruleSet) => ruleSet.key === fields.ruleSet);
  const set = (part: Partial<ConsultationFields>) => change({ ...fields, ...part });

  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }

  return (
    <form className={forms.form} onSubmit={submit}>
      {!stands && (
        <TextInput
          name="symbol"
          label={say('form.symbol')}
          description={say('form.symbol.hint')}
          required
          value={fields.symbol}
          onChange={(event) => set({ symbol: event.currentTarget.value })}
        />
      )}
      <LocalizedField name="title" label={say('form.title')} required value={fields.title} onChange={(title) => set({ title })} />
      <LocalizedField
        name="summary"
        label={say('form.summary')}
        hint={stands ? say('form.summary.again') : undefined}
        required={!stands}
        rows={3}
        value={fields.summary}
        onChange={(summary) => set({ summary })}
      />
      <div className={forms.row}>
        {!opened && (
          <NativeSelect
            name="body"
            label={say('form.body')}
            required
            value={fields.body}
            onChange={(event) => set({ body: event.currentTarget.value })}
            data={[{ value: '', label: choose }, ...(data?.bodies.map((body) => ({ value: body.key, label: body.name })) ?? [])]}
          />
        )}
        <NativeSelect
          name="visibility"
          label={say('form.visibility')}
          value={fields.visibility}
          onChange={(event) => set({ visibility: event.currentTarget.value as Visibility })}
          data={VISIBILITIES.map((value) => ({ value, label: terms.visibility(value) }))}
        />
        {!opened && <ZoneField name="officialZone" value={fields.officialZone} onChange={(officialZone) => set({ officialZone })} />}
      </div>
      {!opened && (
        <NativeSelect
          name="ruleSet"
          label={say('form.ruleSet')}
          description={rule?.rule.inWords}
          required
          value={fields.ruleSet}
          onChange={(event) => set({ ruleSet: event.currentTarget.value })}
          data={[
            { value: '', label: choose },
            ...(data?.ruleSets
              .filter((ruleSet) => !ruleSet.retiredAt || ruleSet.key === fields.ruleSet)
              .map((ruleSet) => ({ value: ruleSet.key, label: ruleSet.name })) ?? []),
          ]}
        />
      )}
      <div className={forms.row}>
        <InstantField
          name="commentsCloseAt"
          label={say('form.commentsCloseAt')}
          required
          zone={fields.officialZone}
          value={fields.commentsCloseAt}
          onChange={(commentsCloseAt) => set({ commentsCloseAt })}
        />
        <InstantField
          name="votingOpensAt"
          label={say('form.votingOpensAt')}
          required
          zone={fields.officialZone}
          value={fields.votingOpensAt}
          onChange={(votingOpensAt) => set({ votingOpensAt })}
        />
        {!opened && (
          <InstantField
            name="votingClosesAt"
            label={say('form.votingClosesAt')}
            required
            zone={fields.officialZone}
            value={fields.votingClosesAt}
            onChange={(votingClosesAt) => set({ votingClosesAt })}
          />
        )}
      </div>
      {children}
    </form>
  );
}
