import { Link } from 'react-router';
import { useState } from 'react';
import { Act, Acts, WordAct } from '../../chamber/layout/Act';
import { Section } from '../../chamber/layout/Page';
import { useMay } from '../../chamber/session/session';
import { useTime } from '../../chamber/time/useTime';
import { useNumber, useSay } from '../../chamber/words/say';
import { useTerms } from '../../chamber/words/terms';
import { AmendRollForm } from './AmendRollForm';
import { Cancel, CloseVoting } from './Closing';
import { CloseQuestionForm } from './CloseQuestionForm';
import { ExtendForm } from './ExtendForm';
import type { DeskProps } from './desk-props';
import { OpenVoting } from './Opening';
import { SettleForm } from './SettleForm';
import { stricterThan, TightenForm } from './TightenForm';
import styles from './Desk.module.css';

/** The texts that drop out when voting opens: what to rule on, or to ask, before that. */
function LeftOut({ proposals }: Pick<DeskProps['consultation'], 'proposals'>) {
  const say = useSay();
  const texts = proposals.flatMap(({ id, title, leftOut, amendments }) => [
    { id, title, leftOut },
    ...amendments.map((amendment) => ({
      id: amendment.id,
      title: say('desk.leftOut.amendment', { title, member: amendment.member?.name ?? say('proposals.by.ADMINISTRATION') }),
      leftOut: amendment.leftOut,
    })),
  ]);
  const left = texts.filter(({ leftOut }) => leftOut);
  if (left.length === 0) return null;
  return (
    <>
      <p>{say('desk.leftOut', { count: left.length })}</p>
      <ul>
        {left.map(({ id, title, leftOut }) => (
          <li key={id}>{say('desk.leftOut.text', { title, why: leftOut?.inWords ?? '' })}</li>
        ))}
      </ul>
    </>
  );
}

/** The questions that may call for another vote for which there will be no time: no way leads back from the end of voting. */
function OutOfTime({ questions }: Pick<DeskProps['consultation'], 'questions'>) {
  const say = useSay();
  const found = questions.flatMap(({ id, number, roundsOutOfTime }) =>
    roundsOutOfTime ? [{ id, number, words: roundsOutOfTime.inWords }] : [],
  );
  if (found.length === 0) return null;
  return (
    <>
      <p>{say('desk.outOfTime', { count: found.length })}</p>
      <ul>
        {found.map(({ id, number, words }) => (
          <li key={id}>{say('desk.outOfTime.question', { number, words })}</li>
        ))}
      </ul>
    </>
  );
}

/** Before voting: it opens by itself; it may be opened now, and its closing moved later. */
function OpenVotingNow({ consultation, renew }: DeskProps) {
  const say = useSay();
  const time = useTime();
  const { timetable, officialZone: zone } = consultation;
  const [extending, setExtending] = useState(false);
  return (
    <>
      <QuestionLines consultation={consultation} renew={renew} />
      <p>{say('desk.openVoting.words', { moment: time.full(timetable.votingOpensAt, zone), away: time.away(timetable.votingOpensAt) })}</p>
      <LeftOut proposals={consultation.proposals} />
      <OutOfTime questions={consultation.questions} />
      <div className={styles.acts}>
        <Acts>
          <OpenVoting consultation={consultation} renew={renew}>
            <LeftOut proposals={consultation.proposals} />
            <OutOfTime questions={consultation.questions} />
          </OpenVoting>
          {!extending && (
            <Act weight="quiet" onClick={() => setExtending(true)}>
              {say('desk.extend')}
            </Act>
          )}
          <Cancel consultation={consultation} renew={renew} />
        </Acts>
      </div>
      {extending && (
        <div className={styles.open}>
          <ExtendForm consultation={consultation} close={() => setExtending(false)} renew={renew} />
        </div>
      )}
    </>
  );
}

