import { accepted } from './client.ts';
import type { Product } from './product.ts';
import { releaseMonth } from './release-month.ts';
import { until } from './until.ts';

const careTypes = ['somatic', 'psychiatric'] as const;

interface Statement {
  readonly id: string;
  readonly payer: string;
}

interface Case extends Statement {
  readonly statementId: string | null;
  readonly package: { readonly revision: number } | null;
}

/**
 * Gives every payer its basis of a month that has been run: made ready by one person of the region, released by another, each
 * deviation ticked, before its planned day if need be. Until then no payer reads anything of it.
 */
export async function shareMonth(product: Product, period: string): Promise<void> {
  const [billing, approver] = await Promise.all([product.as('region.billing'), product.as('region.approver')]);
  for (const careType of careTypes) {
    const month = { period, careType };
    const query = `period=${period}&careType=${careType}`;
    const { body: statements } = await billing.get<Statement[]>(`/api/statements?${query}&perPage=200`);
    if (statements.length === 0) continue;
    await until(async () => {
      const { body: cases } = await billing.get<Case[]>(`/api/billing-cases?${query}&perPage=200`);
      const isTakenUp = ({ id, payer }: Statement): boolean =>
        cases.some((one) => one.payer === payer && (one.statementId === id || one.package !== null));
      return statements.every(isTakenUp) ? true : undefined;
    });
    await accepted(billing.post('/api/sharing-releases/preparations', month));
    await releaseMonth(approver, month, { early: true, reason: 'Underlaget är klart.' });
  }
}

/** Takes what changed in a payer's shared month into a new revision of its basis, and waits for it. */
export async function reviseMonth(
  product: Product,
  { period, payer, careType = 'somatic' }: { period: string; payer: string; careType?: string },
): Promise<void> {
  const billing = await product.as('region.billing');
  const path = `/api/billing-cases?period=${period}&payer=${payer}&careType=${careType}`;
  const find = async (): Promise<Case | undefined> => (await billing.get<Case[]>(path)).body[0];
  const before = await find();
  if (!before) throw new Error(`${payer} has no case of ${period}`);
  const decision = { decision: 'new-revision', reason: 'Rättelser efter delning.' };
  await accepted(billing.post(`/api/billing-cases/${before.id}/change-decisions`, decision));
  await until(async () => {
    const after = await find();
    return (after?.package?.revision ?? 0) > (before.package?.revision ?? 0) ? true : undefined;
  });
}
