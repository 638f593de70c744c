import type { Client } from './client.ts';

/** One operation of the served OpenAPI document. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  /** Names of its path parameters. */
  readonly inPath: readonly string[];
  /** Names of its query parameters. */
  readonly inQuery: readonly string[];
  readonly permission: string;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
}

interface Document {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { parameters?: readonly Parameter[]; 'x-permission'?: string }>>>
  >;
}

/** Every route that the product says it has. */
export async function operationsOf(client: Client): Promise<readonly Operation[]> {
  const { body } = await client.get<Document>('/api/openapi.json');
  return Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], 'x-permission': permission = '' }]) => ({
      method: method.toUpperCase(),
      path,
      inPath: parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name),
      inQuery: parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
      permission,
    })),
  );
}

/** The address of an operation with each path parameter set, already percent-encoded. */
export function addressOf({ path }: Operation, parameter: string): string {
  return path.replaceAll(/\{\w+\}/g, () => parameter);
}
