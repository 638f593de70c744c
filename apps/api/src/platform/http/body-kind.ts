import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** A route whose body is a file, read as a stream; all others read JSON. */
export const TakesFile = (): MethodDecorator => RouteConfig({ bodyKind: 'file' });

export function takesFile(request: FastifyRequest): boolean {
  const config: object = request.routeOptions.config;
  return 'bodyKind' in config && config.bodyKind === 'file';
}
