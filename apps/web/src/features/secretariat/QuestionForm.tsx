import { useQuery } from '@apollo/client/react';
import { Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { InstantField } from '../../chamber/forms/InstantField';
import { LocalizedField } from '../../chamber/forms/LocalizedField';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Lines, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import { AddQuestionDocument, MethodsDocument, type DeskPartsFragment, type Secrecy, type TallyVisibility } from '../../generated/graphql';
import { ConditionsFields } from './ConditionsFields';
import { DependencyFields } from './DependencyFields';
import { OptionsFields } from './OptionsFields';
import { ParagraphsField } from './ParagraphsField';
import { asks, boundsOf, keyOf, newQuestion, questionInput, type Method, type QuestionFields } from './questionFields';
import { RuleOfQuestion } from './RuleOfQuestion';
import { SensitivityPanel } from './SensitivityPanel';

const SECRECIES: readonly Secrecy[] = ['RECORDED', 'SECRET'];
const TALLIES: readonly TallyVisibility[] = ['LIVE', 'AFTER_OWN_VOTE', 'AFTER_CLOSE'];

interface QuestionFormProps {
  readonly consultation: DeskPartsFragment;
  readonly close: () => void;
  readonly renew: () => void;
}

/** How the options are chosen: from how many to how many, and for how many seats. */
function ChoosingFields({ fields, set }: { fields: QuestionFields; set: (part: Partial<QuestionFields>) => void }) {
  const say = useSay();
  const number = (name: 'chooseMin' | 'chooseMax' | 'seats' | 'minimumSupport', least: number) => (
    <NumberInput
      name={name}
      label={say(`question.form.${name}`)}
      min={least}
      max={100_000}
      allowDecimal={false}
      hideControls
      value={fields[name]}
      onChange={(value) => set({ [name]: Number(value) || least })}
    />
  );
  const shown = (['CHOOSE_MIN', 'CHOOSE_MAX', 'SEATS', 'MINIMUM_SUPPORT'] as const).filter((bound) => asks(fields.method, bound));
  if (shown.length === 0) return null;
  return (
    <div className={forms.row}>
      {shown.includes('CHOOSE_MIN') && number('chooseMin', 1)}
      {shown.includes('CHOOSE_MAX') && number('chooseMax', 1)}
      {shown.includes('SEATS') && number('seats', 1)}
      {shown.includes('MINIMUM_SUPPORT') && number('minimumSupport', 0)}
    </div>
  );
}

/** Between how many points an option may be given. */
function PointsFields({ fields, set }: { fields: QuestionFields; set: (part: Partial<QuestionFields>) => void }) {
  const say = useSay();
  const points = (name: 'markMin' | 'markMax') => (
    <NumberInput
      name={name}
      label={say(`question.form.${name}`)}
      min={0}
      max={100}
      allowDecimal={false}
      hideControls
      value={fields[name]}
      onChange={(value) => set({ [name]: Number(value) || 0 })}
    />
  );
  return (
    <div className={forms.row}>
      {points('markMin')}
      {points('markMax')}
    </div>
  );
}

/** A question to the membership: wording, method, options, and the rule by which it is decided. */
export function QuestionForm(props: QuestionFormProps) {
  const { data, error } = useQuery(MethodsDocument);
  if (!data) return error ? <Failed error={error} /> : <Lines count={6} />;
  return <Written {...props} methods={data.methods} />;
}

function Written({ consultation, close, renew, methods }: QuestionFormProps & { readonly methods: readonly Method[] }) {
  const say = useSay();
  const terms = useTerms();
  const [held, setFields] = useState(() => newQuestion(methods[0] as Method));
  // In the words of the language that is read now, which may not be the one in which the form was opened.
  const fields = { ...held, method: methods.find(({ key }) => key === held.method.key) ?? held.method };
  const set = (part: Partial<QuestionFields>) => setFields((before) => ({ ...before, ...part }));
  const { act, busy, refused, error } = useAct(AddQuestionDocument);
  const chooses = fields.method.fixedOptions.length === 0;

  async function add(event: FormEvent) {
    event.preventDefault();
    if (!(await act({ input: questionInput(consultation, fields) }))) return;
    renew();
    close();
  }

  return (
    <form className={forms.form} onSubmit={(event) => void add(event)} aria-label={say('question.form')}>
      <LocalizedField name="title" label={say('form.title')} required value={fields.title} onChange={(title) => set({ title })} />
      <LocalizedField
        name="wording"
        label={say('question.form.wording')}
        required
        rows={2}
        value={fields.wording}
        onChange={(wording) => set({ wording })}
      />
      <NativeSelect
        name="method"
        label={say('question.form.method')}
        value={fields.method.key}
        onChange={(event) => {
          const method = methods.find(({ key }) => key === event.currentTarget.value);
          if (method) set({ method, ...boundsOf(method) });
        }}
        data={methods.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <p className={forms.note} aria-live="polite">
        {fields.method.inWords}
      </p>
      <div className={forms.row}>
        <NativeSelect
          name="secrecy"
          label={say('question.form.secrecy')}
          value={fields.secrecy}
          onChange={(event) => set({ secrecy: event.currentTarget.value as Secrecy })}
          data={SECRECIES.map((value) => ({ value, label: say(`term.secrecy.${value}`) }))}
        />
        <NativeSelect
          name="tallyVisibility"
          label={say('question.form.tally')}
          value={fields.secrecy === 'SECRET' ? 'AFTER_CLOSE' : fields.tallyVisibility}
          disabled={fields.secrecy === 'SECRET'}
          onChange={(event) => set({ tallyVisibility: event.currentTarget.value as TallyVisibility })}
          data={TALLIES.map((value) => ({ value, label: terms.tally(value) }))}
        />
        <TextInput
          name="key"
          label={say('form.key')}
          placeholder={keyOf(fields.title.en)}
          value={fields.key}
          onChange={(event) => set({ key: event.currentTarget.value })}
        />
      </div>
      {fields.secrecy === 'SECRET' && <p>{say('question.form.secrecy.hint')}</p>}
      {chooses ? (
        <Checkbox
          label={say('question.form.takesTopics')}
          checked={fields.takesTopics}
          onChange={(event) => set({ takesTopics: event.currentTarget.checked })}
        />
      ) : (
        <NativeSelect
          name="proposal"
          label={say('question.form.proposal')}
          value={fields.proposal}
          onChange={(event) => set({ proposal: event.currentTarget.value })}
          data={[
            { value: '', label: say('question.form.proposal.none') },
            ...consultation.proposals.map(({ key, title }) => ({ value: key, label: title })),
          ]}
        />
      )}
      {chooses && <OptionsFields options={fields.options} proposals={consultation.proposals} change={(options) => set({ options })} />}
      {chooses && <ChoosingFields fields={fields} set={set} />}
      {asks(fields.method, 'MARKS') && <PointsFields fields={fields} set={set} />}
      <RuleOfQuestion ruleSet={consultation.ruleSet} rule={fields.rule} change={(rule) => set({ rule })} />
      <SensitivityPanel consultation={consultation} fields={fields} />
      <DependencyFields fields={fields} set={set} questions={consultation.questions} />
      <div className={forms.row}>
        <TextInput
          name="continues.consultation"
          label={say('question.form.continuesIn')}
          description={say('question.form.continues.note')}
          value={fields.continuesIn}
          onChange={(event) => set({ continuesIn: event.currentTarget.value })}
        />
        <TextInput
          name="continues.question"
          label={say('question.form.continuesKey')}
          description={say('question.form.continuesKey.note')}
          value={fields.continuesKey}
          onChange={(event) => set({ continuesKey: event.currentTarget.value })}
        />
      </div>
      <div className={forms.row}>
        <ParagraphsField consultation={consultation} value={fields.paragraphs} onChange={(paragraphs) => set({ paragraphs })} />
        <InstantField
          name="closesAt"
          label={say('question.form.closesAt')}
          zone={consultation.officialZone}
          value={fields.closesAt}
          onChange={(closesAt) => set({ closesAt })}
        />
      </div>
      <ConditionsFields fields={fields} set={set} zone={consultation.officialZone} />
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" busy={busy}>
          {say('question.form.act')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}
