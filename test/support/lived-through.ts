import { untilAtRest } from './at-rest.ts';
import { camt054 } from './camt054.ts';
import { invoicedMonth } from './invoiced-month.ts';
import { materialFive, type Product } from './product.ts';

interface Invoice {
  readonly id: string;
  readonly payer: string;
  readonly ocr: string;
}

/** Two payers' invoiced January with payments of every kind, a credit note and a write-off, at rest. */
export async function liveThrough(product: Product): Promise<void> {
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
  const approved = await approver.post(decision, { outcome: 'approved' }, { 'if-match': '"1"' });
  if (approved.status !== 200) throw new Error(`the write-off was not approved: ${approved.status} ${approved.text}`);
  await untilAtRest(product.databaseUrl);
}
