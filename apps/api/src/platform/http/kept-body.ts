import { Transform } from 'node:stream';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const bodies = new WeakMap<FastifyRequest['raw'], Buffer[]>();

/** A route that reads JSON and keeps the bytes as they came beside it: as evidence, and since parsing forgets. */
export const KeepsBody = (): MethodDecorator => RouteConfig({ keepsBody: true });

/** The body of a route with KeepsBody(), as received; empty for a request without one. */
export function keptBodyOf(request: FastifyRequest): Buffer {
  return Buffer.concat(bodies.get(request.raw) ?? []);
}

export function keepBodies(server: FastifyInstance): void {
  server.addHook('preParsing', async (request, _reply, payload) => {
    if (!('keepsBody' in request.routeOptions.config)) return payload;
    const pieces: Buffer[] = [];
    bodies.set(request.raw, pieces);
    const passing = new Transform({
      transform: (piece: Buffer, _encoding, pass) => {
        pieces.push(piece);
        pass(null, piece);
      },
    });
    payload.once('error', (error: Error) => passing.destroy(error));
    return payload.pipe(passing);
  });
}
