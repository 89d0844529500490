import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  execute,
  getNamedType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isScalarType,
  Kind,
  parse,
} from 'graphql';
import { CompiledOperations, WORTH_COMPILING } from '../../libs/platform/src/graphql/compiled-operations.js';
import { Day, Instant } from '../../libs/platform/src/graphql/scalars.js';
import { anyRequest, type Filling, type Root, rootsOf } from '../support/any-request.js';

const FILLINGS: readonly Filling[] = [false, true].map((whole) => ({ text: 'KEN', id: '00000000-0000-4000-8000-00000000dead', whole }));
/** What a program or a person may send in place of anything. */
const ANYTHING: readonly unknown[] = [
  null,
  '',
  'x',
  '2006-10-19T16:00:00Z',
  0,
  1.5,
  2 ** 40,
  true,
  [],
  [null],
  ['x'],
  {},
  { en: 'x' },
  [[1]],
];

/** Of all that could be sent, one in so many is: a prime, so that no place and no value is always left out. */
const ONE_IN = 7;

/** A value, and the same with something else at every place of it, or with nothing there. */
function* variants(value: unknown): Generator {
  yield* ANYTHING;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries<unknown>({ ...value })) {
    const without = Array.isArray(value) ? [] : Object.fromEntries(Object.entries(value).filter(([other]) => other !== key));
    yield without;
    yield { ...without, [`${key}s`]: part };
    for (const other of variants(part)) yield Array.isArray(value) ? [other] : { ...value, [key]: other };
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

describe('operations as programs, over the whole schema', () => {
  let schema: GraphQLSchema;
  let roots: Root[];
  /** What the last field that was called was given. */
  let given: unknown;
  beforeAll(async () => {
    schema = buildSchema(await readFile('schema.gql', 'utf8'));
    for (const scalar of [Instant, Day]) Object.assign(schema.getType(scalar.name) ?? {}, { parseValue: scalar.parseValue });
    roots = rootsOf(schema).filter(({ operation }) => operation !== 'subscription');
    for (const { field } of roots) {
      field.resolve = (_, args) => {
        given = args;
        throw new Error('was called');
      };
    }
  });

  it('give a field nothing but what graphql would give it, whatever is sent', async () => {
    let compared = 0;
    for (const root of roots) {
      for (const filling of FILLINGS) {
        const { query, variables } = anyRequest(root, filling);
        const document = parse(query);
        const operation = document.definitions[0];
        if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('not an operation');
        const operations = new CompiledOperations();
        for (let times = 1; times < WORTH_COMPILING; times++) await operations.answer(schema, document, operation, {}, variables);
        const all = [...variants(variables)].filter(isRecord);
        for (const sent of [variables, ...all.filter((_, n) => n % ONE_IN === 0)]) {
          given = 'never called';
          const answer = await operations.answer(schema, document, operation, {}, sent);
          const byProgram = given;
          if (answer === null) {
            if (byProgram !== 'never called') throw new Error(`${root.field.name} was called, and is left to graphql`);
            continue;
          }
          compared++;
          given = 'never called';
          await execute({ schema, document, variableValues: sent });
          expect([root.field.name, sent, byProgram]).toEqual([root.field.name, sent, given]);
        }
      }
    }
    expect(compared).toBeGreaterThan(500);
  });

  it('can be made: no input holds itself, and no scalar has a default', () => {
    const within = (type: GraphQLInputType, above: readonly string[]): void => {
      const named = getNamedType(type);
      if (!isInputObjectType(named)) return;
      expect(above).not.toContain(named.name);
      for (const field of Object.values(named.getFields())) {
        within(field.type, [...above, named.name]);
        const own = getNamedType(field.type);
        if (field.defaultValue !== undefined && isScalarType(own)) expect(['Instant', 'Day']).not.toContain(own.name);
      }
    };
    for (const { field } of roots) for (const arg of field.args) within(arg.type, []);
  });
});
