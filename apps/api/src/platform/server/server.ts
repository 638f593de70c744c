import { randomUUID } from 'node:crypto';
import { maxHeaderSize } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { limitBodyTime } from '../edge/body-patience.ts';
import { addSafeHeaders } from '../edge/headers.ts';
import { RateLimits } from '../edge/rate-limits.ts';
import { FILE_TYPES, fileTypesOf, takesFile } from '../http/body-kind.ts';
import { keepBodies } from '../http/kept-body.ts';
import { asProblem, sendProblem, unsupportedMediaType } from '../http/problem.filter.ts';

/** Forms and JSON bodies; files are streamed and have no limit here. */
const BODY_LIMIT_BYTES = 1024 * 1024;
const HEADERS_WITHIN_MS = 20_000;

export function createAdapter(trustedProxy: string | undefined): FastifyAdapter {
  return new FastifyAdapter({
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: trustedProxy ?? false,
    // No id is too long for the router, which would answer before the gate: an address is bounded as a header is.
    routerOptions: { maxParamLength: maxHeaderSize },
    // A long upload is no slow request: bodies are watched one by one.
    requestTimeout: 0,
    http: { headersTimeout: HEADERS_WITHIN_MS },
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
  /** Whose request it is, once it is admitted. */
  accountOf(request: FastifyRequest): string | undefined;
}

interface Preparation {
  readonly gate: Gate;
  readonly logger: Logger;
  readonly redisUrl: string | undefined;
}

/** Safe headers, request ids, limits and the gate before every request, file streams, one log line per answer. */
export async function prepareServer(
  app: NestFastifyApplication,
  { gate, logger, redisUrl }: Preparation,
): Promise<void> {
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  await addSafeHeaders(server);
  const limits = await RateLimits.install(server, {
    redisUrl,
    logger,
    accountOf: (request) => gate.accountOf(request),
  });
  limitBodyTime(server);
  keepBodies(server);
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (!/^\/api([/?]|$)/.test(request.url)) return undefined;
    reply.header('cache-control', 'no-store');
    try {
      await limits.beforeAdmission(request);
      await gate.admit(request);
      await limits.afterAdmission(request);
    } catch (error) {
      const refusal = asProblem(error);
      if (refusal.status >= 500) logger.error({ err: error, requestId: request.id }, 'the gate failed');
      sendProblem(reply, refusal, request);
      return reply;
    }
    if (hasForeignBody(request)) {
      sendProblem(reply, unsupportedMediaType(takesFile(request) ? fileTypesOf(request) : undefined), request);
      return reply;
    }
    return undefined;
  });
  server.removeContentTypeParser('text/plain');
  // Bodies that are files reach the controller as a stream, whatever their size.
  for (const type of FILE_TYPES) server.addContentTypeParser(type, (_request, payload, done) => done(null, payload));
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

/** A file for a route that reads JSON, JSON for one that reads files, or a packed body. Asked before any byte of the body is read. */
function hasForeignBody(request: FastifyRequest): boolean {
  const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (request.is404) return false;
  if (!['', 'identity'].includes((request.headers['content-encoding'] ?? '').trim().toLowerCase())) return true;
  if (type === '') return false;
  const isFile = FILE_TYPES.some((known) => known === type);
  return takesFile(request) ? !fileTypesOf(request).includes(type) : isFile;
}
