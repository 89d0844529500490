import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../chamber/api/useAct';
import { ActForm } from '../../chamber/forms/ActForm';
import forms from '../../chamber/forms/Forms.module.css';
import { InstantField } from '../../chamber/forms/InstantField';
import { LocalizedField } from '../../chamber/forms/LocalizedField';
import { NO_TEXTS, textsInput, type Texts } from '../../chamber/forms/localizedTexts';
import { useSession } from '../../chamber/session/session';
import { officialNow } from '../../chamber/time/clock';
import { useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import { AdmitMemberDocument, type MembershipKind, type RegionalGroup } from '../../generated/graphql';
import { GroupsField } from './GroupsField';
import { KINDS } from './kinds';

/** A State or an organization is admitted, as a Member or an observer; afterwards its page is shown. */
export function AdmitForm({ close }: { close: () => void }) {
  const say = useSay();
  const terms = useTerms();
  const navigate = useNavigate();
  const zone = useSession().server.officialZone;
  const [names, setNames] = useState<Texts>(NO_TEXTS);
  const [code, setCode] = useState('');
  const [seal, setSeal] = useState('');
  const [kind, setKind] = useState<MembershipKind>('MEMBER_STATE');
  const [groups, setGroups] = useState<readonly RegionalGroup[]>([]);
  const [validFrom, setValidFrom] = useState<string | null>(() => new Date(officialNow()).toISOString());
  const { act, ...acting } = useAct(AdmitMemberDocument);
  const enter = async () =>
    validFrom !== null && (await act({ input: { code, seal, names: textsInput(names), kind, groups: [...groups], validFrom } })) !== null;
  const done = () => void navigate(`/delegations/${code}`);

  return (
    <ActForm name={say('membership.admit')} act={say('membership.admit.act')} {...{ acting, enter, done, close }}>
      <LocalizedField name="names" label={say('membership.name')} required value={names} onChange={setNames} />
      <div className={forms.row}>
        <TextInput
          name="code"
          label={say('membership.code')}
          description={say('membership.code.note')}
          required
          maxLength={16}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value.toUpperCase())}
        />
        <TextInput
          name="seal"
          label={say('membership.seal')}
          description={say('membership.seal.note')}
          required
          maxLength={2}
          value={seal}
          onChange={(event) => setSeal(event.currentTarget.value.toUpperCase())}
        />
        <NativeSelect
          name="kind"
          label={say('membership.kind')}
          description={say('membership.kind.note')}
          value={kind}
          onChange={(event) => setKind(KINDS.find((each) => each === event.currentTarget.value) ?? kind)}
          data={KINDS.map((value) => ({ value, label: terms.membership(value) }))}
        />
      </div>
      <GroupsField value={groups} onChange={setGroups} />
      <InstantField name="validFrom" label={say('member.validFrom')} required zone={zone} value={validFrom} onChange={setValidFrom} />
    </ActForm>
  );
}
