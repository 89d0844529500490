import { useState } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { optionalTexts, textsInput } from '../../chamber/forms/localizedTexts';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { ReviseConsultationDocument, type DeskPartsFragment } from '../../generated/graphql';
import { ConsultationForm } from './ConsultationForm';
import { fieldsOf } from './consultationFields';

interface ReviseFormProps {
  readonly consultation: DeskPartsFragment;
  readonly close: () => void;
  readonly renew: () => void;
}

/**
 * Changes a draft; once it is open, what its vote does not rest on. The revision that was read goes with it: a colleague's change
 * is not written over.
 */
export function ReviseForm({ consultation, close, renew }: ReviseFormProps) {
  const say = useSay();
  const [fields, change] = useState(() => fieldsOf(consultation));
  const [revision] = useState(consultation.revision);
  const { act, busy, refused, error } = useAct(ReviseConsultationDocument);
  const draft = consultation.state === 'DRAFT';

  async function revise() {
    const { symbol, title, summary, body, officialZone, visibility, ruleSet, commentsCloseAt, votingOpensAt, votingClosesAt } = fields;
    const always = {
      symbol,
      revision,
      title: textsInput(title),
      summary: optionalTexts(summary),
      visibility,
      commentsCloseAt,
      votingOpensAt,
    };
    const inDraft = { body, officialZone, ruleSet, votingClosesAt };
    if (!(await act({ input: draft ? { ...always, ...inDraft } : always }))) return;
    renew();
    close();
  }

  return (
    <ConsultationForm fields={fields} change={change} stands opened={!draft} onSubmit={() => void revise()}>
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" busy={busy}>
          {say('desk.revise.act')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </ConsultationForm>
  );
}
