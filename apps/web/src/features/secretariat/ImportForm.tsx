import { useLazyQuery } from '@apollo/client/react';
import { Textarea, TextInput } from '@mantine/core';
import { useState, type DragEvent, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { AddDocumentDocument, RecogniseDocumentDocument } from '../../generated/graphql';
import { Recognised, type RecognisedText } from './Recognised';
import styles from './Desk.module.css';

interface ImportFormProps {
  readonly symbol: string;
  readonly close: () => void;
  readonly renew: () => void;
}

interface Particulars {
  readonly symbol: string;
  readonly title: string;
  readonly issuedOn: string;
}

/** A document as it comes: its plain text is pasted or dropped, what was recognised is shown, and then it is added. */
export function ImportForm({ symbol, close, renew }: ImportFormProps) {
  const say = useSay();
  const [text, setText] = useState('');
  const [own, setOwn] = useState<Particulars>({ symbol: '', title: '', issuedOn: '' });
  const [recognise, { data, error: unread, loading }] = useLazyQuery(RecogniseDocumentDocument, { fetchPolicy: 'no-cache' });
  const { act, busy, refused, error } = useAct(AddDocumentDocument);
  const found: RecognisedText | undefined = text.trim() ? data?.recogniseDocument : undefined;

  async function look(source: string) {
    setText(source);
    if (!source.trim()) return;
    const { data: read } = await recognise({ variables: { text: source } });
    const { symbol: named, title, issuedOn } = read?.recogniseDocument ?? {};
    setOwn({ symbol: named ?? symbol, title: title ?? '', issuedOn: issuedOn ?? '' });
  }

  function drop(event: DragEvent) {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    void file.text().then(look);
  }

  async function add(event: FormEvent) {
    event.preventDefault();
    if (!found) return look(text);
    const input = {
      consultation: symbol,
      symbol: own.symbol.trim(),
      title: { en: own.title.trim() },
      issuedOn: own.issuedOn,
      originalLanguage: found.language ?? ('EN' as const),
      blocks: found.blocks.map(({ anchor, kind, level, number, text: en }) => ({ anchor, kind, level, number, text: { en } })),
      footnotes: found.footnotes.map(({ mark, anchor, text: en }) => ({ mark, anchor, text: { en } })),
    };
    if (!(await act({ input }))) return;
    renew();
    close();
  }

  const set = (changes: Partial<Particulars>) => setOwn((before) => ({ ...before, ...changes }));
  return (
    <form className={forms.form} onSubmit={(event) => void add(event)} aria-label={say('import.form')}>
      <div onDrop={drop} onDragOver={(event) => event.preventDefault()}>
        <Textarea
          label={say('import.text')}
          description={say('import.hint')}
          rows={8}
          required
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <p>
        <input
          type="file"
          accept=".txt,.md,text/plain"
          aria-label={say('import.file')}
          className={styles.file}
          onChange={(event) => void event.currentTarget.files?.[0]?.text().then(look)}
        />
      </p>
      <Failed error={unread} />
      {found && (
        <>
          <div className={forms.row}>
            <TextInput
              label={say('form.symbol')}
              required
              value={own.symbol}
              onChange={(event) => set({ symbol: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              label={say('document.form.issuedOn')}
              required
              value={own.issuedOn}
              onChange={(event) => set({ issuedOn: event.currentTarget.value })}
            />
          </div>
          <TextInput label={say('form.title')} required value={own.title} onChange={(event) => set({ title: event.currentTarget.value })} />
          <Recognised found={found} />
        </>
      )}
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" busy={busy || loading}>
          {say(found ? 'document.form.act' : 'import.look')}
        </Act>
        {found && (
          <Act weight="quiet" busy={loading} onClick={() => void look(text)}>
            {say('import.again')}
          </Act>
        )}
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}
