import { useLazyQuery } from '@apollo/client/react';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type DragEvent, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { AddDocumentDocument, RecogniseDocumentDocument, type Language } from '../../generated/graphql';
import { documentOf, partingOf, type Versions } from './importing';
import { Recognised, type RecognisedText } from './Recognised';
import styles from './Desk.module.css';

interface ImportFormProps {
  readonly symbol: string;
  readonly close: () => void;
  readonly renew: () => void;
}

const ORIGINALS: readonly Language[] = ['EN', 'FR', 'ES'];

interface Particulars {
  readonly symbol: string;
  readonly title: string;
  readonly issuedOn: string;
  readonly original: Language;
  /** Title and text in the original language, where that is not English. */
  readonly originalTitle: string;
  readonly originalText: string;
}

const NOTHING: Particulars = { symbol: '', title: '', issuedOn: '', original: 'EN', originalTitle: '', originalText: '' };

/** A document as it comes: its plain text is pasted or dropped, what was recognised is shown, and then it is added. */
export function ImportForm({ symbol, close, renew }: ImportFormProps) {
  const say = useSay();
  const [text, setText] = useState('');
  const [own, setOwn] = useState(NOTHING);
  const [uneven, setUneven] = useState<number | null>(null);
  const [recognise, { data, error: unread, loading }] = useLazyQuery(RecogniseDocumentDocument, { fetchPolicy: 'no-cache' });
  const [recogniseOriginal, { error: originalUnread }] = useLazyQuery(RecogniseDocumentDocument, { fetchPolicy: 'no-cache' });
  const { act, busy, refused, error } = useAct(AddDocumentDocument);
  const found: RecognisedText | undefined = text.trim() ? data?.recogniseDocument : undefined;

  async function look(source: string) {
    setText(source);
    if (!source.trim()) return;
    const { data: read } = await recognise({ variables: { text: source } });
    const { symbol: named, title, issuedOn, language } = read?.recogniseDocument ?? {};
    const recognised = { symbol: named ?? symbol, title: title ?? '', issuedOn: issuedOn ?? '', original: language ?? ('EN' as const) };
    setOwn((before) => ({ ...before, ...recognised }));
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
    const original = await originalOf(own);
    if (original === undefined) return;
    const versions = { english: found, original };
    const parting = partingOf(versions);
    setUneven(parting);
    if (parting !== null) return;
    const { symbol: named, title, issuedOn } = own;
    const titles = { en: title.trim(), ...(versions.original && { [versions.original.language]: own.originalTitle.trim() }) };
    const input = { consultation: symbol, symbol: named.trim(), title: titles, issuedOn, ...documentOf(versions) };
    if (!(await act({ input }))) return;
    renew();
    close();
  }

  /** The text in the original language, recognised as well; null: it is English; undefined: it was not read, as is said below. */
  async function originalOf({ original, originalText }: Particulars): Promise<Versions['original'] | undefined> {
    if (original === 'EN') return null;
    const language = original === 'FR' ? 'fr' : 'es';
    return recogniseOriginal({ variables: { text: originalText } }).then(
      ({ data: read }) => read && { language, found: read.recogniseDocument },
      () => undefined,
    );
  }

  const set = (changes: Partial<Particulars>) => setOwn((before) => ({ ...before, ...changes }));
  return (
    <form className={forms.form} onSubmit={(event) => void add(event)} aria-label={say('import.form')}>
      <div onDrop={drop} onDragOver={(event) => event.preventDefault()}>
        <Textarea
          name="text"
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
      <Failed error={unread ?? originalUnread} />
      {found && (
        <>
          <div className={forms.row}>
            <TextInput
              name="symbol"
              label={say('form.symbol')}
              required
              value={own.symbol}
              onChange={(event) => set({ symbol: event.currentTarget.value })}
            />
            <TextInput
              name="issuedOn"
              type="date"
              label={say('document.form.issuedOn')}
              required
              value={own.issuedOn}
              onChange={(event) => set({ issuedOn: event.currentTarget.value })}
            />
            <NativeSelect
              label={say('document.form.original')}
              value={own.original}
              onChange={(event) => set({ original: event.currentTarget.value as Language })}
              data={ORIGINALS.map((value) => ({ value, label: say(`language.${value}`) }))}
            />
          </div>
          <TextInput
            name="title"
            label={say('form.title')}
            required
            value={own.title}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
          {own.original !== 'EN' && (
            <>
              <TextInput
                label={say('import.original.title', { language: say(`language.${own.original}`) })}
                required
                value={own.originalTitle}
                onChange={(event) => set({ originalTitle: event.currentTarget.value })}
              />
              <Textarea
                label={say('import.original.text', { language: say(`language.${own.original}`) })}
                description={say('import.original.hint')}
                rows={8}
                required
                value={own.originalText}
                error={uneven === null ? undefined : say('import.uneven', { block: uneven })}
                onChange={(event) => set({ originalText: event.currentTarget.value })}
              />
            </>
          )}
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
