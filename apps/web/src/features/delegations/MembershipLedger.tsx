import { useState } from 'react';
import { WordAct } from '../../chamber/layout/Act';
import { Section } from '../../chamber/layout/Page';
import { useMay } from '../../chamber/session/session';
import { useTime } from '../../chamber/time/useTime';
import { useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import type { LedgerProps } from './ledger-props';
import { EndForm, GroupsForm, RenameForm } from './MembershipForms';
import styles from './Delegations.module.css';

/** What was recorded of the membership and when; the secretariat enters a name, groups or the end from here. */
export function MembershipLedger(props: LedgerProps) {
  const { member, zone } = props;
  const say = useSay();
  const time = useTime();
  const terms = useTerms();
  const keeps = useMay('KEEP_DELEGATIONS');
  const [doing, setDoing] = useState<'rename' | 'groups' | 'end' | null>(null);
  const form = { ...props, close: () => setDoing(null) };
  return (
    <Section as="aside" title={say('member.memberships')}>
      <ul className={styles.ledger}>
        {member.memberships.map((membership) => (
          <li key={`${membership.validFrom}-${membership.recordedAt}`}>
            <b>{membership.name}</b>
            <small>
              {[terms.membership(membership.kind), ...membership.groups.map(terms.group)].join(' · ')}
              <br />
              {say(membership.validUntil ? 'member.fromUntil' : 'member.from', {
                from: time.day(membership.validFrom, zone),
                until: membership.validUntil ? time.day(membership.validUntil, zone) : '',
              })}
              <br />
              {say(membership.supersededAt ? 'member.superseded' : 'member.recorded', {
                moment: time.day(membership.supersededAt ?? membership.recordedAt, zone),
              })}
            </small>
          </li>
        ))}
      </ul>
      {keeps && doing === null && (
        <div className={`${styles.acts} no-print`}>
          <WordAct onClick={() => setDoing('rename')}>{say('membership.rename')}</WordAct>
          <WordAct onClick={() => setDoing('groups')}>{say('membership.regroup')}</WordAct>
          <WordAct onClick={() => setDoing('end')}>{say('membership.end')}</WordAct>
        </div>
      )}
      {doing === 'rename' && <RenameForm {...form} />}
      {doing === 'groups' && <GroupsForm {...form} />}
      {doing === 'end' && <EndForm {...form} />}
    </Section>
  );
}
