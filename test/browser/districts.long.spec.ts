import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { buildConsole, findBarriers, isWiderThanScreen, openBrowser, openPage, signIn } from '../support/browser.ts';
import { type Product, startProduct } from '../support/product.ts';
import { describeWhen } from '../support/requirements.ts';

describeWhen('chromium', 'an administrator merges two districts', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let complaints: readonly string[];

  beforeAll(async () => {
    buildConsole();
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    ({ page, complaints } = await openPage(browser));
    await signIn(page, product.url, 'region.admin');
    await page.goto(`${product.url}/#/registers/payers`);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('the districts over time are drawn, and told as a table', async () => {
    await page.getByText('13 stadsdelar gäller i dag. Nästa ändring är 1 juli 2023.').waitFor();
    await page.getByRole('button', { name: 'Visa som tabell' }).click();
    await page.getByRole('row', { name: /Älvsjö har upphört – 2020-06-30 Hägersten-Älvsjö/ }).waitFor();
    await page.getByRole('button', { name: 'Visa som bild' }).click();
  }, 60_000);

  it('nothing is done before somebody has seen what it concerns', async () => {
    await page.getByRole('link', { name: 'Ändra stadsdelar' }).click();
    const preview = page.getByRole('button', { name: 'Se vad som berörs' });
    await preview.waitFor();
    expect(await preview.isDisabled()).toBe(true);
    // Järva begins in 2023: it cannot end before.
    expect(await page.getByRole('checkbox', { name: 'Järva' }).count()).toBe(0);
    await page.getByRole('checkbox', { name: 'Farsta' }).check();
    await page.getByRole('checkbox', { name: 'Skarpnäck' }).check();
    await page.getByLabel('Namn').fill('Söderort Östra');
    expect(await page.getByLabel('Kod').inputValue()).toBe('soderort-ostra');
    await page.getByLabel('Varför, och enligt vilket beslut').fill('Kommunfullmäktige 14 oktober 2020');
    await preview.click();
    await page.getByText('Farsta, Skarpnäck upphör 31 oktober 2020.').waitFor();
    await page.getByText('3 behörigheter gäller en stadsdel som upphör.').waitFor();
    const act = page.getByRole('button', { name: 'Slå ihop stadsdelarna' });
    expect(await act.isDisabled()).toBe(true);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByLabel('Jag har sett vad som berörs').check();
    await act.click();
    await page.getByText('Ändringen är inlagd och gäller från 1 november 2020.').waitFor();
  }, 60_000);

  it('what was changed, by whom and why, stands in the register', async () => {
    await page.getByText('Sammanslagning: Farsta, Skarpnäck → Söderort Östra, från 2020-11-01').waitFor();
    await page.getByText('13 stadsdelar gäller i dag. Nästa ändring är 1 november 2020.').waitFor();
    await page.setViewportSize({ width: 320, height: 900 });
    // Tables become cards once the width has settled.
    await page.getByRole('table').first().waitFor({ state: 'detached' });
    expect(await isWiderThanScreen(page)).toBe(false);
    expect(await findBarriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  }, 60_000);

  it('who only reads the register is offered no change', async () => {
    const { page: reader, context } = await openPage(browser);
    await signIn(reader, product.url, 'region.billing');
    await reader.goto(`${product.url}/#/registers/payers`);
    await reader.getByRole('heading', { name: 'Stadsdelarna i Stockholm över tid' }).waitFor();
    expect(await reader.getByRole('link', { name: 'Ändra stadsdelar' }).count()).toBe(0);
    await context.close();
  }, 60_000);
});
