import type { OpenAPIObject } from '@nestjs/swagger';
import { importFields } from '../../fields/import-fields.ts';
import { sampleCsv, sampleNdjson } from '../../fields/sample-files.ts';

const instant = { type: 'string', example: '2020-01-07T12:00:00' } as const;

/** In a file of CSV the notices stand in columns; in NDJSON they are a list. */
const inColumns: ReadonlySet<string> = new Set(['dischargeReadyNoticeSentAt', 'dischargeReadyNoticeWithdrawnAt']);

const types = { text: { type: 'string' }, 'care type': { type: 'string', enum: ['somatic', 'psychiatric'] } } as const;
const others = { 'yes or no': { type: 'boolean' }, instant } as const;
const typeOf: Readonly<Record<string, object>> = { ...types, ...others };

/** One line of an NDJSON file. Unknown fields and wrong types are refused; a nullable field may be left out. */
function episodeRow() {
  const fields = importFields('en').filter(({ name }) => !inColumns.has(name));
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  return {
    type: 'object',
    description: 'One line of an NDJSON file. Unknown fields and wrong types are refused.',
    additionalProperties: false,
    required: [...required, 'dischargeReadyNotices'],
    properties: {
      ...Object.fromEntries(
        fields.map(({ name, type, note, required: isRequired }) => {
          const nullable = isRequired || type === 'yes or no' ? {} : { nullable: true };
          return [name, { ...typeOf[type], ...nullable, ...(note === null ? {} : { description: note }) }];
        }),
      ),
      dischargeReadyNotices: {
        type: 'array',
        description: 'In any order; may be empty. One that was withdrawn does not stand.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['sentAt'],
          properties: { sentAt: instant, withdrawnAt: { ...instant, nullable: true } },
        },
      },
    },
  };
}

/** Says in the document what an import takes: a body for each content type, with a file that works. */
export function documentImportBodies(document: OpenAPIObject): void {
  const components = (document.components ??= {});
  components.schemas = { ...components.schemas, EpisodeRow: episodeRow() };
  const headers = importFields('sv').map(({ name, swedishHeader }) => `${name} (${swedishHeader})`);
  const operation = document.paths['/api/imports']?.post;
  if (!operation) throw new Error('the document has no import to describe');
  operation.requestBody = {
    required: true,
    description: 'The file itself, of any size. Rows are taken or refused one by one.',
    content: {
      'application/x-ndjson': {
        schema: {
          type: 'string',
          format: 'binary',
          description: 'UTF-8, one EpisodeRow (see the schemas) a line; blank lines are ignored.',
        },
        example: sampleNdjson(),
      },
      'text/csv': {
        schema: {
          type: 'string',
          format: 'binary',
          description: `UTF-8 or Windows-1252, semicolons or commas, one notice a row. Headers, English or Swedish: ${headers.join(', ')}. An unknown header refuses the file.`,
        },
        example: sampleCsv(),
      },
    },
  };
}
