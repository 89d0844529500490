import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type Role, ROLES } from '#identity';
import { anyRequest, type Root, rootsOf } from '../support/any-request.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { listen } from '../support/listen.js';
import { person } from '../support/people.js';
import { allowedBy, FIELDS } from './matrix.js';

interface Said {
  readonly code?: string;
  readonly message?: string;
}

/** The guard says it in these words; what the domain refuses behind it, it says otherwise. */
const GUARD = /^(Nobody is signed in|This takes the role of|This account may not do this)/;

const codeOf = ({ code, message }: Said): string | null => (code && GUARD.test(message ?? '') ? code : null);

describe('who may ask what', () => {
  let chamber: TestApp;
  let roots: Root[];

  beforeAll(async () => {
    chamber = await startTestApp();
    roots = rootsOf(chamber.app.get(GraphQLSchemaHost).schema);
  });
  afterAll(() => chamber.stop());

  /** The code with which the guard turned the asker away; null when it let him through. */
  async function turnedAway(root: Root, token: string | null): Promise<string | null> {
    const { query, variables } = anyRequest(root);
    if (root.operation === 'subscription') {
      const listener = await listen(chamber.address, token ?? 'nobody', query, variables);
      for (let waited = 0; !listener.faults.length && waited < 3000; waited += 20) await new Promise((resolve) => setTimeout(resolve, 20));
      await listener.stop();
      const fault = (listener.faults.flat() as { message: string; extensions: { code: string } }[])[0];
      return codeOf({ code: fault?.extensions.code, message: fault?.message });
    }
    const answer = await chamber.api.as(token).ask<Record<string, Said | null>>(query, variables);
    const error = answer.errors?.[0];
    return codeOf(answer.data?.[root.field.name] ?? { code: error?.extensions?.['code'] as string, message: error?.message });
  }

  it('is written down for every field of the schema, and for no other', () => {
    expect(roots.map(({ field }) => field.name).sort()).toEqual([...FIELDS].sort());
  });

  it.each(ROLES)('%s may what the table says, and nothing else', async (role: Role) => {
    // One account for each field: some acts end the session with which they are performed.
    const asked = await Promise.all(
      roots.map(async (root) => {
        const { token } = await person(chamber.database, role);
        const allowed = allowedBy(root.field.name);
        const expected = allowed === 'PUBLIC' || allowed?.has(role) ? null : 'FORBIDDEN';
        return { field: root.field.name, expected, code: await turnedAway(root, token) };
      }),
    );
    expect(asked.filter(({ expected, code }) => expected !== code)).toEqual([]);
  });

  it('nobody in particular may only what is public', async () => {
    for (const root of roots)
      expect([root.field.name, await turnedAway(root, null)]).toEqual([
        root.field.name,
        allowedBy(root.field.name) === 'PUBLIC' ? null : 'NOT_SIGNED_IN',
      ]);
  });

  it('an account without a role may nothing but what is public', async () => {
    const { token } = await person(chamber.database);
    for (const root of roots.filter(({ operation }) => operation === 'mutation'))
      expect([root.field.name, await turnedAway(root, token)]).toEqual([
        root.field.name,
        allowedBy(root.field.name) === 'PUBLIC' ? null : 'FORBIDDEN',
      ]);
  });

  it('a disabled account may nothing', async () => {
    const { account, token } = await person(chamber.database, 'SECRETARIAT', 'ADMIN');
    await chamber.database.owner.query('UPDATE account SET disabled_at = official_now() WHERE id = $1', [account]);
    const { errors } = await chamber.api.as(token).ask('{ accounts { nodes { id } } }');
    expect(errors?.[0]?.extensions?.['code']).toBe('NOT_SIGNED_IN');
  });

  it.each([
    ['identifiers that are none', { text: 'x', id: 'none of ours', whole: false }],
    ['texts with a character that cannot be kept', { text: 'x\u0000y', id: randomUUID(), whole: true }],
    ['texts of every kind of sign', { text: "'; -- %\\💥", id: randomUUID(), whole: true }],
  ])('is answered in words, whatever it says: %s', async (_, filling) => {
    const asked = roots.filter(({ operation, field }) => operation !== 'subscription' && !/^sign(In|Out)$/.test(field.name));
    const failed: unknown[] = [];
    for (const root of asked) {
      const { token } = await person(chamber.database, ...ROLES);
      const { query, variables } = anyRequest(root, filling);
      const { errors } = await chamber.api.as(token).ask(query, variables);
      if (errors?.some(({ extensions }) => extensions?.['code'] === 'INTERNAL_SERVER_ERROR')) failed.push([root.field.name, variables]);
    }
    expect(failed).toEqual([]);
  });

  it('is refused in the reader’s language, with what it would take', async () => {
    const { token } = await person(chamber.database, 'DELEGATE');
    const { errors } = await chamber.api.as(token).in('fr').ask('{ accounts { nodes { id } } }');
    expect(errors).toEqual([
      {
        message: expect.stringContaining(
          'Cela demande le rôle suivant : administrateur ou fonctionnaire du secrétariat ; ce compte a celui-ci : délégué.',
        ),
        path: ['accounts'],
        locations: expect.anything(),
        extensions: { code: 'FORBIDDEN', path: null },
      },
    ]);
  });
});
