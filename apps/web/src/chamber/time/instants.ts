import { DateTime } from 'luxon';
import type { Language } from '../words/language';

/** How each language writes a moment: with its weekday, always. */
const FORMATS: Record<Language, { day: string; dayShort: string; year: string; time: string; join: string; moment: string }> = {
  en: { day: 'cccc d LLLL', dayShort: 'd LLL', year: ' yyyy', time: 'HH:mm', join: ', ', moment: 'cccc HH:mm' },
  fr: { day: 'cccc d LLLL', dayShort: 'd LLL', year: ' yyyy', time: "H' h 'mm", join: ' à ', moment: "cccc H' h 'mm" },
  es: { day: "cccc d 'de' LLLL", dayShort: 'd LLL', year: " 'de' yyyy", time: 'HH:mm', join: ', ', moment: 'cccc HH:mm' },
};

export interface Reader {
  readonly language: Language;
  readonly zone: string;
  readonly now: number;
}

export function readersZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

function at(iso: string, zone: string, language: Language): DateTime {
  return DateTime.fromISO(iso, { zone, locale: language === 'en' ? 'en-GB' : language });
}

function sameYear(moment: DateTime, now: number): boolean {
  return moment.year === DateTime.fromMillis(now, { zone: moment.zone }).year;
}

/** "Thursday 19 October, 18:00" in the zone; with the year when it is not this one. */
export function fullMoment(iso: string, zone: string, reader: Reader): string {
  const moment = at(iso, zone, reader.language);
  const words = FORMATS[reader.language];
  return (
    dayIn(moment, words.day, reader) +
    (sameYear(moment, reader.now) ? '' : moment.toFormat(words.year)) +
    words.join +
    moment.toFormat(words.time)
  );
}

/** A day in words; the first of a month is « 1er » in French. */
function dayIn(moment: DateTime, format: string, { language }: Reader): string {
  const day = moment.toFormat(format);
  return language === 'fr' && moment.day === 1 ? day.replace(/(^| )1 /, '$11er ') : day;
}

/** "19:00", or the full moment when it falls on another day there than in the official zone. */
export function ownMoment(iso: string, official: string, reader: Reader): string | null {
  const there = at(iso, official, reader.language);
  const here = at(iso, reader.zone, reader.language);
  if (there.offset === here.offset) return null;
  return there.hasSame(here.setZone(official, { keepLocalTime: true }), 'day')
    ? here.toFormat(FORMATS[reader.language].time)
    : fullMoment(iso, reader.zone, reader);
}

/** "19 Oct". */
export function shortDay(iso: string, zone: string, reader: Reader): string {
  return at(iso, zone, reader.language).toFormat(FORMATS[reader.language].dayShort).replace('.', '');
}

/** "12 October 2006", from a day of the calendar or an instant in a zone. */
export function calendarDay(iso: string, reader: Reader, zone = 'UTC'): string {
  const words = FORMATS[reader.language];
  const day = words.day.replace('cccc ', '');
  return dayIn(at(iso, zone, reader.language), day + words.year, reader);
}

export type Distance = 'today' | 'yesterday' | 'week' | 'far';

/** How far back a moment lies in the calendar of the zone, with its time of day and its weekday. */
export function recent(iso: string, zone: string, reader: Reader): { distance: Distance; time: string; moment: string } {
  const moment = at(iso, zone, reader.language);
  const words = FORMATS[reader.language];
  const today = DateTime.fromMillis(reader.now, { zone }).startOf('day');
  const days = today.diff(moment.startOf('day'), 'days').days;
  const time = moment.toFormat(words.time);
  if (days === 0) return { distance: 'today', time, moment: moment.toFormat(words.moment) };
  if (days === 1) return { distance: 'yesterday', time, moment: moment.toFormat(words.moment) };
  if (days > 1 && days < 7) return { distance: 'week', time, moment: moment.toFormat(words.moment) };
  return { distance: 'far', time, moment: fullMoment(iso, zone, reader) };
}

export interface Span {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/** What lies between two instants, in whole days, hours and minutes. */
export function spanOf(milliseconds: number): Span {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
  return { days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 };
}

/** The value of a date-and-time field, read in the official zone. */
export function instantOfField(value: string, zone: string): string | null {
  const moment = DateTime.fromISO(value, { zone });
  return moment.isValid ? moment.toUTC().toISO() : null;
}

export function fieldOfInstant(iso: string, zone: string): string {
  return DateTime.fromISO(iso, { zone }).toFormat("yyyy-LL-dd'T'HH:mm");
}
