import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { buildConsole, findBarriers, openBrowser, openPage, signIn } from '../support/browser.ts';
import { camt054, type Credit } from '../support/camt054.ts';
import type { Client } from '../support/client.ts';
import { invoicedMonth } from '../support/invoiced-month.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { describeWhen } from '../support/requirements.ts';

interface Invoice {
  readonly id: string;
  readonly number: string;
  readonly ocr: string;
}

describeWhen('chromium', 'the money of an invoice in the console', () => {
  let product: Product;
  let browser: Browser;
  let billing: Client;
  let page: Page;
  let complaints: readonly string[];
  let invoice: Invoice;

  beforeAll(async () => {
    buildConsole();
    [product, browser] = await Promise.all([startProduct({ now: '2020-02-17T09:00' }), openBrowser()]);
    billing = await product.as('region.billing');
    await billing.import(materialFive);
    await billing.run('2020-01');
    await invoicedMonth(product);
    invoice = (await billing.get<Invoice[]>('/api/invoices')).body[0] as Invoice;
    ({ page, complaints } = await openPage(browser));
    await signIn(page, product.url, 'region.billing');
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const handIn = async (name: string, content: string): Promise<void> => {
    await page.goto(`${product.url}/#/payments`);
    await page.getByRole('heading', { level: 1, name: 'Betalningar' }).waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/xml', buffer: Buffer.from(content) });
  };
  const pay = async (credit: Credit, messageId: string): Promise<void> => {
    await handIn(`${messageId}.xml`, camt054([credit], { messageId }));
    await page.getByText(`${messageId}.xml är inläst.`).waitFor();
  };
  const figure = (name: string) => page.getByRole('status').locator(`dt:text-is("${name}") + dd`).innerText();
  const openInvoice = async (): Promise<void> => {
    await page.goto(`${product.url}/#/invoices/${invoice.id}/show`);
    await page.getByRole('heading', { level: 1, name: `Faktura ${invoice.number}` }).waitFor();
    await page.getByRole('heading', { name: 'Inbetalningar' }).waitFor();
  };
  const untilOpen = (kronor: RegExp) =>
    page.locator('dt:text-is("Kvar att betala") + dd', { hasText: kronor }).waitFor();

  it('with no payment yet there is nothing to sort out, and a file of another kind is refused with the reason', async () => {
    await handIn('fel.xml', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><Document/>');
    await page.getByText('fel.xml lästes inte in. Inget är bokfört.').waitFor();
    await page.getByText('Filen har en dokumenttyp, vilket inte tas emot.').waitFor();
    await page.getByText('Inget att reda ut.').waitFor();
  }, 60_000);

  it('a part of the sum is a part payment, and the rest settles the invoice', async () => {
    await pay({ reference: 'B1', amount: '9000.00', ocr: invoice.ocr }, 'DEL');
    expect(await figure('Delbetalningar')).toMatch(/^1\s+9\s000\skr$/);
    await openInvoice();
    await page.getByText('Delvis betald').waitFor();
    await untilOpen(/^30\s000\skr$/);
    await pay({ reference: 'B2', amount: '30000.00', ocr: invoice.ocr }, 'REST');
    expect(await figure('Betalda fakturor')).toMatch(/^1\s+30\s000\skr$/);
    await openInvoice();
    await untilOpen(/^0\skr$/);
    await page.getByRole('row', { name: /^Betalning 2020-04-03 .* −30\s000\skr$/ }).waitFor();
  }, 90_000);

  it('what comes twice waits to be sorted out, until the officer pays it back with a reason', async () => {
    await pay({ reference: 'B3', amount: '39000.00', ocr: invoice.ocr }, 'IGEN');
    await page.getByRole('link', { name: '1 betalning att reda ut' }).click();
    const row = page.getByRole('row', { name: /Mer än fakturan hade kvar/ });
    await row.getByRole('link', { name: invoice.number }).waitFor();
    await row.getByRole('button', { name: 'Betala tillbaka' }).click();
    const dialog = page.getByRole('dialog', { name: /Betala tillbaka 39\s000\skr\?/ });
    await dialog.getByLabel(/Anledning/).fill('Dubbelbetalning.');
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: /Betala tillbaka: 39\s000\skr/ }).click();
    await page.getByText('Inget att reda ut.').waitFor();
    await page.getByRole('tab', { name: 'Alla betalningar' }).click();
    await page.getByText(/39\s000\skr betalades tillbaka av .*: Dubbelbetalning\./).waitFor();
    expect((await billing.get<object[]>('/api/payments?toDo=true')).body).toEqual([]);
  }, 90_000);

  it('a paid invoice that is credited in part is set off against the next month, and both invoices say with which', async () => {
    await billing.import(
      materialFive.replaceAll('2020-01-', '2020-02-').replaceAll('"caseNumber":"', '"caseNumber":"F-'),
    );
    await billing.run('2020-02');
    await invoicedMonth(product);
    const { body } = await billing.get<Invoice[]>('/api/invoices?payment=open&period=2020-02');
    const [next] = body;
    if (!next) throw new Error('February was not invoiced');
    await openInvoice();
    await page.getByRole('button', { name: 'Kreditera' }).click();
    const credit = page.getByRole('dialog', { name: /Kreditera/ });
    await credit.getByLabel(/Belopp att kreditera/).fill('7800');
    await credit.getByLabel(/Anledning/).fill('En dag för mycket.');
    expect(await findBarriers(page)).toEqual([]);
    await credit.getByRole('button', { name: /Kreditera 7\s800\skr/ }).click();
    await page.getByRole('heading', { level: 1, name: /^Kreditfaktura / }).waitFor();
    await openInvoice();
    await page.getByText(/7\s800\skr är betalt för mycket sedan fakturan krediterades\./).waitFor();
    await page.getByRole('button', { name: 'Kvitta', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: /Kvitta 7\s800\skr mot en annan faktura\?/ });
    const send = dialog.getByRole('button', { name: /Kvitta: 7\s800\skr/ });
    expect(await send.isDisabled()).toBe(true);
    await dialog.getByLabel('Faktura som får beloppet').selectOption(next.id);
    await dialog.getByLabel(/Anledning/).fill('Kvittas mot februari.');
    expect(await findBarriers(page)).toEqual([]);
    await send.click();
    await untilOpen(/^0\skr$/);
    const moved = page.getByRole('row', { name: /^Kvittning med / });
    await moved.getByRole('link', { name: next.number }).click();
    await page.getByRole('heading', { level: 1, name: `Faktura ${next.number}` }).waitFor();
    await untilOpen(/^31\s200\skr$/);
    await page.getByRole('row', { name: new RegExp(`^Kvittning med ${invoice.number}`) }).waitFor();
    await page.goto(`${product.url}/#/payments/credit-balances`);
    await page.getByText('Inget att betala tillbaka.').waitFor();
  }, 120_000);

  it('the same file once more books nothing', async () => {
    await handIn(
      'IGEN.xml',
      camt054([{ reference: 'B3', amount: '39000.00', ocr: invoice.ocr }], { messageId: 'IGEN' }),
    );
    await page.getByText('IGEN.xml har redan lästs in. Inget nytt är bokfört.').waitFor();
    // A refused file is answered 422, as it should be.
    expect(complaints.filter((complaint) => !complaint.includes('422'))).toEqual([]);
  }, 60_000);
});
