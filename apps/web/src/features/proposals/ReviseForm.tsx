import { useState } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { ActForm } from '../../chamber/forms/ActForm';
import { LocalizedField } from '../../chamber/forms/LocalizedField';
import { textsInput } from '../../chamber/forms/localizedTexts';
import { useSay } from '../../chamber/words/say';
import { ReviseProposalDocument } from '../../generated/graphql';
import { filled, type Standing, StandingTexts } from './StandingTexts';
import type { Place } from './types';

interface ReviseFormProps extends Place {
  /** The id of the proposal. */
  readonly proposal: string;
  readonly close: () => void;
}

/** A new version of a proposal by whoever put it forward; the earlier ones stay readable. */
export function ReviseForm({ proposal, ...place }: ReviseFormProps) {
  return (
    <StandingTexts symbol={place.consultation.symbol} proposal={proposal} close={place.close}>
      {(standing) => <Revising {...place} proposal={standing} />}
    </StandingTexts>
  );
}

function Revising({ proposal, renew, close }: Omit<ReviseFormProps, 'proposal'> & { proposal: Standing }) {
  const say = useSay();
  const [title, setTitle] = useState(() => filled(proposal.titles));
  const [text, setText] = useState(() => filled(proposal.texts));
  const acting = useAct(ReviseProposalDocument);

  async function enter(): Promise<boolean> {
    const input = { proposal: proposal.id, version: proposal.version, title: textsInput(title), text: textsInput(text) };
    return (await acting.act({ input })) !== null;
  }

  function done() {
    renew();
    close();
  }

  return (
    <ActForm name={say('proposals.revise')} act={say('proposals.revise.act')} {...{ acting, enter, done, close }}>
      <p>{say('proposals.revise.hint')}</p>
      <LocalizedField name="title" label={say('form.title')} required value={title} onChange={setTitle} />
      <LocalizedField name="text" label={say('proposal.form.text')} required rows={6} value={text} onChange={setText} />
    </ActForm>
  );
}
