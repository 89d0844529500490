import type { Api } from '../client/api.js';
import { inParallel } from '../client/in-parallel.js';
import { demonstrationMembership, type DemonstrationMember } from '../membership/index.js';
import { counted, type Progress } from '../progress.js';
import { representativeOf } from '../sign-ins.js';
import type { Chamber } from './chamber.js';
import { acceptCredentials, admit } from './membership.js';
import { appoint, fillOffices } from './offices.js';

/**
 * A chamber of so few as a case needs: the Members of these codes and nobody else, each admitted, accredited and with a
 * representative who is signed in. `until`: how long their access tokens hold.
 */
export async function seat(door: Api, until: string, codes: readonly string[], progress: Progress): Promise<Chamber> {
  const offices = await fillOffices(door, until);
  const membership = new Map(demonstrationMembership().map((member) => [member.code, member]));
  const members = codes.map((code): DemonstrationMember => {
    const member = membership.get(code);
    if (!member) throw new Error(`There is no Member ${code}.`);
    return member;
  });
  const seated = await inParallel(
    members,
    counted('Delegations', members.length, progress, async (member) => {
      await admit(offices.secretariat, member);
      const account = representativeOf(member.code, member.names.en);
      await appoint(offices, { member: member.code, function: 'REPRESENTATIVE', account });
      await acceptCredentials(offices.secretariat, member.code);
      return [member.code, await door.signIn(account.email, account.password, until)] as const;
    }),
  );
  return { ...offices, delegations: new Map(seated), advisers: new Map() };
}
