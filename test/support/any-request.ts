import {
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
  getNamedType,
} from 'graphql';

/** A field at which an operation may begin. */
export interface Root {
  readonly operation: 'query' | 'mutation' | 'subscription';
  readonly field: GraphQLField<unknown, unknown>;
}

export function rootsOf(schema: GraphQLSchema): Root[] {
  const types = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return types.flatMap(([operation, type]) => Object.values(type?.getFields() ?? {}).map((field) => ({ operation, field })));
}

/** What texts and identifiers say; `whole`: what need not be given is given too. */
export type Filling = Readonly<{ text: string; id: string; whole: boolean }>;

const ORDINARY: Filling = { text: 'x', id: '00000000-0000-4000-8000-00000000dead', whole: false };

/** Any value that the type lets through. */
function anyValue(type: GraphQLInputType, filling: Filling): unknown {
  if (isNonNullType(type)) return anyValue(type.ofType, filling);
  if (isListType(type)) return filling.whole ? [anyValue(type.ofType, filling)] : [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const given = Object.values(type.getFields()).filter((field) => filling.whole || isNeeded(field));
    return Object.fromEntries(given.map((field) => [field.name, anyValue(field.type, filling)]));
  }
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
      return filling.id;
    default:
      return filling.text;
  }
}

function isNeeded({ type, defaultValue }: Pick<GraphQLArgument, 'type' | 'defaultValue'>): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

/** A request for the field that the schema lets through, whatever comes of it. */
export function anyRequest({ operation, field }: Root, filling = ORDINARY): { query: string; variables: Record<string, unknown> } {
  const args = field.args.filter((arg) => filling.whole || isNeeded(arg));
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const selection = isUnionType(getNullableType(field.type))
    ? '{ __typename ... on Refusal { code message path } }'
    : isCompositeType(getNamedType(field.type))
      ? '{ __typename }'
      : '';
  return {
    query: `${operation} Ask${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${selection} }`,
    variables: Object.fromEntries(args.map((arg) => [arg.name, anyValue(arg.type, filling)])),
  };
}
