import { Checkbox, NumberInput } from '@mantine/core';
import { useId } from 'react';
import { useNumber, useSay } from '../../chamber/words/say';
import type { BallotKind } from '../../generated/graphql';
import type { Draft } from './draft';
import type { BallotFormProps, Question } from './types';
import styles from './Ballot.module.css';

/** More steps than this are typed, not picked. */
const MOST_PICKED = 10;

interface OptionProps {
  readonly question: Question;
  readonly option: Question['options'][number];
  readonly points: number | null;
  readonly give: (points: number | null) => void;
}

/** The steps as a row of buttons that are radios: arrow keys go along it. Not to score comes first, and is no zero. */
function Picked({ question, option, points, give }: OptionProps) {
  const say = useSay();
  const number = useNumber();
  const name = useId();
  const steps = Array.from({ length: question.markMax - question.markMin + 1 }, (_none, at) => question.markMin + at);
  return (
    <div className={styles.points}>
      <label data-none="" data-chosen={points === null || undefined}>
        <input type="radio" name={name} checked={points === null} onChange={() => give(null)} />
        <span>{say('ballot.score.none')}</span>
      </label>
      {steps.map((step) => (
        <label key={step} data-chosen={points === step || undefined}>
          <input
            type="radio"
            name={name}
            checked={points === step}
            aria-label={say('ballot.score.points', { points: step, title: option.title })}
            onChange={() => give(step)}
          />
          <span aria-hidden="true">{number(step)}</span>
        </label>
      ))}
    </div>
  );
}

function Typed({ question, option, points, give }: OptionProps) {
  const say = useSay();
  return (
    <NumberInput
      aria-label={say('ballot.score.of', { title: option.title })}
      placeholder={say('ballot.score.none')}
      min={question.markMin}
      max={question.markMax}
      clampBehavior="strict"
      hideControls
      allowDecimal={false}
      value={points ?? ''}
      onChange={(value) => give(value === '' ? null : Number(value))}
    />
  );
}

/** The form on which options are given points; or abstain, or blank, which take every point away. */
export function ScoreBallot({ question, draft, keep, labelledBy }: BallotFormProps) {
  const say = useSay();
  const number = useNumber();
  const points = draft?.kind === 'CHOICE' ? (draft.points ?? {}) : {};
  const given = Object.keys(points).length;
  const Field = question.markMax - question.markMin <= MOST_PICKED ? Picked : Typed;

  function give(key: string, mark: number | null) {
    const next = Object.fromEntries(Object.entries({ ...points, [key]: mark }).filter(([, value]) => value !== null)) as Record<
      string,
      number
    >;
    const options = question.options.map((option) => option.key).filter((option) => next[option] !== undefined);
    keep(options.length > 0 ? { kind: 'CHOICE', options, points: next } : null);
  }

  const without = (kind: Exclude<BallotKind, 'CHOICE'>): Draft => ({ kind, options: [] });
  return (
    <>
      <p className={styles.says}>{say('ballot.score.scale', { min: number(question.markMin), max: number(question.markMax) })}</p>
      <div role="group" aria-labelledby={labelledBy} className={styles.scores}>
        {question.options.map((option) => (
          <fieldset key={option.key}>
            <legend>
              {option.title}
              {option.note && <small>{option.note}</small>}
            </legend>
            <Field question={question} option={option} points={points[option.key] ?? null} give={(mark) => give(option.key, mark)} />
          </fieldset>
        ))}
        {(['ABSTAIN', 'BLANK'] as const).map((kind) => (
          <div key={kind} className={styles.option} data-chosen={draft?.kind === kind || undefined}>
            <Checkbox
              checked={draft?.kind === kind}
              onChange={(event) => keep(event.currentTarget.checked ? without(kind) : null)}
              label={
                <>
                  {say(kind === 'ABSTAIN' ? 'ballot.abstain' : 'ballot.blank')}
                  <small>{say(kind === 'ABSTAIN' ? 'ballot.abstain.note' : 'ballot.blank.note')}</small>
                </>
              }
              classNames={{ body: styles.optionBody, inner: styles.optionInner, labelWrapper: styles.optionLabel }}
            />
          </div>
        ))}
      </div>
      <p className={styles.left} role="status" data-due={given === 0 && (draft?.kind ?? 'CHOICE') === 'CHOICE' ? true : undefined}>
        {draft && draft.kind !== 'CHOICE'
          ? say(draft.kind === 'ABSTAIN' ? 'ballot.left.abstain' : 'ballot.left.blank')
          : say('ballot.score.left', { given, count: question.options.length })}
      </p>
    </>
  );
}
