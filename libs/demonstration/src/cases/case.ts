import type { Progress } from '../progress.js';
import type { Chamber } from '../scenario/chamber.js';
import type { Played } from '../scenario/outcome.js';
import type { DemonstrationTimetable } from '../scenario/timetable.js';

/**
 * Who is in the chamber when a case begins. `WHOLE`: the demonstration's, with its 193 Members, its observers and those
 * without a vote. A list of Members' codes: those alone, all of them with accepted credentials and a representative who is
 * signed in; it is ready in seconds. The secretariat, the chair and the auditor are always there.
 */
export type Seating = 'WHOLE' | readonly string[];

/** What a case is given besides its chamber. */
export type Meeting = Readonly<{
  /** Instants for a consultation that opens at once and closes in some days. */
  timetable: DemonstrationTimetable;
  /** Tells of a long step: what is being done, and how far it has come. */
  progress: Progress;
  /** One sentence of the story, in the present tense, as the minutes would have it. They are the case's `steps`. */
  tell(sentence: string): void;
  /** Lets time go by on the official clock, until that instant. What falls due meanwhile falls due. */
  timePasses(until: string): Promise<void>;
}>;

/** A procedure that happened, or could have: played through the public API alone, and told while it is played. */
export type Case = Readonly<{
  /** As the command line has it: small letters, digits and hyphens. */
  name: string;
  /** What it is about, in one line. */
  title: string;
  seating: Seating;
  /** Plays it. Answers what each consultation came to, read from the API afterwards, the most telling first. */
  play(chamber: Chamber, meeting: Meeting): Promise<readonly Played[]>;
}>;

/** A case as it was played. */
export type Told = Readonly<{ name: string; title: string; steps: readonly string[]; played: readonly Played[] }>;
