import { Extensions } from '@nestjs/graphql';
import {
  type ASTVisitor,
  type FieldNode,
  getNamedType,
  getNullableType,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { PAGE_LIMIT } from './paging.js';

/** What one request may ask. All is counted through fragments, each time they are spread. */
export const LIMITS = {
  /** Words of the document; the parser itself stops there. */
  tokens: 4_000,
  depth: 12,
  /** The description of the schema nests its types deeper than any question does. */
  introspectionDepth: 16,
  aliases: 15,
  directives: 5,
  /** Objects an answer may hold, taking pages as long as they were asked for and other lists as ten. */
  cost: 20_000,
  /** Fields such as signIn in one operation: each costs a hash, or opens a door. */
  sensitive: 1,
} as const;

const USUAL_LIST = 10;

/** Marks a mutation of which an operation may hold one only: to try passwords by the dozen takes as many requests. */
export const Sensitive = () => Extensions({ sensitive: true });

interface Measure {
  depth: number;
  introspectionDepth: number;
  aliases: number;
  directives: number;
  cost: number;
  sensitive: number;
}

const nothing = (): Measure => ({ depth: 0, introspectionDepth: 0, aliases: 0, directives: 0, cost: 0, sensitive: 0 });

const OBJECTIONS: Readonly<Record<keyof Measure, (measured: number, limit: number) => string>> = {
  depth: (_, limit) => `fields nested more than ${limit} deep`,
  introspectionDepth: (_, limit) => `a description nested more than ${limit} deep`,
  aliases: (_, limit) => `more than ${limit} aliases`,
  directives: (_, limit) => `more than ${limit} directives`,
  cost: (measured, limit) => `up to ${measured} objects, where ${limit} are the most: ask for shorter pages`,
  sensitive: () => 'more than one field of the kind that may stand only once in an operation',
};

/** The validation rule that holds the limits. Validated documents are kept, so a client's usual queries are measured once. */
export function withinLimits(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: (operation) => {
      const measure = new Survey(context).ofOperation(operation);
      const broken = (Object.keys(OBJECTIONS) as (keyof Measure)[]).find((key) => measure[key] > LIMITS[key]);
      if (!broken) return;
      const what = OBJECTIONS[broken](measure[broken], LIMITS[broken]);
      context.reportError(new GraphQLError(`The request asks too much: ${what}.`, { nodes: operation }));
    },
  };
}

class Survey {
  private readonly fragments = new Map<string, Measure>();

  constructor(private readonly context: ValidationContext) {}

  ofOperation(operation: OperationDefinitionNode): Measure {
    const root = this.context.getSchema().getRootType(operation.operation) ?? undefined;
    const sum = this.ofSet(operation.selectionSet, root, PAGE_LIMIT);
    return { ...sum, directives: sum.directives + directivesOf(operation) };
  }

  /** `page`: how many nodes the connection around holds. */
  private ofSet(set: SelectionSetNode, parent: GraphQLNamedType | undefined, page: number): Measure {
    const sum = nothing();
    for (const selection of set.selections) {
      const measure = this.of(selection, parent, page);
      sum.depth = Math.max(sum.depth, measure.depth);
      sum.introspectionDepth = Math.max(sum.introspectionDepth, measure.introspectionDepth);
      sum.aliases += measure.aliases;
      sum.directives += measure.directives + directivesOf(selection);
      sum.cost += measure.cost;
      sum.sensitive += measure.sensitive;
    }
    return sum;
  }

  private of(selection: SelectionNode, parent: GraphQLNamedType | undefined, page: number): Measure {
    switch (selection.kind) {
      case Kind.FIELD:
        return this.ofField(selection, parent, page);
      case Kind.INLINE_FRAGMENT: {
        const name = selection.typeCondition?.name.value;
        return this.ofSet(selection.selectionSet, name ? this.context.getSchema().getType(name) : parent, page);
      }
      case Kind.FRAGMENT_SPREAD:
        return this.ofFragment(selection.name.value, page);
    }
  }

  private ofFragment(name: string, page: number): Measure {
    const key = `${name} ${page}`;
    const known = this.fragments.get(key);
    if (known) return known;
    // Stands in while the fragment is measured: one that holds itself is refused by another rule.
    this.fragments.set(key, nothing());
    const fragment = this.context.getFragment(name);
    if (!fragment) return nothing();
    const measure = this.ofSet(fragment.selectionSet, this.context.getSchema().getType(fragment.typeCondition.name.value), page);
    measure.directives += directivesOf(fragment);
    this.fragments.set(key, measure);
    return measure;
  }

  private ofField(node: FieldNode, parent: GraphQLNamedType | undefined, page: number): Measure {
    const own = { ...nothing(), aliases: node.alias ? 1 : 0 };
    const introspects = node.name.value.startsWith('__') && node.name.value !== '__typename';
    if (introspects) {
      const measure = node.selectionSet ? this.ofSet(node.selectionSet, undefined, 1) : nothing();
      return { ...measure, aliases: own.aliases + measure.aliases, depth: 1, introspectionDepth: 1 + measure.depth, cost: 1 };
    }
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (field?.extensions['sensitive'] === true) own.sensitive = 1;
    if (!node.selectionSet) return { ...own, depth: 1 };
    const type = field && getNamedType(field.type);
    const asked = field ? pageOf(node, field) : null;
    const inside = this.ofSet(node.selectionSet, type, asked ?? PAGE_LIMIT);
    const times = field && isListType(getNullableType(field.type)) ? (asked ?? (node.name.value === 'nodes' ? page : USUAL_LIST)) : 1;
    return {
      depth: 1 + inside.depth,
      introspectionDepth: inside.introspectionDepth,
      aliases: own.aliases + inside.aliases,
      directives: inside.directives,
      cost: times * ((isCompositeType(type) ? 1 : 0) + inside.cost),
      sensitive: own.sensitive + inside.sensitive,
    };
  }
}

function directivesOf({ directives }: { readonly directives?: readonly unknown[] }): number {
  return directives?.length ?? 0;
}

/** The length of page that a field was asked for; null when it has none. A variable may turn out as long as a page can be. */
function pageOf(node: FieldNode, field: GraphQLField<unknown, unknown>): number | null {
  const name = ['first', 'last'].find((each) => field.args.some((arg) => arg.name === each));
  if (!name) return null;
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === Kind.INT) return Math.min(Number(value.value), PAGE_LIMIT);
  if (value) return PAGE_LIMIT;
  const standard = field.args.find((arg) => arg.name === name)?.defaultValue;
  return typeof standard === 'number' ? standard : PAGE_LIMIT;
}
