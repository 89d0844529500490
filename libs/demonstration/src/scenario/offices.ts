import type { Api } from '../client/api.js';
import { inParallel } from '../client/in-parallel.js';
import { BODY } from '../consultation/consultation.js';
import { ADMINISTRATOR, AUDITOR, CHAIR, SECRETARIAT, type DemonstrationAccount } from '../sign-ins.js';
import type { Chamber } from './chamber.js';

/** The officers of a chamber, signed in, and its body. `until`: how long their access tokens hold. */
export async function fillOffices(door: Api, until: string): Promise<Omit<Chamber, 'delegations' | 'advisers'>> {
  const administrator = await door.signIn(ADMINISTRATOR.email, ADMINISTRATOR.password, until);
  await inParallel([SECRETARIAT, CHAIR, AUDITOR], (account) => createAccount(administrator, account));
  const [secretariat, chair, auditor] = await Promise.all(
    [SECRETARIAT, CHAIR, AUDITOR].map((account) => door.signIn(account.email, account.password, until)),
  );
  if (!secretariat || !chair || !auditor) throw new Error('The secretariat, the chair or the auditor did not sign in.');
  await secretariat.act('createBody', BODY, 'body { key }');
  return { door, administrator, secretariat, chair, auditor };
}

/** An account for somebody of the demonstration; answers its id. */
export async function createAccount(administrator: Api, account: DemonstrationAccount): Promise<string> {
  const { email, name, password, roles } = account;
  const created = await administrator.act<{ account: { id: string } }>('createAccount', { email, name, password, roles }, 'account { id }');
  return created.account.id;
}

/** Since when the delegates of this demonstration hold their function. */
const APPOINTED_SINCE = '2006-01-01T00:00:00.000Z';

export type Delegate = Readonly<{
  member: string;
  function: 'REPRESENTATIVE' | 'ALTERNATE' | 'ADVISER';
  account: DemonstrationAccount;
}>;

/** Creates the account of a delegate and appoints it. */
export async function appoint(officers: Pick<Chamber, 'administrator' | 'secretariat'>, delegate: Delegate): Promise<void> {
  const account = await createAccount(officers.administrator, delegate.account);
  const { member, function: as } = delegate;
  await officers.secretariat.act('appointDelegate', { member, account, function: as, validFrom: APPOINTED_SINCE }, 'delegate { id }');
}
