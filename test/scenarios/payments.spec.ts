import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REGION_WIDE } from '../../apps/api/src/payers/index.ts';
import type { Client } from '../support/client.ts';
import { DatabaseOwner } from '../support/database-owner.ts';
import { invoicedMonth } from '../support/invoiced-month.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { until } from '../support/until.ts';

interface Invoice {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly amount: string;
  readonly outstanding: string;
  readonly ocr: string;
}

describe('an invoice on its way to the payer', () => {
  let product: Product;
  let billing: Client;
  let invoice: Invoice;

  beforeAll(async () => {
    product = await startProduct({ now: '2020-02-17T09:00' });
    billing = await product.as('region.billing');
    await billing.import(materialFive);
    await billing.run('2020-01');
    await invoicedMonth(product);
    invoice = (await billing.get<Invoice[]>('/api/invoices')).body[0] as Invoice;
  }, 120_000);

  afterAll(() => product.stop());

  it('is read as e-invoice and on paper by the region and its own payer, by nobody else', async () => {
    const solna = await product.as('solna.reviewer');
    const farsta = await product.as('farsta.reviewer');
    for (const [ending, type] of [
      ['xml', 'application/xml; charset=utf-8'],
      ['pdf', 'application/pdf'],
    ]) {
      const path = `/api/invoices/${invoice.id}.${ending}`;
      const [own, other] = [await solna.get(path), await farsta.get(path)];
      expect([own.status, own.headers.get('content-type'), other.status]).toEqual([200, type, 404]);
    }
    expect((await billing.get(`/api/invoices/${invoice.id}.xml`)).text).toContain(
      '<cbc:PayableAmount currencyID="SEK">39000.00<',
    );
  });

  it('is delivered once, to the byte what the product shows', async () => {
    const delivered = await until(async () => {
      const { body } = await billing.get<{ state: string; receipt: string; hash: string }[]>('/api/invoice-deliveries');
      return body[0]?.state === 'completed' ? body : undefined;
    });
    const files = readdirSync(product.invoiceFolder);
    expect(files).toEqual(delivered.map(({ receipt }) => receipt));
    const shown = await billing.get(`/api/invoices/${invoice.id}.xml`);
    expect(readFileSync(join(product.invoiceFolder, files[0] ?? ''), 'utf8')).toBe(shown.text);
    expect(shown.headers.get('x-content-hash')).toBe(delivered[0]?.hash);
    expect((await billing.post('/api/invoice-deliveries/1/retry')).status).toBe(409);
  });

  it('what was rendered is never changed, and a delivery never taken back', async () => {
    const owner = new DatabaseOwner(product.superuserUrl);
    await expect(owner.query(REGION_WIDE, `update invoice_document set content = ''`)).rejects.toThrow();
    await expect(
      owner.query(REGION_WIDE, `update invoice_delivery set state = 'queued', receipt = null`),
    ).rejects.toThrow();
    await owner.close();
  });
});
