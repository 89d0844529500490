import { useQuery } from '@apollo/client/react';
import { useId, useState } from 'react';
import { Act, WordAct } from '../../chamber/layout/Act';
import { useViewer } from '../../chamber/session/session';
import { useTime } from '../../chamber/time/useTime';
import { namesOf } from '../../chamber/words/names';
import { useSay } from '../../chamber/words/say';
import { Continuation } from '../tree/Continuation';
import { WhatIsDecided } from '../proposals/WhatIsDecided';
import { AnsweredDocument } from '../../generated/graphql';
import { useDraft } from './draft';
import { FORMS } from './forms';
import { LiveTally } from './LiveTally';
import { ReceiptShown } from './ReceiptShown';
import { Review, type Cast } from './Review';
import { SecretPromise } from './SecretPromise';
import { SecretReceipt } from './SecretReceipt';
import { current, draftFrom, isWhole, type Consultation, type Question } from './types';
import styles from './Ballot.module.css';

interface BallotCardProps {
  readonly question: Question;
  readonly consultation: Consultation;
  readonly renew: () => void;
}

type Phase = { readonly name: 'shown' | 'choosing' | 'review' } | { readonly name: 'cast'; readonly cast: Cast };

/** Where the ballot may be marked: choosing, reading once more, the receipt, and changing it until closing. */
function OpenBallot({ question, consultation, renew }: BallotCardProps) {
  const say = useSay();
  const time = useTime();
  const viewer = useViewer();
  const labelled = useId();
  const secret = question.secrecy === 'SECRET';
  const [kept, keep] = useDraft(viewer.account.id, question.id, secret);
  const draft = current(question, kept);
  const [phase, setPhase] = useState<Phase>({ name: question.myBallot && !draft ? 'shown' : 'choosing' });
  const [short, setShort] = useState(false);
  const Form = FORMS[question.form];
  const zone = consultation.officialZone;
  const closesAt = question.closesAt ?? consultation.timetable.votingClosesAt;
  const ballot = question.myBallot;

  function begin() {
    if (ballot && !kept) keep(draftFrom(question, ballot));
    setPhase({ name: 'choosing' });
  }

  if (phase.name === 'review' && draft)
    return (
      <Review
        question={question}
        draft={draft}
        zone={zone}
        closesAt={closesAt}
        back={() => setPhase({ name: 'choosing' })}
        onCast={(cast) => {
          keep(null);
          setPhase({ name: 'cast', cast });
          renew();
        }}
      />
    );

  return (
    <>
      {question.round.inWords && <p className={styles.round}>{question.round.inWords}</p>}
      <h2 id={labelled}>{question.title}</h2>
      <p className={styles.rule}>{question.wording}</p>
      <WhatIsDecided question={question} consultation={consultation} />
      <Continuation symbol={consultation.symbol} question={question.id} />
      {secret && phase.name === 'choosing' && <SecretPromise />}
      {phase.name === 'cast' && <ReceiptShown cast={phase.cast} symbol={consultation.symbol} zone={zone} />}
      {phase.name === 'shown' && ballot && (
        <p className={styles.standing}>
          {say('ballot.standing', { position: ballot.inWords, moment: time.within(ballot.castAt, zone), by: ballot.castBy })}
        </p>
      )}
      {phase.name === 'choosing' ? (
        <>
          {Form ? (
            <Form question={question} draft={draft} keep={keep} labelledBy={labelled} />
          ) : (
            <p className={styles.why}>{say('ballot.unknownForm')}</p>
          )}
          <div aria-live="assertive">
            {short && !isWhole(question, draft) && <p className={styles.left}>{say('ballot.notWhole', { least: question.chooseMin })}</p>}
          </div>
          <div className={styles.acts}>
            <Act
              wide
              onClick={() => {
                setShort(!isWhole(question, draft));
                if (isWhole(question, draft)) setPhase({ name: 'review' });
              }}
            >
              {say(ballot ? 'ballot.reviewChange' : 'ballot.review')}
            </Act>
          </div>
          <p className={styles.fine}>
            {say(secret ? 'secret.fine' : draft ? 'ballot.fine.draft' : 'ballot.fine')}{' '}
            {draft && (
              <WordAct
                onClick={() => {
                  keep(null);
                  if (ballot) setPhase({ name: 'shown' });
                }}
              >
                {say('ballot.discard')}
              </WordAct>
            )}
          </p>
        </>
      ) : (
        !secret && (
          <>
            <div className={styles.acts}>
              <Act wide weight="quiet" onClick={begin}>
                {say('ballot.change')}
              </Act>
            </div>
            <p className={styles.fine}>{say('ballot.until', { moment: time.full(closesAt, zone) })}</p>
          </>
        )
      )}
    </>
  );
}

/** What stands where the ballot may not be marked, and why. */
function ShutBallot({ question, consultation }: BallotCardProps) {
  const say = useSay();
  const time = useTime();
  const viewer = useViewer();
  const [kept] = useDraft(viewer.account.id, question.id, question.secrecy === 'SECRET');
  const over = question.state === 'CLOSED' || question.state === 'DECIDED';
  return (
    <>
      {question.round.inWords && <p className={styles.round}>{question.round.inWords}</p>}
      <h2>{question.title}</h2>
      <p className={styles.rule}>{question.wording}</p>
      <WhatIsDecided question={question} consultation={consultation} />
      <Continuation symbol={consultation.symbol} question={question.id} />
      {question.myBallot && (
        <p className={styles.standing}>
          {say('ballot.standing', {
            position: question.myBallot.inWords,
            moment: time.within(question.myBallot.castAt, consultation.officialZone),
            by: question.myBallot.castBy,
          })}
        </p>
      )}
      {question.mayCast.reason && <p className={styles.why}>{question.mayCast.reason}</p>}
      {question.mySecretBallot && (
        <div className={styles.receipt}>
          <h3>{say('secret.receipt')}</h3>
          <SecretReceipt receipt={question.mySecretBallot.receipt} symbol={consultation.symbol} zone={consultation.officialZone} />
        </div>
      )}
      {kept && over && (
        <p className={styles.fine}>
          {say('ballot.draftNotCast', {
            position:
              kept.options.map((key) => question.options.find((option) => option.key === key)?.title ?? key).join(', ') ||
              say(`term.ballot.${kept.kind}`),
          })}
        </p>
      )}
    </>
  );
}

/** The ballot: the one box on the page. */
export function BallotCard(props: BallotCardProps) {
  const { question, consultation } = props;
  const say = useSay();
  const viewer = useViewer();
  const name = viewer.delegate?.member.name ?? '';
  // How many have answered grows between the events that the page is told of.
  useQuery(AnsweredDocument, {
    variables: { symbol: consultation.symbol },
    pollInterval: 15_000,
    skipPollAttempt: () => document.hidden,
  });
  return (
    <section className={styles.box} aria-label={say('ballot.name', { number: question.number })}>
      <p className={styles.kind}>
        <span>
          {say('ballot.kind', {
            number: question.number,
            count: consultation.questions.length,
            ...namesOf(name),
          })}
        </span>
      </p>
      {question.mayCast.allowed ? <OpenBallot {...props} /> : <ShutBallot {...props} />}
      <LiveTally question={question} entitled={consultation.roll.entitled} />
    </section>
  );
}
