import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { person } from '../support/people.js';

interface Payload {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly path?: readonly string[] | null;
}

const RIGHT = 'seven willows by the lake';

describe('guessing passwords', () => {
  let chamber: TestApp;
  let admin: string;
  beforeAll(async () => {
    chamber = await startTestApp();
    admin = (await person(chamber.database, 'ADMIN')).token;
    for (const name of ['anna', 'bruno']) {
      const input = { email: `${name}@test.example`, name, password: RIGHT, roles: ['AUDITOR'] };
      await chamber.api.as(admin).act<Payload>('createAccount', input, '__typename');
    }
  });
  beforeEach(() => chamber.database.owner.query('DELETE FROM rate_limit'));
  afterAll(() => chamber.stop());

  const signIn = (name: string, password: string, at = chamber) =>
    at.api.act<Payload>('signIn', { email: `${name}@test.example`, password }, '__typename');

  it('is heard ten times for an account: then not even the right password is, nor after a restart', async () => {
    for (let i = 0; i < 10; i++) expect(await signIn('bruno', 'a guess')).toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect(await signIn('bruno', RIGHT)).toMatchObject({ code: 'RATE_LIMITED', path: ['email'] });
    const restarted = await startTestApp({ database: chamber.database });
    const again = await signIn('bruno', RIGHT, restarted);
    await restarted.stop();
    expect(again).toMatchObject({ code: 'RATE_LIMITED', message: expect.stringMatching(/Try again in 1[45] minutes/) });
    expect(await signIn('anna', RIGHT)).toMatchObject({ __typename: 'SignInSuccess' });
  });

  it('is heard ten times also when all guesses come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => signIn('bruno', 'a guess')));
    expect(answers.filter(({ code }) => code === 'NOT_SIGNED_IN')).toHaveLength(10);
    expect(answers.filter(({ code }) => code === 'RATE_LIMITED')).toHaveLength(20);
  });

  it('is not what signing in is: the right password counts for nothing', async () => {
    for (let i = 0; i < 12; i++) expect(await signIn('anna', RIGHT)).toMatchObject({ __typename: 'SignInSuccess' });
    const { rows } = await chamber.database.owner.query<{ points: number }>('SELECT points FROM rate_limit');
    expect(rows.map(({ points }) => points)).toEqual([0]);
  });

  it('is heard a hundred times from an address, whoever is guessed', async () => {
    const answers = await Promise.all(Array.from({ length: 101 }, (_, i) => signIn(`nobody-${i}`, 'a guess')));
    expect(answers.filter(({ code }) => code === 'RATE_LIMITED')).toHaveLength(1);
    expect(await signIn('anna', RIGHT)).toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('is not done by the dozen in one request', async () => {
    const guess = (n: number) => `a${n}: signIn(input: {email: "anna@test.example", password: "${n}"}) { __typename }`;
    const many = Array.from({ length: 15 }, (_, n) => guess(n));
    const inFragments = many.map((_, n) => `fragment F${n} on Mutation { ${guess(n)} }`).join(' ');
    for (const query of [
      `mutation { ${many.join(' ')} }`,
      `mutation { ${many.map((_, n) => `...F${n}`).join(' ')} } ${inFragments}`,
      `mutation { ${guess(1)} ... on Mutation { ${guess(2)} } }`,
      `mutation { signIn(input: {email: "anna@test.example", password: "x"}) { __typename } createAccessToken(input: {name: "x", expiresAt: "2027-01-01T00:00:00Z"}) { __typename } }`,
    ]) {
      const { data, errors } = await chamber.api.ask(query);
      expect([data, errors?.length, errors?.[0]?.extensions?.['code']]).toEqual([undefined, 1, 'GRAPHQL_VALIDATION_FAILED']);
      expect(errors?.[0]?.message).toContain('The request asks too much');
    }
    expect((await chamber.database.owner.query('SELECT FROM rate_limit')).rowCount).toBe(0);
  });

  it('keeps no address in the database, electronic or of the network', async () => {
    await signIn('anna', 'a guess');
    const { rows } = await chamber.database.owner.query<{ key: string }>('SELECT key FROM rate_limit');
    expect(rows.map(({ key }) => key.replace(/[0-9a-f]{32}$/, '#')).sort()).toEqual(['sign-in-account:#', 'sign-in-address:#']);
  });

  it('gains nothing from a password that is guessed first', async () => {
    const input = { email: 'longname@test.example', name: 'x', password: 'longname-2026', roles: ['AUDITOR'] };
    expect(await chamber.api.as(admin).act<Payload>('createAccount', input, '__typename')).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['password'],
    });
  });
});
