import { useQuery } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useDeferredValue, useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { paged } from '../../chamber/api/paged';
import { FilterBar } from '../../chamber/forms/FilterBar';
import { Act } from '../../chamber/layout/Act';
import { Page, Section } from '../../chamber/layout/Page';
import { Empty, Failed, Lines } from '../../chamber/layout/Standing';
import { useMay } from '../../chamber/session/session';
import { useNumber, useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import { MembersDocument, type MembershipKind, type MembersQuery, type RegionalGroup } from '../../generated/graphql';
import { AdmitForm } from './AdmitForm';
import { GROUPS, KINDS } from './kinds';
import styles from './Delegations.module.css';

type Member = MembersQuery['members']['nodes'][number];

interface Part {
  readonly name: string;
  readonly members: readonly Member[];
}

function MemberList({ part }: { part: Part }) {
  const { locale } = useIntl();
  const order = new Intl.Collator(locale);
  return (
    <ul className={styles.members}>
      {[...part.members]
        .sort((a, b) => order.compare(a.name, b.name))
        .map((member) => (
          <li key={member.code}>
            <span aria-hidden="true">{member.seal}</span>
            <div>
              <Link to={`/delegations/${member.code}`}>{member.name}</Link>
              {!member.votingRight.entitled && member.kind === 'MEMBER_STATE' && <small>{member.votingRight.explanation}</small>}
            </div>
          </li>
        ))}
    </ul>
  );
}

/** The Members by group, and those who may not vote, with why. */
export function Component() {
  const say = useSay();
  const terms = useTerms();
  const number = useNumber();
  const keeps = useMay('KEEP_DELEGATIONS');
  const [admitting, setAdmitting] = useState(false);
  const [words, setWords] = useState('');
  const [kind, setKind] = useState<MembershipKind | ''>('');
  const [group, setGroup] = useState<RegionalGroup | ''>('');
  const search = useDeferredValue(words.trim()) || null;
  const { data, previousData, error, refetch, fetchMore } = useQuery(MembersDocument, {
    variables: { kind: kind || null, group: group || null, search },
  });
  const shown = data ?? previousData;
  const members = shown?.members.nodes ?? [];
  const cursor = data?.members.pageInfo.hasNextPage ? data.members.pageInfo.endCursor : null;

  // The whole roll stands on one page: the pages of the API are read one after the other.
  useEffect(() => {
    if (!cursor) return;
    void fetchMore({
      variables: { after: cursor },
      updateQuery: (before, { fetchMoreResult }) => ({ members: paged(before.members, fetchMoreResult.members) }),
    }).catch(() => undefined);
  }, [cursor, fetchMore]);

  const states = members.filter((member) => member.kind === 'MEMBER_STATE');
  const entitled = states.filter((member) => member.votingRight.entitled).length;
  const parts: Part[] = [
    ...GROUPS.map((each) => ({ name: terms.group(each), members: states.filter((member) => member.groups.includes(each)) })),
    { name: terms.group(null), members: states.filter((member) => member.groups.length === 0) },
    { name: say('delegations.observers'), members: members.filter((member) => member.kind !== 'MEMBER_STATE') },
  ].filter((part) => part.members.length > 0);

  return (
    <Page
      title={
        shown && !shown.members.pageInfo.hasNextPage
          ? say('delegations.title', { entitled: number(entitled), count: states.length, members: number(states.length) })
          : say('delegations.name')
      }
      under={<p>{say('delegations.under')}</p>}
      action={keeps && !admitting && <Act onClick={() => setAdmitting(true)}>{say('membership.admit')}</Act>}
    >
      {admitting && (
        <Section title={say('membership.admit')}>
          <AdmitForm close={() => setAdmitting(false)} />
        </Section>
      )}
      <FilterBar bare>
        <TextInput
          type="search"
          label={say('delegations.search')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <NativeSelect
          label={say('delegations.kind')}
          value={kind}
          onChange={(event) => setKind(KINDS.find((each) => each === event.currentTarget.value) ?? '')}
          data={[{ value: '', label: say('decisions.any') }, ...KINDS.map((value) => ({ value, label: terms.membership(value) }))]}
        />
        <NativeSelect
          label={say('delegations.group')}
          value={group}
          onChange={(event) => setGroup(GROUPS.find((each) => each === event.currentTarget.value) ?? '')}
          data={[{ value: '', label: say('decisions.any') }, ...GROUPS.map((value) => ({ value, label: terms.group(value) }))]}
        />
      </FilterBar>
      <Failed error={shown ? undefined : error} again={() => void refetch()} />
      {!shown && !error && <Lines count={10} />}
      {shown && members.length === 0 && <Empty>{say('delegations.none')}</Empty>}
      {parts.map((part) => (
        <Section
          key={part.name}
          title={part.name}
          note={say('delegations.count', { count: part.members.length, number: number(part.members.length) })}
        >
          <MemberList part={part} />
        </Section>
      ))}
    </Page>
  );
}
