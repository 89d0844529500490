import { Api } from '../client/api.js';
import { CONSULTATION, type DemonstrationConsultation } from '../consultation/consultation.js';
import { EARLIER_CONSULTATION } from '../consultation/earlier.js';
import { UPCOMING_CONSULTATION } from '../consultation/upcoming.js';
import type { Progress } from '../progress.js';
import { positionsOn, positionsSoFar } from '../votes/script.js';
import { cast } from './cast.js';
import type { Chamber } from './chamber.js';
import { closeAndPublish } from './close.js';
import { comment } from './comment.js';
import { draftAndOpen } from './draft.js';
import { readOutcome, type Played } from './outcome.js';
import { prepare } from './prepare.js';
import { remember } from './remember.js';
import { following, timetableFrom, type DemonstrationTimetable } from './timetable.js';

const silent: Progress = () => undefined;

/**
 * For an empty database: the membership, one consultation already published, IC/2006/8 in the midst of its vote, with
 * Kenya still owing two positions, and one that is open for comments. `address` is that of the GraphQL endpoint; its administrator exists already.
 */
export async function loadDemonstration(address: string, progress: Progress = silent): Promise<void> {
  const door = new Api(address);
  const timetable = await timetableOf(door);
  const chamber = await prepare(door, timetable.tokensUntil, progress);

  const earlier = EARLIER_CONSULTATION;
  await openTheVote(chamber, earlier, timetable, progress);
  for (const { key } of earlier.questions) await cast(chamber, earlier.symbol, 'Ballots, year before', positionsOn(key), progress);
  await closeAndPublish(chamber, earlier.symbol);

  await openTheVote(chamber, CONSULTATION, timetable, progress);
  await remember(chamber.secretariat);
  await draftAndOpen(chamber.secretariat, UPCOMING_CONSULTATION, following(timetable));
  await comment(chamber, UPCOMING_CONSULTATION, progress);
  await cast(chamber, CONSULTATION.symbol, 'Ballots cast so far', positionsSoFar(), progress);
}

/** The whole of IC/2006/8, from the Administration's proposals to the published record. */
export async function playWhole(address: string, progress: Progress = silent): Promise<Played> {
  const door = new Api(address);
  const timetable = await timetableOf(door);
  const chamber = await prepare(door, timetable.tokensUntil, progress);
  await openTheVote(chamber, CONSULTATION, timetable, progress);

  const { symbol } = CONSULTATION;
  for (const key of ['theme', 'topics', 'environment-2006', 'funding']) {
    await cast(chamber, symbol, `Ballots: ${key}`, positionsOn(key), progress);
  }
  // The venue is asked only once the workshop is known to be deferred.
  const reason = 'All present have answered; the venue depends on it.';
  await chamber.chair.act('closeQuestion', { symbol, question: 'environment-2006', reason }, 'consultation { state }');
  await cast(chamber, symbol, 'Ballots: venue', positionsOn('venue'), progress);
  await closeAndPublish(chamber, symbol);
  return readOutcome(chamber.auditor, symbol);
}

async function timetableOf(door: Api): Promise<DemonstrationTimetable> {
  const { server } = await door.ask<{ server: { now: string } }>('query Now { server { now } }');
  return timetableFrom(server.now);
}

/** Drafted and opened by the secretariat, commented on by delegations; then the chair opens the vote. */
async function openTheVote(
  chamber: Chamber,
  consultation: DemonstrationConsultation,
  timetable: DemonstrationTimetable,
  progress: Progress,
): Promise<void> {
  await draftAndOpen(chamber.secretariat, consultation, timetable);
  await comment(chamber, consultation, progress);
  await chamber.chair.act('openVoting', { symbol: consultation.symbol }, 'consultation { state }');
}
