import type { Api } from '../client/api.js';
import { inParallel } from '../client/in-parallel.js';
import { SUSPENDED } from '../consultation/exclusions.js';
import { demonstrationMembership } from '../membership/index.js';
import { counted, type Progress } from '../progress.js';
import { FRANCE_ALTERNATE, KENYA_ADVISER, representativeOf } from '../sign-ins.js';
import { participants } from '../votes/script.js';
import type { Chamber } from './chamber.js';
import { accreditMembers, prepareMembership } from './membership.js';
import { appoint, type Delegate, fillOffices } from './offices.js';

/**
 * From an API that knows one administrator to a chamber that can meet: accounts, the membership, the body, and a delegate
 * signed in for every Member that takes part and every observer. `until`: how long their access tokens hold.
 */
export async function prepare(door: Api, until: string, progress: Progress): Promise<Chamber> {
  const offices = await fillOffices(door, until);
  await prepareMembership(offices.secretariat, progress);

  const delegates = delegatesOf();
  const seated = await inParallel(
    delegates,
    counted('Delegations', delegates.length, progress, async (delegate) => {
      await appoint(offices, delegate);
      // Nobody acts for a Member that may not vote: its representative can sign in and see why.
      return delegate.member === SUSPENDED.member ? null : door.signIn(delegate.account.email, delegate.account.password, until);
    }),
  );
  await accreditMembers(offices.secretariat, progress);

  const speaking = new Map<string, Api>();
  const advisers = new Map<string, Api>();
  for (const [index, delegate] of delegates.entries()) {
    const api = seated[index];
    // France's alternate comes after its representative, and speaks for it.
    if (api) (delegate.function === 'ADVISER' ? advisers : speaking).set(delegate.member, api);
  }
  return { ...offices, delegations: speaking, advisers };
}

function delegatesOf(): readonly Delegate[] {
  const present = new Set([...participants(), SUSPENDED.member]);
  return [
    ...demonstrationMembership()
      .filter((member) => member.kind !== 'MEMBER_STATE' || present.has(member.code))
      .map((member): Delegate => {
        const account = representativeOf(member.code, member.names.en, member.kind !== 'MEMBER_STATE');
        return { member: member.code, function: 'REPRESENTATIVE', account };
      }),
    { member: 'KEN', function: 'ADVISER', account: KENYA_ADVISER },
    { member: 'FRA', function: 'ALTERNATE', account: FRANCE_ALTERNATE },
  ];
}
