import type { Api } from '../client/api.js';
import { inParallel } from '../client/in-parallel.js';
import { NO_CREDENTIALS, REFUSED_CREDENTIALS, RESTORED, SUSPENDED, UNEXAMINED_CREDENTIALS } from '../consultation/exclusions.js';
import { ADMITTED, MEMBERSHIPS_SINCE, RENAMED } from '../membership/history.js';
import { demonstrationMembership, MEMBER_CODES, type DemonstrationMember } from '../membership/index.js';
import { counted, type Progress } from '../progress.js';

/** Since when the credentials of this demonstration hold. */
const CREDENTIALS_SINCE = '2006-01-01T00:00:00.000Z';

/** Writes the membership down: Members and observers, and who was renamed. */
export async function prepareMembership(secretariat: Api, progress: Progress): Promise<void> {
  const members = demonstrationMembership();
  await inParallel(
    members,
    counted('Members and observers', members.length, progress, (member) => admit(secretariat, member)),
  );
  for (const { code, from } of RENAMED) {
    const names = members.find((member) => member.code === code)?.names;
    await secretariat.act('renameMember', { code, names, validFrom: from }, 'member { id }');
  }
}

/** Credentials, which name the delegations that were appointed, and the voting-right ledger. */
export async function accreditMembers(secretariat: Api, progress: Progress): Promise<void> {
  const accredited = MEMBER_CODES.filter((code) => !NO_CREDENTIALS.includes(code));
  await inParallel(
    accredited,
    counted('Credentials', accredited.length, progress, (code) => accredit(secretariat, code)),
  );
  await keepVotingRights(secretariat);
}

/** Takes a Member or observer into the membership, under the name it had then where it was renamed since. */
export async function admit(secretariat: Api, member: DemonstrationMember): Promise<void> {
  const formerly = RENAMED.find((renaming) => renaming.code === member.code)?.formerly;
  const { code, seal, kind, groups } = member;
  const validFrom = ADMITTED[code] ?? MEMBERSHIPS_SINCE;
  await secretariat.act('admitMember', { code, seal, names: formerly ?? member.names, kind, groups, validFrom }, 'member { id }');
}

async function accredit(secretariat: Api, code: string): Promise<void> {
  if (code === UNEXAMINED_CREDENTIALS) {
    await receiveCredentials(secretariat, code);
  } else if (code === REFUSED_CREDENTIALS.member) {
    const credentials = await receiveCredentials(secretariat, code);
    await secretariat.act('refuseCredentials', { credentials, reason: REFUSED_CREDENTIALS.reason }, 'credentials { id }');
  } else {
    await acceptCredentials(secretariat, code);
  }
}

/** A Member's credentials come in, and are found in order. */
export async function acceptCredentials(secretariat: Api, code: string): Promise<void> {
  const credentials = await receiveCredentials(secretariat, code);
  await secretariat.act('acceptCredentials', { credentials }, 'credentials { id }');
}

async function receiveCredentials(secretariat: Api, code: string): Promise<string> {
  const received = { member: code, validFrom: CREDENTIALS_SINCE };
  const { credentials } = await secretariat.act<{ credentials: { id: string } }>('receiveCredentials', received, 'credentials { id }');
  return credentials.id;
}

async function keepVotingRights(secretariat: Api): Promise<void> {
  await secretariat.act('suspendVotingRight', SUSPENDED, 'suspension { id }');
  const { restoredFrom, restoredBy, ...suspended } = RESTORED;
  const { suspension } = await secretariat.act<{ suspension: { id: string } }>('suspendVotingRight', suspended, 'suspension { id }');
  await secretariat.act('restoreVotingRight', { suspension: suspension.id, from: restoredFrom, restoredBy }, 'suspension { id }');
}
