import { enterInvoiceParties } from './invoice-parties.ts';
import type { Product } from './product.ts';
import { until } from './until.ts';

interface Case {
  readonly id: string;
  readonly state: string;
}

/** Takes every calculated month of the run to its invoice: shared, accepted for want of a word, issued at once by hand. */
export async function invoicedMonth(product: Product, municipalities: readonly string[] = ['0184']): Promise<void> {
  const [billing, approver, administrator] = await Promise.all([
    product.as('region.billing'),
    product.as('region.approver'),
    product.as('region.admin'),
  ]);
  await enterInvoiceParties(administrator, municipalities);
  const cases = await until(async () => {
    const { body } = await billing.get<Case[]>('/api/billing-cases?state=calculated&perPage=200');
    return body.length > 0 ? body : undefined;
  });
  for (const { id } of cases) {
    await billing.post(`/api/billing-cases/${id}/transitions`, { to: 'ready-to-share' });
    await approver.post(`/api/billing-cases/${id}/transitions`, { to: 'shared' });
  }
  for (let step = 0; step < 40; step += 1) {
    const { body } = await billing.get<Case[]>('/api/billing-cases?perPage=200');
    if (cases.every(({ id }) => body.find((each) => each.id === id)?.state === 'invoiced')) return;
    const { status } = await billing.post('/api/demo/next-event');
    await new Promise((resolve) => setTimeout(resolve, status === 409 ? 500 : 300));
  }
  throw new Error('the month was not invoiced');
}
