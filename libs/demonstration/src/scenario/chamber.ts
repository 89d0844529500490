import type { Api } from '../client/api.js';

/** Everybody who acts in the demonstration, each with an access token of their own. */
export type Chamber = Readonly<{
  /** The API as nobody in particular. */
  door: Api;
  administrator: Api;
  secretariat: Api;
  chair: Api;
  auditor: Api;
  /** Who speaks for each Member that takes part, and for each observer, by code. */
  delegations: ReadonlyMap<string, Api>;
  /** The advisers of delegations, by the Member's code: they draft, and do not vote. */
  advisers: ReadonlyMap<string, Api>;
}>;

/** Who speaks for a delegation; a code without one is the script's fault. */
export function delegationOf(chamber: Chamber, code: string): Api {
  return known(chamber.delegations.get(code), `Nobody speaks for ${code}.`);
}

export function adviserOf(chamber: Chamber, code: string): Api {
  return known(chamber.advisers.get(code), `Nobody advises ${code}.`);
}

function known(somebody: Api | undefined, otherwise: string): Api {
  if (!somebody) throw new Error(otherwise);
  return somebody;
}
