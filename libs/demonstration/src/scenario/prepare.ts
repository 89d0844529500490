import type { Api } from '../client/api.js';
import { inParallel } from '../client/in-parallel.js';
import { BODY } from '../consultation/consultation.js';
import { SUSPENDED } from '../consultation/exclusions.js';
import { demonstrationMembership } from '../membership/index.js';
import { counted, type Progress } from '../progress.js';
import {
  ADMINISTRATOR,
  AUDITOR,
  CHAIR,
  FRANCE_ALTERNATE,
  KENYA_ADVISER,
  representativeOf,
  SECRETARIAT,
  type DemonstrationAccount,
} from '../sign-ins.js';
import { participants } from '../votes/script.js';
import type { Chamber } from './chamber.js';
import { prepareMembership } from './membership.js';

/** Since when the delegates of this demonstration hold their function. */
const APPOINTED_SINCE = '2006-01-01T00:00:00.000Z';

type Delegate = Readonly<{ member: string; function: 'REPRESENTATIVE' | 'ALTERNATE' | 'ADVISER'; account: DemonstrationAccount }>;

/**
 * From an API that knows one administrator to a chamber that can meet: accounts, the membership, the body, and a delegate
 * signed in for every Member that takes part and every observer. `until`: how long their access tokens hold.
 */
export async function prepare(door: Api, until: string, progress: Progress): Promise<Chamber> {
  const administrator = await door.signIn(ADMINISTRATOR.email, ADMINISTRATOR.password, until);
  await inParallel([SECRETARIAT, CHAIR, AUDITOR], (account) => createAccount(administrator, account));
  const [secretariat, chair, auditor] = await Promise.all(
    [SECRETARIAT, CHAIR, AUDITOR].map((account) => door.signIn(account.email, account.password, until)),
  );
  if (!secretariat || !chair || !auditor) throw new Error('The secretariat, the chair or the auditor did not sign in.');

  await secretariat.act('createBody', BODY, 'body { key }');
  await prepareMembership(secretariat, progress);

  const delegates = delegatesOf();
  const seated = await inParallel(
    delegates,
    counted('Delegations', delegates.length, progress, async (delegate) => {
      const account = await createAccount(administrator, delegate.account);
      const { member, function: as } = delegate;
      await secretariat.act('appointDelegate', { member, account, function: as, validFrom: APPOINTED_SINCE }, 'delegate { id }');
      // Nobody acts for a Member that may not vote: its representative can sign in and see why.
      return member === SUSPENDED.member ? null : door.signIn(delegate.account.email, delegate.account.password, until);
    }),
  );

  const speaking = new Map<string, Api>();
  let kenyaAdviser: Api | undefined;
  for (const [index, delegate] of delegates.entries()) {
    const api = seated[index];
    if (!api) continue;
    if (delegate.function === 'ADVISER') kenyaAdviser = api;
    else speaking.set(delegate.member, api); // France's alternate comes after its representative, and speaks for it
  }
  if (!kenyaAdviser) throw new Error('Kenya’s adviser did not sign in.');
  return { door, administrator, secretariat, chair, auditor, kenyaAdviser, delegations: speaking };
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

async function createAccount(administrator: Api, account: DemonstrationAccount): Promise<string> {
  const { email, name, password, roles } = account;
  const created = await administrator.act<{ account: { id: string } }>('createAccount', { email, name, password, roles }, 'account { id }');
  return created.account.id;
}
