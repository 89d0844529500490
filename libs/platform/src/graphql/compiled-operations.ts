import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { isCompilable } from './compilable.js';

/** What is asked so often is worth the milliseconds that compiling takes. */
export const WORTH_COMPILING = 3;
/** So many are kept, those asked last. The web client has some hundred and sixty. */
const KEPT = 200;

/** An answer, with errors of the kind that graphql itself raises. */
export type Answer = Readonly<{ data: Record<string, unknown> | null; errors?: readonly GraphQLError[] }>;

type Program = CompiledQuery['query'];

/**
 * Operations as programs. Executed by graphql, the same document is walked anew for every answer, field by field; of one that
 * is asked again and again a program is made once, which does what the walk would do.
 */
export class CompiledOperations {
  /** By operation, as it was parsed and is kept: how often it was asked, its program, or null: none is made of it. */
  private readonly known = new LRUCache<OperationDefinitionNode, { asked: number } | { program: Program | null }>({ max: KEPT });

  /** Answers by a program. Null: there is none, or its variables do not fit; nothing was done, and graphql takes over. */
  async answer(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    context: object,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<Answer | null> {
    const program = this.programOf(schema, document, operation);
    const result = await program?.(undefined, context, variables);
    if (result?.data === undefined) return null;
    return result.errors ? { data: result.data, errors: result.errors.map(asGraphql) } : { data: result.data };
  }

  private programOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Program | null {
    const known = this.known.get(operation) ?? { asked: 0 };
    if ('program' in known) return known.program;
    const asked = known.asked + 1;
    if (asked < WORTH_COMPILING) {
      this.known.set(operation, { asked });
      return null;
    }
    const program = isCompilable(schema, document, operation) ? compiled(schema, document, operation) : null;
    this.known.set(operation, { program });
    return program;
  }
}

function compiled(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Program | null {
  const made = compileQuery(schema, document, operation.name?.value, { disablingCapturingStackErrors: true });
  return isCompiledQuery(made) ? made.query : null;
}

/** graphql-jit has a class of its own, whose `extensions` may be missing. */
function asGraphql({ message, path, locations, originalError }: GraphQLError): GraphQLError {
  return Object.assign(new GraphQLError(message, { path, originalError }), { locations });
}
