import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../support/client.ts';
import { REGION_WIDE } from '../../apps/api/src/payers/index.ts';
import { DatabaseOwner } from '../support/database-owner.ts';
import { enterInvoiceParties } from '../support/invoice-parties.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { until } from '../support/until.ts';

interface Case {
  readonly id: string;
  readonly state: string;
  readonly amount: string;
  readonly parked: { readonly code: string; readonly text: string } | null;
  readonly invoiceDueOn: string;
  readonly package: { readonly revision: number } | null;
}
interface Invoice {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly state: string;
  readonly amount: string;
  readonly outstanding: string;
  readonly dueOn: string;
  readonly issuedOn: string;
  readonly ocr: string;
  readonly lines: readonly { quantity: number; price: string; amount: string }[];
  readonly credits: { readonly number: string } | null;
}
interface Preview {
  readonly obstacles: readonly { code: string; text: string; party: string | null }[];
  readonly net: { readonly net: string; readonly credit: string; readonly invoice: string };
  readonly chain: readonly { number: string; kind: string; amount: string }[];
}

describe("the invoice of the material's month", () => {
  let product: Product;
  let billing: Client;
  let administrator: Client;
  let solna: Client;
  let id: string;

  const month = async (): Promise<Case> => (await billing.get<Case>(`/api/billing-cases/${id}`)).body;
  const invoices = async (as = billing): Promise<readonly Invoice[]> =>
    (await as.get<Invoice[]>('/api/invoices?sort=number&order=asc')).body;
  const goOn = async (wanted: string): Promise<Case> => {
    for (let step = 0; step < 8; step += 1) {
      const found = await month();
      if (found.state === wanted) return found;
      const { status } = await billing.post('/api/demo/next-event');
      if (status === 409) break;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    return until(async () => ((await month()).state === wanted ? month() : undefined));
  };

  beforeAll(async () => {
    product = await startProduct({ now: '2020-02-17T09:00' });
    const approver = await product.as('region.approver');
    [billing, administrator, solna] = await Promise.all([
      product.as('region.billing'),
      product.as('region.admin'),
      product.as('solna.reviewer'),
    ]);
    await billing.import(materialFive);
    await billing.run('2020-01');
    const found = await until(
      async () => (await billing.get<Case[]>('/api/billing-cases?payer=0184&careType=somatic')).body[0],
    );
    id = found.id;
    await billing.post(`/api/billing-cases/${id}/transitions`, { to: 'ready-to-share' });
    await approver.post(`/api/billing-cases/${id}/transitions`, { to: 'shared' });
  }, 60_000);

  afterAll(() => product.stop());

  it('says beforehand everything that would stop it, and where to enter it', async () => {
    const { body } = await billing.get<Preview>(`/api/billing-cases/${id}/invoice-preview`);
    expect(body.obstacles.map(({ code, party }) => [code, party])).toContainEqual(['missing-reference-data', '0184']);
    expect(body.obstacles.map(({ text }) => text)).toContain(
      'Organisationsnummer saknas för Solna. Lägg in det under Register, så går fakturan vidare.',
    );
  });

  it('parks when the day comes and numbers are missing, and goes on by itself once they are entered', async () => {
    const parked = await goOn('parked');
    expect(parked.parked).toMatchObject({ code: 'missing-reference-data' });
    const wrong = await administrator.put(
      '/api/invoice-parties/0184',
      {
        name: 'Solna',
        organisationNumber: '212000-0143',
        endpointScheme: null,
        endpointId: null,
        buyerReference: null,
        street: null,
        postalCode: null,
        city: null,
        bankgiro: null,
        contactEmail: null,
        vatNumber: null,
      },
      { 'if-match': '"0"' },
    );
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ path: 'organisationNumber' }] } });
    await enterInvoiceParties(administrator, ['0184']);
    const invoiced = await until(async () => ((await month()).state === 'invoiced' ? month() : undefined));
    expect(invoiced).toMatchObject({ amount: '39000.00', invoiceDueOn: '2020-04-06' });
  });

  it('is number one of its year: five days at 7 800 kr, due on 6 April', async () => {
    const [invoice] = await invoices();
    expect(invoice).toMatchObject({
      number: '2020-000001',
      kind: 'invoice',
      state: 'issued',
      amount: '39000.00',
      outstanding: '39000.00',
      issuedOn: '2020-03-09',
      dueOn: '2020-04-06',
      lines: [{ quantity: 5, price: '7800.00', amount: '39000.00' }],
    });
    expect((await invoices(solna)).map(({ number }) => number)).toEqual(['2020-000001']);
    expect(await invoices(await product.as('farsta.reviewer'))).toEqual([]);
  });

  it('nobody changes it, not even whoever goes past every policy', async () => {
    const owner = new DatabaseOwner(product.superuserUrl);
    await expect(owner.query(REGION_WIDE, 'update invoice set amount = 1')).rejects.toThrow();
    await expect(owner.query(REGION_WIDE, 'delete from invoice')).rejects.toThrow();
    await owner.close();
  });

  it('a month corrected after it is credited and invoiced anew, the net shown first', async () => {
    const late = materialFive.split('\n').slice(0, 1).join('\n').replace('A-ANDERS', 'F-LATE');
    await billing.import(`${late}\n`);
    await billing.post(`/api/billing-cases/${id}/change-decisions`, { decision: 'new-revision', reason: 'Sen rad.' });
    await until(async () => ((await month()).package?.revision === 2 ? true : undefined));
    const preview = await billing.get<Preview>(`/api/billing-cases/${id}/invoice-preview`);
    expect(preview.body.net).toEqual({
      invoiced: '39000.00',
      target: '54600.00',
      net: '15600.00',
      credit: '39000.00',
      invoice: '54600.00',
    });
    const corrected = await billing.post<Preview>(`/api/billing-cases/${id}/corrections`, {
      reason: 'En rad kom för sent.',
    });
    expect(corrected.body.chain.map(({ number, kind, amount }) => [number, kind, amount])).toEqual([
      ['2020-000001', 'invoice', '39000.00'],
      ['2020-000002', 'credit-note', '39000.00'],
      ['2020-000003', 'invoice', '54600.00'],
    ]);
    expect((await billing.post(`/api/billing-cases/${id}/corrections`, { reason: 'Igen.' })).status).toBe(409);
    expect((await month()).state).toBe('invoiced');
  });

  it('a credit takes no more than is left, once for each key', async () => {
    const live = (await invoices()).find(({ number }) => number === '2020-000003');
    const credit = (body: object, key = {}) => billing.post<Invoice>(`/api/invoices/${live?.id}/credit`, body, key);
    expect((await credit({ amount: '54600.01', reason: 'För mycket.' })).status).toBe(422);
    expect((await credit({ amount: '4600', reason: ' ' })).status).toBe(400);
    const key = { 'idempotency-key': 'credit-1' };
    const part = await credit({ amount: '4600', reason: 'Överenskommen jämkning.' }, key);
    const again = await credit({ amount: '4600', reason: 'Överenskommen jämkning.' }, key);
    expect([part.status, part.body.number, again.body.number]).toEqual([201, '2020-000004', '2020-000004']);
    expect(part.body).toMatchObject({ kind: 'credit-note', amount: '4600.00', credits: { number: '2020-000003' } });
    const after = (await invoices()).find(({ number }) => number === '2020-000003');
    expect(after).toMatchObject({ state: 'partly-credited', outstanding: '50000.00' });
    expect((await credit({ reason: 'Resten.' })).body).toMatchObject({ number: '2020-000005', amount: '50000.00' });
    expect((await month()).state).toBe('credited');
    expect((await credit({ reason: 'Mer.' })).status).toBe(409);
  });

  it('every voucher of the ledger sums to nothing, and every number is there once', async () => {
    const owner = new DatabaseOwner(product.databaseUrl);
    const sums = await owner.query(
      REGION_WIDE,
      'select voucher_id from ledger_line group by voucher_id having sum(amount) <> 0',
    );
    const numbers = await owner.query(REGION_WIDE, 'select series_number from invoice order by series_number');
    expect([sums, numbers]).toEqual([[], [1, 2, 3, 4, 5].map((number) => ({ series_number: number }))]);
    await owner.close();
  });
});
