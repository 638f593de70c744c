import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, Client } from '../support/client.ts';
import { untilAtRest } from '../support/at-rest.ts';
import { enterInvoiceParties } from '../support/invoice-parties.ts';
import { findBreaches } from '../support/invariants/index.ts';
import { type Product, startProduct } from '../support/product.ts';
import { fiveOf, municipalities } from '../support/year/county.ts';
import { runAndShare } from '../support/year/run-and-share.ts';

const PERIOD = '2020-01';
/** Every municipality but Stockholm, whose districts are the payers. */
const PAYERS = municipalities.filter((municipality) => municipality !== '0180');

interface Month {
  readonly id: string;
  readonly state: string;
}
interface Invoice {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly outstanding: string;
}

describe('when fifty people issue at once', () => {
  let product: Product;
  let billing: Client;

  beforeAll(async () => {
    product = await startProduct({ now: '2020-02-17T09:00' });
    billing = await product.as('region.billing');
    await enterInvoiceParties(await product.as('region.admin'), PAYERS);
    const rows = PAYERS.flatMap((payer) => fiveOf(payer, PERIOD)).map((row) => JSON.stringify(row));
    await runAndShare(product, { period: PERIOD, rows: rows.join('\n') });
    // The review closes as its day begins; the product itself would issue at eight.
    for (let step = 0; step < 6 && (await waiting('review-expired')).length === 0; step += 1) {
      await billing.post('/api/demo/next-event');
      await untilAtRest(product.databaseUrl);
    }
  }, 120_000);

  afterAll(() => product.stop());

  const waiting = async (state: string): Promise<readonly Month[]> =>
    (await billing.get<Month[]>(`/api/billing-cases?period=${PERIOD}&careType=somatic&state=${state}&perPage=200`))
      .body;
  const invoices = async (): Promise<readonly Invoice[]> =>
    (await billing.get<Invoice[]>('/api/invoices?perPage=200&sort=number&order=asc')).body;
  const statuses = (answers: readonly Answer[]): readonly number[] => answers.map(({ status }) => status).sort();
  const times = (count: number, status: number): number[] => Array<number>(count).fill(status);
  const soundAtRest = async (): Promise<void> => {
    await untilAtRest(product.databaseUrl);
    expect(await findBreaches(product.databaseUrl, product)).toEqual([]);
  };

  it('two at each of twenty-five months: each month has one invoice, and the numbers run from 1 to 25', async () => {
    const months = await waiting('review-expired');
    expect(months).toHaveLength(25);
    const answers = await Promise.all(
      [...months, ...months].map(({ id }) => billing.post(`/api/billing-cases/${id}/transitions`, { to: 'invoiced' })),
    );
    expect(statuses(answers)).toEqual([...times(25, 200), ...times(25, 409)]);
    expect((await invoices()).map(({ number }) => number)).toEqual(
      months.map((_, place) => `2020-${String(place + 1).padStart(6, '0')}`),
    );
    await soundAtRest();
  }, 60_000);

  it('fifty at one invoice: no more is credited than it asked for', async () => {
    const [first] = await invoices();
    const credit = { amount: '1000.00', reason: 'Prov' };
    const answers = await Promise.all(
      times(50, 0).map(() => billing.post(`/api/invoices/${first?.id}/credit`, credit)),
    );
    // 39 000 kr in parts of 1 000 kr.
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(39);
    expect((await invoices())[0]?.outstanding).toBe('0.00');
    await soundAtRest();
  }, 60_000);

  it('fifty with one key: one credit note, and the same answer for everybody', async () => {
    const [, second] = await invoices();
    const key = { 'idempotency-key': 'fifty-at-once' };
    const answers = await Promise.all(
      times(50, 0).map(() => billing.post<Invoice>(`/api/invoices/${second?.id}/credit`, { reason: 'Prov' }, key)),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.number}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    await soundAtRest();
  }, 60_000);

  it('two at each month that was credited: each is issued anew once, the numbers go on', async () => {
    const live = (await invoices()).filter(({ kind, outstanding }) => kind === 'invoice' && outstanding === '39000.00');
    expect(live).toHaveLength(23);
    const credited = await Promise.all(
      live.map(({ id }) => billing.post(`/api/invoices/${id}/credit`, { reason: 'Prov' })),
    );
    expect(new Set(statuses(credited))).toEqual(new Set([201]));
    const months = await waiting('credited');
    const wish = { to: 'invoiced', reason: 'På nytt' };
    const answers = await Promise.all(
      [...months, ...months].map(({ id }) => billing.post(`/api/billing-cases/${id}/transitions`, wish)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(months.length);
    await soundAtRest();
  }, 60_000);
});
