import { useIntl } from 'react-intl';
import { Section } from '../../chamber/layout/Page';
import { Empty } from '../../chamber/layout/Standing';
import { useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import { GROUPS } from '../delegations/kinds';
import type { RecordShown } from './shown';
import styles from './Record.module.css';

/** The Members that took part, by group, in the alphabetical order of the reader's language. */
export function Participants({ record }: { record: RecordShown }) {
  const say = useSay();
  const terms = useTerms();
  const { locale } = useIntl();
  const order = new Intl.Collator(locale);
  const members = new Set(record.participants.map((participant) => participant.member));
  const groups = [...new Set(record.participants.map((participant) => participant.group))].sort((a, b) =>
    order.compare(a ?? '~', b ?? '~'),
  );
  return (
    <Section title={say('record.participants', { count: members.size })}>
      {members.size === 0 && <Empty>{say('record.participants.empty')}</Empty>}
      <div className={styles.groups}>
        {groups.map((group) => (
          <div key={group ?? ''}>
            <h3>{terms.group(GROUPS.find((known) => known === group))}</h3>
            <ul className={styles.participants}>
              {record.participants
                .filter((participant) => participant.group === group)
                .sort((a, b) => order.compare(a.name, b.name))
                .map((participant) => (
                  <li key={participant.member}>{participant.name}</li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
}
