/**
 * The cases of `npm run demo -- --case NAME`. To add one:
 *
 * 1. a file beside this one that exports a `Case` (case.ts says what each part of it is), with its texts in it or beside it;
 * 2. a line in CASES.
 *
 * A case asks for the smallest chamber that can tell it. `draftAndOpen` (scenario/draft.ts) drafts and opens a
 * consultation, `vote` (scenario/vote.ts) lets so many delegations answer so, `closeAndPublish` (scenario/close.ts) ends
 * it, `readOutcome` (scenario/outcome.ts) reads what came of it, `refused` (client/api.ts) expects a refusal. Where the
 * story of the same name in test/acceptance looks closer, let the case export its scenes and the story play them one by one.
 */
import { demonstrationMembership } from '../membership/index.js';
import { DEMONSTRATION_SIGN_INS, type DemonstrationSignIn, signInsOf } from '../sign-ins.js';
import type { Case } from './case.js';
import { hldThemes } from './hld-themes.js';
import { idm2004 } from './idm-2004/index.js';
import { idm2005 } from './idm-2005/index.js';
import { idm2007 } from './idm-2007.js';
import { idm2007Unfunded } from './idm-2007-unfunded.js';
import { noQuorum } from './no-quorum.js';
import { rollCalls } from './roll-calls.js';
import { secret } from './secret.js';
import { silence } from './silence.js';
import { tie } from './tie.js';
import { workshops } from './workshops/index.js';

const CASES: readonly Case[] = [
  idm2007,
  idm2007Unfunded,
  idm2004,
  idm2005,
  workshops,
  noQuorum,
  tie,
  secret,
  silence,
  hldThemes,
  rollCalls,
];

export const CASE_NAMES: readonly string[] = CASES.map(({ name }) => name);

/** Name and title of each, for a list. */
export const CASES_IN_WORDS: ReadonlyArray<Readonly<{ name: string; title: string }>> = CASES.map(({ name, title }) => ({ name, title }));

export function caseNamed(name: string): Case | undefined {
  return CASES.find((each) => each.name === name);
}

/** Of so many Members the sign-in page offers the representatives; those of the others have theirs by their code. */
const OFFERED = 3;

/** What the sign-in page offers in the chamber of a case; without one, in the demonstration's. */
export function signInsIn(played: Case | null): readonly DemonstrationSignIn[] {
  if (!played || played.seating === 'WHOLE') return DEMONSTRATION_SIGN_INS;
  const offered = played.seating.slice(0, OFFERED);
  return signInsOf(demonstrationMembership().filter(({ code }) => offered.includes(code)));
}
