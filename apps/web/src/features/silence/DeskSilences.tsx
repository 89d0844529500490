import { useQuery } from '@apollo/client/react';
import { NativeSelect, Textarea } from '@mantine/core';
import { useCallback, useState, type FormEvent } from 'react';
import { useAct } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { InstantField } from '../../chamber/forms/InstantField';
import { Act, Acts } from '../../chamber/layout/Act';
import { Section } from '../../chamber/layout/Page';
import { Empty, Failed, Refusal } from '../../chamber/layout/Standing';
import { useMay } from '../../chamber/session/session';
import { useSay } from '../../chamber/words/say';
import { ConsultationSilencesDocument, StartSilenceDocument, type ConsultationSilencesQuery } from '../../generated/graphql';
import { SilenceList } from './SilenceList';

type Consultation = NonNullable<ConsultationSilencesQuery['consultation']>;

/** States of questions that have come to something, or to nothing: what they put is free again. */
const OVER: readonly string[] = ['DECIDED', 'ANNULLED', 'NOT_ASKED'];

/** The proposals that a question puts to the vote: a text goes there or under silence, never both at once. */
function putToTheVote({ questions }: Consultation): ReadonlySet<string | null | undefined> {
  const open = questions.filter(({ state }) => !OVER.includes(state));
  return new Set(open.flatMap(({ proposal, options }) => [proposal, ...options.map((option) => option.proposal)]));
}

/** Which text, until when; and a reason where a language that the rule set asks for is missing. */
function StartForm({ consultation, close, renew }: { consultation: Consultation; close: () => void; renew: () => void }) {
  const say = useSay();
  const onTheBallot = putToTheVote(consultation);
  const texts = [
    ...consultation.proposals
      .filter(({ id, status }) => status !== 'WITHDRAWN' && !onTheBallot.has(id))
      .map(({ id, title, version }) => ({ value: `proposal ${id} ${version}`, label: say('silence.start.proposal', { title, version }) })),
    ...consultation.documents.map(({ id, symbol, title }) => ({ value: `document ${id}`, label: `${symbol} · ${title}` })),
  ];
  const [text, setText] = useState(texts[0]?.value ?? '');
  const [expiresAt, setExpiresAt] = useState<string | null>(null);
  const [waiver, setWaiver] = useState('');
  const { act, busy, refused, error } = useAct(StartSilenceDocument);

  async function start(event: FormEvent) {
    event.preventDefault();
    const [kind, id, version] = text.split(' ');
    const what = kind === 'proposal' ? { proposal: id, version: Number(version) } : { document: id };
    if (!(await act({ input: { consultation: consultation.symbol, ...what, expiresAt, waiver: waiver.trim() || null } }))) return;
    renew();
    close();
  }

  return (
    <form className={forms.form} onSubmit={(event) => void start(event)} aria-label={say('silence.start')}>
      <p>{say('silence.start.words')}</p>
      <NativeSelect
        name="text"
        label={say('silence.start.text')}
        description={say('silence.start.text.hint')}
        required
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data={texts}
      />
      <InstantField
        name="expiresAt"
        label={say('silence.start.expiresAt')}
        zone={consultation.officialZone}
        value={expiresAt}
        onChange={setExpiresAt}
      />
      <Textarea
        name="waiver"
        label={say('silence.start.waiver')}
        description={say('silence.start.waiver.hint')}
        rows={2}
        maxLength={1000}
        value={waiver}
        onChange={(event) => setWaiver(event.currentTarget.value)}
      />
      <Refusal of={refused} />
      <Failed error={error} />
      <Acts>
        <Act type="submit" busy={busy}>
          {say('silence.start.act')}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}

/** At the desk: the texts under silence, and putting another one there. */
export function DeskSilences({ symbol }: { symbol: string }) {
  const say = useSay();
  const conducts = useMay('CONDUCT_CONSULTATIONS');
  const [starting, setStarting] = useState(false);
  const { data, refetch } = useQuery(ConsultationSilencesDocument, { variables: { symbol } });
  const renew = useCallback(() => void refetch().catch(() => undefined), [refetch]);
  const consultation = data?.consultation;
  if (!consultation) return null;
  const { state, silenceProcedures: silences } = consultation;
  const may = conducts && (state === 'OPEN' || state === 'VOTING' || state === 'CLOSED');
  if (!may && silences.length === 0) return null;
  return (
    <Section title={say('silence.several')}>
      {silences.length === 0 && !starting && <Empty>{say('silence.none')}</Empty>}
      <SilenceList silences={silences} />
      {starting && <StartForm consultation={consultation} close={() => setStarting(false)} renew={renew} />}
      {may && !starting && (
        <Acts>
          <Act weight="quiet" onClick={() => setStarting(true)}>
            {say('silence.start')}
          </Act>
        </Acts>
      )}
    </Section>
  );
}
