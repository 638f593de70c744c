import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { consolePolicy } from '../edge/headers.ts';

interface Options {
  /** Folder of the built console. */
  readonly folder: string;
  /** What the sign-in page needs to know before anybody is signed in; never a secret of production. */
  readonly bootstrap: unknown;
}

/** Serves the built console at `/`, each page with a nonce of its own for the content security policy. */
export function serveConsole(app: NestFastifyApplication, { folder, bootstrap }: Options): void {
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  const page = join(folder, 'index.html');
  if (existsSync(folder))
    void server.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: false,
      maxAge: '1h',
      decorateReply: false,
    });
  server.get('/', async (_request, reply) => {
    if (!existsSync(page))
      return reply.code(503).type('text/plain; charset=utf-8').send('The console is not built: run npm start.\n');
    const nonce = randomBytes(16).toString('base64');
    const data = JSON.stringify(bootstrap).replaceAll('<', '\\u003c');
    const html = readFileSync(page, 'utf8')
      .replace(
        /(<script type="application\/json" id="fristdag-bootstrap">)[^<]*(<\/script>)/,
        (_, open: string, close: string) => `${open}${data}${close}`,
      )
      .replace('<head>', `<head>\n    <meta property="csp-nonce" nonce="${nonce}" />`);
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-security-policy', consolePolicy(nonce))
      .send(html);
  });
}
