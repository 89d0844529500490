import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const STRICT_TRANSPORT = 'max-age=31536000';

/** Answers that are no pages: nothing in them is to be shown, run or guessed at. Fixed, for they go with every answer. */
export function setApiHeaders(fastify: FastifyInstance, secure: boolean): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.url === PAGES) return done();
    void reply.header('x-content-type-options', 'nosniff').header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    if (secure) void reply.header('strict-transport-security', STRICT_TRANSPORT);
    done();
  });
}

/** The route of the web client's pages and files. */
export const PAGES = '/*';

const nonces = new WeakMap<object, string>();

/** The number used once by which a page's policy knows the styles that the page's own scripts set: drawn anew for each answer. */
export function nonceOf(answer: ServerResponse): string {
  const nonce = nonces.get(answer) ?? randomBytes(16).toString('base64url');
  nonces.set(answer, nonce);
  return nonce;
}

/**
 * What a browser may do with our pages: load what we serve, and nothing from anywhere else. Nothing may stand in the page but the
 * style sheets that the list of an order of preference sets while it is dragged, which bear the page's nonce. For the pages of
 * this instance.
 */
export async function setPageHeaders(pages: FastifyInstance, secure: boolean): Promise<void> {
  await pages.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", (_, answer) => `'nonce-${nonceOf(answer)}'`],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    hsts: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
}
