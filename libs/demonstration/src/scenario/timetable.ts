import { DateTime } from 'luxon';
import { OFFICIAL_ZONE } from '../consultation/consultation.js';

/** Instants of a demonstration's consultation, ISO 8601 in UTC. */
export type DemonstrationTimetable = Readonly<{
  commentsCloseAt: string;
  votingOpensAt: string;
  votingClosesAt: string;
  /** For the question that another depends on. */
  earlyClosesAt: string;
  /** As long after the closing as 31 January 2007 was after 19 October 2006. */
  conditionDueAt: string;
  /** Until when the demonstration's access tokens hold. */
  tokensUntil: string;
}>;

const DAYS_FROM_CLOSING_TO_CONDITION = 104;
const THURSDAY = 4;

/** The consultation closes on a Thursday at 18:00 in Geneva, as in 2006: the first one that leaves at least three days. */
export function timetableFrom(now: string): DemonstrationTimetable {
  const today = DateTime.fromISO(now, { zone: OFFICIAL_ZONE });
  const earliest = today.plus({ days: 3 });
  const sameWeek = earliest.set({ hour: 18, minute: 0, second: 0, millisecond: 0 }).plus({ days: (THURSDAY - earliest.weekday + 7) % 7 });
  const closing = sameWeek < earliest ? sameWeek.plus({ days: 7 }) : sameWeek;
  // The next full hour that is at least half an hour away: the vote is brought forward long before.
  const opening = today.plus({ minutes: 90 }).startOf('hour');
  return {
    commentsCloseAt: instant(opening),
    votingOpensAt: instant(opening),
    votingClosesAt: instant(closing),
    earlyClosesAt: instant(closing.minus({ days: 1 })),
    conditionDueAt: instant(closing.plus({ days: DAYS_FROM_CLOSING_TO_CONDITION })),
    tokensUntil: instant(today.plus({ hours: 2 })),
  };
}

/** For a consultation that follows on this one: its comments close when this one's voting does, and its vote takes a week. */
export function following(timetable: DemonstrationTimetable): DemonstrationTimetable {
  const start = DateTime.fromISO(timetable.votingClosesAt, { zone: OFFICIAL_ZONE });
  const closing = start.plus({ days: 7 });
  return {
    ...timetable,
    commentsCloseAt: instant(start),
    votingOpensAt: instant(start.plus({ hours: 15 })),
    votingClosesAt: instant(closing),
    earlyClosesAt: instant(closing.minus({ days: 1 })),
    conditionDueAt: instant(closing.plus({ days: DAYS_FROM_CLOSING_TO_CONDITION })),
  };
}

function instant(at: DateTime): string {
  return at.toUTC().toJSDate().toISOString();
}
