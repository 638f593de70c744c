import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REGION_WIDE } from '../../apps/api/src/payers/index.ts';
import { camt054, type Credit } from '../support/camt054.ts';
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

  it('what was rendered is never changed, a delivery never taken back, and no attempt of it forgotten', async () => {
    const owner = new DatabaseOwner(product.superuserUrl);
    await expect(owner.query(REGION_WIDE, `update invoice_document set content = ''`)).rejects.toThrow();
    await expect(
      owner.query(REGION_WIDE, `update invoice_delivery set state = 'queued', receipt = null`),
    ).rejects.toThrow();
    await expect(owner.query(REGION_WIDE, `update invoice_delivery_attempt set words = ''`)).rejects.toThrow();
    await expect(owner.query(REGION_WIDE, 'delete from invoice_delivery_attempt')).rejects.toThrow();
    await owner.close();
  });
});

describe('money that comes in', () => {
  let product: Product;
  let billing: Client;
  const invoices = new Map<string, Invoice>();

  interface Tally {
    readonly count: number;
    readonly amount: string;
  }
  interface Summary {
    readonly id: string;
    readonly isRepeat: boolean;
    readonly matched: Tally;
    readonly partial: Tally;
    readonly double: Tally;
    readonly unknown: Tally;
    readonly repeated: number;
    readonly ignored: number;
  }
  interface Payment {
    readonly id: string;
    readonly state: string;
    readonly leftOver: string;
    readonly version: number;
    readonly suggestions: readonly { readonly number: string }[];
  }

  const send = (xml: string, as = billing) =>
    as.send<Summary>('POST', '/api/payments/imports', xml, { 'content-type': 'application/xml' });
  const pay = async (credits: readonly Credit[], messageId: string): Promise<Summary> => {
    const answer = await send(camt054(credits, { messageId }));
    if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
    return answer.body;
  };
  const of = (payer: string): Invoice => {
    const found = invoices.get(payer);
    if (!found) throw new Error(`${payer} has no invoice`);
    return found;
  };
  const stateOf = async (payer: string): Promise<readonly [string, string, string]> => {
    const { body: invoice } = await billing.get<Invoice>(`/api/invoices/${of(payer).id}`);
    const { body } = await billing.get<{ state: string }[]>(`/api/billing-cases?payer=${payer}`);
    return [invoice.state, invoice.outstanding, body[0]?.state ?? ''];
  };
  const waiting = async (): Promise<readonly Payment[]> =>
    (await billing.get<Payment[]>('/api/payments?toDo=true&sort=bookedOn&order=asc')).body;
  const decide = (payment: Payment | undefined, body: object) =>
    billing.post<Payment>(`/api/payments/${payment?.id}/decisions`, body, { 'if-match': `"${payment?.version}"` });

  beforeAll(async () => {
    product = await startProduct({ now: '2020-02-17T09:00' });
    billing = await product.as('region.billing');
    const rows = materialFive.trim().split('\n');
    const elsewhere = ['0182', '0186', '0163'].flatMap((municipality) =>
      rows.map((row) => {
        const episode = JSON.parse(row) as { caseNumber: string };
        return JSON.stringify({ ...episode, municipality, caseNumber: `${episode.caseNumber}-${municipality}` });
      }),
    );
    await billing.import([...rows, ...elsewhere].join('\n'));
    await billing.run('2020-01');
    await invoicedMonth(product, ['0184', '0182', '0186', '0163']);
    const { body } = await billing.get<(Invoice & { payer: string })[]>('/api/invoices');
    for (const invoice of body) invoices.set(invoice.payer, invoice);
  }, 180_000);

  afterAll(() => product.stop());

  it('the very sum settles the invoice; less is booked; more and what nobody knows wait for a person', async () => {
    const summary = await pay(
      [
        { reference: 'R1', amount: '39000.00', ocr: of('0184').ocr },
        { reference: 'R2', amount: '9000.00', ocr: of('0182').ocr },
        { reference: 'R3', amount: '40000.00', ocr: of('0186').ocr },
        { reference: 'R4', amount: '39000.00', text: 'Utan referens' },
        { reference: 'R5', amount: '12.00', indicator: 'DBIT' },
      ],
      'FIL-1',
    );
    expect(summary).toMatchObject({
      isRepeat: false,
      repeated: 0,
      ignored: 1,
      matched: { count: 1, amount: '39000.00' },
      partial: { count: 1, amount: '9000.00' },
      double: { count: 1, amount: '40000.00' },
      unknown: { count: 1, amount: '39000.00' },
    });
    expect([await stateOf('0184'), await stateOf('0182'), await stateOf('0186')]).toEqual([
      ['paid', '0.00', 'paid'],
      ['partly-paid', '30000.00', 'invoiced'],
      ['paid', '0.00', 'paid'],
    ]);
    expect((await waiting()).map(({ state, leftOver }) => [state, leftOver])).toEqual([
      ['double', '1000.00'],
      ['unknown', '39000.00'],
    ]);
  });

  it('the same file has no second effect, and neither has the same entry in another file', async () => {
    const first = [{ reference: 'R1', amount: '39000.00', ocr: of('0184').ocr }];
    const again = await pay(first, 'FIL-2');
    expect(again).toMatchObject({ isRepeat: false, repeated: 1, matched: { count: 0 } });
    const both = await Promise.all([pay(first, 'FIL-2'), pay(first, 'FIL-2')]);
    expect(both.map(({ id, isRepeat }) => [id, isRepeat])).toEqual(Array(2).fill([again.id, true]));
    expect(await stateOf('0184')).toEqual(['paid', '0.00', 'paid']);
  });

  it('a payment that comes twice waits for a person, who pays it back', async () => {
    await pay([{ reference: 'R6', amount: '39000.00', ocr: of('0184').ocr }], 'FIL-3');
    const twice = (await waiting()).find(({ leftOver, state }) => state === 'double' && leftOver === '39000.00');
    expect((await decide(twice, { kind: 'assign', invoice: of('0182').id, reason: 'Fel sätt.' })).status).toBe(409);
    expect((await decide(twice, { kind: 'refund', amount: '39000.01', reason: 'För mycket.' })).status).toBe(422);
    expect((await decide(twice, { kind: 'set-off', invoice: of('0182').id, reason: 'Annan kommun.' })).status).toBe(
      422,
    );
    expect((await decide(twice, { kind: 'refund', reason: ' ' })).status).toBe(400);
    const back = await decide(twice, { kind: 'refund', reason: 'Dubbelbetalning.' });
    expect(back).toMatchObject({ status: 200, body: { state: 'handled', leftOver: '0.00' } });
    expect((await decide(twice, { kind: 'refund', reason: 'Igen.' })).status).toBe(412);
  });

  it('an unknown payment shows the invoices with that sum open, and is assigned to one', async () => {
    const unknown = (await waiting()).find(({ state }) => state === 'unknown');
    expect(unknown?.suggestions.map(({ number }) => number)).toEqual([of('0163').number]);
    const assigned = await decide(unknown, { kind: 'assign', invoice: of('0163').id, reason: 'Rätt avsändare.' });
    expect(assigned).toMatchObject({ status: 200, body: { state: 'handled' } });
    expect(await stateOf('0163')).toEqual(['paid', '0.00', 'paid']);
  });

  it('a paid invoice that is credited gives money back', async () => {
    const credit = await billing.post(`/api/invoices/${of('0163').id}/credit`, { amount: '7800', reason: 'En dag.' });
    expect(credit.status).toBe(201);
    const { body } = await billing.get<{ invoiceId: string; balance: string }[]>('/api/credit-balances');
    expect(body).toMatchObject([{ invoiceId: of('0163').id, balance: '7800.00' }]);
    const path = `/api/invoices/${of('0163').id}/credit-balance`;
    expect((await billing.post(path, { kind: 'refund', amount: '7800.01', reason: 'x' })).status).toBe(422);
    expect((await billing.post(path, { kind: 'refund', reason: 'Kreditfaktura.' })).body).toEqual([]);
    expect((await billing.post(path, { kind: 'refund', reason: 'Igen.' })).status).toBe(409);
  });

  it('a file that is sent anew under its key has the first answer, as text/xml too; the key belongs to that file', async () => {
    const keyed = (messageId: string) =>
      billing.send<Summary>('POST', '/api/payments/imports', camt054([], { messageId }), {
        'content-type': 'text/xml; charset=utf-8',
        'idempotency-key': 'bankfil-1',
      });
    const [first, again, other] = [await keyed('NYCKEL-1'), await keyed('NYCKEL-1'), await keyed('NYCKEL-2')];
    expect([first.status, again.status, other.status]).toEqual([200, 200, 422]);
    expect(first.body.isRepeat).toBe(false);
    expect(again.body).toEqual(first.body);
  });

  it('a file that is far too large is answered so, not cut off', async () => {
    const answer = await send(`${camt054([])}${' '.repeat(12 * 1024 * 1024)}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      413,
      'application/problem+json; charset=utf-8',
    ]);
  });

  it('a file with a document type is refused before anything is booked', async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><Document/>';
    expect(await send(bomb)).toMatchObject({ status: 422 });
    const json = await billing.post('/api/payments/imports', {});
    expect([json.status, (await send(bomb, await product.as('solna.reviewer'))).status]).toEqual([415, 403]);
  });

  it('the ledger balances, and holds every krona of the bank', async () => {
    const owner = new DatabaseOwner(product.databaseUrl);
    const sums = await owner.query(
      REGION_WIDE,
      `select account, sum(amount)::numeric(14, 2)::text as sum from ledger_line group by account order by account`,
    );
    // 39 000 + 9 000 + 40 000 + 39 000 + 39 000 in, 39 000 + 7 800 back; the excess of 1 000 waits.
    expect(sums).toEqual([
      { account: 'bank', sum: '119200.00' },
      { account: 'receivable', sum: '30000.00' },
      { account: 'revenue', sum: '-148200.00' },
      { account: 'to-refund', sum: '-1000.00' },
      { account: 'unmatched', sum: '0.00' },
    ]);
    await owner.close();
  });

  it('what is not paid falls overdue, is reminded of after seven days, and bears interest only where the region says so', async () => {
    const administrator = await product.as('region.admin');
    const settings = { reminderAfterDays: 7, interestPercent: '8.00' };
    expect((await administrator.put('/api/payment-settings', settings)).status).toBe(428);
    const saved = await administrator.put('/api/payment-settings', settings, { 'if-match': '"1"' });
    expect(saved).toMatchObject({ status: 200, body: { ...settings, version: 2 } });
    interface Bookings {
      readonly daysLate: number;
      readonly interest: string;
      readonly bookings: readonly { kind: string; amount: string }[];
      readonly reminders: readonly { remindedOn: string; outstanding: string; interest: string }[];
    }
    const path = `/api/invoices/${of('0182').id}/bookings`;
    const found = await until(async () => {
      const { body } = await billing.get<Bookings>(path);
      if (body.reminders.length > 0) return body;
      await billing.post('/api/demo/next-event');
      return undefined;
    });
    expect((await stateOf('0182'))[2]).toBe('overdue');
    // 30 000 kr, 7 days late at 8 per cent.
    expect(found).toMatchObject({
      daysLate: 7,
      interest: '46.03',
      bookings: [
        { kind: 'invoice', amount: '39000.00' },
        { kind: 'payment', amount: '-9000.00' },
      ],
      reminders: [{ remindedOn: '2020-04-13', outstanding: '30000.00', interest: '46.03' }],
    });
    expect((await (await product.as('solna.reviewer')).get(path)).status).toBe(404);
  });

  it('a claim is given up by two people, never by one', async () => {
    const approver = await product.as('region.approver');
    const path = `/api/invoices/${of('0182').id}/write-offs`;
    expect((await billing.post(path, { amount: '30000.01', reason: 'För mycket.' })).status).toBe(422);
    const { body: proposed } = await billing.post<{ id: string; state: string; amount: string }>(path, {
      reason: 'Kommunen och regionen är överens.',
    });
    expect(proposed).toMatchObject({ state: 'proposed', amount: '30000.00' });
    expect((await billing.post(path, { reason: 'En till.' })).status).toBe(409);
    const decide = (as: Client, body: object) =>
      as.post(`/api/write-offs/${proposed.id}/decision`, body, { 'if-match': '"1"' });
    expect((await decide(billing, { outcome: 'approved' })).status).toBe(403);
    const owner = new DatabaseOwner(product.superuserUrl);
    await expect(
      owner.query(
        REGION_WIDE,
        `update write_off set state = 'approved', decided_by = proposed_by, decided_by_name = 'x', decided_at = now()`,
      ),
    ).rejects.toThrow();
    await owner.close();
    expect((await decide(approver, { outcome: 'rejected' })).status).toBe(400);
    expect(await decide(approver, { outcome: 'approved' })).toMatchObject({ status: 200, body: { state: 'approved' } });
    expect(await stateOf('0182')).toEqual(['paid', '0.00', 'paid']);
    expect((await decide(approver, { outcome: 'approved' })).status).toBe(412);
  });

  it('the month leaves as SIE once the accounts have numbers, and every voucher sums to nothing', async () => {
    const administrator = await product.as('region.admin');
    const missing = await billing.get<{ detail: string }>('/api/ledger/sie?month=2020-03');
    expect(missing).toMatchObject({ status: 409, body: { detail: expect.stringContaining('Fordringar på kommuner') } });
    const { body: accounts } = await administrator.get<{ account: string }[]>('/api/ledger-accounts');
    for (const [place, { account }] of accounts.entries()) {
      const wish = { number: String(1000 + place), name: `Konto ${place} åäö`, objects: '1 "4711"' };
      const saved = await administrator.put(`/api/ledger-accounts/${account}`, wish, { 'if-match': '"1"' });
      expect(saved.status).toBe(200);
    }
    const response = await billing.get('/api/ledger/sie?month=2020-03');
    const vouchers = response.text.split('#VER').slice(1);
    // Four invoices and a credit note, and three decisions about money that was left over.
    expect([response.status, vouchers.length]).toEqual([200, 8]);
    for (const voucher of vouchers) {
      const amounts = [...voucher.matchAll(/#TRANS \d+ \{1 "4711"\} (-?\d+\.\d\d)/g)].map(([, amount]) =>
        Number(amount),
      );
      expect([amounts.length, amounts.reduce((sum, amount) => sum + amount, 0)]).toEqual([2, 0]);
    }
  });

  it('what is calculated and not yet invoiced is listed for a month, and each payer has its year', async () => {
    interface Row {
      readonly payer: string;
      readonly notInvoiced: string;
    }
    const months = [
      await billing.get<Row[]>('/api/month-end?month=2020-02'),
      await billing.get<Row[]>('/api/month-end?month=2020-03'),
    ];
    expect(months.map(({ body }) => body.map(({ payer, notInvoiced }) => `${payer} ${notInvoiced}`).sort())).toEqual([
      ['0163 39000.00', '0182 39000.00', '0184 39000.00', '0186 39000.00'],
      ['0163 7800.00'],
    ]);
    expect((await billing.get('/api/month-end.csv?month=2020-02')).text).toContain(';somatik;39000,00;0,00;39000,00');
    const year = await (await product.as('solna.reviewer')).get('/api/yearly-statements?year=2020');
    expect(year.body).toMatchObject([
      { payer: '0184', opening: '0.00', invoiced: '39000.00', paid: '-39000.00', closing: '0.00' },
    ]);
    const { text } = await billing.get('/api/yearly-statements.csv?year=2020');
    expect(text).toContain("'0182;Nacka;0,00;39000,00;0,00;-9000,00;0,00;0,00;-30000,00;0,00");
    expect((await billing.get('/api/yearly-statements?year=20')).status).toBe(400);
  });

  it('an invoice that is issued after its day still gives the payer four weeks', async () => {
    const { body: cases } = await billing.get<{ id: string }[]>('/api/billing-cases?payer=0163&careType=somatic');
    const corrected = await billing.post(`/api/billing-cases/${cases[0]?.id}/corrections`, {
      reason: 'Åter till 39 000.',
    });
    expect(corrected.status).toBe(200);
    const { body: issued } = await billing.get<object[]>('/api/invoices?payer=0163&sort=number&order=desc');
    expect(issued[0]).toMatchObject({
      kind: 'invoice',
      amount: '39000.00',
      issuedOn: '2020-04-13',
      dueOn: '2020-05-11',
    });
  });
});
