import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { untilAtRest } from '../support/at-rest.ts';
import { accepted, type Client } from '../support/client.ts';
import { enterInvoiceParties } from '../support/invoice-parties.ts';
import { findBreaches } from '../support/invariants/index.ts';
import { type Product, startProduct } from '../support/product.ts';
import { caseNumberOf, fiveOf } from '../support/year/county.ts';
import type { Invoice, Month } from '../support/year/region-year.ts';
import { runAndShare } from '../support/year/run-and-share.ts';

const PERIOD = '2020-01';
/** A row that came late, a stay that was cancelled, one that was shorter. */
const CORRECTIONS = {
  late: (payer: string) => ({ ...rowOf('A-ANDERS', payer), caseNumber: caseNumberOf('F-LATE', payer, PERIOD) }),
  cancelled: (payer: string) => ({ ...rowOf('B-BIANCA', payer), cancelled: true }),
  shorter: (payer: string) => ({ ...rowOf('D-DORIS', payer), dischargedAt: '2020-01-25T10:00:00' }),
};
type Correction = keyof typeof CORRECTIONS;

/** Which payer hears of what in which order, and how many of them before its invoice. */
const ARRIVALS: readonly (readonly [payer: string, order: readonly Correction[], beforeInvoice: number])[] = [
  ['0184', ['late', 'cancelled', 'shorter'], 3],
  ['0182', ['shorter', 'late', 'cancelled'], 2],
  ['0186', ['cancelled', 'shorter', 'late'], 1],
  ['0163', ['late', 'shorter', 'cancelled'], 0],
  ['0160', ['shorter', 'cancelled', 'late'], 0],
  ['0126', ['cancelled', 'late', 'shorter'], 1],
];

function rowOf(name: string, payer: string): Record<string, unknown> {
  const found = fiveOf(payer, PERIOD).find((row) => row['caseNumber'] === caseNumberOf(name, payer, PERIOD));
  if (!found) throw new Error(`${name} is not one of the five`);
  return found;
}

describe('six payers whose months are corrected in the same ways', () => {
  let product: Product;
  let billing: Client;

  beforeAll(async () => {
    product = await startProduct({ now: '2020-02-17T09:00' });
    billing = await product.as('region.billing');
    const payers = ARRIVALS.map(([payer]) => payer);
    await enterInvoiceParties(await product.as('region.admin'), payers);
    const rows = payers.flatMap((payer) => fiveOf(payer, PERIOD)).map((row) => JSON.stringify(row));
    await runAndShare(product, { period: PERIOD, rows: rows.join('\n') });
  }, 60_000);

  afterAll(() => product.stop());

  const months = async (): Promise<readonly Month[]> =>
    (await billing.get<Month[]>(`/api/billing-cases?period=${PERIOD}&careType=somatic&perPage=200`)).body;

  /** The n-th correction of those payers that hear of it now, each decided for a new revision. */
  async function correct(place: number, isNow: (beforeInvoice: number) => boolean): Promise<void> {
    const hearing = ARRIVALS.filter(([, , beforeInvoice]) => isNow(beforeInvoice));
    const rows = hearing.flatMap(([payer, order]) => {
      const correction = order[place];
      return correction === undefined ? [] : [JSON.stringify(CORRECTIONS[correction](payer))];
    });
    if (rows.length === 0) return;
    await billing.import(rows.join('\n'));
    const wish = { decision: 'new-revision', reason: 'Rättelse' };
    const concerned = (await months()).filter(({ payer }) => hearing.some(([each]) => each === payer));
    for (const { id } of concerned) await accepted(billing.post(`/api/billing-cases/${id}/change-decisions`, wish));
    await untilAtRest(product.databaseUrl);
    for (const { id, state } of concerned) {
      const isIssued = ['invoiced', 'paid', 'overdue'].includes(state);
      if (isIssued) await accepted(billing.post(`/api/billing-cases/${id}/corrections`, { reason: 'Rättelse' }));
    }
  }

  it('owe the same in the end, whether they were corrected before the invoice or after it', async () => {
    for (const place of [0, 1, 2]) await correct(place, (beforeInvoice) => place < beforeInvoice);
    for (let step = 0; step < 20; step += 1) {
      const open = (await months()).filter(({ state }) => ['shared', 'review-expired'].includes(state));
      if (open.length === 0) break;
      await billing.post('/api/demo/next-event');
      await untilAtRest(product.databaseUrl);
    }
    for (const place of [0, 1, 2]) await correct(place, (beforeInvoice) => place >= beforeInvoice);

    const { body } = await billing.get<Invoice[]>('/api/invoices?perPage=200');
    const owed = new Map<string, number>();
    for (const { payer, kind, amount } of body)
      owed.set(payer, (owed.get(payer) ?? 0) + (kind === 'invoice' ? 1 : -1) * Number(amount));
    // 4 + 3 + 4 + 2 + 4 = 17 days over five episodes, 7 days above the free ones.
    expect([...owed].sort()).toEqual(ARRIVALS.map(([payer]) => [payer, 54_600] as const).sort());
    expect(body.length).toBeGreaterThan(ARRIVALS.length + 8);
    await untilAtRest(product.databaseUrl);
    expect(await findBreaches(product.databaseUrl, product)).toEqual([]);
  }, 180_000);
});
