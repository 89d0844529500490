import { useLazyQuery } from '@apollo/client/react';
import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import forms from '../../chamber/forms/Forms.module.css';
import { Act } from '../../chamber/layout/Act';
import { Failed } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { SensitivityDocument, type DeskPartsFragment, type SensitivityInput } from '../../generated/graphql';
import { departures } from './heldRule';
import { asks, optionsOf, type QuestionFields } from './questionFields';
import { SensitivityFound } from './SensitivityFound';
import styles from './Desk.module.css';

/** Figures by the key of an option, or by these two. */
type Figures = Readonly<Record<string, number>>;
const ABSTAINED = 'abstained?';
const ABSENT = 'absent?';
const MOST_VOTES = 1_000_000;
const MOST_WEIGHT = 10_000_000;

interface FiguresProps {
  readonly of: ReadonlyArray<readonly [key: string, label: string]>;
  readonly max: number;
  /** What stands in a field that nobody has filled. */
  readonly unsaid: number | '';
  readonly held: Figures;
  readonly change: (held: Figures) => void;
}

function FigureFields({ of, max, unsaid, held, change }: FiguresProps) {
  const without = (key: string) => Object.fromEntries(Object.entries(held).filter(([each]) => each !== key));
  return (
    <div className={forms.row}>
      {of.map(([key, label]) => (
        <NumberInput
          {...{ key, label, max }}
          min={0}
          allowDecimal={false}
          hideControls
          value={held[key] ?? unsaid}
          onChange={(value) => change(value === '' ? without(key) : { ...held, [key]: Number(value) || 0 })}
        />
      ))}
    </div>
  );
}

/** What imagined counts, or those of a past vote, would come to under this rule and under others: before anything is put. */
export function SensitivityPanel({ consultation, fields }: { consultation: DeskPartsFragment; fields: QuestionFields }) {
  const say = useSay();
  const [counts, setCounts] = useState<Figures>({});
  const [weights, setWeights] = useState<Figures>({});
  const [past, setPast] = useState({ symbol: '', key: '' });
  const [ask, { data, loading, error }] = useLazyQuery(SensitivityDocument, { fetchPolicy: 'network-only' });
  const { symbol, ruleSet } = consultation;
  const { rule, method } = fields;
  const { weighing } = rule ?? ruleSet.rule;
  const brought = method.fixedOptions;
  const options = brought.length > 0 ? brought : optionsOf(fields).map(({ key, title }) => ({ key, title: title.en }));
  // Of a ballot that ranks options or gives them points no count by option is imagined: only one that was held can be compared.
  const imagines = method.form === 'PICK';
  const held = past.symbol.trim() !== '' && past.key.trim() !== '';

  const imagined = (): Partial<SensitivityInput> => ({
    counts: options.map(({ key: option }) => ({ option, count: counts[option] ?? 0, weight: weights[option] })),
    seats: asks(method, 'SEATS') ? fields.seats : null,
    minimumSupport: asks(method, 'MINIMUM_SUPPORT') ? fields.minimumSupport : null,
    abstained: counts[ABSTAINED] ?? 0,
    abstainedWeight: weights[ABSTAINED],
    didNotParticipate: counts[ABSENT] ?? 0,
    didNotParticipateWeight: weights[ABSENT],
  });
  const compare = () => {
    const ballots = held ? { past: { symbol: past.symbol.trim(), key: past.key.trim() } } : imagined();
    void ask({ variables: { input: { consultation: symbol, method: method.key, ...departures(rule, ruleSet.rule), ...ballots } } });
  };

  return (
    <details className={styles.panel}>
      <summary>{say('sensitivity.title')}</summary>
      <p>{say('sensitivity.words')}</p>
      {!imagines && <p>{say('sensitivity.heldOnly', { method: method.name })}</p>}
      {imagines && options.length === 0 && <p>{say('sensitivity.options')}</p>}
      {imagines && (
        <FigureFields
          of={[
            ...options.map(({ key, title }) => [key, say('sensitivity.option', { option: title })] as const),
            [ABSTAINED, say('sensitivity.abstained')],
            [ABSENT, say('sensitivity.absent')],
          ]}
          {...{ max: MOST_VOTES, unsaid: 0, held: counts, change: setCounts }}
        />
      )}
      {imagines && weighing !== 'EQUAL' && (
        <>
          <p className={forms.note}>{say('sensitivity.weights.note')}</p>
          <FigureFields
            of={[
              ...options.map(({ key, title }) => [key, say('sensitivity.weight.option', { option: title })] as const),
              [ABSTAINED, say('sensitivity.weight.abstained')],
              [ABSENT, say('sensitivity.weight.absent')],
            ]}
            {...{ max: MOST_WEIGHT, unsaid: '', held: weights, change: setWeights }}
          />
        </>
      )}
      <div className={forms.row}>
        <TextInput
          label={say('sensitivity.past.symbol')}
          value={past.symbol}
          onChange={(event) => setPast({ ...past, symbol: event.currentTarget.value })}
        />
        <TextInput
          label={say('sensitivity.past.key')}
          value={past.key}
          onChange={(event) => setPast({ ...past, key: event.currentTarget.value })}
        />
      </div>
      <Failed error={error} />
      <Act weight="quiet" busy={loading} disabled={!held && (!imagines || options.length < 2)} onClick={compare}>
        {say('sensitivity.act')}
      </Act>
      {data && !error && <SensitivityFound found={data.sensitivity} />}
    </details>
  );
}
