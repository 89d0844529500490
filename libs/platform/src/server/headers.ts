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

/**
 * What a browser may do with our pages: load what we serve, and nothing from anywhere else. Styles may stand in the page,
 * because the components set theirs there; scripts may not. For the pages of this instance.
 */
export async function setPageHeaders(pages: FastifyInstance, secure: boolean): Promise<void> {
  await pages.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
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
