import { Link } from 'react-router';
import { ActLink } from '../../chamber/layout/Act';
import { Section } from '../../chamber/layout/Page';
import { useViewer } from '../../chamber/session/session';
import { useTime } from '../../chamber/time/useTime';
import { Say, useSay } from '../../chamber/words/say';
import { useDraft } from '../ballot/draft';
import { ParagraphLinks } from '../consultations/ParagraphLinks';
import { inOrder, type Group, type Position } from './standing';
import styles from './Positions.module.css';

function Tag({ tone, children }: { tone: 'due' | 'taken' | 'waiting'; children: string }) {
  return (
    <p>
      <span className={styles.tag} data-tone={tone}>
        {children}
      </span>
    </p>
  );
}

/** How the question stands for this delegation: colour and words. */
function StandingTag({ position, zone, drafted }: { position: Position; zone: string; drafted: boolean }) {
  const say = useSay();
  const time = useTime();
  const { status, question } = position;
  if (status === 'OWED') return <Tag tone="due">{say(drafted ? 'positions.drafted' : 'positions.owed')}</Tag>;
  if (status === 'WAITING') return <Tag tone="waiting">{question.dependsOn?.inWords ?? say('positions.waiting')}</Tag>;
  if (status === 'NOT_YET') return <Tag tone="waiting">{say('positions.notYet')}</Tag>;
  if (status === 'NOT_ENTITLED') return <Tag tone="waiting">{question.mayCast.reason ?? say('positions.notEntitled')}</Tag>;
  const ballot = question.myBallot;
  if (ballot) {
    const values = { position: ballot.inWords, moment: time.within(ballot.castAt, zone), by: ballot.castBy };
    return <Tag tone="taken">{say(drafted && status === 'TAKEN' ? 'positions.taken.changing' : 'positions.taken', values)}</Tag>;
  }
  const cast = question.mySecretBallot;
  if (cast) return <Tag tone="taken">{say('secret.taken', { moment: time.within(cast.castAt, zone), by: cast.castBy })}</Tag>;
  return (
    <Tag tone="waiting">
      {say(
        question.state === 'NOT_ASKED' ? 'positions.notAsked' : question.state === 'CANCELLED' ? 'positions.cancelled' : 'positions.noPart',
      )}
    </Tag>
  );
}

/** `said`: why the delegation may not vote was said above, for all the questions. */
function QuestionRow({ position, symbol, zone, said }: { position: Position; symbol: string; zone: string; said: boolean }) {
  const say = useSay();
  const viewer = useViewer();
  const { status, question } = position;
  const [draft] = useDraft(viewer.account.id, question.id, question.secrecy === 'SECRET');
  const ballot = `/consultations/${symbol}?question=${question.key}`;
  const act =
    status === 'CLOSED' || question.result ? (
      question.result && (
        <ActLink
          weight="quiet"
          to={`/results/${symbol}/${question.key}`}
          aria-label={say('positions.act.for', { act: say('positions.act.result'), number: question.number })}
        >
          {say('positions.act.result')}
        </ActLink>
      )
    ) : status === 'OWED' && question.mayCast.allowed ? (
      <ActLink
        to={ballot}
        aria-label={say('positions.act.for', { act: say(draft ? 'positions.act.review' : 'positions.act.take'), number: question.number })}
      >
        {say(draft ? 'positions.act.review' : 'positions.act.take')}
      </ActLink>
    ) : status === 'TAKEN' && question.mayCast.allowed ? (
      <ActLink
        weight="quiet"
        to={ballot}
        aria-label={say('positions.act.for', { act: say('positions.act.change'), number: question.number })}
      >
        {say('positions.act.change')}
      </ActLink>
    ) : null;
  return (
    <div className={styles.question} data-standing={status === 'OWED' ? 'owed' : 'settled'}>
      <span className={styles.number}>{question.number}</span>
      <div>
        <h3>
          {question.title}
          {question.round.inWords && <> · {question.round.inWords}</>}
        </h3>
        {status === 'OWED' || status === 'NOT_YET' ? (
          <p>
            {question.inWords}
            {question.paragraphs.length > 0 && (
              <>
                {' · '}
                <ParagraphLinks symbol={symbol} anchors={question.paragraphs} />
              </>
            )}
          </p>
        ) : null}
        {question.result && <p>{question.result.headline}</p>}
        {!(said && status === 'NOT_ENTITLED') && <StandingTag position={position} zone={zone} drafted={draft !== null} />}
        {status === 'OWED' && !question.mayCast.allowed && question.mayCast.reason && <p>{question.mayCast.reason}</p>}
      </div>
      {act}
    </div>
  );
}

/** One consultation with its questions: owed, taken, waiting. */
export function PositionGroup({ group }: { group: Group }) {
  const say = useSay();
  const { consultation } = group;
  const right = consultation.myDelegationEntitlement;
  return (
    <Section
      title={
        <>
          <Link to={`/consultations/${consultation.symbol}`}>{consultation.title}</Link> <span>· {consultation.symbol}</span>
        </>
      }
      note={
        right?.entitled && group.owed + group.taken > 0 ? (
          <Say id="positions.count" values={{ taken: group.taken, total: group.owed + group.taken }} />
        ) : undefined
      }
    >
      {right && !right.entitled && <p className={styles.why}>{right.explanation ?? say('positions.notEntitled')}</p>}
      <ol className={styles.list}>
        {inOrder(group.questions).map((position) => (
          <li key={position.question.id}>
            <QuestionRow
              position={position}
              symbol={consultation.symbol}
              zone={consultation.officialZone}
              said={right !== null && right !== undefined && !right.entitled}
            />
          </li>
        ))}
      </ol>
    </Section>
  );
}
