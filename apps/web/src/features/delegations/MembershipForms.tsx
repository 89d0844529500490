import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../chamber/api/useAct';
import { ActForm } from '../../chamber/forms/ActForm';
import { InstantField } from '../../chamber/forms/InstantField';
import { LocalizedField } from '../../chamber/forms/LocalizedField';
import { textsInput, type Texts } from '../../chamber/forms/localizedTexts';
import { officialNow } from '../../chamber/time/clock';
import { useSay } from '../../chamber/words/say';
import { AssignRegionalGroupsDocument, EndMembershipDocument, RenameMemberDocument, type RegionalGroup } from '../../generated/graphql';
import { GroupsField } from './GroupsField';
import type { LedgerProps } from './ledger-props';
import styles from './Delegations.module.css';

type FormProps = LedgerProps & { readonly close: () => void };

const nowIs = () => new Date(officialNow()).toISOString();

const doneWith =
  ({ renew, close }: FormProps) =>
  () => {
    renew();
    close();
  };

export function RenameForm(props: FormProps) {
  const { member, zone, close } = props;
  const done = doneWith(props);
  const say = useSay();
  const [names, setNames] = useState<Texts>({ en: member.names.en, fr: member.names.fr ?? '', es: member.names.es ?? '' });
  const [validFrom, setValidFrom] = useState<string | null>(nowIs);
  const { act, ...acting } = useAct(RenameMemberDocument);
  const enter = async () =>
    validFrom !== null && (await act({ input: { code: member.code, names: textsInput(names), validFrom } })) !== null;
  return (
    <ActForm className={styles.open} name={say('membership.rename')} act={say('membership.rename.act')} {...{ acting, enter, done, close }}>
      <LocalizedField name="names" label={say('membership.rename.name')} required value={names} onChange={setNames} />
      <InstantField name="validFrom" label={say('member.validFrom')} required zone={zone} value={validFrom} onChange={setValidFrom} />
    </ActForm>
  );
}

export function GroupsForm(props: FormProps) {
  const { member, zone, close } = props;
  const done = doneWith(props);
  const say = useSay();
  const [groups, setGroups] = useState<readonly RegionalGroup[]>(member.groups);
  const [validFrom, setValidFrom] = useState<string | null>(nowIs);
  const { act, ...acting } = useAct(AssignRegionalGroupsDocument);
  const enter = async () => validFrom !== null && (await act({ input: { code: member.code, groups: [...groups], validFrom } })) !== null;
  return (
    <ActForm
      className={styles.open}
      name={say('membership.regroup')}
      act={say('membership.regroup.act')}
      {...{ acting, enter, done, close }}
    >
      <GroupsField value={groups} onChange={setGroups} />
      <InstantField name="validFrom" label={say('member.validFrom')} required zone={zone} value={validFrom} onChange={setValidFrom} />
    </ActForm>
  );
}

export function EndForm(props: FormProps) {
  const { member, zone, close } = props;
  const done = doneWith(props);
  const say = useSay();
  const [validUntil, setValidUntil] = useState<string | null>(nowIs);
  const [reason, setReason] = useState('');
  const { act, ...acting } = useAct(EndMembershipDocument);
  const enter = async () => validUntil !== null && (await act({ input: { code: member.code, validUntil, reason } })) !== null;
  return (
    <ActForm className={styles.open} name={say('membership.end')} act={say('membership.end.act')} grave {...{ acting, enter, done, close }}>
      <p>{say('membership.end.words')}</p>
      <InstantField name="validUntil" label={say('member.validUntil')} required zone={zone} value={validUntil} onChange={setValidUntil} />
      <Textarea
        name="reason"
        label={say('form.reason')}
        required
        minLength={3}
        rows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  );
}
