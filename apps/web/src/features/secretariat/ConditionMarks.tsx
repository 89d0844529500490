import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { Act, Acts, WordAct } from '../../chamber/layout/Act';
import forms from '../../chamber/forms/Forms.module.css';
import { Section } from '../../chamber/layout/Page';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useMay } from '../../chamber/session/session';
import { useTime } from '../../chamber/time/useTime';
import { useSay } from '../../chamber/words/say';
import { MarkConditionDocument, type ConditionStatus } from '../../generated/graphql';
import type { DeskProps } from './desk-props';
import styles from './Desk.module.css';

type Condition = DeskProps['consultation']['questions'][number]['conditions'][number];

function MarkForm({ condition, close, renew }: { condition: Condition; close: () => void; renew: () => void }) {
  const say = useSay();
  const [evidence, setEvidence] = useState('');
  const { act, busy, refused, error } = useAct(MarkConditionDocument);
  const mark = (status: ConditionStatus) =>
    void act({ input: { condition: condition.id, status, evidence } }).then((done) => {
      if (!done) return;
      renew();
      close();
    });
  return (
    <div className={forms.form}>
      <Textarea
        name="evidence"
        label={say('condition.evidence')}
        required
        rows={2}
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act busy={busy} onClick={() => mark('FULFILLED')}>
          {say('condition.fulfilled')}
        </Act>
        <Act weight="grave" busy={busy} onClick={() => mark('LAPSED')}>
          {say('condition.lapsed')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </div>
  );
}

function ConditionLine({ condition, zone, renew }: { condition: Condition; zone: string; renew: () => void }) {
  const say = useSay();
  const time = useTime();
  const marks = useMay('PREPARE_CONSULTATIONS');
  const [marking, setMarking] = useState(false);
  return (
    <li className={styles.item}>
      <div>
        {condition.text}
        <p>
          {condition.status === 'PENDING'
            ? say('conditions.PENDING', { moment: time.official(condition.dueAt, zone) })
            : say(`condition.is.${condition.status}`)}
          <br />
          {say('conditions.follows', { follows: condition.onFulfilled.inWords, lapse: condition.onLapsed.inWords })}
        </p>
        {marking && <MarkForm condition={condition} close={() => setMarking(false)} renew={renew} />}
      </div>
      {condition.status === 'PENDING' && marks && !marking && <WordAct onClick={() => setMarking(true)}>{say('condition.mark')}</WordAct>}
    </li>
  );
}

/** The conditions on what was decided, marked once it is known whether they were met. */
export function ConditionMarks({ consultation, renew }: DeskProps) {
  const say = useSay();
  const conditions = consultation.questions
    .filter((question) => question.result)
    .flatMap((question) => question.conditions.filter((condition) => condition.attached));
  if (conditions.length === 0) return null;
  return (
    <Section title={say('conditions.name', { count: conditions.length })}>
      <ul className={styles.list}>
        {conditions.map((condition) => (
          <ConditionLine key={condition.id} condition={condition} zone={consultation.officialZone} renew={renew} />
        ))}
      </ul>
    </Section>
  );
}
