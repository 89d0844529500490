import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLSchema,
  type GraphQLType,
  isInputObjectType,
  isRequiredInputField,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  typeFromAST,
  visit,
} from 'graphql';

/** What may stand in a document of which a program is made. */
const PLAIN: ReadonlySet<Kind> = new Set([
  Kind.DOCUMENT,
  Kind.OPERATION_DEFINITION,
  Kind.FRAGMENT_DEFINITION,
  Kind.VARIABLE_DEFINITION,
  Kind.VARIABLE,
  Kind.NAMED_TYPE,
  Kind.LIST_TYPE,
  Kind.NON_NULL_TYPE,
  Kind.NAME,
  Kind.SELECTION_SET,
  Kind.FIELD,
  Kind.ARGUMENT,
  Kind.FRAGMENT_SPREAD,
  Kind.INLINE_FRAGMENT,
  Kind.INT,
  Kind.BOOLEAN,
  Kind.ENUM,
]);

/** The largest operation of the web client has some two hundred fields. */
const FIELDS = 500;

/**
 * Whether a program may be made of an operation. A document comes from anyone: nothing of it but names, whole numbers and
 * variables may reach a generator of code, no text above all (graphql-jit 0.8 writes a text of a certain form into the
 * program as it is). Directives and defaults of variables it treats otherwise than graphql does, and it tells apart by name
 * operations that stand in one document. Of whatever else stands in one, no program is made.
 */
export function isCompilable(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): boolean {
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) return false;
  if (document.definitions.some((definition) => definition.kind === Kind.OPERATION_DEFINITION && definition !== operation)) return false;
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
  );
  if (sizeOf(operation.selectionSet, fragments, new Map()) > FIELDS) return false;
  let plain = true;
  visit(document, {
    enter: (node) => {
      plain &&= PLAIN.has(node.kind) && !(node.kind === Kind.VARIABLE_DEFINITION && node.defaultValue);
      return plain ? undefined : false;
    },
  });
  return plain && !operation.variableDefinitions?.some(({ type }) => holdsNoDemand(typeFromAST(schema, type)));
}

/** How many fields a selection comes to, those of a fragment each time it is spread: a program holds them all written out. */
function sizeOf(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  known: Map<string, number>,
): number {
  return selections.reduce((sum, selection) => {
    if (selection.kind !== Kind.FRAGMENT_SPREAD) {
      const within = selection.selectionSet ? sizeOf(selection.selectionSet, fragments, known) : 0;
      return sum + (selection.kind === Kind.FIELD ? 1 : 0) + within;
    }
    const name = selection.name.value;
    const fragment = fragments.get(name);
    if (!known.has(name) && fragment) known.set(name, sizeOf(fragment.selectionSet, fragments, known));
    return sum + (known.get(name) ?? 0);
  }, 0);
}

/** Whether a value of the type may hold an object with nothing in it: an empty list would be taken for one. */
function holdsNoDemand(type: GraphQLType | undefined): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return false;
  const fields = Object.values(named.getFields());
  return !fields.some(isRequiredInputField) || fields.some((field) => holdsNoDemand(field.type));
}
