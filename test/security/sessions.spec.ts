import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { person } from '../support/people.js';

type Payload = { __typename: string; code?: string; message?: string; path?: string[] | null };

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('coming in and going out', () => {
  let chamber: TestApp;
  let admin: string;
  beforeAll(async () => {
    chamber = await startTestApp();
    admin = (await person(chamber.database, 'ADMIN')).token;
    for (const name of ['anna', 'bruno', 'clara'])
      await chamber.api
        .as(admin)
        .act<Payload>(
          'createAccount',
          { email: `${name}@test.example`, name, password: `long enough for ${name}`, roles: ['AUDITOR'] },
          '__typename',
        );
  });
  afterAll(() => chamber.stop());

  const signIn = (email: string, password: string) => chamber.api.act<Payload>('signIn', { email, password }, '__typename');

  /** Signs in as a browser does and answers the cookie's attributes and secret. */
  async function cookieOf(email: string, password: string): Promise<string> {
    const response = await fetch(`${chamber.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `mutation { signIn(input: {email: "${email}", password: "${password}"}) { __typename } }` }),
    });
    return response.headers.get('set-cookie') ?? '';
  }

  const viewer = async (token: string): Promise<string | null> =>
    (await chamber.api.as(token).data<{ viewer: { account: { name: string } } | null }>('{ viewer { account { name } } }')).viewer?.account
      .name ?? null;

  it('hands out a cookie that scripts cannot read, and knows its holder', async () => {
    const cookie = await cookieOf('anna@test.example', 'long enough for anna');
    expect(cookie).toMatch(/^placet_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
    const secret = /placet_session=([^;]+)/.exec(cookie)?.[1] ?? '';
    expect(await viewer(secret)).toBe('anna');
    const stored = await chamber.database.owner.query(`SELECT 1 FROM session WHERE encode(token_hash, 'escape') LIKE '%' || $1 || '%'`, [
      secret,
    ]);
    expect(stored.rowCount).toBe(0);
  });

  it('says the same of a wrong password and of an account that does not exist', async () => {
    const wrong = await signIn('anna@test.example', 'not the password');
    const nobody = await signIn('nobody@test.example', 'not the password');
    expect(wrong).toMatchObject({ __typename: 'Refusal', code: 'FORBIDDEN' });
    expect(nobody).toEqual(wrong);
  });

  it('hears no more attempts on an account after five were refused, even with the right password and after a restart', async () => {
    for (let i = 0; i < 5; i++) expect(await signIn('bruno@test.example', 'guess')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await signIn('bruno@test.example', 'long enough for bruno')).toMatchObject({ code: 'RATE_LIMITED', path: ['email'] });
    const restarted = await startTestApp({ database: chamber.database });
    const again = await restarted.api.act<Payload>(
      'signIn',
      { email: 'bruno@test.example', password: 'long enough for bruno' },
      '__typename',
    );
    await restarted.stop();
    expect(again).toMatchObject({ code: 'RATE_LIMITED' });
    expect(again.message).toMatch(/Try again in \d+ minutes?\./);
  });

  it('ends a session within a second of signing out, in every process', async () => {
    const other = await startTestApp({ database: chamber.database });
    const secret = /placet_session=([^;]+)/.exec(await cookieOf('clara@test.example', 'long enough for clara'))?.[1] ?? '';
    const there = () => other.api.as(secret).data<{ viewer: object | null }>('{ viewer { account { name } } }');
    expect((await there()).viewer).not.toBeNull();
    await chamber.api.as(secret).data('mutation { signOut { __typename } }');
    expect(await viewer(secret)).toBeNull();
    await pause(1_050);
    expect((await there()).viewer).toBeNull();
    await other.stop();
  });

  it('revokes an access token within a second', async () => {
    const secret = /placet_session=([^;]+)/.exec(await cookieOf('anna@test.example', 'long enough for anna'))?.[1] ?? '';
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const made = await chamber.api
      .as(secret)
      .act<Payload & { secret: string; accessToken: { id: string } }>(
        'createAccessToken',
        { name: 'a program', expiresAt },
        'secret accessToken { id }',
      );
    expect(await viewer(made.secret)).toBe('anna');
    await chamber.api.as(secret).act('revokeAccessToken', { id: made.accessToken.id }, '__typename');
    await pause(1_050);
    expect(await viewer(made.secret)).toBeNull();
  });

  it('names the field of a malformed input, in the language asked for', async () => {
    const refused = await chamber.api
      .as(admin)
      .in('fr')
      .act<Payload>('createAccount', { email: 'no address', name: 'x', roles: ['AUDITOR'] }, '__typename');
    expect(refused).toEqual({
      __typename: 'Refusal',
      code: 'INVALID_INPUT',
      message: 'Le champ « email » doit être une adresse électronique.',
      path: ['email'],
    });
  });

  it('keeps an administrator', async () => {
    const { rows } = await chamber.database.owner.query<{ account_id: string }>(`SELECT account_id FROM account_role WHERE role = 'ADMIN'`);
    const refused = await chamber.api.as(admin).act<Payload>('disableAccount', { account: rows[0]?.account_id }, '__typename');
    expect(refused).toMatchObject({ code: 'INVALID_INPUT' });
  });
});
