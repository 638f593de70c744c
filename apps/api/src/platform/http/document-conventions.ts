import type { OpenAPIObject } from '@nestjs/swagger';
import { titleOf } from './problem.ts';

type Components = NonNullable<OpenAPIObject['components']>;
type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
type Parameter = NonNullable<Operation['parameters']>[number];
type Response = Operation['responses'][string];
type Schema = NonNullable<Components['schemas']>[string];

const verbs = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Verb = (typeof verbs)[number];

/**
 * Writes into the generated document what all routes share and no controller should have to repeat: refusals as
 * problem+json, the headers of requests and answers, the words of the list parameters.
 */
export function documentConventions(document: OpenAPIObject): void {
  const components: Components = (document.components ??= {});
  components.schemas = { ...components.schemas, Problem: problemSchema };
  components.headers = { ...components.headers, ...answerHeaders };
  components.parameters = { ...components.parameters, ...requestHeaders };
  const used = new Set<number>([500]);
  for (const path of Object.values(document.paths)) {
    for (const verb of verbs) {
      const operation = path[verb];
      if (operation) completeOperation(operation, { verb, schemas: components.schemas, used });
    }
  }
  components.responses = Object.fromEntries(
    [...used].sort().map((status) => [nameOf(status), problemResponse(status)]),
  );
}

interface Context {
  readonly verb: Verb;
  readonly schemas: Readonly<Record<string, Schema>>;
  /** Statuses of refusals that some operation has. */
  readonly used: Set<number>;
}

function completeOperation(operation: Operation, { verb, schemas, used }: Context): void {
  const declared = operation.parameters ?? [];
  const statuses = refusalsOf(operation, verb);
  operation.parameters = [
    ...declared.filter((parameter) => !isHeader(parameter, ...Object.keys(requestHeaders))).map(inWords),
    ...Object.keys(requestHeaders)
      .filter((name) => name === 'Accept-Language' || declared.some((parameter) => isHeader(parameter, name)))
      .map((name) => ({ $ref: `#/components/parameters/${name}` })),
  ];
  operation.security = securityOf(operation['x-permission' as keyof Operation]);
  const isPaged = declared.some((parameter) => 'name' in parameter && parameter.name === 'perPage');
  for (const [status, response] of Object.entries(operation.responses))
    completeAnswer(response, { status, schemas, isPaged });
  for (const status of statuses) {
    used.add(status);
    operation.responses[status] ??= { $ref: `#/components/responses/${nameOf(status)}` };
  }
  for (const [status, response] of Object.entries(operation.responses))
    if (Number(status) >= 400 && response && !('$ref' in response))
      Object.assign(response, withProblem(response, Number(status)));
}

/** People come with a cookie; what asks for a permission is open to machine clients that hold it too. */
function securityOf(access: unknown): { [scheme: string]: string[] }[] {
  if (access === 'open') return [];
  return access === 'signed-in' ? [{ cookie: [] }] : [{ cookie: [] }, { bearer: [] }];
}

/** How an operation can refuse, from what it takes. Refusals of its own kind (409, 429 …) are declared by its controller. */
function refusalsOf(operation: Operation, verb: Verb): readonly number[] {
  const parameters = operation.parameters ?? [];
  const access = operation['x-permission' as keyof Operation];
  const isIn = (place: string): boolean => parameters.some((parameter) => 'in' in parameter && parameter.in === place);
  const takes = (header: string): boolean => parameters.some((parameter) => isHeader(parameter, header));
  const hasBody = operation.requestBody !== undefined;
  return [
    ...(isIn('query') || hasBody || takes('Idempotency-Key') ? [400] : []),
    ...(access === 'open' ? [] : [401]),
    ...(verb !== 'get' || (access !== 'open' && access !== 'signed-in') ? [403] : []),
    ...(isIn('path') ? [404] : []),
    ...(takes('If-Match') ? [412, 428] : []),
    ...(hasBody ? [413, 415] : []),
    ...(takes('Idempotency-Key') ? [422] : []),
    500,
  ];
}

function isHeader(parameter: Parameter, ...names: readonly string[]): boolean {
  if (!('name' in parameter) || parameter.in !== 'header') return false;
  return names.some((name) => name.toLowerCase() === parameter.name.toLowerCase());
}

