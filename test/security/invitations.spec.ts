import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { person } from '../support/people.js';

type Answer = Readonly<{ __typename: string; code?: string; path?: readonly string[] | null; secret?: string; email?: string }>;

const [LOST, CHOSEN] = ['seven willows by the lake', 'nine herons on the shore'];
const DAY = 86_400_000;

describe('invitations: how the person of an account comes to its password', () => {
  let chamber: TestApp;
  let admin: string;
  beforeAll(async () => {
    chamber = await startTestApp();
    admin = (await person(chamber.database, 'ADMIN')).token;
  });
  afterAll(() => chamber.stop());

  const opened = async (name: string, password: string | null = null): Promise<string> => {
    const input = { email: `${name}@test.example`, name, password, roles: ['DELEGATE'] };
    return (await chamber.api.as(admin).act<Answer & { account: { id: string } }>('createAccount', input, 'account { id }')).account.id;
  };
  const invite = (account: string) => chamber.api.as(admin).act<Answer>('inviteAccount', { account }, 'secret expiresAt');
  const accept = (secret: string | undefined, password = CHOSEN) =>
    chamber.api.act<Answer>('acceptInvitation', { secret, password }, 'email');
  const signIn = (name: string, password: string) =>
    chamber.api.act<Answer>('signIn', { email: `${name}@test.example`, password }, '__typename');

  it('lets a new account in, once', async () => {
    const { secret } = await invite(await opened('amina'));
    expect(await signIn('amina', CHOSEN)).toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect(await accept(secret)).toEqual({ __typename: 'AcceptInvitationSuccess', email: 'amina@test.example' });
    expect(await signIn('amina', CHOSEN)).toMatchObject({ __typename: 'SignInSuccess' });
    expect(await accept(secret, LOST)).toMatchObject({ code: 'NOT_FOUND', path: ['secret'] });
  });

  it('of two who come with the same link at once, lets in one', async () => {
    const { secret } = await invite(await opened('boris'));
    const answers = await Promise.all([accept(secret, LOST), accept(secret, CHOSEN), accept(secret, LOST)]);
    expect(answers.map((answer) => answer.__typename).sort()).toEqual(['AcceptInvitationSuccess', 'Refusal', 'Refusal']);
  });

  it('gives a lost password back: the old one works until the link is used, and then nothing that it let in', async () => {
    const account = await opened('chen', LOST);
    const token = await chamber.database.owner.query<{ n: number }>(
      `INSERT INTO session (token_hash, id, account_id, kind, name, expires_at)
       VALUES (sha256('x'), gen_random_uuid(), $1, 'TOKEN', 'a program', official_now() + interval '1 day')`,
      [account],
    );
    expect(token.rowCount).toBe(1);
    const { secret } = await invite(account);
    expect(await signIn('chen', LOST)).toMatchObject({ __typename: 'SignInSuccess' });
    await accept(secret);
    expect(await signIn('chen', LOST)).toMatchObject({ code: 'NOT_SIGNED_IN' });
    const { rows } = await chamber.database.owner.query('SELECT FROM session WHERE account_id = $1 AND revoked_at IS NULL', [account]);
    expect(rows).toEqual([]);
  });

  it('works no longer once another was made, the account is disabled, or seven days have gone by', async () => {
    const account = await opened('dalia');
    const { secret: first } = await invite(account);
    const { secret: second } = await invite(account);
    expect(await accept(first)).toMatchObject({ code: 'NOT_FOUND' });
    await chamber.database.moveClock(7 * DAY);
    expect(await accept(second)).toMatchObject({ code: 'NOT_FOUND' });
    await chamber.database.moveClock(0);
    await chamber.api.as(admin).act('disableAccount', { account, reason: 'Left the mission.' }, '__typename');
    expect(await accept(second)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await invite(account)).toMatchObject({ code: 'INVALID_INPUT', path: ['account'] });
  });

  it('refuses a weak password and keeps the invitation; what it keeps and logs has neither secret nor address', async () => {
    const { secret = '' } = await invite(await opened('emeka'));
    expect(await accept(secret, 'aaaaaaaaaaaaaaaa')).toMatchObject({ code: 'INVALID_INPUT', path: ['password'] });
    const { rows } = await chamber.database.owner.query<{ line: string }>(
      `SELECT i::text AS line FROM invitation i UNION ALL SELECT body FROM log_entry WHERE act IN ('account.invited', 'account.invitation-accepted')`,
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter(({ line }) => line.includes(secret) || line.includes('test.example'))).toEqual([]);
    expect(await accept(secret)).toMatchObject({ __typename: 'AcceptInvitationSuccess' });
  });
});
