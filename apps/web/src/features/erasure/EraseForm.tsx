import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { useSay } from '../../chamber/words/say';
import { EraseTextDocument, type Erasable, type ErasureGround } from '../../generated/graphql';
import { ConfirmBySymbol } from '../secretariat/ConfirmBySymbol';
import type { Done } from './done';

const GROUNDS: readonly ErasureGround[] = ['DATA_SUBJECT_REQUEST', 'COURT_ORDER', 'LEGAL_OBLIGATION', 'THIRD_PARTY_DATA'];

interface EraseFormProps {
  readonly what: Erasable;
  readonly id: string;
  readonly confirm: string;
  readonly close: () => void;
  readonly done: (done: Done) => void;
}

/** On what ground, under what reference, and that it is meant. */
export function EraseForm({ what, id, confirm, close, done }: EraseFormProps) {
  const say = useSay();
  const [ground, setGround] = useState<ErasureGround>('DATA_SUBJECT_REQUEST');
  const [reference, setReference] = useState('');
  const erase = useAct(EraseTextDocument);
  return (
    <ConfirmBySymbol
      symbol={confirm}
      title={say('erase.confirm.title')}
      words={[say('erase.confirm.gone'), say('erase.confirm.log'), say('erase.confirm.final')]}
      act={say('erase.act')}
      grave
      busy={erase.busy}
      refused={erase.refused}
      error={erase.error}
      close={close}
      confirm={(typed) =>
        void erase.act({ input: { what, id, ground, reference, confirm: typed } }).then((success) => success && done(success))
      }
    >
      <NativeSelect
        name="ground"
        label={say('erase.ground')}
        value={ground}
        onChange={(event) => setGround(GROUNDS.find((each) => each === event.currentTarget.value) ?? ground)}
        data={GROUNDS.map((value) => ({ value, label: say(`erase.ground.${value}`) }))}
      />
      <TextInput
        name="reference"
        label={say('erase.reference')}
        description={say('erase.reference.hint')}
        required
        maxLength={200}
        autoComplete="off"
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
    </ConfirmBySymbol>
  );
}
