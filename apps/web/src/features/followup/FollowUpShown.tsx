import { Link } from 'react-router';
import { useSay } from '../../chamber/words/say';
import { withoutStop } from '../../chamber/words/names';
import type { FollowUpPartsFragment } from '../../generated/graphql';
import { Money } from './Money';
import { statusMessage, useFigures } from './words';
import styles from './FollowUp.module.css';

type Shown = Pick<FollowUpPartsFragment, 'startsOn' | 'endsOn' | 'venue' | 'partners' | 'participants' | 'report'>;

/** When, where, with whom and how many: one line. */
export function useParticulars(): (item: Shown) => string {
  const say = useSay();
  const { days, list } = useFigures();
  return ({ startsOn, endsOn, venue, partners, participants, report }) =>
    [
      startsOn && days(startsOn, endsOn),
      venue,
      partners.length > 0 && say('followUp.with', { partners: list(partners) }),
      participants !== null && say('followUp.participants', { count: participants }),
      report && say('followUp.report', { title: report.reference ? `${report.title} (${report.reference})` : report.title }),
    ]
      .filter(Boolean)
      .join(' · ');
}

/** What its decision hangs on, or fell by. An item that is cancelled says itself why. */
export function HangingOn({ item: { hanging, status } }: { item: Pick<FollowUpPartsFragment, 'hanging' | 'status'> }) {
  return hanging && status !== 'CANCELLED' ? <p data-standing={hanging.standing}>{hanging.inWords}</p> : null;
}

type Following = Pick<FollowUpPartsFragment, 'symbol' | 'question' | 'questionTitle' | 'silence' | 'textTitle' | 'headline'>;

/** The decision from which it follows: the result of a question, or the silence procedure that adopted a text. */
export function Decided({ item: { symbol, question, questionTitle, silence, textTitle, headline } }: { item: Following }) {
  return (
    <Link to={silence ? `/silence/${silence}` : `/results/${symbol}/${question}`}>
      {symbol}, {withoutStop(headline ?? questionTitle ?? textTitle ?? '')}
    </Link>
  );
}

/** One follow-up item in a list. `from`: whether the decision that it follows from is said. */
export function FollowUpShown({ item, from }: { item: FollowUpPartsFragment; from: boolean }) {
  const say = useSay();
  const { days } = useFigures();
  const particulars = useParticulars();
  return (
    <li className={styles.item}>
      <p className={styles.status}>
        <b>{say(statusMessage(item.kind, item.status))}</b>
        {item.status !== 'HELD' && <span>{say('followUp.since', { day: days(item.since, null) })}</span>}
      </p>
      <div>
        <h3>
          <Link to={`/follow-up/${item.id}`}>{item.title}</Link>
        </h3>
        <p>{[say(`followUp.kind.${item.kind}`), particulars(item)].filter(Boolean).join(' · ')}</p>
        {(item.status === 'DEFERRED' || item.status === 'CANCELLED') && item.reason && <p>{item.reason}</p>}
        <HangingOn item={item} />
        {item.budget && <Money budget={item.budget} />}
        {from && (
          <p className={styles.from}>
            {say('followUp.from')} <Decided item={item} />
          </p>
        )}
      </div>
    </li>
  );
}
