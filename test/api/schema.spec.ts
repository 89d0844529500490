import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { startTestApp, type TestApp } from '../support/app.js';

type Place = [where: string, said: string | null | undefined];

/** Every place of a type that a reader of the schema may ask about, with what is said there. */
function described(type: GraphQLNamedType): Place[] {
  const own: Place = [type.name, type.description];
  const parts = (of: readonly { name: string; description?: string | null }[]): Place[] =>
    of.map((part) => [`${type.name}.${part.name}`, part.description]);
  if (isEnumType(type)) return [own, ...parts(type.getValues())];
  if (isInputObjectType(type)) return [own, ...parts(Object.values(type.getFields()))];
  if (!isObjectType(type) && !isInterfaceType(type)) return [own];
  const fields = Object.values(type.getFields());
  const args = fields.flatMap((field) => field.args.map((arg): Place => [`${type.name}.${field.name}(${arg.name})`, arg.description]));
  return [own, ...parts(fields), ...args];
}

describe('the schema', () => {
  let chamber: TestApp;
  let schema: GraphQLSchema;
  let types: GraphQLNamedType[];
  beforeAll(async () => {
    chamber = await startTestApp();
    schema = chamber.app.get(GraphQLSchemaHost).schema;
    const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].map((type) => type?.name));
    types = Object.values(schema.getTypeMap()).filter(
      (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type) && !roots.has(type.name),
    );
  });
  afterAll(() => chamber.stop());

  it('says of every type, field, argument and value what it is', () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((type) => type != null);
    const silent = [...types.flatMap(described), ...roots.flatMap((root) => described(root).slice(1))].filter(
      ([, words]) => !words?.trim(),
    );
    expect(silent.map(([place]) => place)).toEqual([]);
  });

  it('is what was committed', async () => {
    const committed = await readFile('schema.gql', 'utf8');
    expect(committed.split('\n').slice(2).join('\n').trim()).toBe(printSchema(lexicographicSortSchema(schema)).trim());
  });

  it('answers every mutation with success or a refusal', () => {
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      const name = `${field.name[0]?.toUpperCase()}${field.name.slice(1)}`;
      expect(String(field.type)).toBe(`${name}Payload!`);
      const payload = schema.getType(`${name}Payload`);
      expect(
        isUnionType(payload) &&
          payload
            .getTypes()
            .map((type) => type.name)
            .sort(),
      ).toEqual([`${name}Success`, 'Refusal'].sort());
      expect(field.args.map((arg) => String(arg.type))).toEqual(field.args.length ? [`${name}Input!`] : []);
    }
  });

  it('pages every connection alike, and says how long a page may be', () => {
    for (const type of types.filter(({ name }) => name.endsWith('Connection'))) {
      expect(isObjectType(type) && Object.keys(type.getFields())).toEqual(['nodes', 'pageInfo']);
    }
    const paged = [schema.getQueryType()].flatMap((root) =>
      Object.values(root?.getFields() ?? {}).filter((field) => String(field.type).endsWith('Connection!')),
    );
    expect(paged.length).toBeGreaterThan(4);
    for (const field of paged) {
      const first = field.args.find((arg) => arg.name === 'first');
      expect([field.name, String(first?.type), first?.defaultValue, first?.description]).toEqual([
        field.name,
        'Int!',
        25,
        expect.stringContaining('100'),
      ]);
    }
  });
});
