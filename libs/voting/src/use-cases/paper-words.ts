import type { QuestionFile } from '#consultations';
import { explainExclusion } from '#delegations';
import type { Words } from '#platform';
import type { Named } from '../domain/reasons.js';
import type { MemberStanding } from '../persistence/paper-repository.js';

/** Why the roll keeps a Member from voting, in the words of the ledgers; null: it may vote. */
export function excludedBecause(roll: MemberStanding['roll'], zone: string): Words | null {
  return roll?.entitled ? null : explainExclusion(roll?.reason ?? 'NOT_A_MEMBER', roll?.since ?? null, roll?.reference ?? null, zone);
}

/** A question as sentences about its voting name it. */
export function namedOf({ number, consultation, dependsOn }: QuestionFile): Named {
  return { number, zone: consultation.officialZone, dependsOnNumber: dependsOn?.number ?? null };
}
