import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { LOGGER, type Logger } from '../server/logger.js';
import { Metrics } from '../server/metrics.js';
import { compiledPlugin } from './compiled.plugin.js';
import { edgePlugin } from './edge.plugin.js';
import { ErrorDesk } from './errors.js';
import { LIMITS, withinLimits } from './limits.js';
import { bindPlainFields } from './plain-field.js';
import { contextOf } from './request-context.js';

/** GraphQL over HTTP: one operation a request, within limits. Subscriptions have a door of their own. */
export function graphqlModule(options: { introspection: boolean }): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [ErrorDesk, Metrics, LOGGER, ModuleRef],
    useFactory: (desk: ErrorDesk, metrics: Metrics, logger: Logger, providers: ModuleRef): Omit<ApolloDriverConfig, 'driver'> => ({
      path: '/graphql',
      autoSchemaFile: true,
      transformSchema: (schema) => bindPlainFields(schema, providers),
      sortSchema: true,
      graphiql: false,
      introspection: options.introspection,
      csrfPrevention: true,
      allowBatchedHttpRequests: false,
      persistedQueries: false,
      includeStacktraceInErrorResponses: false,
      autoTransformHttpErrors: false,
      parseOptions: { maxTokens: LIMITS.tokens },
      validationRules: [withinLimits],
      // Answers are a reader's own and are not cached; reckoning cache hints would cost a call for every field.
      plugins: [ApolloServerPluginCacheControlDisabled(), edgePlugin(desk, metrics, logger), compiledPlugin(desk)],
      formatError: (formatted: GraphQLFormattedError, error: unknown) => desk.present(error, 'en', formatted),
      context: (request: FastifyRequest, reply: FastifyReply) => contextOf(request, reply),
    }),
  });
}
