import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { takesFile } from '../http/body-kind.ts';
import { asProblem, sendProblem, unsupportedMediaType } from '../http/problem.filter.ts';

/** Bodies that are files: they reach the controller as a stream, whatever their size. */
const STREAMED_TYPES = ['application/x-ndjson', 'text/csv'];
/** Forms and JSON bodies; files are streamed and have no limit here. */
const BODY_LIMIT_BYTES = 1024 * 1024;

export function createAdapter(trustedProxy: string | undefined): FastifyAdapter {
  return new FastifyAdapter({
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: trustedProxy ?? false,
    // A case number of 64 characters may take twelve characters each when percent-encoded.
    routerOptions: { maxParamLength: 1000 },
    requestTimeout: 0,
    rewriteUrl: ({ url = '/' }) => withReadablePath(url),
  });
}

/** A path that is no valid percent-encoding is read letter by letter: it names nothing, and the gate still comes first. */
function withReadablePath(url: string): string {
  const [path = '', ...query] = url.split('?');
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return [path.replaceAll('%', '%25'), ...query].join('?');
  }
}

interface Gate {
  admit(request: FastifyRequest): Promise<void>;
}

/** Request ids, the gate before every request, file streams, one log line per answer. */
export function prepareServer(app: NestFastifyApplication, { gate, logger }: { gate: Gate; logger: Logger }): void {
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api')) reply.header('cache-control', 'no-store');
    try {
      await gate.admit(request);
    } catch (error) {
      const refusal = asProblem(error);
      if (refusal.status >= 500) logger.error({ err: error, requestId: request.id }, 'the gate failed');
      sendProblem(reply, refusal, request);
      return reply;
    }
    if (hasForeignBody(request)) {
      sendProblem(reply, unsupportedMediaType(takesFile(request) ? STREAMED_TYPES : undefined), request);
      return reply;
    }
    return undefined;
  });
  server.removeContentTypeParser('text/plain');
  for (const type of STREAMED_TYPES)
    server.addContentTypeParser(type, (_request, payload, done) => done(null, payload));
  server.addHook('onResponse', async (request, reply) => {
    // The route's pattern, not its address: addresses may hold case numbers and searches.
    const route = request.routeOptions.url ?? 'unknown';
    logger.info(
      {
        requestId: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });
}

/** A file for a route that reads JSON, or JSON for one that reads files. Asked before any byte of the body is read. */
function hasForeignBody(request: FastifyRequest): boolean {
  const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (type === '' || request.is404) return false;
  return takesFile(request) !== STREAMED_TYPES.includes(type);
}
