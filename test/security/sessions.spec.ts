import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { person } from '../support/people.js';

interface Payload {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly path?: readonly string[] | null;
}

const RIGHT = 'seven willows by the lake';
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('coming in and going out', () => {
  let chamber: TestApp;
  /** Another process on the same database. */
  let other: TestApp;
  let admin: string;
  const accounts = new Map<string, string>();

  beforeAll(async () => {
    chamber = await startTestApp();
    other = await startTestApp({ database: chamber.database });
    admin = (await person(chamber.database, 'ADMIN')).token;
    for (const name of ['anna', 'clara', 'dora', 'emil', 'fred', 'gina']) {
      const input = { email: `${name}@test.example`, name, password: RIGHT, roles: ['AUDITOR'] };
      const made = await chamber.api.as(admin).act<Payload & { account: { id: string } }>('createAccount', input, 'account { id }');
      accounts.set(name, made.account.id);
    }
  });
  afterAll(async () => {
    await other.stop();
    await chamber.stop();
  });

  const signIn = (name: string, password: string, at = chamber) =>
    at.api.act<Payload>('signIn', { email: `${name}@test.example`, password }, '__typename');

  /** Signs in as a browser does, and answers the cookie as it was set. */
  async function cookieOf(name: string, at = chamber): Promise<string> {
    const response = await fetch(`${at.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `mutation { signIn(input: {email: "${name}@test.example", password: "${RIGHT}"}) { __typename } }` }),
    });
    return response.headers.get('set-cookie') ?? '';
  }

  const secretOf = async (name: string): Promise<string> => /placet_session=([^;]+)/.exec(await cookieOf(name))?.[1] ?? '';

  const viewer = async (token: string, at = chamber): Promise<string | null> => {
    const data = await at.api.as(token).data<{ viewer: { account: { name: string } } | null }>('{ viewer { account { name } } }');
    return data.viewer?.account.name ?? null;
  };

  it('removes what has expired when somebody signs in: web sessions at once, access tokens after thirty days', async () => {
    const { owner } = chamber.database;
    const left = async (): Promise<string[]> =>
      (await owner.query<{ name: string }>(`SELECT name FROM session WHERE name LIKE 'expired%' ORDER BY name`)).rows.map(
        ({ name }) => name,
      );
    await owner.query(
      `INSERT INTO session (token_hash, id, account_id, kind, name, expires_at)
       SELECT sha256(x.name::bytea), gen_random_uuid(), $1, x.kind, x.name, official_now() - x.ago::interval
       FROM (VALUES ('expired web', 'WEB', '1 second'), ('expired token', 'TOKEN', '1 day'), ('expired old token', 'TOKEN', '31 days')) x (name, kind, ago)`,
      [accounts.get('gina')],
    );
    await signIn('gina', RIGHT);
    expect(await left()).toEqual(['expired token']);
  });

  it('hands out a cookie that scripts cannot read, and keeps its digest alone', async () => {
    const cookie = await cookieOf('anna');
    expect(cookie).toMatch(/^placet_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
    const secret = /placet_session=([^;]+)/.exec(cookie)?.[1] ?? '';
    expect(await viewer(secret)).toBe('anna');
    const { rows } = await chamber.database.owner.query<{ line: string }>('SELECT s::text AS line FROM session s');
    const digest = createHash('sha256').update(secret).digest('hex');
    expect(rows.filter(({ line }) => line.includes(digest))).toHaveLength(1);
    expect(rows.filter(({ line }) => line.includes(secret) || line.includes(Buffer.from(secret).toString('hex')))).toEqual([]);
  });

  it('sends the cookie over encrypted connections only, where it is told so', async () => {
    const secure = await startTestApp({ database: chamber.database, settings: { secureCookies: true } });
    expect(await cookieOf('anna', secure)).toMatch(/; Secure$/);
    const { headers } = await fetch(`${secure.address}/health/live`);
    expect(headers.get('strict-transport-security')).toContain('max-age=');
    await secure.stop();
  });

  it('answers with who has signed in, in the same request', async () => {
    const success = 'viewer { account { name email } roles permissions }';
    const input = { email: 'Anna@Test.example', password: RIGHT };
    const { viewer: who } = await chamber.api.act<Payload & { viewer: unknown }>('signIn', input, success);
    expect(who).toEqual({
      account: { name: 'anna', email: 'anna@test.example' },
      roles: ['AUDITOR'],
      permissions: expect.arrayContaining(['SEE_EVENTS']),
    });
  });

  it('says the same of a wrong password, of an account that does not exist, and of one that is closed', async () => {
    await chamber.api.as(admin).act('disableAccount', { account: accounts.get('fred'), reason: 'Left the service.' }, '__typename');
    const answers = await Promise.all([signIn('anna', 'not the password'), signIn('nobody', 'not the password'), signIn('fred', RIGHT)]);
    expect(answers[0]).toMatchObject({ __typename: 'Refusal', code: 'NOT_SIGNED_IN', path: ['password'] });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('ends a session with signing out: at once here, within a second in every process', async () => {
    const secret = await secretOf('clara');
    expect([await viewer(secret), await viewer(secret, other)]).toEqual(['clara', 'clara']);
    await chamber.api.as(secret).data('mutation { signOut { __typename } }');
    expect(await viewer(secret)).toBeNull();
    await pause(1_050);
    expect(await viewer(secret, other)).toBeNull();
  });

  it('revokes an access token within a second, and shows its secret once', async () => {
    const secret = await secretOf('anna');
    const input = { name: 'a program', expiresAt: new Date(Date.now() + 3_600_000).toISOString() };
    const made = await chamber.api
      .as(secret)
      .act<Payload & { secret: string; accessToken: { id: string } }>('createAccessToken', input, 'secret accessToken { id }');
    expect(made.secret).toMatch(/^plt_[\w-]{43}$/);
    expect(await viewer(made.secret, other)).toBe('anna');
    await chamber.api.as(secret).act('revokeAccessToken', { id: made.accessToken.id }, '__typename');
    expect(await viewer(made.secret)).toBeNull();
    await pause(1_050);
    expect(await viewer(made.secret, other)).toBeNull();
    const { accessTokens } = await chamber.api.as(secret).data<{ accessTokens: unknown }>('{ accessTokens { name revokedAt } }');
    expect(accessTokens).toEqual([{ name: 'a program', revokedAt: expect.any(String) }]);
  });

  it('lets a role that was taken away hold for a second at most', async () => {
    const secret = await secretOf('dora');
    const log = () => other.api.as(secret).ask('{ events { nodes { index } } }');
    expect((await log()).errors).toBeUndefined();
    await chamber.api.as(admin).act('changeRoles', { account: accounts.get('dora'), roles: ['OBSERVER'] }, '__typename');
    await pause(1_050);
    expect((await log()).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  it('ends all others with a new password, and everything when asked to', async () => {
    const [here, there] = [await secretOf('emil'), await secretOf('emil')];
    const wrong = await chamber.api.as(here).act<Payload>('changePassword', { current: 'a guess', new: `${RIGHT}!` }, '__typename');
    expect(wrong).toMatchObject({ code: 'NOT_SIGNED_IN', path: ['current'] });
    await chamber.api.as(here).act('changePassword', { current: RIGHT, new: `${RIGHT}!` }, '__typename');
    expect([await viewer(here), await viewer(there)]).toEqual(['emil', null]);
    const ended = await chamber.api.as(admin).act<Payload>('revokeSessions', { account: accounts.get('emil') }, 'revoked');
    expect(ended).toEqual({ __typename: 'RevokeSessionsSuccess', revoked: 1 });
    expect(await viewer(here)).toBeNull();
  });

  it('ends with time', async () => {
    const secret = await secretOf('anna');
    await chamber.database.moveClock(13 * 3_600_000);
    await pause(1_050);
    expect(await viewer(secret)).toBeNull();
    await chamber.database.moveClock(0);
  });

  it('shows an address to its owner and to the administrator only', async () => {
    const secretary = (await person(chamber.database, 'SECRETARIAT')).token;
    const emails = async (token: string) =>
      (await chamber.api.as(token).data<{ accounts: { nodes: { email: string | null }[] } }>('{ accounts { nodes { email } } }')).accounts
        .nodes;
    expect((await emails(admin)).every(({ email }) => email !== null)).toBe(true);
    expect((await emails(secretary)).filter(({ email }) => email !== null)).toHaveLength(1);
  });

  it('writes every act down, without a word about anybody', async () => {
    const { rows } = await chamber.database.owner.query<{ act: string; body: string }>(
      `SELECT act, body FROM log_entry WHERE log_id = '00000000-0000-4000-8000-000000000000'`,
    );
    const acts = new Set(rows.map(({ act }) => act));
    for (const act of ['account.created', 'account.disabled', 'session.opened', 'session.ended', 'access-token.created'])
      expect(acts).toContain(act);
    for (const act of ['access-token.revoked', 'account.roles-changed', 'account.password-changed', 'sessions.revoked'])
      expect(acts).toContain(act);
    expect(rows.filter(({ body }) => /test\.example|anna|emil|willows|Left the service|a program/.test(body))).toEqual([]);
  });

  it('keeps an administrator', async () => {
    const { rows } = await chamber.database.owner.query<{ id: string }>(`SELECT account_id AS id FROM account_role WHERE role = 'ADMIN'`);
    const account = rows[0]?.id;
    const acts = [
      chamber.api.as(admin).act<Payload>('disableAccount', { account, reason: 'A test.' }, '__typename'),
      chamber.api.as(admin).act<Payload>('changeRoles', { account, roles: ['AUDITOR'] }, '__typename'),
    ];
    for (const refused of await Promise.all(acts)) expect(refused).toMatchObject({ code: 'INVALID_INPUT' });
  });
});
