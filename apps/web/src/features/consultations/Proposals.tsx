import { Section } from '../../chamber/layout/Page';
import { useSay } from '../../chamber/words/say';
import type { Consultation } from '../ballot/types';
import { ProposalMemory } from '../memory/ProposalMemory';
import { ParagraphLinks } from './ParagraphLinks';
import styles from './Consultation.module.css';

/** What was put forward, by whom, in which version, and the fingerprint of its text. */
export function Proposals({ consultation, numbers }: { consultation: Consultation; numbers: ReadonlyMap<string, string> }) {
  const say = useSay();
  if (consultation.proposals.length === 0) return null;
  return (
    <div className={styles.part}>
      <Section id="proposals" title={say('proposals.name')}>
        {consultation.proposals.map((proposal) => (
          <article key={proposal.id} className={styles.proposal}>
            <h3>{proposal.title}</h3>
            <p>{proposal.text}</p>
            <small>
              {say(`proposals.by.${proposal.origin}`, { member: proposal.member?.name ?? '' })}
              {' · '}
              {say('proposals.version', { version: proposal.version })}
              {proposal.status === 'WITHDRAWN' && ` · ${say('proposals.withdrawn')}`}
              {proposal.paragraphs.length > 0 && (
                <>
                  {' · '}
                  <ParagraphLinks symbol={consultation.symbol} anchors={proposal.paragraphs} numbers={numbers} />
                </>
              )}
              {' · '}
              <span title={proposal.sha256}>
                SHA-256 <code>{proposal.sha256.slice(0, 12)}…</code>
              </span>
            </small>
            <ProposalMemory symbol={consultation.symbol} proposal={proposal.id} />
          </article>
        ))}
      </Section>
    </div>
  );
}
