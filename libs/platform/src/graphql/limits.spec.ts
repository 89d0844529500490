import { describe, expect, it } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, parse, specifiedRules, validate } from 'graphql';
import { withinLimits } from './limits.js';

const schema = buildSchema(`
  type Member { code: String! delegates: [Member!]! self: Member! }
  type Page { nodes: [Member!]! }
  type Query { members(first: Int! = 25): Page! me: Member! }
  type Success { ok: Boolean! }
  type Mutation { signIn(password: String!): Success! speak: Success! }
`);
Object.assign(schema.getMutationType()?.getFields()['signIn'] ?? {}, { extensions: { sensitive: true } });

const objections = (query: string) => validate(schema, parse(query), [...specifiedRules, withinLimits]).map((error) => error.message);
const nested = (levels: number) => `${'self { '.repeat(levels)} code ${'}'.repeat(levels)}`;

describe('what one request may ask', () => {
  it('lets usual questions and the description of the schema through', () => {
    expect(objections('{ members(first: 100) { nodes { code delegates { code self { code } } } } }')).toEqual([]);
    expect(objections(getIntrospectionQuery())).toEqual([]);
  });

  it('counts depth, also through fragments', () => {
    expect(objections(`{ me { ${nested(10)} } }`)).toEqual([]);
    expect(objections(`{ me { ${nested(11)} } }`)).toEqual(['The request asks too much: fields nested more than 12 deep.']);
    expect(objections(`{ me { ...F } } fragment F on Member { ${nested(11)} }`)).toHaveLength(1);
  });

  it('counts aliases, those of __typename too, each time a fragment is spread', () => {
    const aliases = (n: number) => Array.from({ length: n }, (_, i) => `a${i}: __typename`).join(' ');
    expect(objections(`{ me { ${aliases(15)} } }`)).toEqual([]);
    expect(objections(`{ me { ${aliases(16)} } }`)).toHaveLength(1);
    expect(objections(`{ me { ...F self { ...F } } } fragment F on Member { ${aliases(8)} }`)).toHaveLength(1);
  });

  it('counts directives', () => {
    expect(objections(`{ me { ${'code @include(if: true) '.repeat(6)} } }`)).toEqual([
      'The request asks too much: more than 5 directives.',
    ]);
  });

  it('counts the objects of the answer by the pages asked for', () => {
    expect(objections('{ members(first: 5) { nodes { delegates { delegates { delegates { code } } } } } }')).toEqual([]);
    expect(objections('{ members(first: 100) { nodes { delegates { delegates { delegates { code } } } } } }')).toHaveLength(1);
    expect(objections('query ($n: Int!) { members(first: $n) { nodes { delegates { delegates { delegates { code } } } } } }')).toHaveLength(
      1,
    );
  });

  it('takes one sensitive field in an operation, however it is written', () => {
    const twice = ['The request asks too much: more than one field of the kind that may stand only once in an operation.'];
    expect(objections('mutation { signIn(password: "a") { ok } speak { ok } }')).toEqual([]);
    expect(objections('mutation { a: signIn(password: "a") { ok } b: signIn(password: "b") { ok } }')).toEqual(twice);
    expect(
      objections(
        'mutation { ...A ...B } fragment A on Mutation { a: signIn(password: "a") { ok } } fragment B on Mutation { b: signIn(password: "b") { ok } }',
      ),
    ).toEqual(twice);
    expect(objections('mutation { ... on Mutation { a: signIn(password: "a") { ok } } b: signIn(password: "b") { ok } }')).toEqual(twice);
  });

  it('is quick about fragments that double at every step', () => {
    const steps = Array.from(
      { length: 25 },
      (_, i) => `fragment F${i} on Member { a: self { ...F${i + 1} } b: self { ...F${i + 1} } }`,
    ).join(' ');
    const started = performance.now();
    expect(objections(`{ me { ...F0 } } ${steps} fragment F25 on Member { code }`).length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('is not caught in a fragment that holds itself', () => {
    expect(objections('{ me { ...F } } fragment F on Member { self { ...F } }')).toHaveLength(1);
  });
});
