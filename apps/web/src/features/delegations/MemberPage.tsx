import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { Columns, Page, Section } from '../../chamber/layout/Page';
import { Coming, Empty, Failed, NotFound } from '../../chamber/layout/Standing';
import { useMay, useSession } from '../../chamber/session/session';
import { capital, namesOf } from '../../chamber/words/names';
import { useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import { MemberShownDocument } from '../../generated/graphql';
import { AppointForm } from './AppointForm';
import { CredentialsLedger } from './CredentialsLedger';
import { DelegateList } from './DelegateList';
import type { LedgerProps } from './ledger-props';
import { MembershipLedger } from './MembershipLedger';
import { SuspensionLedger } from './SuspensionLedger';

/** One Member: its right to vote and why, its delegation, its credentials, and what was recorded when. */
export function Component() {
  const say = useSay();
  const terms = useTerms();
  const { server } = useSession();
  const keeps = useMay('KEEP_DELEGATIONS');
  const code = useParams()['code'] ?? '';
  const { data, error, refetch } = useQuery(MemberShownDocument, { variables: { code } });
  if (!data)
    return error ? (
      <Page title={code}>
        <Failed error={error} again={() => void refetch()} />
      </Page>
    ) : (
      <Coming what={say('member.coming')} />
    );
  const member = data.member;
  if (!member) return <NotFound what={code} />;
  const ledger: LedgerProps = { member, zone: server.officialZone, renew: () => void refetch() };
  const right = member.votingRight;
  return (
    <Page
      title={capital(
        say(
          right.entitled ? 'member.mayVote' : member.kind === 'MEMBER_STATE' ? 'member.mayNotVote' : 'member.observes',
          namesOf(member.name),
        ),
      )}
      eyebrow={[member.code, terms.membership(member.kind), ...member.groups.map(terms.group)].join(' · ')}
      under={right.explanation ? <p>{right.explanation}</p> : undefined}
    >
      <Columns>
        <div>
          <Section title={say('member.delegates')}>
            {member.delegates.length === 0 && <Empty>{say('member.delegates.empty')}</Empty>}
            <DelegateList {...ledger} />
            {keeps && <AppointForm {...ledger} />}
          </Section>
          <CredentialsLedger {...ledger} />
          <SuspensionLedger {...ledger} />
        </div>
        <MembershipLedger {...ledger} />
      </Columns>
    </Page>
  );
}