function QuestionLine({ consultation, renew, question }: DeskProps & { question: DeskProps['consultation']['questions'][number] }) {
  const say = useSay();
  const number = useNumber();
  const terms = useTerms();
  const [closing, setClosing] = useState(false);
  const [settling, setSettling] = useState(false);
  const [tightening, setTightening] = useState(false);
  const open = question.state === 'OPEN' && consultation.state === 'VOTING';
  const shows = ['OPEN', 'NOT_OPEN', 'WAITING'].includes(question.state) && stricterThan(question.tallyVisibility).length > 0;
  const unanswered = !question.result && question.participation === 0 && (open || (question.state === 'NOT_OPEN' && !question.dependsOn));
  return (
    <li className={styles.item}>
      <div>
        <h3>
          {question.number}. {question.title}
          {question.round.inWords && ` · ${question.round.inWords}`}
        </h3>
        <p>
          {question.result ? (
            <Link to={`/results/${consultation.symbol}/${question.key}`}>{question.result.headline}</Link>
          ) : question.state === 'OPEN' ? (
            say('questions.answered', { answered: number(question.participation), entitled: number(consultation.roll.entitled) })
          ) : (
            (question.dependsOn?.inWords ?? terms.questionState(question.state))
          )}
          {' · '}
          {terms.tally(question.tallyVisibility)}
        </p>
        {closing && <CloseQuestionForm consultation={consultation} question={question} close={() => setClosing(false)} renew={renew} />}
        {tightening && <TightenForm symbol={consultation.symbol} question={question} close={() => setTightening(false)} renew={renew} />}
      </div>
      <div className={styles.lineActs}>
        {open && !closing && <WordAct onClick={() => setClosing(true)}>{say('desk.closeQuestion', { number: question.number })}</WordAct>}
        {shows && !tightening && <WordAct onClick={() => setTightening(true)}>{say('desk.tighten', { number: question.number })}</WordAct>}
        {unanswered && <WordAct onClick={() => setSettling(true)}>{say('desk.settle', { number: question.number })}</WordAct>}
      </div>
      {settling && <SettleForm consultation={consultation} question={question} close={() => setSettling(false)} renew={renew} />}
    </li>
  );
}

function QuestionLines({ consultation, renew }: DeskProps) {
  return (
    <ul className={styles.list}>
      {consultation.questions.map((question) => (
        <QuestionLine key={question.id} consultation={consultation} renew={renew} question={question} />
      ))}
    </ul>
  );
}

/** While voting is open: how each question stands; extending, amending the roll, closing, cancelling. */
function Voting({ consultation, renew }: DeskProps) {
  const say = useSay();
  const [doing, setDoing] = useState<'extend' | 'roll' | null>(null);
  const close = () => setDoing(null);
  return (
    <>
      <QuestionLines consultation={consultation} renew={renew} />
      <div className={styles.acts}>
        <Acts>
          {doing !== 'extend' && (
            <Act weight="quiet" onClick={() => setDoing('extend')}>
              {say('desk.extend')}
            </Act>
          )}
          {doing !== 'roll' && (
            <Act weight="quiet" onClick={() => setDoing('roll')}>
              {say('desk.amendRoll')}
            </Act>
          )}
          <CloseVoting consultation={consultation} renew={renew} />
          <Cancel consultation={consultation} renew={renew} />
        </Acts>
      </div>
      {doing && (
        <div className={styles.open}>
          {doing === 'extend' ? (
            <ExtendForm consultation={consultation} close={close} renew={renew} />
          ) : (
            <AmendRollForm symbol={consultation.symbol} close={close} renew={renew} />
          )}
        </div>
      )}
    </>
  );
}

/** The conduct of the consultation, from opening to closing. */
export function Conduct({ consultation, renew }: DeskProps) {
  const say = useSay();
  const conducts = useMay('CONDUCT_CONSULTATIONS');
  const { state } = consultation;
  if (!conducts || (state !== 'OPEN' && state !== 'VOTING')) return null;
  return (
    <Section title={say(state === 'OPEN' ? 'desk.beforeVoting' : 'desk.voting')}>
      {state === 'OPEN' ? (
        <OpenVotingNow consultation={consultation} renew={renew} />
      ) : (
        <Voting consultation={consultation} renew={renew} />
      )}
    </Section>
  );
}
