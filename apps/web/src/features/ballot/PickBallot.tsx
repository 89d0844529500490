import { Checkbox, Radio } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useSay } from '../../chamber/words/say';
import type { BallotKind } from '../../generated/graphql';
import { WhatIsLeft } from './WhatIsLeft';
import type { BallotFormProps } from './types';
import styles from './Ballot.module.css';

interface Answer {
  /** An option's key behind a mark of its own, so that an option named "blank" is no blank ballot. */
  readonly value: string;
  readonly title: string;
  readonly note: string | null;
  readonly kind: BallotKind;
  readonly option: string | null;
}

function useAnswers(question: BallotFormProps['question']): Answer[] {
  const say = useSay();
  return [
    ...question.options.map((option): Answer => ({
      value: `option:${option.key}`,
      title: option.title,
      note: option.note ?? null,
      kind: 'CHOICE',
      option: option.key,
    })),
    { value: 'ABSTAIN', title: say('ballot.abstain'), note: say('ballot.abstain.note'), kind: 'ABSTAIN', option: null },
    { value: 'BLANK', title: say('ballot.blank'), note: say('ballot.blank.note'), kind: 'BLANK', option: null },
  ];
}

function Words({ answer }: { answer: Answer }) {
  return (
    <>
      {answer.title}
      {answer.note && <small>{answer.note}</small>}
    </>
  );
}

const PARTS = { body: styles.optionBody, inner: styles.optionInner, labelWrapper: styles.optionLabel };

function Row({ chosen, closed, children }: { chosen: boolean; closed?: boolean; children: ReactNode }) {
  return (
    <div className={styles.option} data-chosen={chosen || undefined} data-closed={closed || undefined}>
      {children}
    </div>
  );
}

/** One answer of several: for, against or abstain; one option, or abstain. */
function PickOne({ question, draft, keep, labelledBy }: BallotFormProps) {
  const name = useId();
  const answers = useAnswers(question);
  const chosen = draft ? (draft.kind === 'CHOICE' ? `option:${draft.options[0] ?? ''}` : draft.kind) : null;
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className={styles.options}>
      {answers.map((answer) => (
        <Row key={answer.value} chosen={answer.value === chosen}>
          <Radio
            name={name}
            value={answer.value}
            checked={answer.value === chosen}
            onChange={() => keep({ kind: answer.kind, options: answer.option === null ? [] : [answer.option] })}
            label={<Words answer={answer} />}
            classNames={PARTS}
          />
        </Row>
      ))}
    </div>
  );
}

/** Up to so many of the options; or abstain, or blank, which exclude every option. */
function PickSome({ question, draft, keep, labelledBy }: BallotFormProps) {
  const answers = useAnswers(question);
  const marked = draft?.kind === 'CHOICE' ? draft.options : [];
  const full = marked.length >= question.chooseMax;

  function toggle(answer: Answer, on: boolean) {
    if (answer.option === null) return keep(on ? { kind: answer.kind, options: [] } : null);
    const options = on ? [...marked, answer.option] : marked.filter((key) => key !== answer.option);
    return keep(options.length > 0 ? { kind: 'CHOICE', options } : null);
  }

  return (
    <>
      <fieldset aria-labelledby={labelledBy} className={styles.options}>
        {answers.map((answer) => {
          const chosen = answer.option === null ? draft?.kind === answer.kind : marked.includes(answer.option);
          const closed = answer.option !== null && full && !chosen;
          return (
            <Row key={answer.value} chosen={chosen} closed={closed}>
              <Checkbox
                checked={chosen}
                disabled={closed}
                onChange={(event) => toggle(answer, event.currentTarget.checked)}
                label={<Words answer={answer} />}
                classNames={PARTS}
              />
            </Row>
          );
        })}
      </fieldset>
      <WhatIsLeft question={question} draft={draft} />
    </>
  );
}

/** The form on which options are picked. */
export function PickBallot(props: BallotFormProps) {
  return props.question.chooseMax === 1 ? <PickOne {...props} /> : <PickSome {...props} />;
}
