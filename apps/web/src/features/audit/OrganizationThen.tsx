import { Link } from 'react-router';
import { Section } from '../../chamber/layout/Page';
import { useTime } from '../../chamber/time/useTime';
import { useNumber, useSay } from '../../chamber/words/say';
import { useRoleWords } from '../../chamber/words/terms';
import type { OrganizationAtQuery, Role } from '../../generated/graphql';
import { LogThen } from './LogThen';
import styles from './Audit.module.css';

/** Membership, settings and accounts as they were known at an instant. */
export function OrganizationThen({ organization, zone }: { organization: OrganizationAtQuery['organizationAt']; zone: string }) {
  const say = useSay();
  const time = useTime();
  const number = useNumber();
  const { role } = useRoleWords();
  const facts: readonly (readonly [string, number])[] = [
    [say('audit.asOf.memberStates'), organization.memberStates],
    [say('audit.asOf.entitled'), organization.entitled],
    [say('audit.asOf.suspended'), organization.suspended],
    [say('audit.asOf.withoutCredentials'), organization.withoutCredentials],
    [say('audit.asOf.observers'), organization.observers],
  ];
  return (
    <>
      <div>
        <Section title={say('audit.asOf.membership')} note={<Link to="/delegations">{say('head.delegations')}</Link>}>
          <dl className={styles.facts}>
            {facts.map(([name, figure]) => (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{name}</dt>
                <dd>{number(figure)}</dd>
              </div>
            ))}
          </dl>
        </Section>
        <Section title={say('audit.asOf.ruleSets')}>
          <ul className={styles.list}>
            {organization.ruleSets.map((rules) => (
              <li key={rules.key}>
                <b>{rules.name}</b>
                <small>{say('audit.asOf.ruleSet', { version: rules.version, since: time.official(rules.since, zone) })}</small>
              </li>
            ))}
          </ul>
        </Section>
      </div>
      <div>
        <Section as="aside" title={say('audit.asOf.accounts')}>
          <dl className={styles.facts}>
            {organization.roles.map((each) => (
              <div key={each.role} style={{ display: 'contents' }}>
                <dt>{role(each.role as Role)}</dt>
                <dd>{number(each.accounts)}</dd>
              </div>
            ))}
          </dl>
        </Section>
        <LogThen size={organization.logSize} leaf={organization.lastLeaf} to="/log" />
      </div>
    </>
  );
}
