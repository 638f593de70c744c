import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { camt054, type Credit } from '../support/camt054.ts';
import type { Client } from '../support/client.ts';
import { enterInvoiceParties } from '../support/invoice-parties.ts';
import { MailServer } from '../support/mail-server.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { until } from '../support/until.ts';

interface Item {
  readonly code: string;
  readonly group: string;
  readonly title: string;
  readonly link: { readonly resource: string; readonly id?: string; readonly filter?: object };
}
interface Invoice {
  readonly id: string;
  readonly number: string;
  readonly ocr: string;
  readonly state: string;
  readonly acts: { readonly writeOff: boolean };
}
interface Delivery {
  readonly id: string;
  readonly state: string;
  readonly attempts: readonly { readonly outcome: string; readonly words: string | null }[];
}

/** Solna's January: 39 000 kr, invoiced with a second person, refused at first by the access point, and not paid in time. */
describe('what an invoice waits for', () => {
  const mailServer = new MailServer();
  let product: Product;
  let accessPoint: Server;
  let answers = 422;
  let billing: Client;
  let approver: Client;
  let solna: Client;
  let caseId: string;
  let invoice: Invoice;

  const rows = async (as: Client, code: string): Promise<readonly Item[]> =>
    (await as.get<{ items: Item[] }>('/api/to-do')).body.items.filter((item) => item.code === code);
  const groups = async (as: Client, code: string) => (await rows(as, code)).map(({ group }) => group);
  const pay = (credits: readonly Credit[], messageId: string) =>
    billing.send<{ id: string }>('POST', '/api/payments/imports', camt054(credits, { messageId }), {
      'content-type': 'application/xml',
    });
  const delivery = async () =>
    (await billing.get<Delivery[]>(`/api/invoice-deliveries?invoice=${invoice.id}`)).body[0] as Delivery;

  /** Takes Solna's calculated month to its acceptance. @returns the case */
  const accepted = async (period: string): Promise<string> => {
    const id = await until(async () => {
      const query = `period=${period}&payer=0184&state=calculated`;
      return (await billing.get<{ id: string }[]>(`/api/billing-cases?${query}`)).body[0]?.id;
    });
    const path = `/api/billing-cases/${id}/transitions`;
    const signatory = { name: 'Exempel', title: 'Ekonomichef', delegationReference: 'D 4.2' };
    await billing.post(path, { to: 'ready-to-share' });
    await approver.post(path, { to: 'shared' });
    await solna.post(path, { to: 'accepted', signatory });
    return id;
  };

  beforeAll(async () => {
    accessPoint = createServer((request, response) => {
      request.resume().on('end', () => response.writeHead(answers, { 'x-receipt': 'AP-1' }).end());
    });
    await new Promise<void>((ready) => accessPoint.listen(0, '127.0.0.1', ready));
    await mailServer.start();
    product = await startProduct({
      now: '2020-02-17T09:00',
      environment: {
        FRISTDAG_ACCESS_POINT_URL: `http://127.0.0.1:${(accessPoint.address() as AddressInfo).port}/in`,
        FRISTDAG_SMTP_URL: mailServer.url,
        FRISTDAG_MAIL_FROM: 'fristdag@region.example',
        FRISTDAG_PUBLIC_URL: 'https://fristdag.example',
      },
    });
    billing = await product.as('region.billing');
    approver = await product.as('region.approver');
    solna = await product.as('solna.reviewer');
    const administrator = await product.as('region.admin');
    await enterInvoiceParties(administrator, ['0184']);
    const line = await administrator.get<{ version: number }>('/api/invoice-settings');
    const version = { 'if-match': `"${line.body.version}"` };
    await administrator.put('/api/invoice-settings', { approveFrom: '1.00' }, version);
    await billing.import(materialFive);
    await billing.run('2020-01');
    caseId = await accepted('2020-01');
  }, 120_000);

  afterAll(async () => {
    await product.stop();
    await mailServer.stop();
    await new Promise((closed) => accessPoint.close(closed));
  });

  it('what somebody holds waits for the region, and does not go by itself', async () => {
    const path = `/api/billing-cases/${caseId}`;
    const next = async () => {
      const { body } = await billing.get<{ version: number; actsNext: { who: string; text: string } }>(path);
      return body;
    };
    expect((await next()).actsNext.who).toBe('product');
    const ifMatch = async () => ({ 'if-match': `"${(await next()).version}"` });
    await billing.post(`${path}/holds`, { reason: 'Avstäms mot ekonomi.' }, await ifMatch());
    expect((await next()).actsNext).toEqual({ who: 'region', text: 'Regionen släpper fakturan.' });
    await billing.post(`${path}/hold-releases`, { reason: 'Avstämt.' }, await ifMatch());
    expect((await next()).actsNext.who).toBe('product');
  });

  it('above the line it waits for a second person, who has it first on the list', async () => {
    const [mine] = await rows(approver, 'approve-invoice');
    expect(mine).toMatchObject({ title: 'Godkänn fakturan på 39\u00A0000\u00A0kr', link: { id: caseId } });
    expect(await groups(billing, 'approve-invoice')).toEqual(['waiting']);
    expect(await rows(solna, 'approve-invoice')).toEqual([]);
    expect((await approver.post(`/api/billing-cases/${caseId}/invoice-approvals`)).status).toBe(200);
    expect([await rows(approver, 'approve-invoice'), await rows(billing, 'approve-invoice')]).toEqual([[], []]);
    await billing.post(`/api/billing-cases/${caseId}/transitions`, { to: 'invoiced', reason: 'På begäran.' });
    invoice = (await billing.get<Invoice[]>('/api/invoices?payment=open&municipality=0184')).body[0] as Invoice;
    expect(invoice).toMatchObject({ state: 'issued', acts: { writeOff: true } });
    expect((await solna.get<Invoice>(`/api/invoices/${invoice.id}`)).body.acts.writeOff).toBe(false);
  });

  it('an e-invoice that the receiver refuses is set aside with its reason, and goes when somebody tries it again', async () => {
    const dead = await until(async () => ((await delivery()).state === 'failed' ? delivery() : undefined));
    expect(dead.attempts).toMatchObject([{ outcome: 'refused', words: 'Mottagaren svarade 422.' }]);
    const [row] = await rows(billing, 'dead-delivery');
    expect(row).toMatchObject({
      title: `E-fakturan ${invoice.number} kom inte fram`,
      link: { resource: 'invoices', id: invoice.id },
    });
    answers = 202;
    expect((await billing.post(`/api/invoice-deliveries/${dead.id}/retry`)).status).toBe(200);
    const delivered = await until(async () => ((await delivery()).state === 'completed' ? delivery() : undefined));
    expect(delivered.attempts.map(({ outcome, words }) => [outcome, words])).toEqual([
      ['refused', 'Mottagaren svarade 422.'],
      ['put-back', expect.any(String)],
      ['delivered', 'AP-1'],
    ]);
    expect(await rows(billing, 'dead-delivery')).toEqual([]);
  });

  it('money that belongs to no invoice waits for the officer, and is found by what stands on it', async () => {
    await pay([{ reference: 'B-77', amount: '1200.00', text: 'Utan referens' }], 'FIL-1');
    const [row] = await rows(billing, 'payments');
    expect(row).toMatchObject({
      title: 'Red ut en betalning: 1\u00A0200\u00A0kr hör inte till någon faktura',
      link: { resource: 'payments', filter: { toDo: 'true' } },
    });
    const found = async (search: string) =>
      (await billing.get<unknown[]>(`/api/payments?search=${encodeURIComponent(search)}`)).body.length;
    expect([await found('B-77'), await found('solna'), await found('Solna stad AB'), await found('%')]).toEqual([
      1, 1, 0, 0,
    ]);
    const { body: files } = await billing.get<object[]>('/api/payments/imports');
    expect(files).toMatchObject([{ messageId: 'FIL-1', unknown: { count: 1, amount: '1200.00' } }]);
    const [payment] = (await billing.get<{ id: string; version: number }[]>('/api/payments?toDo=true')).body;
    const back = { kind: 'refund', reason: 'Hör inte hit.' };
    const version = { 'if-match': `"${payment?.version}"` };
    expect((await billing.post(`/api/payments/${payment?.id}/decisions`, back, version)).status).toBe(200);
    expect(await rows(billing, 'payments')).toEqual([]);
  });

  it('what is not paid in time is told to the payer once by e-mail, without a name or a case', async () => {
    const { body: settings } = await solna.get<{ version: number; kinds: { kind: string; inApp: boolean }[] }>(
      '/api/notice-settings',
    );
    const kinds = settings.kinds.map(({ kind, inApp }) => ({ kind, inApp, byMail: kind === 'invoice-reminder' }));
    const wish = { mailAddress: 'ekonomi@solna.example', language: 'sv', kinds };
    await solna.put('/api/notice-settings', wish, { 'if-match': `"${settings.version}"` });
    const reminders = () =>
      until(async () => {
        const { body } = await billing.get<{ reminders: object[] }>(`/api/invoices/${invoice.id}/bookings`);
        if (body.reminders.length > 0) return body.reminders;
        await billing.post('/api/demo/next-event');
        return undefined;
      });
    expect(await reminders()).toHaveLength(1);
    const mail = await until(async () => mailServer.received[0]);
    const text = Buffer.from(/\r\n\r\n([\s\S]+)$/.exec(mail.text)?.[1] ?? '', 'base64').toString('utf8');
    const readable = `${mail.text}\n${text}`;
    expect(mail.to).toEqual(['ekonomi@solna.example']);
    expect(readable).toContain(`/#/invoices/${invoice.id}/show`);
    expect(readable).not.toMatch(/ANDERS|BIANCA|CARL|DORIS|\d{8}-?\d{4}|39.?000/);
    const told = await solna.get<{ kind: string; page: string }[]>('/api/notices');
    expect(told.body.filter(({ kind }) => kind === 'invoice-reminder')).toMatchObject([
      { page: `/invoices/${invoice.id}/show` },
    ]);
    expect(mailServer.received).toHaveLength(1);
  });

  it('until it is paid it is late for the payer, and the region waits', async () => {
    const title = `Betala faktura ${invoice.number}: 39\u00A0000\u00A0kr kvar`;
    expect(await rows(solna, 'overdue-invoices')).toMatchObject([{ group: 'late', title, link: { id: invoice.id } }]);
    expect(await groups(billing, 'overdue-invoices')).toEqual(['waiting']);
    const overdue = await billing.get<Invoice[]>('/api/invoices?payment=overdue');
    expect(overdue.body.map(({ id }) => id)).toEqual([invoice.id]);
  });

  it('a proposal to give up the claim waits for another person', async () => {
    await billing.post(`/api/invoices/${invoice.id}/write-offs`, { amount: '1000.00', reason: 'Överenskommet.' });
    expect([await groups(approver, 'write-off'), await groups(billing, 'write-off')]).toEqual([
      ['this-week'],
      ['waiting'],
    ]);
    const [proposed] = (await approver.get<{ id: string }[]>('/api/write-offs?state=proposed')).body;
    const no = { outcome: 'rejected', reason: 'Betalas i stället.' };
    await approver.post(`/api/write-offs/${proposed?.id}/decision`, no, { 'if-match': '"1"' });
    expect(await rows(approver, 'write-off')).toEqual([]);
  });

  it('a paid invoice that is credited has money to give back, until somebody has', async () => {
    await pay([{ reference: 'B-78', amount: '39000.00', ocr: invoice.ocr }], 'FIL-2');
    expect(await rows(solna, 'overdue-invoices')).toEqual([]);
    await billing.post(`/api/invoices/${invoice.id}/credit`, { amount: '7800', reason: 'En dag.' });
    const [row] = await rows(billing, 'credit-balances');
    expect(row?.title).toBe('Betala tillbaka eller kvitta 7\u00A0800\u00A0kr på en krediterad faktura');
    const path = `/api/invoices/${invoice.id}/credit-balance`;
    expect((await billing.post(path, { kind: 'refund', amount: '800', reason: 'En del.' })).status).toBe(200);
    expect((await rows(billing, 'credit-balances'))[0]?.title).toContain('7\u00A0000\u00A0kr');
  });

  it('the rest is set off against the next month, which has so much less to pay', async () => {
    await billing.import(
      materialFive.replaceAll('2020-01-', '2020-02-').replaceAll('"caseNumber":"', '"caseNumber":"F-'),
    );
    await billing.run('2020-02');
    const february = await accepted('2020-02');
    await approver.post(`/api/billing-cases/${february}/invoice-approvals`);
    await billing.post(`/api/billing-cases/${february}/transitions`, { to: 'invoiced', reason: 'På begäran.' });
    const query = `payment=open&municipality=0184&period=2020-02`;
    const [next] = (await billing.get<(Invoice & { outstanding: string })[]>(`/api/invoices?${query}`)).body;
    expect(next?.outstanding).toBe('39000.00');
    const path = `/api/invoices/${invoice.id}/credit-balance`;
    const wish = { kind: 'set-off', invoice: next?.id, reason: 'Kvittas mot februari.' };
    expect(await billing.post(path, wish)).toMatchObject({ status: 200, body: [] });
    interface Booked {
      readonly outstanding: string;
      readonly bookings: readonly { kind: string; amount: string; counterpart: { number: string } | null }[];
    }
    const { body: after } = await billing.get<Booked>(`/api/invoices/${next?.id}/bookings`);
    expect(after.outstanding).toBe('32000.00');
    expect(after.bookings.map(({ kind, amount, counterpart }) => [kind, amount, counterpart?.number])).toEqual([
      ['invoice', '39000.00', undefined],
      ['set-off', '-7000.00', invoice.number],
    ]);
    expect(await rows(billing, 'credit-balances')).toEqual([]);
  });

  it('the lists of the accounts leave as workbooks, and a payer’s year as a PDF that its own people alone read', async () => {
    const signs = ['/api/month-end.xlsx?month=2020-02', '/api/yearly-statements.xlsx?year=2020'].map(async (path) =>
      (await billing.get(path)).text.slice(0, 2),
    );
    expect(await Promise.all(signs)).toEqual(['PK', 'PK']);
    const path = '/api/yearly-statements.pdf?year=2020&payer=0184';
    const [own, other] = [await solna.get(path), await (await product.as('farsta.reviewer')).get(path)];
    expect([own.status, own.text.slice(0, 5), other.status]).toEqual([200, '%PDF-', 404]);
    expect((await billing.get('/api/yearly-statements.pdf?year=2020')).status).toBe(400);
  });
});
