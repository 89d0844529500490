import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../domain/index.js';
import type { RequestContext } from './context.js';

export const SESSION_COOKIE = 'placet_session';

/** The first of our languages that the reader prefers, from an Accept-Language header; English otherwise. */
export function languageOf(header: string | undefined): Language {
  for (const part of (header ?? '').split(',')) {
    const code = part.trim().slice(0, 2).toLowerCase();
    if (code === 'en' || code === 'fr' || code === 'es') return code;
  }
  return 'en';
}

function cookieOf(header: string | undefined): string | null {
  const found = /(?:^|;\s*)placet_session=([^;]+)/.exec(header ?? '');
  return found?.[1] ?? null;
}

/** The secret in a bearer header, or in the session cookie. */
function tokenOf(headers: Record<string, unknown>): string | null {
  const authorization = headers['authorization'];
  if (typeof authorization === 'string' && /^bearer /i.test(authorization)) return authorization.slice(7).trim();
  const cookie = headers['cookie'];
  return cookieOf(typeof cookie === 'string' ? cookie : undefined);
}

function contextOf(request: FastifyRequest, reply: FastifyReply): RequestContext {
  return {
    language: languageOf(request.headers['accept-language']),
    token: tokenOf(request.headers),
    address: request.ip,
    principal: null,
    loaders: new Map(),
    request,
    reply,
  };
}

interface SubscriptionStart {
  readonly connectionParams?: Readonly<Record<string, unknown>>;
  readonly extra: { readonly request: { headers: Record<string, unknown>; socket: { remoteAddress?: string } } };
}

/** A subscription is known by the cookie of its connection, or by `{"authorization": "Bearer …"}` in its first message. */
function subscriptionContextOf(start: SubscriptionStart): RequestContext {
  const headers = { ...start.extra.request.headers, ...start.connectionParams };
  const language = headers['accept-language'] ?? headers['language'];
  return {
    language: languageOf(typeof language === 'string' ? language : undefined),
    token: tokenOf(headers),
    address: start.extra.request.socket.remoteAddress ?? '',
    principal: null,
    loaders: new Map(),
  };
}

export function graphqlModule(options: { introspection: boolean }): DynamicModule {
  return GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    introspection: options.introspection,
    graphiql: false,
    playground: false,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    subscriptions: { 'graphql-ws': { path: '/graphql' } },
    context: (first: FastifyRequest | SubscriptionStart, reply?: FastifyReply): RequestContext =>
      reply ? contextOf(first as FastifyRequest, reply) : subscriptionContextOf(first as SubscriptionStart),
  });
}
