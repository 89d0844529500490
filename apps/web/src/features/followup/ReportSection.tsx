import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useIntl } from 'react-intl';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { Act } from '../../chamber/layout/Act';
import { Section } from '../../chamber/layout/Page';
import { Done, Failed, Refusal } from '../../chamber/layout/Standing';
import { useMay } from '../../chamber/session/session';
import type { Language } from '../../chamber/words/language';
import { useSay } from '../../chamber/words/say';
import { AddDocumentDocument, FollowUpSectionDocument, type FollowUpSectionQuery } from '../../generated/graphql';
import styles from './FollowUp.module.css';

type Reported = FollowUpSectionQuery['followUpSection'];
type Texts = Reported['title'];

const textsOf = ({ en, fr, es }: Texts) => ({ en, fr, es });

function AddForm({ section }: { section: Reported }) {
  const say = useSay();
  const [consultation, setConsultation] = useState('');
  const [symbol, setSymbol] = useState('');
  const [added, setAdded] = useState(false);
  const { act, busy, refused, error } = useAct(AddDocumentDocument);
  async function add(event: FormEvent) {
    event.preventDefault();
    setAdded(false);
    const blocks = section.blocks.map(({ anchor, kind, level, number, text }) => ({
      ...{ anchor, level, number, text: textsOf(text) },
      kind: kind === 'HEADING' ? ('HEADING' as const) : ('PARAGRAPH' as const),
    }));
    const issuedOn = new Date().toISOString().slice(0, 10);
    const input = {
      consultation: consultation.trim(),
      symbol: symbol.trim(),
      title: textsOf(section.title),
      issuedOn,
      originalLanguage: 'EN' as const,
      blocks,
    };
    setAdded((await act({ input })) !== null);
  }
  return (
    <form className={forms.form} onSubmit={(event) => void add(event)} aria-label={say('followUp.section.form')}>
      <div className={forms.row}>
        <TextInput
          name="consultation"
          label={say('followUp.section.into')}
          required
          placeholder="IC/2006/8"
          value={consultation}
          onChange={(event) => setConsultation(event.currentTarget.value)}
        />
        <TextInput
          name="symbol"
          label={say('followUp.section.symbol')}
          required
          placeholder="IC/2006/8/Add.1"
          value={symbol}
          onChange={(event) => setSymbol(event.currentTarget.value)}
        />
        <Act type="submit" busy={busy}>
          {say('followUp.section.act')}
        </Act>
      </div>
      <Refusal of={refused} />
      <Failed error={error} />
      <Done>{added && say('followUp.section.done', { symbol: consultation })}</Done>
    </form>
  );
}

/** The section on these years as the next consultation would have it; the secretariat puts it into a draft from here. */
export function ReportSection({ body, fromYear, toYear }: { body: string; fromYear: number; toYear: number }) {
  const say = useSay();
  const prepares = useMay('PREPARE_CONSULTATIONS');
  const { locale } = useIntl();
  const language = locale.slice(0, 2) as Language;
  const { data } = useQuery(FollowUpSectionDocument, { variables: { body, fromYear, toYear } });
  if (!data || data.followUpSection.items === 0) return null;
  const inReaders = (texts: Texts) => texts[language] ?? texts.en;
  return (
    <Section title={inReaders(data.followUpSection.title)} note={say('followUp.section.note')}>
      <div className={styles.section}>
        {data.followUpSection.blocks.map((block) =>
          block.kind === 'HEADING' ? (
            <h3 key={block.anchor}>{inReaders(block.text)}</h3>
          ) : (
            <p key={block.anchor}>
              {block.number}. {inReaders(block.text)}
            </p>
          ),
        )}
      </div>
      {prepares && <AddForm section={data.followUpSection} />}
    </Section>
  );
}
