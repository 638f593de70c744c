import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../support/client.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { until } from '../support/until.ts';

interface Item {
  readonly code: string;
  readonly group: string;
  readonly title: string;
  readonly link: { readonly resource: string; readonly id?: string };
}

describe('values that nobody has decided, where they hold the invoices', () => {
  let product: Product;
  let billing: Client;
  let approver: Client;

  beforeAll(async () => {
    product = await startProduct({ now: '2020-02-20T09:00', environment: { FRISTDAG_HOLD_UNDECIDED_VALUES: '1' } });
    [billing, approver] = [await product.as('region.billing'), await product.as('region.approver')];
    await billing.import(materialFive);
    await billing.run('2020-01');
    await until(async () => (await billing.get<object[]>('/api/billing-cases?period=2020-01')).body[0]);
  }, 60_000);

  afterAll(() => product.stop());

  const waiting = async (client: Client): Promise<Item[]> =>
    (await client.get<{ items: Item[] }>('/api/to-do')).body.items.filter(({ code }) => code === 'accept-values');

  it('wait for a second person in Att göra once a first has accepted them, and for nobody when two have', async () => {
    const wish = {
      careType: 'somatic',
      period: '2020-01',
      ruleVersion: 'somatic/2020-01-01',
      reason: 'Årets belopp är inte beslutat än.',
    };
    expect(await waiting(approver)).toEqual([]);
    expect((await billing.post('/api/value-acceptances', wish)).status).toBe(201);
    const [item] = await waiting(approver);
    expect(item).toMatchObject({ group: 'this-week', link: { resource: 'billing-cases' } });
    expect(item?.title).toBe(
      'Godta att värden som inte är beslutade faktureras: somatik, januari 2020 (en person till behövs)',
    );
    const { status } = await approver.get(`/api/billing-cases/${item?.link.id ?? ''}`);
    expect(status).toBe(200);
    expect((await waiting(billing)).map(({ group }) => group)).toEqual(['waiting']);
    expect(await waiting(await product.as('region.admin'))).toEqual([]);
    expect((await approver.post('/api/value-acceptances', wish)).status).toBe(201);
    expect([...(await waiting(approver)), ...(await waiting(billing))]).toEqual([]);
  });
});
