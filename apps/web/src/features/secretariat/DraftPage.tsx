import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../chamber/api/useAct';
import { Act, ActLink, Acts } from '../../chamber/layout/Act';
import { Page } from '../../chamber/layout/Page';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSession } from '../../chamber/session/session';
import { useSay } from '../../chamber/words/say';
import { DraftConsultationDocument } from '../../generated/graphql';
import { ConsultationForm } from './ConsultationForm';
import { draftInput, newFields } from './consultationFields';

/** A new consultation, as a draft that only the secretariat sees. */
export function Component() {
  const say = useSay();
  const navigate = useNavigate();
  const { server } = useSession();
  const [fields, change] = useState(() => newFields(server.officialZone));
  const { act, busy, refused, error } = useAct(DraftConsultationDocument);

  async function draft() {
    const input = draftInput(fields);
    const done = input && (await act({ input }));
    if (done) await navigate(`/secretariat/${done.consultation.symbol}`);
  }

  return (
    <Page title={say('draft.title')} under={<p>{say('draft.under')}</p>}>
      <ConsultationForm fields={fields} change={change} stands={false} onSubmit={() => void draft()}>
        <Refusal of={refused} />
        <Failed error={error} />
        <Acts>
          <Act type="submit" busy={busy}>
            {say('draft.act')}
          </Act>
          <ActLink weight="quiet" to="/secretariat">
            {say('act.leave')}
          </ActLink>
        </Acts>
      </ConsultationForm>
    </Page>
  );
}
