import type { Role } from './permissions.js';

/** Who is asking: a signed-in account. Which Member it speaks for is the delegations' to say. */
export type Principal = Readonly<{
  account: string;
  name: string;
  session: string;
  roles: ReadonlySet<Role>;
  /** Let in by a token that only reads: whatever changes something is refused. Left out: by any other way. */
  readOnly?: boolean;
}>;
