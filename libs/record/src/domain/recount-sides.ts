import type { Ballot, Roll } from '#tally';
import type { RecordedQuestion, RecordedRoll, RecordedSilence } from './content.js';
import type { LoggedBallot, StoredBallot, StoredBox, StoredRoll } from './stored.js';
import { without } from './without.js';

/** The Members behind a count, from the roll as it stands. Observers are on the roll and no part of the figures. */
export function figuresOf(roll: StoredRoll): Roll {
  const members = roll.entries.filter((entry) => entry.entitled || entry.kind === 'MEMBER_STATE');
  const entitled = members.filter((entry) => entry.entitled);
  const weight = (entries: StoredRoll['entries']): number => entries.reduce((sum, entry) => sum + entry.weight, 0);
  return {
    entitled: entitled.length,
    notEntitled: members.length - entitled.length,
    membersOfBody: roll.membersOfBody,
    weights: {
      entitled: weight(entitled),
      notEntitled: weight(members.filter((entry) => !entry.entitled)),
      membersOfBody: weight(members.filter((entry) => entry.kind === 'MEMBER_STATE')),
    },
  };
}

type Side = Readonly<Record<string, Pick<StoredBallot, 'kind' | 'marks' | 'version' | 'logIndex'>>>;

const sideOf = ({ kind, marks, version, logIndex }: Side[string]): Side[string] => ({ kind, marks, version, logIndex });

/** The table of ballots, by Member's code. */
export function ballotsByMember(ballots: readonly StoredBallot[]): Side {
  return Object.fromEntries(ballots.map((ballot) => [ballot.member, sideOf(ballot)]));
}

/** What the log says of the same; a Member without any ballot in the table goes by its id. */
export function loggedByMember(logged: readonly LoggedBallot[], ballots: readonly StoredBallot[]): Side {
  const codes = new Map(ballots.map((ballot) => [ballot.memberId, ballot.member]));
  return Object.fromEntries(logged.map((ballot) => [codes.get(ballot.memberId) ?? ballot.memberId, sideOf(ballot)]));
}

/** A secret vote, as the tables have it: who took part, how many ballots the box held, and the hash of what is in the list now. */
export function boxKept({ tookPart, list }: StoredBox, sha256: string): object {
  return { tookPart, ballots: list.length, sha256 };
}

/** What the log says of the same: as many ballots as Members took part. */
export function boxLogged({ logged: { tookPart, sha256 } }: StoredBox): object {
  return { tookPart, ballots: tookPart.length, sha256 };
}

/** The ballots of a box as the count takes them: no Member's, but each one's own. */
export function ballotsInBox({ list }: StoredBox): readonly Ballot[] {
  return list.map(([nonce, kind, marks]) => ({ member: nonce, kind, marks }));
}

/** A question without what rightly changes after publication: whether a condition has been fulfilled. */
export function questionAlike(question: RecordedQuestion): object {
  return { ...question, conditions: question.conditions.map((condition) => without(condition, 'status', 'markedAt')) };
}

/** A procedure without its sentence: that may one day be worded better, and a Member renamed. */
export function silenceAlike(silence: RecordedSilence): object {
  return without(silence, 'inWords');
}

/** A roll without names: a Member may be renamed after the record was published. */
export function rollAlike(roll: RecordedRoll): object {
  return { ...roll, entries: roll.entries.map((entry) => without(entry, 'names')) };
}
