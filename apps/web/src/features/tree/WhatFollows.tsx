import { useQuery } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import { WordAct } from '../../chamber/layout/Act';
import { Section } from '../../chamber/layout/Page';
import { useMay } from '../../chamber/session/session';
import { withoutStop } from '../../chamber/words/names';
import { useSay } from '../../chamber/words/say';
import { DecisionTreeDocument } from '../../generated/graphql';
import desk from '../secretariat/Desk.module.css';
import { AnnulForm, DecideTieForm, OpenRoundForm } from './MatterActs';
import type { Matter } from './matters';

interface WhatFollowsProps {
  readonly symbol: string;
  readonly zone: string;
  readonly voting: boolean;
  readonly renew: () => void;
}

type Doing = 'round' | 'tie' | 'annul' | null;

function Line({ matter, symbol, zone, voting, renew }: WhatFollowsProps & { readonly matter: Matter }) {
  const say = useSay();
  const chairs = useMay('DECIDE_TIES');
  const [doing, setDoing] = useState<Doing>(null);
  const last = matter.rounds.at(-1);
  const common = { symbol, zone, matter, renew, close: () => setDoing(null) };
  return (
    <li className={desk.item}>
      <div>
        <h3>
          {matter.number}. {matter.title}
        </h3>
        <p>
          <Link to={`/results/${symbol}/${matter.key}`}>{withoutStop(last?.headline ?? '')}</Link>
          {last?.round.inWords && ` · ${last.round.inWords}`}
          {matter.effect && matter.effect.standing !== 'STANDS' && ` · ${matter.effect.inWords}`}
        </p>
        {matter.tie && !chairs && <p>{say('ties.forTheChair')}</p>}
        {doing === 'round' && <OpenRoundForm {...common} />}
        {doing === 'tie' && <DecideTieForm {...common} />}
        {doing === 'annul' && <AnnulForm {...common} voting={voting} />}
      </div>
      {doing === null && (
        <div className={desk.lineActs}>
          {matter.nextRounds.length > 0 && (
            <WordAct onClick={() => setDoing('round')}>{say('rounds.open', { number: matter.number })}</WordAct>
          )}
          {matter.tie && chairs && <WordAct onClick={() => setDoing('tie')}>{say('ties.decide', { number: matter.number })}</WordAct>}
          {matter.mayBeAnnulled && <WordAct onClick={() => setDoing('annul')}>{say('annul.act', { number: matter.number })}</WordAct>}
        </div>
      )}
    </li>
  );
}

/** After a count: the further round, the chair's decision on a tie, the annulment. */
export function WhatFollows({ symbol, zone, voting, renew }: WhatFollowsProps) {
  const say = useSay();
  const conducts = useMay('CONDUCT_CONSULTATIONS');
  const { data, refetch } = useQuery(DecisionTreeDocument, { variables: { symbol }, skip: !conducts, pollInterval: 10_000 });
  const both = useCallback(() => {
    void refetch().catch(() => undefined);
    renew();
  }, [refetch, renew]);
  const counted = (data?.decisionTree?.matters ?? []).filter(
    (matter) => matter.mayBeAnnulled || matter.tie || matter.nextRounds.length > 0,
  );
  if (!conducts || counted.length === 0) return null;
  return (
    <Section title={say('follows.name')} note={say('follows.note')}>
      <ul className={desk.list}>
        {counted.map((matter) => (
          <Line key={matter.key} matter={matter} symbol={symbol} zone={zone} voting={voting} renew={both} />
        ))}
      </ul>
    </Section>
  );
}
