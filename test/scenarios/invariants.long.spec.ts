import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../support/client.ts';
import { type Ask, breachesIn, findBreaches, inPassing } from '../support/invariants/index.ts';
import { BREACHES } from '../support/invariants/planted.ts';
import { liveThrough } from '../support/lived-through.ts';
import { type Product, startProduct } from '../support/product.ts';

describe('the checker of the invariants', () => {
  let product: Product;
  let billing: Client;

  beforeAll(async () => {
    product = await startProduct({ now: '2020-02-17T09:00' });
    billing = await product.as('region.billing');
    await liveThrough(product);
  }, 120_000);

  afterAll(() => product.stop());

  it('finds nothing in what the product has done by itself', async () => {
    expect(await findBreaches(product.databaseUrl, product)).toEqual([]);
    expect((await billing.get<unknown[]>('/api/invoices')).body).toHaveLength(3);
  });

  it.each(BREACHES)('sees %s', async (_, words, plant) => {
    const found = await inPassing(product.databaseUrl, async (ask) => {
      const tables = await withoutGuards(ask);
      for (const statement of plant.split('; ')) await ask(statement);
      for (const name of tables) await ask(`alter table "${name}" force row level security`);
      return breachesIn(ask, product);
    });
    expect(found.filter((breach) => breach.includes(words))).not.toEqual([]);
  });
});

/** The owner's own guards lie down for the rest of the transaction, which is taken back. */
async function withoutGuards(ask: Ask): Promise<readonly string[]> {
  await ask(`select set_config('app.payers', '*', true)`);
  const tables = await ask<{ name: string; isForced: boolean }>(
    `select relname as name, relforcerowsecurity as "isForced" from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  );
  for (const { name } of tables) {
    await ask(`alter table "${name}" disable trigger user`);
    await ask(`alter table "${name}" no force row level security`);
    await ask(`grant all on "${name}" to current_user`);
  }
  const checks = await ask<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, conname as name from pg_constraint
      where connamespace = 'public'::regnamespace and contype = 'c' and conparentid = 0 and conrelid <> 0 and coninhcount = 0`,
  );
  for (const { table, name } of checks) await ask(`alter table ${table} drop constraint if exists "${name}"`);
  return tables.filter(({ isForced }) => isForced).map(({ name }) => name);
}
