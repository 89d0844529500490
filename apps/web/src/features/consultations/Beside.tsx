import { Link, useSearchParams } from 'react-router';
import { useMay, useViewer } from '../../chamber/session/session';
import { useTime } from '../../chamber/time/useTime';
import { capital, namesOf, withoutStop } from '../../chamber/words/names';
import { useNumber, useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import { BallotCard } from '../ballot/BallotCard';
import { QuestionList } from '../ballot/QuestionList';
import { type Consultation, hasAnswered, type Question } from '../ballot/types';
import { Explanations } from '../statements/Explanations';
import styles from './Consultation.module.css';

/** Of several votes on a matter the latest, and whichever the address asks for: the earlier ones are read with the results. */
export function latestVotes(questions: readonly Question[], key: string | null): readonly Question[] {
  return questions.filter((question) => question.round.continuedBy === null || question.key === key);
}

/** The question to show first: one that waits for this delegation, else one it may change, else the first. */
export function firstShown(questions: readonly Question[], key: string | null): Question | undefined {
  return (
    questions.find((question) => question.key === key) ??
    questions.find((question) => question.mayCast.allowed && !hasAnswered(question)) ??
    questions.find((question) => question.mayCast.allowed) ??
    questions[0]
  );
}

function AskedQuestion({ question, consultation }: { question: Question; consultation: Consultation }) {
  const say = useSay();
  const number = useNumber();
  const terms = useTerms();
  const recorded = question.secrecy === 'RECORDED' && (consultation.state === 'OPEN' || consultation.state === 'VOTING');
  return (
    <li>
      <span>{question.number}</span>
      <span>
        <b>
          {question.title}
          {question.round.inWords && ` · ${question.round.inWords}`}
        </b>
        {question.result ? (
          <Link to={`/results/${consultation.symbol}/${question.key}`}>{withoutStop(question.result.headline)}</Link>
        ) : (
          <>
            {question.inWords}
            {consultation.state !== 'CANCELLED' && <br />}
            {consultation.state === 'CANCELLED'
              ? null
              : question.state === 'OPEN'
                ? say('questions.answered', { answered: number(question.participation), entitled: number(consultation.roll.entitled) })
                : (question.dependsOn?.inWords ?? terms.questionState(question.state))}
          </>
        )}
      </span>
      {/* Once it is counted they stand with its result. */}
      {recorded && !question.result && (
        <div className={styles.said}>
          <Explanations question={question.id} symbol={consultation.symbol} />
        </div>
      )}
    </li>
  );
}

/** Why this delegation may not vote, or that it is on the roll. */
function OwnRight({ consultation }: { consultation: Consultation }) {
  const say = useSay();
  const viewer = useViewer();
  const right = consultation.myDelegationEntitlement;
  if (!right || !viewer.delegate) return null;
  if (!right.entitled) return <p>{right.explanation}</p>;
  return <p>{capital(say(consultation.roll.frozen ? 'roll.onIt' : 'roll.willBe', namesOf(viewer.delegate.member.name)))}</p>;
}

/** The questions without a ballot: before voting, after it, and for those who do not vote. */
function AskedQuestions({ consultation }: { consultation: Consultation }) {
  const say = useSay();
  const time = useTime();
  const number = useNumber();
  const conducts = useMay('CONDUCT_CONSULTATIONS');
  const prepares = useMay('PREPARE_CONSULTATIONS');
  const { state, roll, symbol } = consultation;
  const questions = latestVotes(consultation.questions, null);
  const over = state === 'CLOSED' || state === 'PUBLISHED' || state === 'APPROVED';
  return (
    <section className={styles.box} aria-labelledby="asked">
      <h2 id="asked">{say(over ? 'questions.decided' : 'questions.name', { count: questions.length })}</h2>
      <p>
        {say(roll.frozen ? 'roll.frozen' : 'roll.preview', { entitled: number(roll.entitled), members: number(roll.membersOfBody) })}{' '}
        {say('questions.rule', { rule: consultation.ruleSet.name })}
      </p>
      {!over && state !== 'CANCELLED' && <OwnRight consultation={consultation} />}
      {questions.length === 0 && <p>{say('questions.empty')}</p>}
      <ol className={styles.asked}>
        {questions.map((question) => (
          <AskedQuestion key={question.id} question={question} consultation={consultation} />
        ))}
      </ol>
      {(state === 'PUBLISHED' || state === 'APPROVED') && (
        <p>
          <Link to={`/record/${symbol}`}>
            {say('questions.record', { day: time.day(consultation.timetable.publishedAt ?? '', consultation.officialZone) })}
          </Link>
        </p>
      )}
      {(prepares || conducts) && (
        <p>
          <Link to={`/secretariat/${symbol}`}>{say('questions.desk')}</Link>
        </p>
      )}
    </section>
  );
}

/** What stands beside the text: the ballot for a delegation while voting is open, else the questions. */
export function Beside({ consultation, renew }: { consultation: Consultation; renew: () => void }) {
  const viewer = useViewer();
  const say = useSay();
  const [search] = useSearchParams();
  const { state } = consultation;
  const questions = latestVotes(consultation.questions, search.get('question'));
  const shown = firstShown(questions, search.get('question'));
  const votes = viewer.permissions.includes('CAST_BALLOTS') && viewer.delegate !== null && viewer.delegate !== undefined;
  const balloting = votes && state === 'VOTING' && shown !== undefined;
  return (
    <aside className={balloting ? styles.beside : undefined} aria-label={say(balloting ? 'ballot.aside' : 'questions.aside')}>
      {balloting ? (
        <>
          <QuestionList questions={questions} shown={shown} />
          <BallotCard key={shown.id} question={shown} consultation={consultation} renew={renew} />
          {shown.secrecy === 'RECORDED' && <Explanations key={`explained ${shown.id}`} question={shown.id} symbol={consultation.symbol} />}
        </>
      ) : (
        <AskedQuestions consultation={consultation} />
      )}
    </aside>
  );
}
