import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../domain/index.js';
import type { RequestContext } from './context.js';

export const SESSION_COOKIE = 'placet_session';

/** The first of our languages that the reader prefers, from an Accept-Language header; English otherwise. */
export function languageOf(header: string | undefined): Language {
  let best: Language = 'en';
  let weight = 0;
  for (const part of (header ?? '').split(',')) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const code = range.split('-')[0];
    const q = Number(/^\s*q=([\d.]+)/.exec(parameters.find((each) => /^\s*q=/.test(each)) ?? '')?.[1] ?? 1);
    if (q > weight && (code === 'en' || code === 'fr' || code === 'es')) [best, weight] = [code, q];
  }
  return best;
}

/** The secret in a bearer header, or in the session cookie. */
function tokenOf(authorization: unknown, cookie: unknown): string | null {
  if (typeof authorization === 'string' && /^bearer /i.test(authorization)) return authorization.slice(7).trim() || null;
  return typeof cookie === 'string' ? (/(?:^|;\s*)placet_session=([^;]+)/.exec(cookie)?.[1] ?? null) : null;
}

export function contextOf(request: FastifyRequest, reply: FastifyReply): RequestContext {
  const { headers } = request;
  return {
    language: languageOf(headers['accept-language']),
    token: tokenOf(headers.authorization, headers.cookie),
    address: request.ip,
    principal: null,
    loaders: new Map(),
    request,
    reply,
  };
}

/** A subscription is known by the cookie of its connection, or by `{"authorization": "Bearer …"}` in its first message. */
export function subscriptionContextOf(
  headers: IncomingHttpHeaders,
  address: string,
  parameters: Readonly<Record<string, unknown>> | undefined,
): RequestContext {
  const language = parameters?.['accept-language'] ?? parameters?.['language'] ?? headers['accept-language'];
  return {
    language: languageOf(typeof language === 'string' ? language : undefined),
    token: tokenOf(parameters?.['authorization'] ?? headers.authorization, headers.cookie),
    address,
    principal: null,
    loaders: new Map(),
  };
}
