import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { untilAtRest } from '../support/at-rest.ts';
import { accepted, Client } from '../support/client.ts';
import { enterInvoiceParties } from '../support/invoice-parties.ts';
import { findBreaches } from '../support/invariants/index.ts';
import { type Product, startProduct } from '../support/product.ts';
import { RulesDesk, SOMATIC, withFreeDays } from '../support/rules-desk.ts';
import { fiveOf } from '../support/year/county.ts';
import type { Invoice, Month } from '../support/year/region-year.ts';
import { runAndShare } from '../support/year/run-and-share.ts';

const PERIOD = '2020-01';

interface Changed {
  readonly caseId: string;
  readonly payer: string;
  readonly changed: number;
  readonly added: number;
  readonly newRules: string | null;
}

describe('a rule that is corrected backwards when its month is invoiced', () => {
  let product: Product;
  let billing: Client;

  const month = async (payer: string): Promise<Month> => {
    const { body } = await billing.get<Month[]>(`/api/billing-cases?period=${PERIOD}&careType=somatic&payer=${payer}`);
    if (!body[0]) throw new Error(`${payer} has no case`);
    return body[0];
  };
  const changes = async (): Promise<readonly Changed[]> =>
    (await billing.get<Changed[]>('/api/changes-after-sharing')).body;
  const decide = (caseId: string, decision: string) =>
    accepted(billing.post(`/api/billing-cases/${caseId}/change-decisions`, { decision, reason: 'Regeln är rättad.' }));
  const liveOn = async (payer: string, state: string): Promise<Month> => {
    for (let step = 0; step < 12 && (await month(payer)).state !== state; step += 1) {
      await billing.post('/api/demo/next-event');
      await untilAtRest(product.databaseUrl);
    }
    return month(payer);
  };

  beforeAll(async () => {
    product = await startProduct({ now: '2020-02-17T09:00' });
    billing = await product.as('region.billing');
    await enterInvoiceParties(await product.as('region.admin'), ['0184', '0182', '0186']);
    // Nacka has Bianca and Erik alone: 0 + 2 days over two episodes, nothing to pay for.
    const nackas = fiveOf('0182', PERIOD).filter(({ caseNumber }) => /BIANCA|ERIK/.test(String(caseNumber)));
    const rows = [...fiveOf('0184', PERIOD), ...fiveOf('0186', PERIOD), ...nackas];
    await runAndShare(product, { period: PERIOD, rows: rows.map((row) => JSON.stringify(row)).join('\n') });
  }, 60_000);

  afterAll(() => product.stop());

  it('the month is invoiced by the rule as it was: 39 000 kr for Solna, nothing for Nacka', async () => {
    expect(await liveOn('0184', 'invoiced')).toMatchObject({ state: 'invoiced', amount: '39000.00' });
    expect(await month('0182')).toMatchObject({ state: 'closed', amount: '0.00' });
    expect(await changes()).toEqual([]);
  }, 60_000);

  it('published, the correction stands among what has changed after sharing, for each payer', async () => {
    const admin = new RulesDesk(await product.as('region.admin'));
    const approver = new RulesDesk(await Client.signIn(product.url, 'region.approver'));
    const { body: draft } = await admin.create(SOMATIC, '2020-01-01', 'Fridagarna var fel');
    const consultation = { needed: false, reason: 'Rättelse av ett skrivfel' };
    expect((await admin.save(draft, { ...withFreeDays(draft, 0), consultation })).status).toBe(200);
    expect((await approver.move(draft.id, 'approved')).status).toBe(200);
    expect((await approver.move(draft.id, 'scheduled')).body.state).toBe('in-force');
    const found = await changes();
    expect(found.map(({ payer, changed, added, newRules }) => [payer, changed, added, newRules]).sort()).toEqual(
      ['0182', '0184', '0186'].map((payer) => [payer, 0, 0, 'somatic/2020-01-01.2']),
    );
  }, 60_000);

  it('a payer that was invoiced is credited and invoiced anew, its net shown first', async () => {
    const { id } = await month('0184');
    await decide(id, 'new-revision');
    await untilAtRest(product.databaseUrl);
    const preview = await billing.get<{ net: object }>(`/api/billing-cases/${id}/invoice-preview`);
    // 15 days over five episodes, none of them free: 117 000 kr.
    expect(preview.body.net).toMatchObject({ invoiced: '39000.00', target: '117000.00', net: '78000.00' });
    await accepted(billing.post(`/api/billing-cases/${id}/corrections`, { reason: 'Regeln är rättad.' }));
    const { body } = await billing.get<Invoice[]>('/api/invoices?payer=0184&sort=number&order=asc');
    expect(body.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['invoice', '39000.00'],
      ['credit-note', '39000.00'],
      ['invoice', '117000.00'],
    ]);
  }, 60_000);

  it('a payer that had nothing to pay is given its three weeks, and then its invoice', async () => {
    const { id } = await month('0182');
    await decide(id, 'new-revision');
    await untilAtRest(product.databaseUrl);
    expect(await month('0182')).toMatchObject({ state: 'shared', amount: '15600.00', package: { revision: 2 } });
    expect(await liveOn('0182', 'invoiced')).toMatchObject({ state: 'invoiced', amount: '15600.00' });
  }, 60_000);

  it('what is left until after the invoice is decided, and nothing breaks a promise', async () => {
    const [left] = await changes();
    expect(left?.payer).toBe('0186');
    await decide(left?.caseId ?? '', 'after-invoice');
    expect(await changes()).toEqual([]);
    expect(await findBreaches(product.databaseUrl, product)).toEqual([]);
  });
});
