import { describe, expect, it } from '@jest/globals';
import { buildSchema, Kind, parse } from 'graphql';
import { isCompilable } from './compilable.js';

const schema = buildSchema(`
  input Whom { code: String! }
  input When { from: Int until: Int }
  input Usual { first: Int! = 5 }
  input Asked { whom: [Whom!]! when: When }
  type Query { me: Int }
`);

function compilable(query: string): boolean {
  const document = parse(query);
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return operation !== undefined && isCompilable(schema, document, operation);
}

describe('of which operations a program is made', () => {
  it.each([
    ['names alone', '{ me { code } }'],
    ['variables', 'query Page($symbol: String!, $ids: [ID!]) { consultation(symbol: $symbol, ids: $ids) { id } }'],
    ['numbers, truth values and members of an enumeration', '{ members(first: 100, all: true, kind: OBSERVER) { code } }'],
    ['fragments', '{ node { __typename ... on Member { ...M } } } fragment M on Member { name: code }'],
    ['inputs that demand something', 'query Q($whom: [Whom!]!) { members(of: $whom) { code } }'],
    ['an act', 'mutation Cast($input: CastBallotInput!) { castBallot(input: $input) { __typename } }'],
  ])('%s', (_, query) => expect(compilable(query)).toBe(true));

  it.each([
    ['a text, which is anybody’s', '{ consultation(symbol: "IC/2006/8") { id } }'],
    ['a text of several lines', '{ consultation(symbol: """IC""") { id } }'],
    ['a text within an object', 'mutation { act(input: { text: "x" }) { id } }'],
    ['a text within a list', '{ members(codes: ["KEN"]) { code } }'],
    ['a fraction', '{ members(share: 0.5) { code } }'],
    ['nothing, said', '{ members(group: null) { code } }'],
    ['a directive', 'query Q($with: Boolean!) { me { code @include(if: $with) } }'],
    ['a directive within a fragment', '{ me { ...M } } fragment M on Member { code @skip(if: true) }'],
    ['a default', 'query Q($first: Int = 5) { members(first: $first) { code } }'],
    ['an input that may be empty', 'query Q($when: When!) { members(at: $when) { code } }'],
    ['an input that may be empty but for a default', 'query Q($usual: Usual!) { members(usual: $usual) { code } }'],
    ['one that holds one that may be empty', 'query Q($asked: [Asked!]) { members(asked: $asked) { code } }'],
    ['two operations', 'query A { me { code } } query B { me { name } }'],
    [
      'thousands of fields, spread by fragments of fragments',
      `{ a { ...F0 } } ${Array.from({ length: 11 }, (_, n) => `fragment F${n} on T { a { ...F${n + 1} } b { ...F${n + 1} } }`).join(' ')} fragment F11 on T { a }`,
    ],
    ['what is listened to', 'subscription { consultationChanged { index } }'],
  ])('not where there is %s', (_, query) => expect(compilable(query)).toBe(false));
});
