import { Link } from 'react-router';
import { useSay } from '../../chamber/words/say';
import { hasAnswered, type Question } from './types';
import styles from './Ballot.module.css';

type Standing = 'owed' | 'taken' | 'waiting' | 'closed';

function standingOf(question: Question): Standing {
  if (hasAnswered(question)) return 'taken';
  if (question.state === 'OPEN') return question.mayCast.allowed ? 'owed' : 'closed';
  return question.state === 'WAITING' || question.state === 'NOT_OPEN' ? 'waiting' : 'closed';
}

/** The consultation's questions by number, the one that is open in ink. */
export function QuestionList({ questions, shown }: { questions: readonly Question[]; shown: Question }) {
  const say = useSay();
  if (questions.length < 2) return null;
  return (
    <nav aria-label={say('ballot.questions')}>
      <ol className={styles.list}>
        {questions.map((question) => {
          const standing = standingOf(question);
          return (
            <li key={question.id}>
              <Link
                to={{ search: `?question=${question.key}` }}
                preventScrollReset
                replace
                data-standing={standing}
                aria-current={question.id === shown.id ? 'true' : undefined}
                aria-label={say(`ballot.question.${standing}`, { number: question.number, title: question.title })}
                title={question.title}
              >
                {question.number}
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
