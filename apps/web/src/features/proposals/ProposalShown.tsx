import { useId } from 'react';
import { useTime } from '../../chamber/time/useTime';
import { useSay } from '../../chamber/words/say';
import { ParagraphLinks } from '../consultations/ParagraphLinks';
import { ProposalMemory } from '../memory/ProposalMemory';
import { ProposalActs } from './ProposalActs';
import { Runs } from './Runs';
import type { Amendment, Place, Proposal } from './types';
import styles from './Proposals.module.css';

/** Where it stands between its proposer, the chair and the vote, in one sentence. */
function State({ proposal, consultation }: { proposal: Proposal | Amendment; consultation: Place['consultation'] }) {
  const say = useSay();
  const time = useTime();
  const question = consultation.questions.find(({ key }) => key === proposal.question);
  if (proposal.status === 'WITHDRAWN') return <p className={styles.state}>{say('proposals.state.withdrawn')}</p>;
  if (proposal.leftOut && consultation.state !== 'OPEN') return <p className={styles.state}>{proposal.leftOut.inWords}</p>;
  if (proposal.origin !== 'MEMBER' && !proposal.ruling && proposal.receivability === 'RECEIVED') return null;
  if (proposal.receivability === 'PENDING') return <p className={styles.state}>{say('proposals.state.pending')}</p>;
  const { ruling } = proposal;
  if (!ruling) return null;
  return (
    <p className={styles.state}>
      {say(ruling.receivability === 'NOT_RECEIVED' ? 'proposals.state.NOT_RECEIVED' : 'proposals.state.RECEIVED', {
        moment: time.full(ruling.at, consultation.officialZone),
        reason: ruling.reason,
      })}
      {question && ruling.receivability === 'RECEIVED' && ` ${say('proposals.state.question', { number: question.number })}`}
    </p>
  );
}

/** A proposal: what is proposed, by whom and with whom, where it stands, and what would change it. */
export function ProposalShown({
  proposal,
  consultation,
  numbers,
  renew,
}: Place & { proposal: Proposal; numbers: ReadonlyMap<string, string> }) {
  const say = useSay();
  const labelled = useId();
  return (
    <article className={styles.proposal} aria-labelledby={labelled}>
      <h3 id={labelled}>{proposal.title}</h3>
      {proposal.difference ? <Runs runs={proposal.difference.text} /> : <p className={styles.text}>{proposal.text}</p>}
      {proposal.difference && <p className={styles.state}>{say('proposals.changed', { version: proposal.version })}</p>}
      <State proposal={proposal} consultation={consultation} />
      <Who proposal={proposal} />
      <small>
        {say('proposals.version', { version: proposal.version })}
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
      <ProposalActs proposal={proposal} amendable={proposal} consultation={consultation} renew={renew} />
      <ProposalMemory symbol={consultation.symbol} proposal={proposal.id} />
      {proposal.amendments.length > 0 && (
        <div className={styles.amendments}>
          {proposal.amendments.map((amendment, at) => (
            <AmendmentShown key={amendment.id} n={at + 1} amendment={amendment} consultation={consultation} renew={renew} />
          ))}
        </div>
      )}
    </article>
  );
}

function AmendmentShown({ n, amendment, consultation, renew }: Place & { n: number; amendment: Amendment }) {
  const say = useSay();
  const labelled = useId();
  const { difference } = amendment;
  return (
    <article className={styles.proposal} aria-labelledby={labelled}>
      <h4 id={labelled}>{say('proposals.amendment', { n })}</h4>
      {difference && difference.title.some(({ kind }) => kind !== 'KEPT') && <Runs runs={difference.title} />}
      {difference && <Runs runs={difference.text} />}
      <State proposal={amendment} consultation={consultation} />
      <Who proposal={amendment} />
      <small>{say('proposals.words', { words: difference?.wordsChanged ?? 0 })}</small>
      <ProposalActs proposal={amendment} amendable={null} consultation={consultation} renew={renew} />
    </article>
  );
}

function Who({ proposal }: { proposal: Proposal | Amendment }) {
  const say = useSay();
  const by = say(`proposals.by.${proposal.origin}`, { member: proposal.member?.name ?? '' });
  const beside = proposal.sponsors.map(({ name }) => name);
  return <small>{beside.length > 0 ? say('proposals.with', { by, count: beside.length, names: beside.join(', ') }) : by}</small>;
}
