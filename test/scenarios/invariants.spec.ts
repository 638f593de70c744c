import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { camt054 } from '../support/camt054.ts';
import type { Client } from '../support/client.ts';
import { type Ask, breachesIn, findBreaches, inPassing } from '../support/invariants/index.ts';
import { BREACHES } from '../support/invariants/planted.ts';
import { invoicedMonth } from '../support/invoiced-month.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { untilAtRest } from '../support/at-rest.ts';

interface Invoice {
  readonly id: string;
  readonly payer: string;
  readonly ocr: string;
}

/** Two payers' invoiced January with a dialogue, payments of every kind, a credit note, a write-off and a correction. */
async function liveThrough(product: Product): Promise<void> {
  const [billing, approver] = [await product.as('region.billing'), await product.as('region.approver')];
  const nackas = materialFive
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { caseNumber: string })
    .map((row) => JSON.stringify({ ...row, municipality: '0182', caseNumber: `${row.caseNumber}-NACKA` }));
  await billing.import([materialFive.trim(), ...nackas].join('\n'));
  await billing.run('2020-01');
  await invoicedMonth(product, ['0184', '0182']);
  const { body: invoices } = await billing.get<Invoice[]>('/api/invoices');
  const of = (payer: string): Invoice | undefined => invoices.find((invoice) => invoice.payer === payer);
  const [solna, nacka] = [of('0184'), of('0182')];
  const credits = [
    { reference: 'R1', amount: '39000.00', ocr: solna?.ocr ?? '' },
    { reference: 'R2', amount: '9000.00', ocr: nacka?.ocr ?? '' },
    { reference: 'R3', amount: '500.00', ocr: solna?.ocr ?? '' },
    { reference: 'R4', amount: '70.00' },
  ];
  await billing.send('POST', '/api/payments/imports', camt054(credits), { 'content-type': 'application/xml' });
  const { body: left } = await billing.get<{ id: string; version: number }[]>('/api/payments?toDo=true');
  for (const { id, version } of left.slice(0, 1))
    await billing.post(
      `/api/payments/${id}/decisions`,
      { kind: 'refund', reason: 'Prov' },
      { 'if-match': `"${version}"` },
    );
  await billing.post(`/api/invoices/${solna?.id}/credit`, { amount: '7800', reason: 'En dag mindre' });
  const proposed = await billing.post(`/api/invoices/${nacka?.id}/write-offs`, { amount: '100.00', reason: 'Prov' });
  const decision = `/api/write-offs/${String(proposed.body['id'])}/decision`;
  expect((await approver.post(decision, { outcome: 'approved' }, { 'if-match': '"1"' })).status).toBe(200);
}

describe('the checker of the invariants', () => {
  let product: Product;
  let billing: Client;

  beforeAll(async () => {
    product = await startProduct({ now: '2020-02-17T09:00' });
    billing = await product.as('region.billing');
    await liveThrough(product);
    await untilAtRest(product.databaseUrl);
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
