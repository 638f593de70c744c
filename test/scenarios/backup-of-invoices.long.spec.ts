import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrations } from '../../apps/api/src/migrations.ts';
import { REGION_WIDE } from '../../apps/api/src/payers/index.ts';
import { restoreBackup, saveBackup, sqlMigration } from '../../apps/api/src/platform/index.ts';
import { untilAtRest } from '../support/at-rest.ts';
import { createTestDatabase } from '../support/cluster.ts';
import { findBreaches } from '../support/invariants/index.ts';
import { liveThrough } from '../support/lived-through.ts';
import { type Product, startProduct } from '../support/product.ts';

interface Invoice {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly kind: string;
  readonly outstanding: string;
}

describe('a backup of invoiced, paid and credited months', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fristdag-backup-of-invoices-'));
  const file = join(folder, 'year.backup');
  let product: Product;
  let before: string;

  beforeAll(async () => {
    product = await startProduct({ now: '2020-02-17T09:00' });
    await liveThrough(product);
    before = await booksOf(product);
    await saveBackup({ url: product.databaseUrl, file, productVersion: '0.1.0', scope: REGION_WIDE });
  }, 120_000);

  afterAll(async () => {
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Cases, invoices, payments and deliveries as people read them. */
  async function booksOf(one: Product): Promise<string> {
    const billing = await one.as('region.billing');
    const answers = await Promise.all(
      ['billing-cases', 'invoices', 'payments', 'invoice-deliveries', 'write-offs', 'credit-balances'].map((path) =>
        billing.get<unknown[]>(`/api/${path}?perPage=200`),
      ),
    );
    expect(answers.map(({ status, body }) => [status, body.length > 0 || 'none']).slice(0, 4)).toEqual(
      Array(4).fill([200, true]),
    );
    return JSON.stringify(answers.map(({ body }) => body));
  }

  it('is restored with every promise kept, and its numbers go on without a gap', async () => {
    const elsewhere = await createTestDatabase();
    await restoreBackup({ url: elsewhere.url, file, migrations, force: false });
    expect(await findBreaches(elsewhere.url, product)).toEqual([]);
    const second = await startProduct({ databaseUrl: elsewhere.url, now: '2020-02-17T09:00' });
    try {
      expect(await booksOf(second)).toBe(before);
      const billing = await second.as('region.billing');
      const { body } = await billing.get<Invoice[]>('/api/invoices?sort=number&order=asc');
      const last = body.at(-1)?.number ?? '';
      const live = body.find(({ kind, outstanding }) => kind === 'invoice' && Number(outstanding) > 0);
      const credit = await billing.post<Invoice>(`/api/invoices/${live?.id}/credit`, { reason: 'Efter återläsningen' });
      const next = `2020-${String(Number(last.slice(5)) + 1).padStart(6, '0')}`;
      expect([credit.status, credit.body.number]).toEqual([201, next]);
      await untilAtRest(elsewhere.url);
      expect(await findBreaches(elsewhere.url)).toEqual([]);
    } finally {
      await second.stop();
      await elsewhere.drop();
    }
  }, 120_000);

  it('is taken up by a newer product, whose next migration changes its tables', async () => {
    const elsewhere = await createTestDatabase();
    const newer = [
      ...migrations,
      sqlMigration(
        '2099-01-01-next',
        `alter table invoice add column remark text;
         alter table billing_case add column remark text not null default '';
         create table next_thing (invoice_id bigint references invoice);`,
      ),
    ];
    await restoreBackup({ url: elsewhere.url, file, migrations: newer, force: false });
    expect(await findBreaches(elsewhere.url, product)).toEqual([]);
    await elsewhere.drop();
  }, 60_000);
});
