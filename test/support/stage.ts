import type { Stage } from '#demonstration';
import { CreateAccount } from '#identity';
import { ADMINISTRATOR } from '../../libs/demonstration/src/sign-ins.js';
import { Api } from '../../libs/demonstration/src/client/api.js';
import { seat } from '../../libs/demonstration/src/scenario/seat.js';
import { timetableFrom, type DemonstrationTimetable } from '../../libs/demonstration/src/scenario/timetable.js';
import type { Chamber } from '../../libs/demonstration/src/scenario/chamber.js';
import { startTestApp, type TestApp } from './app.js';

/** The real application with its first administrator, for a case to be played on, or a story to be told step by step. */
export type TestStage = Stage & Readonly<{ app: TestApp; stop(): Promise<void> }>;

export async function startStage(): Promise<TestStage> {
  const app = await startTestApp();
  await app.app.get(CreateAccount, { strict: false }).execute(null, ADMINISTRATOR);
  return {
    app,
    address: `${app.address}/graphql`,
    moveClock: (milliseconds) => app.database.moveClock(milliseconds),
    stop: () => app.stop(),
  };
}

const YEAR = 365 * 24 * 3_600_000;

/** A chamber of these Members on a stage, and a timetable from now. Their access tokens hold for a year. */
export async function seated(
  stage: TestStage,
  members: readonly string[],
): Promise<{ chamber: Chamber; timetable: DemonstrationTimetable }> {
  const door = new Api(stage.address);
  const { server } = await door.ask<{ server: { now: string } }>('{ server { now } }');
  const tokensUntil = new Date(Date.parse(server.now) + YEAR).toISOString();
  const chamber = await seat(door, tokensUntil, members, () => undefined);
  return { chamber, timetable: { ...timetableFrom(server.now), tokensUntil } };
}
