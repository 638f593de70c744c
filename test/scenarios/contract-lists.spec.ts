import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../support/client.ts';
import { type Product, startProduct } from '../support/product.ts';

interface Route {
  readonly parameters?: readonly { readonly name?: string }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: { readonly type?: string } }>> }>
  >;
}

let product: Product;
let admin: Client;
let readers: Client[];

beforeAll(async () => {
  product = await startProduct();
  readers = await Promise.all(
    ['region.admin', 'region.billing', 'auditor', 'region.approver', 'solna.reviewer', 'unit.coordinator'].map((who) =>
      product.as(who),
    ),
  );
  admin = await product.as('region.admin');
}, 60_000);

afterAll(() => product.stop());

/** What some lists must be asked for. */
const asked: Readonly<Record<string, string>> = {
  '/api/month-end': 'month=2020-05',
  '/api/yearly-statements': 'year=2020',
};

/** A sample is drawn, and has no pages. */
const DRAWN = '/api/audit-samples';

/** Every list that has an address of its own, with a question mark for what it is asked. */
async function lists(): Promise<string[]> {
  const { body } = await product.anonymous.get<{ paths: Record<string, { get?: Route }> }>('/api/openapi.json');
  return Object.entries(body.paths).flatMap(([path, { get }]) =>
    get &&
    path !== DRAWN &&
    !path.includes('{') &&
    get.responses['200']?.content?.['application/json']?.schema?.type === 'array'
      ? [`${path}?${asked[path] ?? ''}`]
      : [],
  );
}

/** Asks as whoever may read it. */
async function read(path: string) {
  for (const reader of readers) {
    const answer = await reader.get<unknown[]>(path);
    if (answer.status !== 403) return answer;
  }
  throw new Error(`nobody reads ${path}`);
}

describe('a list', () => {
  it('says how many it has, short ones too, and whoever turns its pages comes to an end', async () => {
    const paths = await lists();
    expect(paths.length).toBeGreaterThan(40);
    for (const path of paths) {
      const whole = await read(path);
      const counted = whole.headers.get('x-total-count');
      expect([path, whole.status, counted]).toEqual([path, 200, expect.stringMatching(/^\d+$/)]);
      const past = await read(`${path}&page=5000&perPage=200`);
      expect([path, past.status, past.body]).toEqual([path, 200, []]);
      const first = await read(`${path}&perPage=1`);
      expect([path, first.body.length <= 1]).toEqual([path, true]);
      expect([path, (await read(`${path}&perPage=201`)).status]).toEqual([path, 400]);
    }
  });

  it('goes in the direction that is asked for', async () => {
    const order = async (direction: string) =>
      (await admin.get<{ account: { id: string } }[]>(`/api/role-assignments?order=${direction}&perPage=200`)).body.map(
        ({ account }) => account.id,
      );
    const [up, down] = [await order('asc'), await order('desc')];
    expect(new Set(up).size).toBeGreaterThan(3);
    expect([...new Set(down)]).toEqual([...new Set(up)].reverse());
  });
});

describe('a change', () => {
  it.each([
    ['/api/dialogue-settings', {}],
    ['/api/notice-settings', {}],
    ['/api/payers/0180-farsta', { name: 'Farsta stadsdel', reason: 'Namnet är prövat.' }],
  ])('of %s may hold all that was read', async (path, more) => {
    const { body, headers } = await admin.get<Record<string, unknown>>(path);
    const { status } = await admin.put(path, { ...body, ...more }, { 'if-match': headers.get('etag') ?? '' });
    expect(status).toBe(200);
  });

  it.each(['Li\u0001dingö', 'Li\ndingö', 'Li\ufffedingö', 'Li\tdingö', 'Li\u0085dingö'])(
    'gives nobody the name %j, which no document could hold',
    async (name) => {
      const [parties, accounts] = await Promise.all([
        admin.get<{ id: string }[]>('/api/invoice-parties'),
        admin.get<{ account: string }[]>('/api/ledger-accounts'),
      ]);
      const party = parties.body.find(({ id }) => id === '0186');
      const statuses = await Promise.all([
        admin.put('/api/invoice-parties/0186', { ...party, name }, { 'if-match': '1' }),
        admin.put('/api/ledger-accounts/bank', { ...accounts.body[0], number: '1930', name }, { 'if-match': '1' }),
        admin.put('/api/payers/0186', { name, reason: 'Nytt namn.' }, { 'if-match': '1' }),
      ]);
      expect(statuses.map(({ status }) => status)).toEqual([400, 400, 400]);
    },
  );
});
