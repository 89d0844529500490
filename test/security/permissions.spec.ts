import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Type } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { PERMISSIONS, type Role, ROLES, RULE, type Rule } from '#identity';
import { FEATURES } from '../../apps/api/src/app.module.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Person, person } from '../support/people.js';

/** The rule written above the method that serves a root field, wherever in the libs that method stands. */
function rules(): Map<string, Rule> {
  const found = new Map<string, Rule>();
  for (const module of FEATURES)
    for (const provider of (Reflect.getMetadata('providers', module) ?? []) as unknown[]) {
      if (typeof provider !== 'function') continue;
      const prototype = (provider as Type<object>).prototype as Record<string, unknown>;
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const method = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
        if (typeof method !== 'function') continue;
        const rule = Reflect.getMetadata(RULE, method) as Rule | undefined;
        if (rule) found.set(name, rule);
      }
    }
  return found;
}

/** Any value that the type lets through: what is asked is whether the guard stands before it, not what comes of it. */
function anyValue(type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return anyValue(type.ofType, name);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type) && field.defaultValue === undefined)
        .map((field) => [field.name, anyValue(field.type, field.name)]),
    );
  switch (String(type)) {
    case 'Int':
      return 1;
    case 'Boolean':
      return true;
    case 'Instant':
      return '2026-01-01T00:00:00Z';
    case 'Day':
      return '2026-01-01';
    case 'ID':
      return '00000000-0000-4000-8000-00000000dead';
    default:
      return 'x';
  }
}

interface Root {
  readonly operation: 'query' | 'mutation' | 'subscription';
  readonly field: GraphQLField<unknown, unknown>;
}

function rootsOf(schema: GraphQLSchema): Root[] {
  return (
    [
      ['query', schema.getQueryType()],
      ['mutation', schema.getMutationType()],
      ['subscription', schema.getSubscriptionType()],
    ] as const
  ).flatMap(([operation, type]) => Object.values(type?.getFields() ?? {}).map((field) => ({ operation, field })));
}

function documentOf({ operation, field }: Root): { query: string; variables: Record<string, unknown> } {
  const args = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const bare = isNonNullType(field.type) ? field.type.ofType : field.type;
  const inner = isListType(bare) || isObjectType(bare) || isUnionType(bare) ? '{ __typename ... on Refusal { code path } }' : '';
  const selection = isUnionType(bare) ? inner : inner && '{ __typename }';
  return {
    query: `${operation} Ask${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${selection} }`,
    variables: Object.fromEntries(args.map((arg) => [arg.name, anyValue(arg.type, arg.name)])),
  };
}

describe('who may ask what', () => {
  let chamber: TestApp;
  let people: Map<Role, Person>;
  let roots: Root[];
  const table = rules();

  beforeAll(async () => {
    chamber = await startTestApp();
    people = new Map();
    for (const role of ROLES) people.set(role, await person(chamber.database, role));
    roots = rootsOf(chamber.app.get(GraphQLSchemaHost).schema);
  });
  afterAll(() => chamber.stop());

  /** The code with which the guard turned the asker away, or null when it let him through. */
  async function turnedAway(root: Root, token: string | null): Promise<string | null> {
    const { query, variables } = documentOf(root);
    const answer = await chamber.api.as(token).ask<Record<string, { code?: string; path?: unknown } | null>>(query, variables);
    const payload = answer.data?.[root.field.name];
    // The guard's refusals name no field; a refusal that does came from behind it.
    if (payload?.code && payload.path === null) return payload.code;
    const code = answer.errors?.[0]?.extensions?.['code'];
    return code === 'FORBIDDEN' || code === 'NOT_SIGNED_IN' ? code : null;
  }

  it('is said for every root field of the schema', () => {
    expect(roots.length).toBeGreaterThan(40);
    expect(roots.map((root) => root.field.name).filter((name) => !table.has(name))).toEqual([]);
  });

  it('is the table of permissions, for every role and every field', async () => {
    const wrong: string[] = [];
    for (const root of roots.filter((r) => r.operation !== 'subscription')) {
      const rule = table.get(root.field.name);
      for (const role of ROLES) {
        if (root.field.name === 'signOut') continue; // it ends the session with which it is called
        const code = await turnedAway(root, people.get(role)?.token ?? null);
        const allowed = rule === 'PUBLIC' || (rule !== undefined && (PERMISSIONS[rule] as readonly Role[]).includes(role));
        if (allowed ? code === 'FORBIDDEN' || code === 'NOT_SIGNED_IN' : code !== 'FORBIDDEN')
          wrong.push(`${role} ${root.field.name}: ${String(code)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('turns away whoever is not signed in, but for what is public', async () => {
    const open: string[] = [];
    for (const root of roots.filter((r) => r.operation !== 'subscription'))
      if ((await turnedAway(root, null)) !== 'NOT_SIGNED_IN') open.push(root.field.name);
    expect(open.sort()).toEqual(
      [...table]
        .filter(([, rule]) => rule === 'PUBLIC')
        .map(([name]) => name)
        .sort(),
    );
  });
});
