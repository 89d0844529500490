import { Checkbox } from '@mantine/core';
import forms from '../../chamber/forms/Forms.module.css';
import { useSay } from '../../chamber/words/say';
import type { DeskPartsFragment } from '../../generated/graphql';
import { heldRule, type HeldRule } from './heldRule';
import { RuleFields } from './RuleFields';

interface RuleOfQuestionProps {
  readonly ruleSet: DeskPartsFragment['ruleSet'];
  readonly rule: HeldRule | null;
  readonly change: (rule: HeldRule | null) => void;
}

/** By what a question is decided: the consultation's rule set, said in words, unless the officer chooses to depart from it. */
export function RuleOfQuestion({ ruleSet, rule, change }: RuleOfQuestionProps) {
  const say = useSay();
  const { name, version } = ruleSet;
  return (
    <fieldset className={forms.part}>
      <legend>{say('question.form.rule')}</legend>
      <p>{say('question.form.ruleSet', { ruleSet: say('rules.nameVersion', { name, version }), rule: ruleSet.rule.inWords })}</p>
      <Checkbox
        label={say('question.form.departs')}
        description={say('question.form.departs.hint')}
        checked={rule !== null}
        onChange={(event) => change(event.currentTarget.checked ? heldRule(ruleSet.rule) : null)}
      />
      {rule && <RuleFields fields={rule} set={(part) => change({ ...rule, ...part })} />}
    </fieldset>
  );
}
