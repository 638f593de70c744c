import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The generated contract of the HTTP API, served as a document and as pages, and committed as openapi.json. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Fristdag')
    .setDescription(
      'Municipal payment liability: episodes in, statements and review bases out. Errors are RFC 9457 problem+json.',
    )
    .setVersion('0.1.0')
    .addCookieAuth('fristdag')
    .build();
  const document = SwaggerModule.createDocument(app, settings);
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/openapi.json' });
  return document;
}
