import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../support/client.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';

interface ToDo {
  readonly items: readonly {
    code: string;
    period: string | null;
    lastDay: string | null;
    group: string;
    title: string;
  }[];
}

describe('what waits for whom, on 20 February 2020', () => {
  let product: Product;
  let billing: Client;
  const before = materialFive.split('\n', 1)[0]?.replaceAll('2020-01', '2019-12').replace('A-ANDERS', 'BEFORE') ?? '';

  beforeAll(async () => {
    product = await startProduct({ now: '2020-02-20T09:00' });
    billing = await product.as('region.billing');
    await billing.import(`${materialFive}${before}\n{"caseNumber":1}`);
  }, 60_000);

  afterAll(() => product.stop());

  const toDo = async (client: Client): Promise<ToDo['items']> => (await client.get<ToDo>('/api/to-do')).body.items;

  it('January waits for its run, December lies before the first rule version and waits for nobody', async () => {
    const items = await toDo(billing);
    expect(items.filter(({ code }) => code === 'run-missing').map(({ period, lastDay }) => [period, lastDay])).toEqual([
      ['2020-01', '2020-02-17'],
    ]);
    expect(items.map(({ code }) => code)).toContain('refused-rows');
  });

  it('after the run the officer has no run to start, and the reviewer nothing to review before it is shared', async () => {
    await billing.run('2020-01');
    expect((await toDo(billing)).map(({ code }) => code)).not.toContain('run-missing');
    expect((await toDo(await product.as('solna.reviewer'))).filter(({ code }) => code === 'review')).toEqual([]);
  });
});
