import { useQuery } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { LocalizedField } from '../../chamber/forms/LocalizedField';
import { NO_TEXTS, optionalTexts } from '../../chamber/forms/localizedTexts';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { EarlierProposalsDocument, LinkEarlierLifeDocument, type WhatBecame } from '../../generated/graphql';

const BECAME: readonly WhatBecame[] = [
  'NOT_ENDORSED',
  'ENDORSED',
  'ENDORSED_AS_AMENDED',
  'DEFERRED',
  'WITHDRAWN',
  'NOT_PUT',
  'UNDER_CONSIDERATION',
];

interface EarlierLifeFormProps {
  readonly proposal: string;
  readonly close: () => void;
  readonly renew: () => void;
}

/** Where a proposal was made before: by the symbol of a consultation of this system, its proposals to choose from; else of a document outside. */
export function EarlierLifeForm({ proposal, close, renew }: EarlierLifeFormProps) {
  const say = useSay();
  const [symbol, setSymbol] = useState('');
  const [earlier, setEarlier] = useState('');
  const [paragraph, setParagraph] = useState('');
  const [on, setOn] = useState('');
  const [became, setBecame] = useState<WhatBecame>('NOT_ENDORSED');
  const [note, setNote] = useState(NO_TEXTS);
  const { data } = useQuery(EarlierProposalsDocument, { variables: { symbol: symbol.trim() }, skip: symbol.trim().length < 3 });
  const known = (symbol.trim().length >= 3 && data?.consultation?.proposals.filter(({ id }) => id !== proposal)) || [];
  const { act, busy, refused, error } = useAct(LinkEarlierLifeDocument);
  async function link(event: FormEvent) {
    event.preventDefault();
    const reference = earlier ? { earlier } : { symbol: symbol.trim(), paragraph: paragraph.trim() || null, on: on || null, became };
    if (await act({ input: { proposal, ...reference, note: optionalTexts(note) } })) renew();
  }
  return (
    <form className={forms.form} onSubmit={(event) => void link(event)} aria-label={say('memory.link')}>
      <div className={forms.row}>
        <TextInput
          name="symbol"
          label={say('memory.symbol')}
          required
          placeholder="IC/2005/3"
          value={symbol}
          onChange={(event) => {
            setSymbol(event.currentTarget.value);
            setEarlier('');
          }}
        />
        {known.length > 0 && (
          <NativeSelect
            name="earlier"
            label={say('memory.proposal')}
            value={earlier}
            onChange={(event) => setEarlier(event.currentTarget.value)}
            data={[{ value: '', label: say('form.choose') }, ...known.map(({ id, title }) => ({ value: id, label: title }))]}
          />
        )}
      </div>
      {!earlier && (
        <div className={forms.row}>
          <TextInput
            name="paragraph"
            label={say('memory.paragraphField')}
            value={paragraph}
            onChange={(event) => setParagraph(event.currentTarget.value)}
          />
          <TextInput name="on" type="date" label={say('memory.on')} value={on} onChange={(event) => setOn(event.currentTarget.value)} />
          <NativeSelect
            name="became"
            label={say('memory.becameField')}
            value={became}
            onChange={(event) => setBecame(event.currentTarget.value as WhatBecame)}
            data={BECAME.map((value) => ({ value, label: say(`memory.became.${value}`) }))}
          />
        </div>
      )}
      <LocalizedField name="note" label={say('memory.note')} value={note} onChange={setNote} />
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" busy={busy}>
          {say('memory.link.act')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}