const words: Readonly<Record<string, string>> = {
  page: 'Page of the list, from 1; one past the end is empty.',
  perPage: 'Rows a page, at most 200.',
  sort: 'Field to sort by.',
  order: 'Direction of the order.',
  q: 'Part of a name or a number.',
  id: 'Opaque id, as an answer gave it. One that cannot be an id is not found.',
};

/** A parameter says in words what it is; a filter without words of its own compares the field of its name. */
function inWords(parameter: Parameter): Parameter {
  if (!('name' in parameter) || parameter.description !== undefined) return parameter;
  const { name, schema } = parameter;
  const own = schema && 'description' in schema ? schema.description : undefined;
  return { ...parameter, description: own ?? words[name] ?? `Only rows with this ${name}.` };
}

const answerHeaders = {
  'X-Request-Id': { description: 'Id of the request, for the log and for support.', schema: { type: 'string' } },
  'X-Total-Count': { description: 'Rows of all pages together.', schema: { type: 'integer', minimum: 0 } },
  ETag: {
    description: 'Strong entity tag of the version: `"3"`. Send it back as If-Match.',
    schema: { type: 'string' },
  },
} as const;

const requestHeaders: Readonly<Record<string, Parameter>> = {
  'Accept-Language': {
    name: 'Accept-Language',
    in: 'header',
    required: false,
    schema: { type: 'string', example: 'en' },
    description: 'Language of texts: Swedish, or English where it is preferred. Codes never change.',
  },
  'Idempotency-Key': {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: { type: 'string', minLength: 1, maxLength: 200 },
    description: 'The same key with the same body gives the same answer and one effect; with another body 422.',
  },
  'If-Match': {
    name: 'If-Match',
    in: 'header',
    required: true,
    schema: { type: 'string', example: '"3"' },
    description: 'The version that the update builds on, `"3"` or `3`. Missing 428, stale 412.',
  },
};

const header = (name: keyof typeof answerHeaders) => ({ [name]: { $ref: `#/components/headers/${name}` } });

const outcomes: Readonly<Record<string, string>> = {
  201: 'Made.',
  202: 'Taken in: a job does the work.',
  204: 'Done; there is nothing to answer.',
};

function completeAnswer(
  response: Response | undefined,
  { status, schemas, isPaged }: Pick<Context, 'schemas'> & { readonly status: string; readonly isPaged: boolean },
): void {
  if (!response || '$ref' in response) return;
  response.description ||= outcomes[status] ?? 'As asked for.';
  const schema = response.content?.['application/json']?.schema;
  const name = schema && '$ref' in schema ? (schema.$ref.split('/').at(-1) ?? '') : '';
  const stored = schemas[name];
  const hasVersion = stored !== undefined && 'properties' in stored && stored.properties?.['version'] !== undefined;
  response.headers = {
    ...response.headers,
    ...header('X-Request-Id'),
    ...(isPaged ? header('X-Total-Count') : {}),
    ...(hasVersion ? header('ETag') : {}),
  };
}

const nameOf = (status: number): string => `Problem${status}`;

function problemResponse(status: number) {
  return withProblem({ description: `${titleOf(status).en}.` }, status);
}

const retryAfter = { description: 'Seconds until it is worth trying again.', schema: { type: 'integer', minimum: 1 } };

function withProblem<Known extends object>(response: Known, status: number) {
  const headers = { ...header('X-Request-Id'), ...(status === 429 ? { 'Retry-After': retryAfter } : {}) };
  return {
    ...response,
    headers,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

const text = (description: string) => ({ type: 'string', description }) as const;

const problemSchema: Schema = {
  type: 'object',
  description: 'A refusal, or a fault of ours (RFC 9457). Words follow Accept-Language, codes do not.',
  required: ['type', 'title', 'status', 'detail', 'requestId'],
  properties: {
    type: { ...text('urn:fristdag:problem: and a stable code'), example: 'urn:fristdag:problem:invalid-input' },
    title: text('What kind of problem it is'),
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: text('What, where, why, and what to do'),
    errors: {
      type: 'array',
      description: 'For bad input: each fault with its place',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: {
          path: text('Field or parameter; empty for the whole'),
          code: text('Stable, kebab-case'),
          message: text('In words'),
        },
      },
    },
    requestId: text('As in X-Request-Id'),
  },
};
