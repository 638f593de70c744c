import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { buildConsole, findBarriers, isWiderThanScreen, openBrowser, openPage, signIn } from '../support/browser.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { describeWhen } from '../support/requirements.ts';
import { until } from '../support/until.ts';

interface Month {
  readonly id: string;
  readonly payer: string;
}

/** With a header that nobody but the municipality knows, and a personal number that is not read. */
const LIST = [
  'Vår referens;Personnummer;Dagar;SIP-kallelse',
  'A-ANDERS;191212121212;4;2020-01-14 08:30',
  'B-BIANCA;191212121212;0;',
  'C-CLAES;191212121212;4;',
  'D-DORIS;191212121212;sex;2020-01-24 16:00',
  'X-NEW;191212121212;2;',
].join('\r\n');

describeWhen('chromium', 'a municipality reconciles its month with its own list', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let month: Month;
  let complaints: readonly string[];

  beforeAll(async () => {
    buildConsole();
    [product, browser] = await Promise.all([startProduct({ now: '2020-02-18T09:00' }), openBrowser()]);
    const [billing, approver] = await Promise.all([product.as('region.billing'), product.as('region.approver')]);
    await billing.import(materialFive);
    await billing.run('2020-01');
    month = await until(async () => {
      const { body } = await billing.get<Month[]>('/api/billing-cases?state=calculated&perPage=200');
      return body.find(({ payer }) => payer === '0184');
    });
    await billing.post(`/api/billing-cases/${month.id}/transitions`, { to: 'ready-to-share' });
    await approver.post(`/api/billing-cases/${month.id}/transitions`, { to: 'shared' });
    ({ page, complaints } = await openPage(browser));
    await signIn(page, product.url, 'solna.reviewer');
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('until somebody opens the basis, both sides are told that nobody has, and until when', async () => {
    await page.goto(`${product.url}/#/statements`);
    await page.getByText('Ingen hos er har öppnat underlaget. Sista dag är måndag 9 mars.').waitFor();
    const { page: region } = await openPage(browser);
    await signIn(region, product.url, 'region.billing');
    await region.goto(`${product.url}/#/billing-cases/${month.id}/show`);
    await region.getByText('Ingen hos Solna har öppnat underlaget. Sista dag är måndag 9 mars.').waitFor();
    await region.goto(`${product.url}/#/months/2020-01`);
    await region.getByRole('row', { name: /Solna/ }).getByText('Ej öppnat').waitFor();
    await page.goto(`${product.url}/#/billing-cases/${month.id}/show`);
    await page.getByRole('link', { name: 'A-ANDERS', exact: true }).waitFor();
    await region.reload();
    await region.getByRole('row', { name: /Solna/ }).getByText('Öppnat 2020-02-18 av Solna').waitFor();
    await region.context().close();
  }, 60_000);

  it('the columns are shown before anything is compared; the one with the case number is chosen by hand', async () => {
    const input = page.getByLabel('Välj en fil');
    await input.setInputFiles({ name: 'solna.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
    await page.getByRole('heading', { name: 'Vad är kolumnerna i solna.csv?' }).waitFor();
    expect(await page.getByLabel('Kolumn 2: Personnummer').inputValue()).toBe('-');
    expect(await page.getByLabel('Kolumn 3: Dagar').inputValue()).toBe('dischargeReadyDays');
    const act = page.getByRole('button', { name: 'Stäm av', exact: true });
    expect(await act.isDisabled()).toBe(true);
    await page.getByText('Välj vilken kolumn som har ärendenumret.').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByLabel('Kolumn 1: Vår referens').selectOption('ärendenummer');
    await act.click();
    await page.getByText('Listan är avstämd.').waitFor();
  }, 60_000);

  it('counters say what matches and what differs, and show their own rows', async () => {
    await page.getByRole('heading', { level: 1, name: 'Stäm av mot egen lista' }).waitFor();
    await page.getByText('Dagar: 3 i underlaget, 4 i er lista').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: /Bara i er lista/ }).click();
    await page.getByText('Dagar: 3 i underlaget').waitFor({ state: 'detached' });
    await page.getByText('Finns i er lista men inte i underlaget.').waitFor();
    // One episode, and one cell that could not be read.
    expect(await page.locator('[data-row]').count()).toBe(2);
    await page.getByText('antalet dagar ska vara ett heltal.').waitFor();
    await page.reload();
    expect(await page.getByRole('button', { name: /Bara i er lista/ }).getAttribute('aria-pressed')).toBe('true');
    expect(await page.content()).not.toContain('19121212');
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await isWiderThanScreen(page)).toBe(false);
    expect(await findBarriers(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: /Bara i er lista/ }).click();
  }, 60_000);

  it('a difference is one click from a dialogue that holds it already', async () => {
    const result = page.url();
    await page.getByRole('link', { name: 'Inled dialog: dagar, C-CLAES' }).click();
    await page.getByRole('button', { name: 'Fortsätt' }).click();
    expect(await page.getByLabel('Rätt antal dagar').inputValue()).toBe('4');
    await page.goto(result);
    await page.getByRole('link', { name: 'Inled dialog: saknas i underlaget, X-NEW' }).click();
    await page.getByRole('button', { name: 'Fortsätt' }).click();
    expect(await page.getByRole('textbox', { name: 'Ärendenummer', exact: true }).inputValue()).toBe('X-NEW');
    await page.goto(result);
    await page.getByRole('link', { name: 'Inled dialog: fel betalare, E-ERIK' }).click();
    await page.getByRole('button', { name: 'Fortsätt' }).click();
    expect(await findBarriers(page)).toEqual([]);
  }, 60_000);

  it('the result can be taken along, and opened again from the month', async () => {
    await page.goto(`${product.url}/#/billing-cases/${month.id}/show`);
    const row = page.getByRole('row', { name: /solna\.csv/ });
    await row.getByRole('link').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Ladda ner resultatet (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^avstamning-0184-\d+\.csv$/);
    expect(complaints).toEqual([]);
  }, 60_000);
});
