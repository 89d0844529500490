import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMemo, useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { LocalizedField } from '../../chamber/forms/LocalizedField';
import { NO_TEXTS, textsInput } from '../../chamber/forms/localizedTexts';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { API_NAMES, LANGUAGES } from '../../chamber/words/language';
import { useSay } from '../../chamber/words/say';
import { AddDocumentDocument, type Language } from '../../generated/graphql';
import { documentBlocks, strayNotes } from './blocks';
import styles from './Desk.module.css';

const ORIGINALS: readonly Language[] = ['EN', 'FR', 'ES'];

interface DocumentFormProps {
  readonly symbol: string;
  readonly close: () => void;
  readonly renew: () => void;
}

/** A document from its pasted text: what it will look like is shown before it is added. */
export function DocumentForm({ symbol, close, renew }: DocumentFormProps) {
  const say = useSay();
  const [own, setOwn] = useState(symbol);
  const [title, setTitle] = useState(NO_TEXTS);
  const [issuedOn, setIssuedOn] = useState('');
  const [original, setOriginal] = useState<Language>('EN');
  const [sources, setSources] = useState(NO_TEXTS);
  const { act, busy, refused, error } = useAct(AddDocumentDocument);
  const parts = useMemo(() => documentBlocks(sources), [sources]);
  const stray = useMemo(() => strayNotes(sources), [sources]);

  async function add(event: FormEvent) {
    event.preventDefault();
    if (!parts || stray.length > 0) return;
    const done = await act({
      input: { consultation: symbol, symbol: own, title: textsInput(title), issuedOn, originalLanguage: original, ...parts },
    });
    if (!done) return;
    renew();
    close();
  }

  return (
    <form className={forms.form} onSubmit={(event) => void add(event)} aria-label={say('document.form')}>
      <div className={forms.row}>
        <TextInput name="symbol" label={say('form.symbol')} required value={own} onChange={(event) => setOwn(event.currentTarget.value)} />
        <TextInput
          name="issuedOn"
          type="date"
          label={say('document.form.issuedOn')}
          required
          value={issuedOn}
          onChange={(event) => setIssuedOn(event.currentTarget.value)}
        />
        <NativeSelect
          name="originalLanguage"
          label={say('document.form.original')}
          value={original}
          onChange={(event) => setOriginal(event.currentTarget.value as Language)}
          data={ORIGINALS.map((value) => ({ value, label: say(`language.${value}`) }))}
        />
      </div>
      <LocalizedField name="title" label={say('form.title')} required value={title} onChange={setTitle} />
      <fieldset className={forms.part}>
        <legend>{say('document.form.text')}</legend>
        <p>{say('document.form.text.hint')}</p>
        {LANGUAGES.map((language) => (
          <Textarea
            key={language}
            name={`blocks.${language}`}
            lang={language}
            label={say(`language.${language}`)}
            required={language === 'en'}
            rows={language === 'en' ? 10 : 4}
            value={sources[language]}
            onChange={(event) => {
              const text = event.currentTarget.value;
              setSources((before) => ({ ...before, [language]: text }));
            }}
          />
        ))}
      </fieldset>
      {parts === null && <Refusal of={{ message: say('document.form.uneven') }} />}
      {stray.map(({ language, mark, stray: how }) => (
        <Refusal
          key={`${language} ${mark} ${how}`}
          of={{ message: say(`document.form.note.${how}`, { mark: `[^${mark}]`, language: say(`language.${API_NAMES[language]}`) }) }}
        />
      ))}
      {parts && parts.blocks.length > 0 && (
        <div className={styles.preview} tabIndex={0} role="region" aria-label={say('document.form.preview')}>
          {parts.blocks.map((block) => (
            <p key={block.anchor}>
              <span>{block.kind === 'HEADING' ? '—' : (block.number ?? '·')}</span>
              <span>
                {block.kind === 'HEADING' ? <b>{block.text.en}</b> : block.text.en}
                {parts.footnotes.map(({ mark, anchor }) => anchor === block.anchor && <sup key={mark}>{mark}</sup>)}
              </span>
            </p>
          ))}
          {parts.footnotes.map(({ mark, anchor, text }) => (
            <p key={`${anchor} ${mark}`}>
              <span />
              <small>
                <sup>{mark}</sup> {text.en}
              </small>
            </p>
          ))}
        </div>
      )}
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" busy={busy}>
          {say('document.form.act')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}
