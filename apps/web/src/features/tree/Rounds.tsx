import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { withoutStop } from '../../chamber/words/names';
import { useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import { DecisionTreeDocument } from '../../generated/graphql';
import styles from './Tree.module.css';

/** Above a result: which vote on the matter it is, the others, and what has become of the decision since. */
export function Rounds({ symbol, question }: { symbol: string; question: { readonly key: string; readonly number: number } }) {
  const say = useSay();
  const terms = useTerms();
  const { data } = useQuery(DecisionTreeDocument, { variables: { symbol } });
  const matter = data?.decisionTree?.matters.find((each) => each.number === question.number);
  if (!matter) return null;
  const own = matter.rounds.find((round) => round.key === question.key);
  const last = matter.rounds.at(-1);
  const effect = last?.key === question.key && matter.effect?.standing !== 'STANDS' ? matter.effect : null;
  const ruled = last?.key === question.key && matter.effect?.standing === 'STANDS' && own?.headline && matter.effect.inWords;
  const said = own?.annulment
    ? null
    : (effect?.inWords ?? (ruled && matter.effect?.outcome !== 'NOT_ASKED' ? matter.effect?.inWords : null));
  if (matter.rounds.length < 2 && !own?.annulment && !said) return null;
  return (
    <div className={styles.rounds}>
      {own?.annulment && <p data-standing="ANNULLED">{own.annulment.inWords}</p>}
      {said && <p data-standing={matter.effect?.standing}>{said}</p>}
      {matter.rounds.length > 1 && (
        <nav aria-label={say('rounds.name')}>
          <ol>
            {matter.rounds.map((round) => (
              <li key={round.key}>
                <b>{round.round.inWords ?? say('rounds.number', { number: round.round.number })}</b>{' '}
                {round.key === question.key ? (
                  <span aria-current="true">{say('rounds.here')}</span>
                ) : round.headline ? (
                  <Link to={`/results/${symbol}/${round.key}`}>{withoutStop(round.headline)}</Link>
                ) : (
                  <Link to={`/consultations/${symbol}?question=${round.key}`}>{terms.questionState(round.state)}</Link>
                )}
                {round.annulment && round.key !== question.key && <em>{say('rounds.annulled')}</em>}
              </li>
            ))}
          </ol>
        </nav>
      )}
    </div>
  );
}
