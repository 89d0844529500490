import { DateTime } from 'luxon';
import { Api } from '../client/api.js';
import type { Progress } from '../progress.js';
import { prepare } from '../scenario/prepare.js';
import { seat } from '../scenario/seat.js';
import { timetableFrom, type DemonstrationTimetable } from '../scenario/timetable.js';
import type { Case, Told } from './case.js';

/** Where a case is played: the address of a GraphQL endpoint whose administrator exists already, on a database of its own. */
export type Stage = Readonly<{
  address: string;
  /** Sets the official clock of that database apart from the real time by so many milliseconds. */
  moveClock(milliseconds: number): Promise<void>;
}>;

/** Access tokens last as long as the API allows: time may pass in a case. */
const TOKENS_LAST = { days: 365 };

/** Seats the chamber that the case asks for, and plays it. */
export async function playCase({ name, title, seating, play }: Case, stage: Stage, progress: Progress): Promise<Told> {
  const door = new Api(stage.address);
  const now = await officialTime(door);
  const timetable: DemonstrationTimetable = { ...timetableFrom(now), tokensUntil: isoOf(DateTime.fromISO(now).plus(TOKENS_LAST)) };
  const chamber =
    seating === 'WHOLE' ? await prepare(door, timetable.tokensUntil, progress) : await seat(door, timetable.tokensUntil, seating, progress);
  const steps: string[] = [];
  let moved = 0;
  const played = await play(chamber, {
    timetable,
    progress,
    tell: (sentence) => void steps.push(sentence),
    timePasses: async (until) => {
      const ahead = DateTime.fromISO(until).diff(DateTime.fromISO(await officialTime(door))).milliseconds;
      if (ahead < 0) throw new Error(`Time does not go back: ${until} is past.`);
      moved += ahead;
      await stage.moveClock(moved);
    },
  });
  return { name, title, steps, played };
}

async function officialTime(door: Api): Promise<string> {
  return (await door.ask<{ server: { now: string } }>('query Now { server { now } }')).server.now;
}

function isoOf(at: DateTime): string {
  return at.toUTC().toJSDate().toISOString();
}
