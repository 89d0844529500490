import { useQuery } from '@apollo/client/react';
import { Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useNumber, useSay } from '../../chamber/words/say';
import { SetWeightsDocument, WeightScaleDocument, type WeightScaleQuery } from '../../generated/graphql';
import { weightLines } from './weightLines';
import styles from './Desk.module.css';

type Scale = NonNullable<NonNullable<WeightScaleQuery['consultation']>['weightScale']>;

interface WeightsProps {
  readonly symbol: string;
  readonly close: () => void;
  readonly renew: () => void;
}

/** A scale as a list from elsewhere: pasted, one Member a line, and where it comes from. */
function Written({ symbol, scale, close, renew }: WeightsProps & { readonly scale: Scale | null }) {
  const say = useSay();
  const number = useNumber();
  const [source, setSource] = useState(scale?.source ?? '');
  const [text, setText] = useState((scale?.weights ?? []).map(({ member, weight }) => `${member};${weight}`).join('\n'));
  const [tried, setTried] = useState(false);
  const { act, busy, refused, error } = useAct(SetWeightsDocument);
  const { weights, lines, bad } = weightLines(text);
  const at = refused?.path?.[0] === 'weights' ? lines[Number(refused.path[1])] : undefined;

  async function save(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (bad || !(await act({ input: { consultation: symbol, source, weights } }))) return;
    renew();
    close();
  }

  return (
    <form className={forms.form} onSubmit={(event) => void save(event)} aria-label={say('weights.form')}>
      <TextInput
        name="source"
        label={say('weights.source')}
        description={say('weights.source.note')}
        value={source}
        maxLength={200}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <Textarea
        name="weights"
        label={say('weights.lines')}
        description={say('weights.lines.note')}
        autosize
        minRows={6}
        maxRows={16}
        spellCheck={false}
        value={text}
        error={tried && bad ? say('weights.bad', { line: bad.line, text: bad.text }) : at ? say('weights.at', { line: at }) : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p role="status">
        {weights.length === 0
          ? say('weights.none')
          : say('weights.sum', { members: weights.length, total: number(weights.reduce((sum, { weight }) => sum + weight, 0)) })}
      </p>
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" busy={busy}>
          {say('weights.act')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}

/** Sets the weights of the Members of a consultation, in the place of those that stand. */
export function WeightsForm(props: WeightsProps) {
  const { data, error } = useQuery(WeightScaleDocument, { variables: { symbol: props.symbol }, fetchPolicy: 'network-only' });
  if (error) return <Failed error={error} />;
  return data ? <Written {...props} scale={data.consultation?.weightScale ?? null} /> : null;
}

/** The weights that stand: where they come from, what they come to, and of whom. */
export function WeightsShown({ symbol }: { symbol: string }) {
  const say = useSay();
  const number = useNumber();
  const { data } = useQuery(WeightScaleDocument, { variables: { symbol }, fetchPolicy: 'cache-and-network' });
  const scale = data?.consultation?.weightScale;
  if (!scale) return null;
  return (
    <details className={styles.scale}>
      <summary>{say('weights.shown', { source: scale.source, members: scale.weights.length, total: number(scale.total) })}</summary>
      <ul>
        {scale.weights.map(({ member, weight }) => (
          <li key={member}>
            {member} <b>{number(weight)}</b>
          </li>
        ))}
      </ul>
    </details>
  );
}
