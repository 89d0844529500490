import { Textarea } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useAct, type Acting } from '../../chamber/api/useAct';
import forms from '../../chamber/forms/Forms.module.css';
import { InstantField } from '../../chamber/forms/InstantField';
import { LocalizedField, textsInput, type Texts } from '../../chamber/forms/LocalizedField';
import { Act, Acts } from '../../chamber/layout/Act';
import { Failed, Refusal } from '../../chamber/layout/Standing';
import { officialNow } from '../../chamber/time/clock';
import { useSay } from '../../chamber/words/say';
import { AssignRegionalGroupsDocument, EndMembershipDocument, RenameMemberDocument, type RegionalGroup } from '../../generated/graphql';
import { GroupsField } from './GroupsField';
import type { LedgerProps } from './ledger-props';
import styles from './Delegations.module.css';

type FormProps = LedgerProps & { readonly close: () => void };

const nowIs = () => new Date(officialNow()).toISOString();

interface EntryProps {
  readonly name: string;
  readonly act: string;
  readonly grave?: boolean;
  readonly acting: Pick<Acting<Record<string, unknown>, Record<string, unknown>>, 'busy' | 'refused' | 'error'>;
  readonly enter: () => Promise<boolean>;
  readonly renew: () => void;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** An entry in the ledger of memberships: its fields, and the act that makes it. */
function Entry({ name, act, grave = false, acting, enter, renew, close, children }: EntryProps) {
  const say = useSay();
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!(await enter())) return;
    renew();
    close();
  }
  return (
    <form className={`${forms.form} ${styles.open}`} onSubmit={(event) => void submit(event)} aria-label={name}>
      {children}
      <Refusal of={acting.refused} />
      <Failed error={acting.error} />
      <Acts>
        <Act type="submit" weight={grave ? 'grave' : 'main'} busy={acting.busy}>
          {act}
        </Act>
        <Act weight="quiet" onClick={close}>
          {say('act.leave')}
        </Act>
      </Acts>
    </form>
  );
}

export function RenameForm({ member, zone, renew, close }: FormProps) {
  const say = useSay();
  const [names, setNames] = useState<Texts>({ en: member.names.en, fr: member.names.fr ?? '', es: member.names.es ?? '' });
  const [validFrom, setValidFrom] = useState<string | null>(nowIs);
  const { act, ...acting } = useAct(RenameMemberDocument);
  const enter = async () =>
    validFrom !== null && (await act({ input: { code: member.code, names: textsInput(names), validFrom } })) !== null;
  return (
    <Entry name={say('membership.rename')} act={say('membership.rename.act')} {...{ acting, enter, renew, close }}>
      <LocalizedField label={say('membership.rename.name')} required value={names} onChange={setNames} />
      <InstantField label={say('member.validFrom')} required zone={zone} value={validFrom} onChange={setValidFrom} />
    </Entry>
  );
}

export function GroupsForm({ member, zone, renew, close }: FormProps) {
  const say = useSay();
  const [groups, setGroups] = useState<readonly RegionalGroup[]>(member.groups);
  const [validFrom, setValidFrom] = useState<string | null>(nowIs);
  const { act, ...acting } = useAct(AssignRegionalGroupsDocument);
  const enter = async () => validFrom !== null && (await act({ input: { code: member.code, groups: [...groups], validFrom } })) !== null;
  return (
    <Entry name={say('membership.regroup')} act={say('membership.regroup.act')} {...{ acting, enter, renew, close }}>
      <GroupsField value={groups} onChange={setGroups} />
      <InstantField label={say('member.validFrom')} required zone={zone} value={validFrom} onChange={setValidFrom} />
    </Entry>
  );
}

export function EndForm({ member, zone, renew, close }: FormProps) {
  const say = useSay();
  const [validUntil, setValidUntil] = useState<string | null>(nowIs);
  const [reason, setReason] = useState('');
  const { act, ...acting } = useAct(EndMembershipDocument);
  const enter = async () => validUntil !== null && (await act({ input: { code: member.code, validUntil, reason } })) !== null;
  return (
    <Entry name={say('membership.end')} act={say('membership.end.act')} grave {...{ acting, enter, renew, close }}>
      <p>{say('membership.end.words')}</p>
      <InstantField label={say('member.validUntil')} required zone={zone} value={validUntil} onChange={setValidUntil} />
      <Textarea
        label={say('form.reason')}
        required
        minLength={3}
        rows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Entry>
  );
}
