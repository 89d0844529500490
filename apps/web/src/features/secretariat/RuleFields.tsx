import { NativeSelect, NumberInput } from '@mantine/core';
import forms from '../../chamber/forms/Forms.module.css';
import { useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import type { Base, Comparison, TieRule, Weighing } from '../../generated/graphql';
import { SIMPLE_MAJORITY, TWO_THIRDS, type FractionFields, type HeldRule } from './heldRule';

const BASES: readonly Base[] = ['VOTES_FOR_AND_AGAINST', 'BALLOTS_CAST', 'MEMBERS_ENTITLED', 'MEMBERS_OF_BODY'];
const WEIGHINGS: readonly Weighing[] = ['EQUAL', 'BY_WEIGHT', 'DOUBLE_MAJORITY'];
const TIES: readonly TieRule[] = ['REJECTED', 'SECOND_VOTE', 'CHAIR', 'LOT'];

function same(a: FractionFields, b: FractionFields): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator && a.comparison === b.comparison;
}

function presetOf(fraction: FractionFields | null): string {
  if (!fraction) return 'none';
  if (same(fraction, SIMPLE_MAJORITY)) return 'majority';
  return same(fraction, TWO_THIRDS) ? 'twoThirds' : 'other';
}

/** A fraction that is not one of the usual ones: how many of how many, exceeded or reached. */
function FractionField({ name, value, change }: { name: string; value: FractionFields; change: (fraction: FractionFields) => void }) {
  const say = useSay();
  return (
    <>
      <NumberInput
        name={`${name}.numerator`}
        label={say('rule.numerator')}
        min={1}
        hideControls
        allowDecimal={false}
        value={value.numerator}
        onChange={(numerator) => change({ ...value, numerator: Number(numerator) || 1 })}
      />
      <NumberInput
        name={`${name}.denominator`}
        label={say('rule.denominator')}
        min={1}
        hideControls
        allowDecimal={false}
        value={value.denominator}
        onChange={(denominator) => change({ ...value, denominator: Number(denominator) || 1 })}
      />
      <NativeSelect
        name={`${name}.comparison`}
        label={say('rule.comparison')}
        value={value.comparison}
        onChange={(event) => change({ ...value, comparison: event.currentTarget.value as Comparison })}
        data={(['MORE_THAN', 'AT_LEAST'] as const).map((comparison) => ({ value: comparison, label: say(`rule.${comparison}`) }))}
      />
    </>
  );
}

const OTHER: FractionFields = { numerator: 3, denominator: 5, comparison: 'AT_LEAST' };

function fractionOf(preset: string): FractionFields | null {
  if (preset === 'none') return null;
  return preset === 'majority' ? SIMPLE_MAJORITY : preset === 'twoThirds' ? TWO_THIRDS : OTHER;
}

interface RuleFieldsProps {
  /** The field of the API in which the rule stands; without it, its parts are fields themselves. */
  readonly within?: string;
  readonly fields: HeldRule;
  readonly set: (part: Partial<HeldRule>) => void;
}

/** The decision rule: of what, how much, with how many present, and what a tie comes to. */
export function RuleFields({ within, fields, set }: RuleFieldsProps) {
  const say = useSay();
  const terms = useTerms();
  const named = (part: keyof HeldRule) => (within ? `${within}.${part}` : part);
  const quorum = presetOf(fields.quorum);
  const threshold = presetOf(fields.threshold);
  return (
    <>
      <div className={forms.row}>
        <NativeSelect
          name={named('base')}
          label={say('rule.base')}
          value={fields.base}
          onChange={(event) => set({ base: event.currentTarget.value as Base })}
          data={BASES.map((value) => ({ value, label: terms.base(value) }))}
        />
        <NativeSelect
          name={named('threshold')}
          label={say('rule.threshold')}
          value={threshold}
          onChange={(event) => set({ threshold: fractionOf(event.currentTarget.value) ?? SIMPLE_MAJORITY })}
          data={(['majority', 'twoThirds', 'other'] as const).map((value) => ({ value, label: say(`rule.threshold.${value}`) }))}
        />
        <NativeSelect
          name={named('quorum')}
          label={say('rule.quorum')}
          value={quorum}
          onChange={(event) => set({ quorum: fractionOf(event.currentTarget.value) })}
          data={(['none', 'majority', 'twoThirds', 'other'] as const).map((value) => ({ value, label: say(`rule.quorum.${value}`) }))}
        />
        <NativeSelect
          name={named('tieRule')}
          label={say('rule.tie')}
          value={fields.tieRule}
          onChange={(event) => set({ tieRule: event.currentTarget.value as TieRule })}
          data={TIES.map((value) => ({ value, label: terms.tie(value) }))}
        />
        <NativeSelect
          name={named('weighing')}
          label={say('rule.weighing')}
          value={fields.weighing}
          onChange={(event) => set({ weighing: event.currentTarget.value as Weighing })}
          data={WEIGHINGS.map((value) => ({ value, label: say(`rule.weighing.${value}`) }))}
        />
      </div>
      {fields.weighing === 'DOUBLE_MAJORITY' && (
        <>
          <p className={forms.note}>{say('rule.weights.note')}</p>
          <div className={forms.row}>
            <FractionField
              name={named('weightThreshold')}
              value={fields.weightThreshold}
              change={(weightThreshold) => set({ weightThreshold })}
            />
          </div>
        </>
      )}
      {threshold === 'other' && (
        <div className={forms.row}>
          <FractionField name={named('threshold')} value={fields.threshold} change={(fraction) => set({ threshold: fraction })} />
        </div>
      )}
      {quorum === 'other' && fields.quorum && (
        <div className={forms.row}>
          <FractionField name={named('quorum')} value={fields.quorum} change={(fraction) => set({ quorum: fraction })} />
        </div>
      )}
    </>
  );
}
