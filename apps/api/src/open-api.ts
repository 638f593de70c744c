import type { INestApplication } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { ApiExtension, DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { documentImportBodies } from './episodes/index.ts';
import { documentConventions, ROUTE_ACCESS, type RouteAccess } from './platform/index.ts';

/** The generated contract of the HTTP API, served as a document and as pages, and committed as openapi.json. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Fristdag')
    .setDescription(
      'Municipal payment liability: episodes in, statements and review bases out. Errors are RFC 9457 problem+json. ' +
        'Lists answer a bare array with X-Total-Count. `x-permission` names what a route asks of its caller: a permission, ' +
        '`signed-in`, or `open`.',
    )
    .setVersion('0.1.0')
    .addCookieAuth('fristdag')
    .addBearerAuth({ type: 'http', description: 'The token of a machine client, from POST /api/auth/token.' })
    .build();
  statePermissions(app);
  const document = SwaggerModule.createDocument(app, settings);
  documentImportBodies(document);
  documentConventions(document);
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/openapi.json' });
  return document;
}

/** What the guard asks of a caller stands in the document too, read from the same place. */
function statePermissions(app: INestApplication): void {
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(metatype.prototype as object))) {
        const handler: unknown = descriptor.value;
        if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) continue;
        const access = (Reflect.getMetadata(ROUTE_ACCESS, handler) ?? Reflect.getMetadata(ROUTE_ACCESS, metatype)) as
          RouteAccess | undefined;
        const words = access?.kind === 'permission' ? access.permission : (access?.kind ?? 'nobody');
        ApiExtension('x-permission', words)(metatype.prototype as object, name, descriptor);
      }
    }
  }
}
