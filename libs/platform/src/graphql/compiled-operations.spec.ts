import { describe, expect, it } from '@jest/globals';
import { buildSchema, execute, getIntrospectionQuery, GraphQLError, Kind, parse } from 'graphql';
import { type Answer, CompiledOperations, WORTH_COMPILING } from './compiled-operations.js';

const schema = buildSchema(`
  interface Named { name: String! }
  type Member implements Named { code: String! name: String! neighbours: [Member!]! late: String lost: String torn: String! gone: String! hidden: Int }
  type Observer implements Named { name: String! since: Int }
  type Refusal { code: String! message(loud: Boolean = false): String }
  union Found = Member | Refusal
  enum Kind { FULL ASSOCIATE }
  input Asked { code: String! kinds: [Kind!]! = [FULL] depth: Int }
  type Query { me: Member! found(asked: Asked!): Found all(first: Int! = 2): [Named!]! maybe: Member list: [Member] }
  type Mutation { first: Member second: Member }
`);

const done: string[] = [];
const member = { __typename: 'Member', code: 'KEN', name: 'Kenya', hidden: 1.5 };
const observer = { __typename: 'Observer', name: 'The Order', since: null };
const resolvers: Readonly<Record<string, Readonly<Record<string, (...given: never[]) => unknown>>>> = {
  Query: {
    me: () => member,
    found: (_: unknown, { asked }: { asked: { code: string } }) =>
      asked.code === 'KEN' ? { ...member, said: asked } : { __typename: 'Refusal', code: 'NOT_FOUND', asked },
    all: (_: unknown, { first }: { first: number }) => Promise.resolve([member, observer, member].slice(0, first)),
    maybe: () => Promise.resolve(member),
    list: () => [member, null, Promise.resolve(member)],
  },
  Mutation: {
    first: () => new Promise((resolve) => setTimeout(() => resolve(done.push('first') && member), 5)),
    second: () => done.push('second') && member,
  },
  Member: {
    neighbours: () => Promise.resolve([{ code: 'TZA', name: 'Tanzania' }]),
    late: () => new Promise((resolve) => setTimeout(() => resolve('at last'), 1)),
    lost: () => Promise.reject(new Error('lost on the way')),
    torn: () => {
      throw new GraphQLError('torn', { extensions: { code: 'FORBIDDEN' } });
    },
    gone: () => null,
  },
  Refusal: { message: (_: unknown, { loud }: { loud: boolean }) => (loud ? 'NO' : 'no') },
};
for (const [type, fields] of Object.entries(resolvers)) {
  for (const [name, resolve] of Object.entries(fields)) {
    const of = schema.getType(type);
    if (of && 'getFields' in of) Object.assign(of.getFields()[name] ?? {}, { resolve });
  }
}

interface Asked {
  readonly compiled: Answer | null;
  readonly interpreted: unknown;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** What both make of a query, asked so often that there is a program. */
async function asked(query: string, variables: Record<string, unknown> = {}): Promise<Asked> {
  const document = parse(query);
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('no operation');
  const operations = new CompiledOperations();
  const answer = (): Promise<Answer | null> => operations.answer(schema, document, operation, {}, variables);
  for (let times = 1; times < WORTH_COMPILING; times++) expect(await answer()).toBeNull();
  return { compiled: await answer(), interpreted: await execute({ schema, document, contextValue: {}, variableValues: variables }) };
}

describe('an operation as a program', () => {
  it.each([
    ['fields, aliases and what is awaited', '{ me { c: code name late neighbours { code neighbours { name } } } }'],
    [
      'fragments, on the same field too',
      '{ me { ...A ...B } } fragment A on Member { neighbours { code } } fragment B on Member { neighbours { name } }',
    ],
    ['one of several kinds', '{ all(first: 3) { __typename name ... on Observer { since } ... on Member { late } } }'],
    ['a list of what is and what is not', '{ list { code } }'],
    [
      'an argument with a default',
      'query Q($asked: Asked!) { found(asked: $asked) { ... on Refusal { code message } } }',
      { asked: { code: 'X', kinds: [] } },
    ],
    ['the description of the schema', getIntrospectionQuery()],
  ])('answers %s as graphql does', async (_, query, variables: Record<string, unknown> = {}) => {
    const { compiled, interpreted } = await asked(query, variables);
    expect(plain(compiled)).toEqual(plain(interpreted));
    expect(compiled?.data).toBeTruthy();
  });

  it.each([
    ['what is lost where nothing may stand', '{ me { code lost } }'],
    ['what is lost where something must stand, up to where nothing may', '{ maybe { code torn } me { code } }'],
    ['nothing where something must stand', '{ maybe { code gone } }'],
    ['nothing where something must stand, up to the root', '{ me { gone } }'],
    ['what its type does not hold', '{ me { hidden } }'],
    ['a fault in one of a list', '{ list { torn } }'],
  ])('says of %s what graphql says, and where', async (_, query) => {
    const { compiled, interpreted } = await asked(query);
    expect(plain(compiled)).toEqual(plain(interpreted));
    expect(compiled?.errors?.length).toBeGreaterThan(0);
    for (const error of compiled?.errors ?? []) expect(error).toBeInstanceOf(GraphQLError);
  });

  it('does one act after another', async () => {
    const { compiled } = await asked('mutation { first { code } second { code } }');
    expect(compiled?.data).toEqual({ first: { code: 'KEN' }, second: { code: 'KEN' } });
    expect(done).toEqual(['first', 'second', 'first', 'second']);
  });

  it.each([
    ['is missing', {}],
    ['is nothing', { asked: null }],
    ['is of another kind', { asked: 'KEN' }],
    ['has a field too many', { asked: { code: 'KEN', kinds: ['FULL'], colour: 'red' } }],
    ['has a field too few', { asked: { kinds: ['FULL'] } }],
    ['names no member of an enumeration', { asked: { code: 'KEN', kinds: ['HALF'] } }],
    ['has a default', { asked: { code: 'KEN' } }],
  ])('leaves to graphql what it is given where that %s', async (_, variables) => {
    const { compiled } = await asked('query Q($asked: Asked!) { found(asked: $asked) { __typename } }', variables);
    expect(compiled).toBeNull();
  });

  it('is not made of what holds a text', async () => {
    expect((await asked('{ found(asked: { code: "KEN" }) { __typename } }')).compiled).toBeNull();
  });
});
