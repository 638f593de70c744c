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
    await approver.post(`/api/billing-cases/${id}/transitions`, {
      to: 'shared',
      reason: 'Månaden är granskad i regionen.',
    });
  }
  let states: readonly string[] = [];
  for (let step = 0; step < 60; step += 1) {
    const { body } = await billing.get<(Case & { parked: object | null })[]>('/api/billing-cases?perPage=200');
    const ours = body.filter(({ id }) => cases.some((each) => each.id === id));
    states = ours.map(({ state, parked }) => `${state} ${JSON.stringify(parked)}`);
    if (ours.every(({ state }) => state === 'invoiced')) return;
    // The day has come: whoever is not invoiced yet is invoiced by hand.
    const reviewed = ours.filter(({ state }) => state === 'review-expired');
    for (const { id } of reviewed) await billing.post(`/api/billing-cases/${id}/transitions`, { to: 'invoiced' });
    if (reviewed.length === 0 && ours.every(({ state }) => state === 'shared'))
      await billing.post('/api/demo/next-event');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`the month was not invoiced: ${states.join(', ')}`);
}
