export interface CalendarEntry {
  readonly uid: string;
  readonly title: string;
  readonly about: string;
  readonly at: string;
  readonly url: string;
}

function stamp(iso: string): string {
  return new Date(iso)
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d{3}/, '');
}

function escaped(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/([;,])/g, '\\$1')
    .replace(/\n/g, '\\n');
}

/** Lines of at most 75 octets, as RFC 5545 asks; 70 characters leave room for accents. */
function folded(line: string): string {
  const parts = line.match(/.{1,60}/gu) ?? [''];
  return parts.join('\r\n ');
}

/** An iCalendar file (RFC 5545) with one entry for each closing, and a reminder a day before it. */
export function calendarOf(entries: readonly CalendarEntry[], now: string): string {
  const events = entries.flatMap((entry) => [
    'BEGIN:VEVENT',
    `UID:${entry.uid}@placet`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(entry.at)}`,
    `DTEND:${stamp(entry.at)}`,
    `SUMMARY:${escaped(entry.title)}`,
    `DESCRIPTION:${escaped(entry.about)}`,
    `URL:${entry.url}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P1D',
    `DESCRIPTION:${escaped(entry.title)}`,
    'END:VALARM',
    'END:VEVENT',
  ]);
  return (
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Placet//Positions//EN', ...events, 'END:VCALENDAR'].map(folded).join('\r\n') + '\r\n'
  );
}
