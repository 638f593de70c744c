import { REGION_WIDE } from '../../apps/api/src/payers/index.ts';
import { camt054 } from './camt054.ts';
import { accepted } from './client.ts';
import { DatabaseOwner } from './database-owner.ts';
import { enterInvoiceParties } from './invoice-parties.ts';
import type { Product } from './product.ts';

/** Solna's accepted January, invoiced with a second person's approval, paid in part and to be given up in part. */
export async function payForSolnasMonth(product: Product): Promise<void> {
  const [billing, approver, administrator] = [
    await product.as('region.billing'),
    await product.as('region.approver'),
    await product.as('region.admin'),
  ];
  await enterInvoiceParties(administrator, ['0184']);
  const { body: line } = await administrator.get<{ version: number }>('/api/invoice-settings');
  const headers = { 'if-match': `"${line.version}"` };
  await accepted(administrator.put('/api/invoice-settings', { approveFrom: '1.00' }, headers));
  const query = '/api/billing-cases?period=2020-01&payer=0184&careType=somatic';
  const path = `/api/billing-cases/${(await billing.get<{ id: string }[]>(query)).body[0]?.id}`;
  await accepted(approver.post(`${path}/invoice-approvals`));
  await accepted(billing.post(`${path}/transitions`, { to: 'invoiced', reason: 'På begäran.' }));
  const [invoice] = (await billing.get<{ id: string; ocr: string }[]>('/api/invoices?payer=0184')).body;
  const part = { reference: 'W1', amount: '10.00', ocr: invoice?.ocr ?? '' };
  const file = camt054([part, { reference: 'W2', amount: '20.00' }]);
  await accepted(billing.send('POST', '/api/payments/imports', file, { 'content-type': 'application/xml' }));
  const [unknown] = (await billing.get<{ id: string; version: number }[]>('/api/payments?toDo=true')).body;
  const wish = { kind: 'refund', reason: 'Hör inte hit.' };
  await accepted(billing.post(`/api/payments/${unknown?.id}/decisions`, wish, { 'if-match': `"${unknown?.version}"` }));
  await accepted(
    billing.post(`/api/invoices/${invoice?.id}/write-offs`, { amount: '30.00', reason: 'Överenskommet.' }),
  );
  const owner = new DatabaseOwner(product.databaseUrl);
  // The reminder's day is far off.
  await owner.query(
    REGION_WIDE,
    `insert into payment_reminder (invoice_id, payer, outstanding, interest, reminded_on) select id, payer, 10, 0, '2020-12-01' from invoice limit 1`,
  );
  await owner.close();
}
