import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../support/client.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { addressOf, type Operation, operationsOf } from '../support/routes.ts';

const ATTEMPTS_AT_ONCE = 12;

const people = ['region.billing', 'region.admin', 'solna.reviewer', 'unit.coordinator'] as const;

/** One of so many is tried, by turns: more of them in the long form. */
const ONE_OF = process.env['FRISTDAG_TEST_LONG'] === '1' ? 2 : 6;

/** People, routes and parameters take turns with the values: each value meets every person and many parameters. */
function shareOf<Value>(username: (typeof people)[number], values: readonly Value[], turn = 0): readonly Value[] {
  const place = people.indexOf(username) + turn;
  return values.filter((_, index) => (index + place) % (people.length * ONE_OF) === 0);
}

/** Which of a route's fixed attempts this turn makes. */
function takeTurns<Value>(values: readonly Value[], turn: number): readonly Value[] {
  return values.filter((_, index) => (index + turn) % ONE_OF === 0);
}

/** Percent-encoded: what somebody may write where an id or a filter is expected. */
const oddValues: readonly string[] = [
  '%00',
  'A%00B',
  '%01',
  '%7F',
  '%C3%28',
  '%ED%A0%80',
  '%EF%BF%BF',
  '%F0%9F%98%80',
  '%E2%80%AE',
  '%C3%A5%C3%A4%C3%B6',
  '',
  '0',
  '-1',
  '1.5',
  '1e9',
  '007',
  '99999999',
  '9223372036854775807',
  '9223372036854775808',
  '9'.repeat(30),
  'null',
  'undefined',
  'NaN',
  'Infinity',
  'true',
  '%7B%7D',
  '%5B%5D',
  '__proto__',
  'constructor',
  'toString',
  '%27%3B%20drop%20table%20account%3B--',
  '%25',
  '%5C',
  '..%2F..%2Fetc%2Fpasswd',
  '2020-13',
  '2020-02-30',
  '0000-01',
  'a'.repeat(900),
  '%C3%A5'.repeat(300),
];

/** What every list is asked with, sooner or later. */
const oddLists: readonly string[] = [
  'page=1&page=2',
  'page=0',
  'page=-1',
  'page=1.5',
  'page=99999999',
  'page=1000000&perPage=200',
  'page=',
  'page=%00',
  'perPage=0',
  'perPage=201',
  'perPage=1e3',
  'perPage[]=1',
  'perPage[a]=1',
  'sort=unknown',
  'sort=id;--',
  'sort=__proto__',
  'order=DESC',
  'order=asc&order=desc',
  'unknown=1',
  '%00=1',
  '&&&==',
  '%',
  '%E0%A4%A',
  '__proto__[a]=1',
  `q=${'x'.repeat(4000)}`,
  Array.from({ length: 1200 }, (_, place) => `a${place}=1`).join('&'),
];

const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

/** Bodies with their content type. */
const oddBodies: readonly (readonly [type: string | undefined, body: string])[] = [
  ...[
    '',
    'null',
    '1',
    '"text"',
    '[]',
    '[[[]]]',
    '{}',
    '{"period":1,"mode":[]}',
    '{"period":null}',
    'not json',
    '{"a":',
  ].map((body) => ['application/json', body] as const),
  ['application/json', '{"username":{"$ne":1},"password":["x"]}'],
  ['application/json', '{"username":"a\\u0000b","password":"a\\u0000b"}'],
  ['application/json', '{"username":"\\ud800","password":"\\ud800"}'],
  ['application/json', '{"name":"a\\u0000b","kind":"inpatient-unit","aliases":["\\u0000"],"careUnitId":"\\u0000"}'],
  ['application/json', '{"name":"a","kind":"inpatient-unit","aliases":[1,{}],"careUnitId":"99999999999999999999"}'],
  ['application/json', '{"name":"a","kind":"inpatient-unit","aliases":{},"careUnitId":7}'],
  ['application/json', '{"__proto__":{"period":"2020-01"},"constructor":{"prototype":{}}}'],
  ['application/json', '{"period":"2020-01","mode":"billing","period":"2020-99"}'],
  ['application/json', deep(20_000)],
  ['application/json', '['.repeat(100_000)],
  ['application/json', `{"name":"${'x'.repeat(200_000)}"}`],
  ['application/json; charset=utf-16', '{}'],
  ['text/plain', '{}'],
  ['application/x-www-form-urlencoded', 'a=1'],
  ['multipart/form-data; boundary=x', '--x--'],
  ['application/xml', '<a/>'],
  ['text/strange', 'x'],
  ['no type', 'x'],
  ['application/x-ndjson', '\0\n{"\\u0000":1}\n[]\n'],
  ['text/csv', '\0;\0\n'],
];

