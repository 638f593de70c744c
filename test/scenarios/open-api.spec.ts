import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusalCodes } from '@fristdag/rules';
import { z } from 'zod';
import type { Client } from '../support/client.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { shareMonth } from '../support/share-month.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly items?: Schema;
  readonly enum?: readonly string[];
}

interface Operation {
  readonly summary?: string;
  readonly 'x-permission'?: string;
  readonly parameters: readonly { readonly $ref?: string; readonly description?: string }[];
  readonly responses: Readonly<
    Record<string, { readonly $ref?: string; readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<'schemas' | 'responses', Readonly<Record<string, Schema>>>>;
}

const committed = readFileSync(new URL('../../apps/api/openapi.json', import.meta.url), 'utf8');
const material = materialFive.trimEnd().split('\n');

describe('the document of the HTTP API', () => {
  let product: Product;
  let served: Document;
  let billing: Client;

  beforeAll(async () => {
    product = await startProduct();
    served = (await product.anonymous.get<Document>('/api/openapi.json')).body;
    billing = await product.as('region.billing');
    const refused = '{"caseNumber":"X","careType":"dental"}';
    await billing.import([...material, refused].join('\n'));
    await billing.run('2020-01');
    await shareMonth(product, '2020-01');
    const changed = { ...(JSON.parse(material[0] ?? '') as object), sipRequired: false };
    const later = { ...changed, caseNumber: 'ONGOING', dischargedAt: null };
    await billing.import([changed, later].map((row) => JSON.stringify(row)).join('\n'));
    const admin = await product.as('region.admin');
    await admin.post('/api/care-units', { kind: 'inpatient-unit', name: 'Karolinska Huddinge', aliases: ['KH'] });
  }, 60_000);

  afterAll(() => product.stop());

  const operations = (): [route: string, operation: Operation][] =>
    Object.entries(served.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([verb, operation]): [string, Operation] => [
        `${verb.toUpperCase()} ${path}`,
        operation,
      ]),
    );

  /** The JSON that an operation answers when all goes well. */
  const answerOf = ({ responses }: Operation): Schema | undefined =>
    Object.entries(responses).find(([status]) => Number(status) < 300)?.[1].content?.['application/json']?.schema;

  it('is the committed one', () => {
    const stale = operations().flatMap(([route]) => (committed.includes(`"${route.split(' ')[1]}"`) ? [] : [route]));
    if (`${JSON.stringify(served, null, 2)}\n` !== committed)
      throw new Error(
        `apps/api/openapi.json is not what the API says. Run \`npm run openapi\` and commit. New: ${stale.join(', ') || 'no route'}`,
      );
  });

  it('says of every route what it does and what it asks of its caller', () => {
    expect(
      operations()
        .filter(([, { summary }]) => !summary?.endsWith('.'))
        .map(([route]) => route),
    ).toEqual([]);
    const access = operations().map(([route, operation]) => [route, operation['x-permission']]);
    expect(access.filter(([, permission]) => !/^([a-z-]+:[a-z]+|signed-in|open)$/.test(permission ?? ''))).toEqual([]);
    expect(Object.fromEntries(access)).toMatchObject({
      'POST /api/imports': 'imports:write',
      'GET /api/rule-versions': 'rules:read',
      'GET /api/health/live': 'open',
      'GET /api/to-do': 'to-do:read',
    });
  });

  it('gives every answer a name', () => {
    const nameless = operations().filter(([, operation]) => {
      const schema = answerOf(operation);
      return schema !== undefined && (schema.$ref ?? schema.items?.$ref) === undefined;
    });
    expect(nameless.map(([route]) => route)).toEqual([]);
    const objects = operations().flatMap(([route, operation]) => {
      const schema = answerOf(operation);
      const name = (schema?.$ref ?? schema?.items?.$ref)?.split('/').at(-1);
      return name !== undefined && served.components.schemas[name]?.type !== 'object' ? [`${route}: ${name}`] : [];
    });
    expect(objects).toEqual([]);
  });

  it('describes every parameter', () => {
    const mute = operations().flatMap(([route, { parameters }]) =>
      parameters.some(({ $ref, description }) => $ref === undefined && !description) ? [route] : [],
    );
    expect(mute).toEqual([]);
  });

  it('describes every refusal as problem+json', () => {
    const other = operations().flatMap(([route, { responses }]) =>
      Object.entries(responses).flatMap(([status, response]) => {
        if (Number(status) < 400) return [];
        const isProblem =
          response.$ref === `#/components/responses/Problem${status}` ||
          'application/problem+json' in (response.content ?? {});
        return isProblem ? [] : [`${route} ${status}`];
      }),
    );
    expect(other).toEqual([]);
  });

  it('lists every code of a refused row', () => {
    expect(served.components.schemas['RefusalCode']?.enum).toEqual(refusalCodes);
  });

  /** A documented schema as one that checks. */
  function checkerOf(schema: Schema): z.ZodType {
    const inPlace = JSON.parse(
      JSON.stringify({ ...schema, definitions: served.components.schemas }).replaceAll(
        '#/components/schemas/',
        '#/definitions/',
      ),
    ) as Parameters<typeof z.fromJSONSchema>[0];
    return z.fromJSONSchema(inPlace, { defaultTarget: 'openapi-3.0' });
  }

  it.each([
    ['region.billing', '/api/session'],
    ['region.billing', '/api/business-clock'],
    ['region.billing', '/api/demo-data'],
    ['region.billing', '/api/payers'],
    ['region.billing', '/api/payers/{0184}'],
    ['region.billing', '/api/imports'],
    ['region.billing', '/api/imports/{1}'],
    ['region.billing', '/api/imports/{1}/refused-rows'],
    ['region.billing', '/api/imports/{2}/affected-episodes'],
    ['region.billing', '/api/import-fields'],
    ['region.admin', '/api/care-units'],
    ['region.admin', '/api/care-units/{1}'],
    ['region.admin', '/api/care-unit-names'],
    ['region.admin', '/api/care-unit-names/{1}'],
    ['region.admin', '/api/audit-lines'],
    ['solna.reviewer', '/api/rule-versions'],
    ['solna.reviewer', '/api/rule-versions/{somatic_2020-01-01}'],
    ['solna.reviewer', '/api/rule-versions/in-force?careType=somatic&period=2020-01'],
    ['region.billing', '/api/billing-runs'],
    ['region.billing', '/api/billing-runs/{1}'],
    ['region.billing', '/api/checklist?period=2020-01'],
    ['solna.reviewer', '/api/statements?period=2020-01'],
    ['solna.reviewer', '/api/statements/{1}'],
    ['solna.reviewer', '/api/statements/{1}/review-basis'],
    ['solna.reviewer', '/api/episodes'],
    ['region.billing', '/api/episodes'],
    ['region.billing', '/api/episodes/{A-ANDERS}'],
    ['region.billing', '/api/episodes/{ONGOING}'],
    ['region.billing', '/api/to-do'],
    ['region.billing', '/api/months'],
    ['region.billing', '/api/health/ready'],
  ])('%s: GET %s answers what is documented', async (username, address) => {
    const client = await product.as(username);
    const { status, body } = await client.get<unknown>(address.replaceAll(/[{}]/g, ''));
    expect(status).toBe(200);
    const pattern = (address.split('?')[0] ?? '').replaceAll(/\{[^}]*\}/g, '{}');
    const documented = Object.entries(served.paths).find(
      ([path]) => path.replaceAll(/\{[^}]*\}/g, '{}') === pattern,
    )?.[1];
    const schema = documented?.['get'] && answerOf(documented['get']);
    expect(schema).toBeDefined();
    if (Array.isArray(body) && !address.includes('affected')) expect(body.length).toBeGreaterThan(0);
    expect(checkerOf(schema ?? {}).safeParse(body).error?.issues ?? []).toEqual([]);
  });
});
