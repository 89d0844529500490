import { useSay } from '../../chamber/words/say';
import type { Consultation, Question } from '../ballot/types';
import { Runs } from './Runs';
import { paragraphsOf } from './types';
import styles from './Proposals.module.css';

/** The text on which a question is: an amendment as a difference, a part by its paragraphs, a proposal as it was decided. */
export function WhatIsDecided({ question, consultation }: { question: Question; consultation: Consultation }) {
  const say = useSay();
  if (!question.proposal) return null;
  const proposal = consultation.proposals.find(({ id }) => id === question.proposal);
  const amendment = consultation.proposals.flatMap(({ amendments }) => amendments).find(({ id }) => id === question.proposal);
  if (amendment?.difference)
    return (
      <div>
        {amendment.difference.title.some(({ kind }) => kind !== 'KEPT') && <Runs runs={amendment.difference.title} />}
        <Runs runs={amendment.difference.text} />
      </div>
    );
  if (!proposal) return null;
  const paragraphs = question.part ? paragraphsOf(proposal.text).filter((_, at) => question.part?.includes(at + 1)) : [proposal.text];
  return (
    <div>
      {question.comesAfter !== null && !question.part && proposal.version > 1 && (
        <p className={styles.state}>{say('proposals.asDecided')}</p>
      )}
      {paragraphs.map((paragraph, at) => (
        <p key={at} className={styles.text}>
          {paragraph}
        </p>
      ))}
    </div>
  );
}
