import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { CompiledOperations } from './compiled-operations.js';
import type { RequestContext } from './context.js';
import { type ErrorDesk, nameOf } from './errors.js';

/** Answers by a program what is asked again and again; anything else goes on to graphql. */
export function compiledPlugin(desk: ErrorDesk): ApolloServerPlugin<RequestContext> {
  const operations = new CompiledOperations();
  const listener: GraphQLRequestListener<RequestContext> = {
    responseForOperation: async ({ schema, document, operation, operationName, contextValue, request, response }) => {
      const answer = await operations.answer(schema, document, operation, contextValue, request.variables ?? {});
      if (!answer) return null;
      // Apollo words no errors of an answer that it did not make itself.
      const errors = answer.errors?.map((error) => desk.present(error, contextValue.language, null, { operation: nameOf(operationName) }));
      return { http: response.http, body: { kind: 'single', singleResult: { data: answer.data, ...(errors && { errors }) } } };
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}
