import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** Media types that come in as a stream and are never parsed by the server itself. */
export const FILE_TYPES = [
  'application/x-ndjson',
  'text/csv',
  'application/octet-stream',
  'application/xml',
  'text/xml',
] as const;
type FileType = (typeof FILE_TYPES)[number];

const EPISODE_TYPES: readonly FileType[] = ['application/x-ndjson', 'text/csv'];

/**
 * A route whose body is a file, read as a stream; all others read JSON.
 * @param types what it takes: files of episodes, or bytes whose kind the route finds out by itself
 */
export const TakesFile = (...types: readonly FileType[]): MethodDecorator =>
  RouteConfig({ bodyKind: 'file', fileTypes: types.length > 0 ? types : EPISODE_TYPES });

export function takesFile(request: FastifyRequest): boolean {
  const config: object = request.routeOptions.config;
  return 'bodyKind' in config && config.bodyKind === 'file';
}

/** The media types that the route takes; none for one that reads JSON. */
export function fileTypesOf(request: FastifyRequest): readonly string[] {
  const config: object = request.routeOptions.config;
  return 'fileTypes' in config ? (config.fileTypes as readonly string[]) : [];
}
