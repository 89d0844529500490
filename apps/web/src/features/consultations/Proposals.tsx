import { useState } from 'react';
import { Act, Acts } from '../../chamber/layout/Act';
import { Section } from '../../chamber/layout/Page';
import { useMay, useViewer } from '../../chamber/session/session';
import { useSay } from '../../chamber/words/say';
import type { Consultation } from '../ballot/types';
import { ProposalShown } from '../proposals/ProposalShown';
import { ProposeForm } from '../proposals/ProposeForm';
import styles from './Consultation.module.css';

interface ProposalsProps {
  readonly consultation: Consultation;
  readonly numbers: ReadonlyMap<string, string>;
  readonly renew: () => void;
}

/** Whether this reader may put something forward now: for a Member, while comments come in. */
export function useMayPropose({ mayComment }: Consultation): boolean {
  const viewer = useViewer();
  const sponsors = useMay('SPONSOR');
  return sponsors && mayComment && viewer.delegate !== null && viewer.delegate.function !== 'ADVISER';
}

/** What was put forward, by whom, where it stands, and what would amend it; and where a delegation proposes a topic. */
export function Proposals({ consultation, numbers, renew }: ProposalsProps) {
  const say = useSay();
  const mayPropose = useMayPropose(consultation);
  const [proposing, setProposing] = useState(false);
  if (consultation.proposals.length === 0 && !mayPropose) return null;
  return (
    <div className={styles.part}>
      <Section id="proposals" title={say('proposals.name')}>
        {consultation.proposals.map((proposal) => (
          <ProposalShown key={proposal.id} proposal={proposal} consultation={consultation} numbers={numbers} renew={renew} />
        ))}
        {mayPropose && !proposing && (
          <div className={styles.further}>
            <Acts>
              <Act onClick={() => setProposing(true)}>{say('proposals.propose')}</Act>
            </Acts>
          </div>
        )}
        {mayPropose && proposing && (
          <div className={styles.further}>
            <ProposeForm consultation={consultation} renew={renew} close={() => setProposing(false)} />
          </div>
        )}
      </Section>
    </div>
  );
}