interface Attempt {
  readonly method: string;
  readonly address: string;
  readonly body?: string;
  readonly headers?: Record<string, string>;
}

describe('whatever somebody writes into an address or a body', () => {
  let product: Product;
  let operations: readonly Operation[];

  beforeAll(async () => {
    product = await startProduct();
    const billing = await product.as('region.billing');
    await billing.import(materialFive);
    await billing.run('2020-01');
    const unit = { kind: 'inpatient-unit', name: 'Karolinska Huddinge', aliases: [] };
    expect((await (await product.as('region.admin')).post('/api/care-units', unit)).status).toBe(201);
    operations = await operationsOf(product.anonymous);
  }, 60_000);

  afterAll(() => product.stop());

  /** The attempts that the product could not answer for, as a list to read. */
  async function faultsOf(client: Client, attempts: readonly Attempt[]): Promise<string[]> {
    const faults: string[] = [];
    const waiting = [...attempts];
    const tryNext = async (): Promise<void> => {
      for (let attempt = waiting.pop(); attempt !== undefined; attempt = waiting.pop()) {
        const { method, address, body, headers = {} } = attempt;
        const { status, headers: answered } = await client.send(method, address, body, headers);
        const isProblem = answered.get('content-type')?.startsWith('application/problem+json') ?? false;
        if (status >= 500 || (status >= 400 && !isProblem))
          faults.push(`${method} ${address.slice(0, 120)} ${body?.slice(0, 60) ?? ''} → ${status}`);
      }
    };
    await Promise.all(Array.from({ length: ATTEMPTS_AT_ONCE }, tryNext));
    return faults.sort();
  }

  const gets = (): readonly Operation[] => operations.filter(({ method }) => method === 'GET');

  it('the document lists what there is to try', () => {
    expect(gets().length).toBeGreaterThan(20);
    expect(operations.some(({ method }) => method === 'PUT')).toBe(true);
    expect(gets().find(({ path }) => path === '/api/episodes')?.inQuery).toContain('q');
  });

  it.each(people)(
    '%s gets an answer for every id, filter, page and order',
    async (username) => {
      const client = await product.as(username);
      const attempts = gets().flatMap((operation, place): Attempt[] => {
        const { inPath, inQuery, method } = operation;
        const one = addressOf(operation, '1');
        return [
          ...(inPath.length > 0
            ? shareOf(username, oddValues, place).map((value) => ({ method, address: addressOf(operation, value) }))
            : []),
          ...inQuery.flatMap((name, turn) =>
            shareOf(username, oddValues, place + turn).map((value) => ({ method, address: `${one}?${name}=${value}` })),
          ),
          ...shareOf(username, oddLists, place).map((query) => ({ method, address: `${one}?${query}` })),
        ];
      });
      expect(await faultsOf(client, attempts)).toEqual([]);
    },
    240_000,
  );

  it.each(people)(
    '%s gets an answer for every body, content type and header',
    async (username) => {
      const client = await product.as(username);
      const writes = operations.filter(({ method, path }) => method !== 'GET' && !/^\/api\/sessions?$/.test(path));
      const attempts = writes.flatMap((operation, place): Attempt[] => {
        const { method } = operation;
        const address = addressOf(operation, '1');
        return [
          ...shareOf(username, oddBodies, place).map(([type, body]) => ({
            method,
            address,
            body,
            headers: { ...(type === undefined ? {} : { 'content-type': type }), 'if-match': '"1"' },
          })),
          ...['"1', '*', 'W/"1"', '99999999999999999999', '"a"'].map((version) => ({
            method,
            address,
            body: '{"name":"Karolinska","aliases":[],"careUnitId":null}',
            headers: { 'content-type': 'application/json', 'if-match': version },
          })),
          ...takeTurns(['', 'x'.repeat(201), '\u00e5', '%00', 'x'], place).map((key) => ({
            method,
            address,
            body: '{"period":"2020-01","mode":"shadow"}',
            headers: { 'content-type': 'application/json', 'idempotency-key': key },
          })),
          ...(operation.inPath.length > 0
            ? shareOf(username, oddValues, place).map((value) => ({
                method,
                address: addressOf(operation, value),
                body: '{"name":"a","aliases":[],"careUnitId":null}',
                headers: { 'content-type': 'application/json', 'if-match': '1' },
              }))
            : []),
        ];
      });
      expect(await faultsOf(client, attempts)).toEqual([]);
    },
    240_000,
  );

  it('signing in answers for every body too', async () => {
    const attempts = oddBodies.map(([type, body]) => ({
      method: 'POST',
      address: '/api/session',
      body,
      headers: type === undefined ? {} : { 'content-type': type },
    }));
    expect(await faultsOf(product.anonymous, attempts)).toEqual([]);
  });

  it('NUL in a filter or an address is the mistake of whoever wrote it', async () => {
    const billing = await product.as('region.billing');
    for (const query of ['episodes?caseNumber=%00', 'episodes?q=a%00', 'statements?payer=%00', 'payers?q=%00']) {
      const { status, body } = await billing.get<{ errors: { message: string }[] }>(`/api/${query}`);
      expect([query, status]).toEqual([query, 400]);
      expect(body.errors[0]?.message).toBe('Texten innehåller ett tecken som inte kan användas.');
    }
    expect((await billing.get('/api/episodes/%00')).status).toBe(404);
    expect((await billing.get('/api/imports/%00')).status).toBe(404);
  });

  it.each(['imports', 'billing-runs', 'statements', 'care-units', 'care-unit-names'])(
    'an id of /api/%s that no row can have is not found',
    async (list) => {
      const client = await product.as(list.startsWith('care') ? 'region.admin' : 'region.billing');
      for (const id of ['0', '-1', '9223372036854775807', '9223372036854775808', '9'.repeat(30), 'abc'])
        expect([id, (await client.get(`/api/${list}/${id}`)).status]).toEqual([id, 404]);
    },
  );

  it('a month written otherwise is refused in words', async () => {
    const billing = await product.as('region.billing');
    for (const path of [
      '/api/statements?period=januari',
      '/api/checklist?period=2020-13',
      '/api/episodes?period=2020',
    ]) {
      const { status, body } = await billing.get<{ errors: { path: string; message: string }[] }>(path);
      expect(status).toBe(400);
      expect(body.errors).toEqual([
        expect.objectContaining({ path: 'period', message: 'Skriv månaden som ÅÅÅÅ-MM, till exempel 2020-01.' }),
      ]);
    }
  });

  it('without sign-in every route that is not open is 401, whatever is sent along', async () => {
    const closed = operations.filter(({ permission }) => permission !== 'open');
    for (const operation of closed) {
      const { method } = operation;
      const body = method === 'GET' ? undefined : 'not json';
      const headers: Record<string, string> = body === undefined ? {} : { 'content-type': 'text/strange' };
      const { status } = await product.anonymous.send(method, addressOf(operation, '%00'), body, headers);
      expect([method, operation.path, status]).toEqual([method, operation.path, 401]);
    }
    expect(closed.length).toBeGreaterThan(25);
  });
});
