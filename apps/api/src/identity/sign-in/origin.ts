import type { FastifyRequest } from 'fastify';
import type { Origin } from './session.service.ts';

export function originOf(request: FastifyRequest): Origin {
  return { address: request.ip, client: request.headers['user-agent'], requestId: request.id };
}
