import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DateTime } from 'luxon';
import type pg from 'pg';
import type { Meeting } from '../../libs/demonstration/src/cases/case.js';
import { Api } from '../../libs/demonstration/src/client/api.js';
import type { Chamber } from '../../libs/demonstration/src/scenario/chamber.js';
import { seat } from '../../libs/demonstration/src/scenario/seat.js';
import { type DemonstrationTimetable, timetableFrom } from '../../libs/demonstration/src/scenario/timetable.js';
import { ADMINISTRATOR } from '../../libs/demonstration/src/sign-ins.js';
import { CreateAccount } from '#identity';
import { startTestApp, type TestAppOptions } from './app.js';

/** The application with a few delegations seated, and a clock that can be set: for a story that needs no more. */
export interface SmallChamber {
  readonly app: NestFastifyApplication;
  readonly address: string;
  readonly databaseUrl: string;
  /** A connection of the database's owner. */
  readonly owner: pg.Pool;
  readonly chamber: Chamber;
  readonly timetable: DemonstrationTimetable;
  /** Lets time go by until that instant. */
  timePasses(until: string): Promise<void>;
  stop(): Promise<void>;
}

/** Access tokens last as long as the API allows: time may pass in a story. */
const TOKENS_LAST = { days: 365 };

export async function smallChamber(codes: readonly string[], options: TestAppOptions = {}): Promise<SmallChamber> {
  const started = await startTestApp(options);
  await started.app.get(CreateAccount, { strict: false }).execute(null, ADMINISTRATOR);
  const door = new Api(`${started.address}/graphql`);
  const clock = async (): Promise<DateTime> =>
    DateTime.fromISO((await door.ask<{ server: { now: string } }>('query Now { server { now } }')).server.now);
  const now = await clock();
  const tokensUntil = now.plus(TOKENS_LAST).toUTC().toJSDate().toISOString();
  let moved = 0;
  return {
    app: started.app,
    address: started.address,
    databaseUrl: started.database.url,
    owner: started.database.owner,
    chamber: await seat(door, tokensUntil, codes, () => undefined),
    timetable: { ...timetableFrom(now.toUTC().toJSDate().toISOString()), tokensUntil },
    timePasses: async (until) => {
      moved += DateTime.fromISO(until).diff(await clock()).milliseconds;
      await started.database.moveClock(moved);
    },
    stop: () => started.stop(),
  };
}

/** What a case is given besides its chamber, and the sentences that it tells. */
export function meetingOf({
  timetable,
  timePasses,
}: Pick<SmallChamber, 'timetable' | 'timePasses'>): Meeting & Readonly<{ steps: string[] }> {
  const steps: string[] = [];
  return { timetable, timePasses, steps, progress: () => undefined, tell: (sentence) => void steps.push(sentence) };
}
