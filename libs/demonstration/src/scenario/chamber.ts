import type { Api } from '../client/api.js';

/** Everybody who acts in the demonstration, each with an access token of their own. */
export type Chamber = Readonly<{
  /** The API as nobody in particular. */
  door: Api;
  administrator: Api;
  secretariat: Api;
  chair: Api;
  auditor: Api;
  kenyaAdviser: Api;
  /** Who speaks for each Member that takes part, and for each observer, by code. */
  delegations: ReadonlyMap<string, Api>;
}>;

/** Who speaks for a delegation; a code without one is the script's fault. */
export function delegationOf(chamber: Chamber, code: string): Api {
  const delegation = chamber.delegations.get(code);
  if (!delegation) throw new Error(`Nobody speaks for ${code}.`);
  return delegation;
}
