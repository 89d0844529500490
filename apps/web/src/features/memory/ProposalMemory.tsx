import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../chamber/api/useAct';
import { WordAct } from '../../chamber/layout/Act';
import { Refusal } from '../../chamber/layout/Standing';
import { useMay } from '../../chamber/session/session';
import { useTime } from '../../chamber/time/useTime';
import { withoutStop } from '../../chamber/words/names';
import { useSay } from '../../chamber/words/say';
import { ProposalsMemoryDocument, UnlinkEarlierLifeDocument, type ProposalsMemoryQuery } from '../../generated/graphql';
import { ClassifyForm } from './ClassifyForm';
import { EarlierLifeForm } from './EarlierLifeForm';
import { Terms } from './Terms';
import styles from './Memory.module.css';

type Remembered = NonNullable<ProposalsMemoryQuery['consultation']>['proposals'][number];
type Life = Remembered['earlierLife'][number];

function LifeShown({ life, keeps, renew }: { life: Life; keeps: boolean; renew: () => void }) {
  const say = useSay();
  const time = useTime();
  const { act, refused } = useAct(UnlinkEarlierLifeDocument);
  return (
    <li>
      {say('memory.before')} {life.consultation ? <Link to={`/consultations/${life.symbol}`}>{life.symbol}</Link> : <b>{life.symbol}</b>}
      {life.paragraph && `, ${say('memory.paragraph', { paragraph: life.paragraph })}`}
      {life.on && `, ${time.day(life.on)}`}
      {life.proposalTitle && say('words.after', { words: life.proposalTitle })}
      {life.became && (
        <>
          {'. '}
          <b>{say(`memory.became.${life.became}`)}</b>
        </>
      )}
      {life.note && `. ${life.note}`}
      {life.decisions.map((decision) => (
        <div key={decision.question}>
          {decision.endorsed != null && (
            <>
              <b>{say(decision.endorsed ? 'memory.became.ENDORSED' : 'memory.became.NOT_ENDORSED')}</b>
              {': '}
            </>
          )}
          <Link to={`/results/${life.symbol}/${decision.question}`}>{withoutStop(decision.headline)}</Link>
        </div>
      ))}
      {life.adoptedBySilence.map((silence) => (
        <div key={silence}>
          <Link to={`/silence/${silence}`}>{say('memory.adoptedBySilence')}</Link>
        </div>
      ))}
      {keeps && (
        <div className="no-print">
          <WordAct onClick={() => void act({ input: { link: life.id } }).then((done) => done && renew())}>{say('memory.unlink')}</WordAct>
        </div>
      )}
      <Refusal of={refused} />
    </li>
  );
}

/** What a proposal is about, and where it was made before; the secretariat keeps both from here. */
export function ProposalMemory({ symbol, proposal }: { symbol: string; proposal: string }) {
  const say = useSay();
  const keeps = useMay('KEEP_MEMORY');
  const [form, setForm] = useState<'terms' | 'life' | null>(null);
  const { data, refetch } = useQuery(ProposalsMemoryDocument, { variables: { symbol } });
  const found = data?.consultation?.proposals.find((each) => each.id === proposal);
  if (!found) return null;
  const renew = () => {
    setForm(null);
    void refetch();
  };
  return (
    <div>
      <Terms terms={found.terms} />
      {found.earlierLife.length > 0 && (
        <ul className={styles.lives} aria-label={say('memory.earlier')}>
          {found.earlierLife.map((life) => (
            <LifeShown key={life.id} life={life} keeps={keeps} renew={renew} />
          ))}
        </ul>
      )}
      {keeps && form === null && (
        <div className={`${styles.acts} no-print`}>
          <WordAct onClick={() => setForm('terms')}>{say('memory.classify')}</WordAct>
          <WordAct onClick={() => setForm('life')}>{say('memory.link')}</WordAct>
        </div>
      )}
      {form === 'terms' && (
        <ClassifyForm
          subject="PROPOSAL"
          id={proposal}
          terms={found.terms.map(({ key }) => key)}
          close={() => setForm(null)}
          renew={renew}
        />
      )}
      {form === 'life' && <EarlierLifeForm proposal={proposal} close={() => setForm(null)} renew={renew} />}
    </div>
  );
}
