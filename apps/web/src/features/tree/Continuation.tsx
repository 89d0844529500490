import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useSay } from '../../chamber/words/say';
import { ContinuationsDocument, type LinkedQuestionPartsFragment } from '../../generated/graphql';
import styles from './Tree.module.css';

/** "Continues question 4 of IC/2006/8: Where", as a link to where that stands. */
function Linked({ question, to, name }: { question: LinkedQuestionPartsFragment; to: string; name: 'continues' | 'continuedBy' }) {
  const say = useSay();
  const { symbol, number, title } = question;
  return (
    <p>
      {say(`continuation.${name}`)} <Link to={to}>{say('continuation.question', { symbol, number, title })}</Link>
    </p>
  );
}

/** What a question takes up from an earlier consultation, and in which later one it was taken up itself. */
export function Continuation({ symbol, question }: { symbol: string; question: string }) {
  const { data } = useQuery(ContinuationsDocument, { variables: { symbol } });
  const found = data?.consultation?.questions.find(({ id }) => id === question);
  if (!found || (!found.continues && found.continuedBy.length === 0)) return null;
  const { continues, continuedBy } = found;
  return (
    <div className={styles.continuation}>
      {continues && <Linked name="continues" question={continues} to={`/results/${continues.symbol}/${continues.key}`} />}
      {continuedBy.map((later) => (
        <Linked
          key={`${later.symbol} ${later.key}`}
          name="continuedBy"
          question={later}
          to={`/consultations/${later.symbol}?question=${later.key}`}
        />
      ))}
    </div>
  );
}
