import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { MessageId } from '../words/catalogues';
import { capital } from '../words/names';
import { useSay } from '../words/say';
import type { Language } from '../words/language';
import { useNow } from './clock';
import { calendarDay, fullMoment, ownMoment, readersZone, recent, shortDay, spanOf, type Distance, type Reader } from './instants';

/** The seat by which a zone is known to the organization; other zones go by the last part of their name. */
const SEATS: Record<string, MessageId> = {
  'Europe/Zurich': 'zone.geneva',
  'America/New_York': 'zone.newYork',
  'Africa/Nairobi': 'zone.nairobi',
  'Europe/Vienna': 'zone.vienna',
  'Europe/Rome': 'zone.rome',
  'Europe/Paris': 'zone.paris',
  UTC: 'zone.utc',
};

type Near = Exclude<Distance, 'far' | 'week'>;
const RECENT: Record<Near, MessageId> = { today: 'time.today', yesterday: 'time.yesterday' };
const RECENT_WITHIN: Record<Near, MessageId> = { today: 'time.within.today', yesterday: 'time.within.yesterday' };

export interface TimeWords {
  readonly now: number;
  /** "Thursday 19 October, 18:00 in Geneva" */
  official(iso: string, zone: string): string;
  /** "(19:00 in Nairobi)", or nothing when the reader's clock shows the same. */
  own(iso: string, zone: string): string;
  /** Both of them. */
  full(iso: string, zone: string): string;
  /** "in 2 days 4 hours", "3 hours ago" */
  away(iso: string): string;
  /** "Today 09:10", "Monday 10:42" */
  recent(iso: string, zone: string): string;
  /** The same inside a sentence: "cast yesterday 10:42". */
  within(iso: string, zone: string): string;
  short(iso: string, zone: string): string;
  day(iso: string, zone?: string): string;
  city(zone: string): string;
}

/** How moments are said: the official zone first, the reader's own beside it, the weekday always. */
export function useTime(): TimeWords {
  const say = useSay();
  const now = useNow();
  const { locale } = useIntl();
  return useMemo(() => {
    const reader: Reader = { language: locale.slice(0, 2) as Language, zone: readersZone(), now };
    const city = (zone: string): string => {
      const seat = SEATS[zone];
      return seat ? say(seat) : (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
    };
    const official = (iso: string, zone: string): string =>
      say('time.official', { moment: fullMoment(iso, zone, reader), city: city(zone) });
    const own = (iso: string, zone: string): string => {
      const moment = ownMoment(iso, zone, reader);
      return moment ? say('time.own', { moment, city: city(reader.zone) }) : '';
    };
    const lately = (iso: string, zone: string, words: Record<Near, MessageId>): string => {
      const found = recent(iso, zone, reader);
      return found.distance === 'far' || found.distance === 'week' ? found.moment : say(words[found.distance], { time: found.time });
    };
    return {
      now,
      city,
      official,
      own,
      full: (iso, zone) => [official(iso, zone), own(iso, zone)].filter(Boolean).join(' '),
      away: (iso) => {
        const left = Date.parse(iso) - now;
        const span = spanOf(left);
        const length =
          span.days > 0
            ? say('time.daysHours', { days: span.days, hours: span.hours })
            : span.hours > 0
              ? say('time.hoursMinutes', { hours: span.hours, minutes: span.minutes })
              : say('time.minutes', { minutes: span.minutes });
        return say(left >= 0 ? 'time.in' : 'time.ago', { length });
      },
      recent: (iso, zone) => capital(lately(iso, zone, RECENT)),
      within: (iso, zone) => lately(iso, zone, RECENT_WITHIN),
      short: (iso, zone) => shortDay(iso, zone, reader),
      day: (iso, zone) => calendarDay(iso, reader, zone),
    };
  }, [say, now, locale]);
}
