import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { FilterBar } from '../../chamber/forms/FilterBar';
import { MemberField } from '../../chamber/forms/MemberField';
import { WordAct } from '../../chamber/layout/Act';
import { Columns, Page, Section } from '../../chamber/layout/Page';
import { Empty, Failed, Lines } from '../../chamber/layout/Standing';
import { useDirectory } from '../../chamber/roll/useDirectory';
import { useSession } from '../../chamber/session/session';
import { capital, namesOf } from '../../chamber/words/names';
import { useNumber, useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import {
  AgreementOfGroupsDocument,
  AgreementOfMemberDocument,
  AgreementOverTimeDocument,
  type RegionalGroup,
} from '../../generated/graphql';
import { GROUPS } from '../delegations/kinds';
import { GroupTable } from './GroupTable';
import { PeriodFields } from '../../chamber/forms/PeriodFields';
import { ShareLine, usePercent } from './Share';
import { type Asked, useAsked } from '../../chamber/forms/useAsked';
import { YearChart } from './YearChart';
import styles from './Audit.module.css';

/** So many Members are shown before one asks for all. */
const FIRST = 25;

const isGroup = (party: string): party is RegionalGroup => GROUPS.some((group) => group === party);
const partyOf = (party: string) => (isGroup(party) ? { group: party } : { member: party });

/** Two parties, year by year. */
function OverTime({ of, other, asked }: { of: string; other: string; asked: Asked }) {
  const say = useSay();
  const number = useNumber();
  const percent = usePercent();
  const terms = useTerms();
  const directory = useDirectory();
  const { data, error } = useQuery(AgreementOverTimeDocument, { variables: { of: partyOf(of), with: partyOf(other), ...asked.period } });
  const named = (party: string) => (isGroup(party) ? terms.group(party) : directory.name(party));
  if (!data) return error ? <Failed error={error} /> : <Lines count={4} />;
  const { years, ...whole } = data.agreementOverTime;
  return (
    <Section title={say('audit.agreement.pair', { one: named(of), other: named(other) })}>
      <ul className={styles.shares}>
        <ShareLine name={say('audit.agreement.whole')} figures={whole} />
      </ul>
      {years.length > 0 && (
        <YearChart
          caption={say('audit.agreement.chart')}
          columns={[{ name: say('audit.agreement.share'), look: 'full' }]}
          heads={[
            say('audit.votes.questions'),
            say('audit.agreement.compared'),
            say('audit.agreement.agreed'),
            say('audit.agreement.share'),
          ]}
          years={years.map((year) => ({
            year: year.year,
            values: [year.share ?? 0],
            small: year.small,
            cells: [number(year.questions), number(year.compared), number(year.agreed), percent(year.share)],
          }))}
          top={1}
          topInWords={percent(1)}
        />
      )}
      {years.some((year) => year.small) && <p>{say('audit.agreement.small')}</p>}
    </Section>
  );
}

/** With whom a Member said the same, and with which groups. */
function OfMember({ member, asked }: { member: string; asked: Asked }) {
  const say = useSay();
  const terms = useTerms();
  const [all, setAll] = useState(false);
  const { data, error } = useQuery(AgreementOfMemberDocument, { variables: { member, ...asked.period } });
  if (!data) return error ? <Failed error={error} /> : <Lines count={8} />;
  const { members, groups } = data.agreementOfMember;
  if (members.length === 0) return <Empty>{say('audit.agreement.none')}</Empty>;
  return (
    <Columns>
      <Section title={say('audit.agreement.members', { count: members.length })}>
        <ul className={styles.shares}>
          {(all ? members : members.slice(0, FIRST)).map((other) => (
            <ShareLine key={other.member} name={other.name} figures={other} to={() => asked.set('with', other.member)} />
          ))}
        </ul>
        {members.length > FIRST && (
          <WordAct className="no-print" aria-expanded={all} onClick={() => setAll(!all)}>
            {say(all ? 'audit.agreement.fewer' : 'audit.agreement.all', { count: members.length })}
          </WordAct>
        )}
      </Section>
      <Section as="aside" title={say('audit.agreement.groups')}>
        <ul className={styles.shares}>
          {groups.map((each) => (
            <ShareLine key={each.group} name={terms.group(each.group)} figures={each} to={() => asked.set('with', each.group)} />
          ))}
        </ul>
      </Section>
    </Columns>
  );
}

function useTitle(member: string, asked: Asked): string {
  const say = useSay();
  const directory = useDirectory();
  const percent = usePercent();
  const { data } = useQuery(AgreementOfMemberDocument, { variables: { member, ...asked.period }, skip: !member });
  const members = data?.agreementOfMember.members ?? [];
  const first = members.find((other) => !other.small);
  if (!data) return say('audit.way.agreement');
  if (!first)
    return capital(say(members.length ? 'audit.agreement.title.few' : 'audit.agreement.title.none', namesOf(directory.name(member))));
  return capital(
    say('audit.agreement.title', {
      ...namesOf(directory.name(member)),
      other: first.name,
      share: percent(first.share),
      questions: first.questions,
    }),
  );
}

/** Who votes with whom. */
export function Component() {
  const say = useSay();
  const terms = useTerms();
  const directory = useDirectory();
  const { server } = useSession();
  const asked = useAsked(server.officialZone);
  const [member, other] = [asked.get('member'), asked.get('with')];
  const groups = useQuery(AgreementOfGroupsDocument, { variables: asked.period, skip: Boolean(member) });
  const others = directory.sorted(directory.entries.map((entry) => entry.code)).filter((code) => code !== member);
  return (
    <Page title={useTitle(member, asked)} under={<p>{say('audit.agreement.under')}</p>}>
      <FilterBar>
        <MemberField
          label={say('audit.member')}
          none={say('audit.agreement.allGroups')}
          value={member}
          onChange={(code) => asked.set('member', code)}
        />
        <NativeSelect
          label={say('audit.agreement.with')}
          disabled={!member}
          value={other}
          onChange={(event) => asked.set('with', event.currentTarget.value)}
          data={[
            { value: '', label: say('decisions.any') },
            ...GROUPS.map((group) => ({ value: group, label: terms.group(group) })),
            ...others.map((code) => ({ value: code, label: directory.name(code) })),
          ]}
        />
        <PeriodFields asked={asked} />
      </FilterBar>
      {member && other && <OverTime of={member} other={other} asked={asked} />}
      {member && <OfMember member={member} asked={asked} />}
      {!member && <Failed error={groups.error} />}
      {!member && groups.data && <GroupTable pairs={groups.data.agreementOfGroups} />}
    </Page>
  );
}
