import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** A year: browsers that have seen the product over https ask for nothing else. */
const HSTS = 'max-age=31536000; includeSubDomains';
const NOTHING_OF_THE_DEVICE = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'display-capture']
  .map((feature) => `${feature}=()`)
  .join(', ');

/** The generated pages of the API's contract bring style sheets within the page. */
const DOCUMENT_PAGES_POLICY = `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Headers of every answer. An answer that is no page may load nothing; the console's page sets a policy of its own. */
export async function addSafeHeaders(server: FastifyInstance): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [`'none'`],
        baseUri: [`'none'`],
        formAction: [`'none'`],
        frameAncestors: [`'none'`],
      },
    },
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    // Over https only: below.
    strictTransportSecurity: false,
  });
  server.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', NOTHING_OF_THE_DEVICE);
    if (request.protocol === 'https') reply.header('strict-transport-security', HSTS);
    if (/^\/api\/docs([/?]|$)/.test(request.url)) reply.header('content-security-policy', DOCUMENT_PAGES_POLICY);
  });
}

/** The console runs under this policy without a breach: scripts and style sheets of its own answer, no text as script. */
export function consolePolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types 'none'`,
  ].join('; ');
}
