import { Modal, NativeSelect, Radio, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useIntl } from 'react-intl';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useViewer } from '../../chamber/session/session';
import { API_NAMES, LANGUAGES, type Language } from '../../chamber/words/language';
import { namesOf } from '../../chamber/words/names';
import { useSay } from '../../chamber/words/say';
import { ObjectToSilenceDocument, type ObjectionKind, type SilencePartsFragment } from '../../generated/graphql';
import styles from './Silence.module.css';

const KINDS: readonly ObjectionKind[] = ['OBJECTION', 'AMENDMENT'];

/** Objecting asks for the reason, shows what will be on the record, and is confirmed: it cannot be taken back. */
export function ObjectForm({ silence, renew }: { silence: SilencePartsFragment; renew: () => void }) {
  const say = useSay();
  const viewer = useViewer();
  const { locale } = useIntl();
  const [kind, setKind] = useState<ObjectionKind>('OBJECTION');
  const [text, setText] = useState('');
  const [wording, setWording] = useState('');
  const [language, setLanguage] = useState(locale.slice(0, 2) as Language);
  const [reviewing, setReviewing] = useState(false);
  const { act, busy, refused, error, forget } = useAct(ObjectToSilenceDocument);
  const values = namesOf(viewer.delegate?.member.name ?? '');
  const proposedWording = kind === 'AMENDMENT' ? wording.trim() : null;

  function review(event: FormEvent) {
    event.preventDefault();
    forget();
    setReviewing(true);
  }

  async function object() {
    const input = { silence: silence.id, kind, text: text.trim(), proposedWording, language: API_NAMES[language] };
    if (!(await act({ input }))) return;
    setReviewing(false);
    renew();
  }

  return (
    <form className={forms.form} onSubmit={review} aria-label={say('silence.object')}>
      <Radio.Group label={say('silence.object.kind')} value={kind} onChange={setKind}>
        {KINDS.map((one) => (
          <Radio key={one} value={one} label={say(`silence.object.${one}`)} mt={8} />
        ))}
      </Radio.Group>
      <Textarea
        name="text"
        label={say('silence.object.text')}
        description={say('silence.object.text.hint')}
        required
        rows={4}
        maxLength={10_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {kind === 'AMENDMENT' && (
        <Textarea
          name="proposedWording"
          label={say('silence.object.wording')}
          required
          rows={4}
          maxLength={20_000}
          value={wording}
          onChange={(event) => setWording(event.currentTarget.value)}
        />
      )}
      <NativeSelect
        name="language"
        label={say('silence.object.language')}
        value={language}
        onChange={(event) => setLanguage(event.currentTarget.value as Language)}
        data={LANGUAGES.map((one) => ({ value: one, label: say(`language.${one}`) }))}
      />
      <Acts>
        <Act type="submit">{say('silence.object.review')}</Act>
      </Acts>
      {reviewing && (
        <Modal.Root opened onClose={() => setReviewing(false)} centered lockScroll={false} transitionProps={{ duration: 0 }} size={560}>
          <Modal.Overlay />
          <Modal.Content className={styles.dialog}>
            <Modal.Title>{say('silence.object.confirm', { ...values, title: silence.title })}</Modal.Title>
            <div className={forms.form}>
              <p>{say('silence.object.consequence')}</p>
              <blockquote className={styles.chosen} lang={language}>
                {text.trim()}
                {proposedWording && `\n\n${say('silence.object.instead', { wording: proposedWording })}`}
              </blockquote>
              <Refusal of={refused} />
              <Failed error={error} />
              <Acts>
                <Act busy={busy} onClick={() => void object()} data-autofocus>
                  {say('silence.object.act', values)}
                </Act>
                <Act weight="quiet" onClick={() => setReviewing(false)}>
                  {say('act.leave')}
                </Act>
              </Acts>
            </div>
          </Modal.Content>
        </Modal.Root>
      )}
    </form>
  );
}
