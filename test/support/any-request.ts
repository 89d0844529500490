import {
  getNullableType,
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

/** Any value that the type lets through. */
function anyValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return anyValue(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
    return Object.fromEntries(needed.map((field) => [field.name, anyValue(field.type)]));
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
      return '00000000-0000-4000-8000-00000000dead';
    default:
      return 'x';
  }
}

/** A request for the field that the schema lets through, whatever comes of it. */
export function anyRequest({ operation, field }: Root): { query: string; variables: Record<string, unknown> } {
  const args = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const selection = isUnionType(getNullableType(field.type))
    ? '{ __typename ... on Refusal { code message path } }'
    : isCompositeType(getNamedType(field.type))
      ? '{ __typename }'
      : '';
  return {
    query: `${operation} Ask${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${selection} }`,
    variables: Object.fromEntries(args.map((arg) => [arg.name, anyValue(arg.type)])),
  };
}
