import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { Section } from '../../chamber/layout/Page';
import { useTime } from '../../chamber/time/useTime';
import { withoutStop } from '../../chamber/words/names';
import { useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import { DecisionTreeDocument } from '../../generated/graphql';
import { rootsOf, type Branch, type Condition, type Matter } from './matters';
import styles from './Tree.module.css';

interface Around {
  readonly symbol: string;
  readonly zone: string;
  readonly matters: readonly Matter[];
  /** The key of the question on whose page the tree stands, if it stands on one. */
  readonly here: string | null;
}

/** A condition with both ways on from it: the one that was taken in ink, the other struck out of what may still come. */
function ConditionNode({ condition, zone }: { condition: Condition; zone: string }) {
  const say = useSay();
  const time = useTime();
  const { status, attached } = condition;
  return (
    <li className={styles.condition}>
      <span>
        {condition.text}{' '}
        <small>
          {status === 'PENDING'
            ? say('conditions.PENDING', { moment: time.official(condition.dueAt, zone) })
            : say(`tree.condition.${status}`, { moment: time.official(condition.markedAt ?? condition.dueAt, zone) })}
        </small>
      </span>
      <ul className={styles.ways}>
        <li data-taken={attached && status !== 'PENDING' ? status === 'FULFILLED' : undefined}>
          {say('tree.fulfilled', { follows: condition.onFulfilled.inWords })}
        </li>
        <li data-taken={attached && status !== 'PENDING' ? status === 'LAPSED' : undefined}>
          {say('tree.lapsed', { follows: condition.onLapsed.inWords })}
        </li>
      </ul>
    </li>
  );
}

function BranchNode({ branch, around, path }: { branch: Branch; around: Around; path: readonly number[] }) {
  const say = useSay();
  const next = around.matters.filter((matter) => branch.leadsTo.includes(matter.number) && !path.includes(matter.number));
  return (
    <li className={styles.branch} data-settled={branch.settled ?? undefined}>
      <span>
        {branch.title}
        {branch.settled && <em>{say('tree.settled')}</em>}
      </span>
      {(branch.conditions.length > 0 || next.length > 0) && (
        <ul>
          {branch.conditions.map((condition) => (
            <ConditionNode key={condition.id} condition={condition} zone={around.zone} />
          ))}
          {next.map((matter) => (
            <MatterNode key={matter.number} matter={matter} around={around} path={[...path, matter.number]} />
          ))}
        </ul>
      )}
    </li>
  );
}

function MatterNode({ matter, around, path }: { matter: Matter; around: Around; path: readonly number[] }) {
  const say = useSay();
  const terms = useTerms();
  const last = matter.rounds.at(-1);
  const { effect } = matter;
  return (
    <li className={styles.matter}>
      <p>
        <b>
          {matter.number}. {matter.title}
        </b>
        {last?.headline ? (
          last.key === around.here ? (
            <span>{withoutStop(last.headline)}</span>
          ) : (
            <Link to={`/results/${around.symbol}/${last.key}`}>{withoutStop(last.headline)}</Link>
          )
        ) : (
          <span>{terms.questionState(matter.state)}</span>
        )}
        {matter.rounds.length > 1 && last?.round.inWords && <span>{say('tree.round', { round: last.round.inWords })}</span>}
        {effect && effect.standing !== 'STANDS' && effect.outcome !== 'NOT_ASKED' && (
          <span data-standing={effect.standing}>{effect.inWords}</span>
        )}
      </p>
      <ul>
        {matter.options.map((branch) => (
          <BranchNode key={branch.key} branch={branch} around={around} path={path} />
        ))}
        {matter.conditions.map((condition) => (
          <ConditionNode key={condition.id} condition={condition} zone={around.zone} />
        ))}
      </ul>
    </li>
  );
}

interface DecisionTreeProps {
  readonly symbol: string;
  readonly zone: string;
  readonly id?: string;
  readonly here?: string | null;
}

/** What depends on what, and what hangs on conditions. It is a list within a list: read aloud it says the same. */
export function DecisionTree({ symbol, zone, id, here = null }: DecisionTreeProps) {
  const say = useSay();
  const { data } = useQuery(DecisionTreeDocument, { variables: { symbol } });
  const matters = data?.decisionTree?.matters ?? [];
  const roots = rootsOf(matters);
  if (roots.length === 0) return null;
  return (
    <Section title={say('tree.name')} id={id}>
      <ul className={styles.tree}>
        {roots.map((matter) => (
          <MatterNode key={matter.number} matter={matter} around={{ symbol, zone, matters, here }} path={[matter.number]} />
        ))}
      </ul>
    </Section>
  );
}
