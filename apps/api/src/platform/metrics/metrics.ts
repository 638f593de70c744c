import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

export const METRICS = Symbol('METRICS');

/** The figures of one process, for Prometheus: names of routes, acts and states; never an address, an id or a person. */
export function createRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}

interface Options {
  readonly registry: Registry;
  /** True: to everybody who reaches the port. Undefined: to this machine, and not through a proxy. False: to nobody. */
  readonly servesMetrics: boolean | undefined;
}

/** Counts every answer by the pattern of its route, and serves the figures at /metrics. */
export function measureRequests(app: NestFastifyApplication, { registry, servesMetrics }: Options): void {
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  const labelNames = ['method', 'route', 'status'] as const;
  const answers = new Counter({
    name: 'fristdag_http_requests_total',
    help: 'Answers by the pattern of the route and status',
    labelNames,
    registers: [registry],
  });
  const durations = new Histogram({
    name: 'fristdag_http_request_duration_seconds',
    help: 'From the request to the end of its answer',
    labelNames: ['method', 'route'] as const,
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const { method } = request;
    answers.inc({ method, route, status: String(reply.statusCode) });
    durations.observe({ method, route }, reply.elapsedTime / 1000);
  });
  if (servesMetrics === false) return;
  server.get('/metrics', async (request, reply) => {
    if (servesMetrics !== true && !isOfThisMachine(request)) return reply.callNotFound();
    return reply
      .header('cache-control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics());
  });
}

/** A direct call on the loopback address. A proxy on the same machine says for whom it calls. */
function isOfThisMachine({ raw, headers }: FastifyRequest): boolean {
  const address = raw.socket.remoteAddress ?? '';
  const isLoopback = /^(127\.|::1$|::ffff:127\.)/.test(address);
  return isLoopback && headers['x-forwarded-for'] === undefined && headers.forwarded === undefined;
}
