import { useState } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { ActForm } from '../../chamber/forms/ActForm';
import { LocalizedField } from '../../chamber/forms/LocalizedField';
import { textsInput } from '../../chamber/forms/localizedTexts';
import { MemberField } from '../../chamber/forms/MemberField';
import { Act } from '../../chamber/layout/Act';
import { useMay } from '../../chamber/session/session';
import { useSay } from '../../chamber/words/say';
import { ProposeAmendmentDocument } from '../../generated/graphql';
import { ProposeForm } from './ProposeForm';
import { filled, type Standing, StandingTexts } from './StandingTexts';
import type { Place } from './types';

interface AmendFormProps extends Place {
  /** The id of the proposal. */
  readonly proposal: string;
  readonly close: () => void;
}

/** An amendment is made by editing the text as it stands. */
export function AmendForm({ proposal, ...place }: AmendFormProps) {
  return (
    <StandingTexts symbol={place.consultation.symbol} proposal={proposal} close={place.close}>
      {(standing) => <Amending {...place} proposal={standing} />}
    </StandingTexts>
  );
}

/** What is changed is computed, and shown to the chair and the membership. */
function Amending({ proposal, consultation, renew, close }: Omit<AmendFormProps, 'proposal'> & { proposal: Standing }) {
  const say = useSay();
  const [title, setTitle] = useState(() => filled(proposal.titles));
  const [text, setText] = useState(() => filled(proposal.texts));
  // The secretariat amends for the Administration, or enters what a Member sent it.
  const prepares = useMay('PREPARE_CONSULTATIONS');
  const [member, setMember] = useState('');
  const [instead, setInstead] = useState(false);
  const acting = useAct(ProposeAmendmentDocument);

  async function enter(): Promise<boolean> {
    // A language left as it was does not have the amendment, unless nothing was changed in English either.
    const same = title.en === proposal.titles.en && text.en === proposal.texts.en;
    const [titles, texts] = [textsInput(title), textsInput(text)];
    const untouched = (language: 'fr' | 'es') =>
      !same && text[language] === (proposal.texts[language] ?? '') && title[language] === (proposal.titles[language] ?? '');
    const given = (input: typeof titles) => ({
      en: input.en,
      fr: untouched('fr') ? null : input.fr,
      es: untouched('es') ? null : input.es,
    });
    const input = { proposal: proposal.id, version: proposal.version, member: member || null, title: given(titles), text: given(texts) };
    return (await acting.act({ input })) !== null;
  }

  function done() {
    renew();
    close();
  }

  if (instead) return <ProposeForm consultation={consultation} renew={renew} close={close} begin={{ title, text, member }} />;
  const beside = acting.refused?.path?.[0] === 'text' && (
    <Act weight="quiet" onClick={() => setInstead(true)}>
      {say('proposals.amend.instead')}
    </Act>
  );
  return (
    <ActForm name={say('proposals.amend')} act={say('proposals.amend.act')} {...{ acting, enter, done, close, beside }}>
      <p>{say('proposals.amend.hint')}</p>
      {prepares && (
        <MemberField
          name="member"
          label={say('proposal.form.origin')}
          none={say('proposals.by.ADMINISTRATION')}
          value={member}
          onChange={setMember}
        />
      )}
      <LocalizedField name="title" label={say('form.title')} required value={title} onChange={setTitle} />
      <LocalizedField name="text" label={say('proposal.form.text')} required rows={6} value={text} onChange={setText} />
    </ActForm>
  );
}
