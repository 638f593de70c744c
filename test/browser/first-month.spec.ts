import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { buildConsole, keepScreenshot, openBrowser, openPage, signIn, untilQuiet } from '../support/browser.ts';
import type { Client } from '../support/client.ts';
import { type Product, startProduct } from '../support/product.ts';
import { describeWhen } from '../support/requirements.ts';
import { until } from '../support/until.ts';

const goldenFile = fileURLToPath(new URL('../golden/seed-example.ndjson', import.meta.url));

/** The file is handed in by the browser: wait until the product has read it. */
async function untilImported(officer: Client): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const { body } = await officer.get<{ state: string }[]>('/api/imports');
    if (body[0]?.state === 'completed') return;
    await wait(100);
  }
  throw new Error('the file was not imported within half a minute');
}

describeWhen('chromium', 'the first month in the console, from the file to 39 000 kr', () => {
  let product: Product;
  let browser: Browser;

  beforeAll(async () => {
    buildConsole();
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('signs in, imports, runs January, reads 39 000 kr and opens Bianca', async () => {
    const { page, complaints } = await openPage(browser);
    await signIn(page, product.url, 'region.billing');

    await page.getByRole('link', { name: 'Inläsning' }).click();
    await page.getByRole('heading', { level: 1, name: 'Inläsning' }).waitFor();
    await page.locator('input[type=file]').setInputFiles(goldenFile);
    await page.getByText('seed-example.ndjson').first().waitFor();
    await untilImported(await product.as('region.billing'));
    await page
      .getByText(/^✓?Klar$/)
      .first()
      .waitFor();

    await page.getByRole('link', { name: 'Körningar' }).click();
    await page.getByRole('button', { name: 'Starta körning' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Välj månad').selectOption({ value: '2020-01' });
    await dialog.getByRole('button', { name: /Starta körning/ }).click();
    await page.getByRole('link', { name: /januari 2020/ }).click();
    await page.getByRole('link', { name: 'Solna' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Solna · Somatik · januari 2020' }).waitFor();
    await page
      .getByText(/15 utskrivningsklara dagar/)
      .first()
      .waitFor();
    const text = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
    expect(text).toContain('39 000 kr');
    expect(text).toContain(
      '15 utskrivningsklara dagar ÷ 5 vårdtillfällen = 3,00 dagar. 3,00 > 2 fristdagar: betalningsansvar.',
    );
    expect(text).toContain('(15/5 − 2) × 5 × 7 800 kr = 39 000 kr');
    expect(text).toContain('illustrativ');
    await keepScreenshot(page, 'statement-solna', true);

    await page.getByRole('link', { name: 'B-BIANCA' }).click();
    await page.getByRole('heading', { level: 1, name: 'B-BIANCA' }).waitFor();
    const strip = page.getByRole('img', { name: /Dag 0 är 14 januari 2020/ });
    await strip.waitFor();
    expect((await page.locator('main').innerText()).replaceAll('\u00a0', ' ')).toContain('påverkan −15 600 kr');
    await keepScreenshot(page, 'episode-bianca');
    expect(complaints).toEqual([]);
  }, 120_000);

  it("shows Solna's reviewer the same amount once it is shared, and Farsta's nothing of it", async () => {
    const officer = await product.as('region.billing');
    const month = await until(
      async () => (await officer.get<{ id: string }[]>('/api/billing-cases?payer=0184&careType=somatic')).body[0],
    );
    const move = `/api/billing-cases/${month.id}/transitions`;
    expect((await officer.post(move, { to: 'ready-to-share' })).status).toBe(200);
    expect((await (await product.as('region.approver')).post(move, { to: 'shared' })).status).toBe(200);
    const solna = await openPage(browser);
    await signIn(solna.page, product.url, 'solna.reviewer');
    await solna.page.goto(`${product.url}/#/statements`);
    await solna.page.getByText('39 000 kr').first().waitFor();
    expect(await solna.page.getByRole('link', { name: 'Inläsning' }).count()).toBe(0);
    await solna.context.close();

    const farsta = await openPage(browser);
    await signIn(farsta.page, product.url, 'farsta.reviewer');
    await farsta.page.goto(`${product.url}/#/statements`);
    await farsta.page.getByRole('heading', { level: 1 }).waitFor();
    await untilQuiet(farsta.page);
    expect(await farsta.page.getByText('39 000 kr').count()).toBe(0);
    await farsta.context.close();
  }, 60_000);
});
