import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { buildConsole, findBarriers, openBrowser, openPage, signIn, untilQuiet } from '../support/browser.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { describeWhen } from '../support/requirements.ts';
import { shareMonth } from '../support/share-month.ts';
import { until } from '../support/until.ts';

describeWhen('chromium', 'what others do is seen without asking for it', () => {
  let product: Product;
  let browser: Browser;

  beforeAll(async () => {
    buildConsole();
    [product, browser] = await Promise.all([startProduct({ now: '2020-02-17T09:00' }), openBrowser()]);
    const billing = await product.as('region.billing');
    await billing.import(materialFive);
    await billing.run('2020-01');
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const bell = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
  /** How many streams a page has asked for, and been given. */
  const countStreams = (page: Page): (() => number) => {
    let streams = 0;
    page.on('response', (response) => {
      if (response.url().endsWith('/api/events') && response.status() === 200) streams += 1;
    });
    return () => streams;
  };
  const hasStream = (page: Page) =>
    page.waitForResponse((response) => response.url().endsWith('/api/events') && response.status() === 200);

  it('a shared basis rings the bell and stands in Att göra, and what is being typed is left alone', async () => {
    const { page, context, complaints } = await openPage(browser);
    const stream = hasStream(page);
    await signIn(page, product.url, 'solna.reviewer');
    await stream;
    await bell(page, 'Meddelanden, inga olästa').waitFor();
    const search = page.getByRole('textbox', { name: 'Sök ärendenummer' });
    await search.pressSequentially('B-BIA');
    // What comes within moments of an own act, here of signing in, is taken for its result and not told.
    await page.waitForTimeout(3_000);

    await shareMonth(product, '2020-01');
    await bell(page, 'Meddelanden, 1 oläst').waitFor();
    await page.getByRole('link', { name: /^Öppna underlaget/ }).waitFor();
    await page.getByText('Sidan uppdaterades: något som visas har ändrats.').waitFor();
    expect(await search.inputValue()).toBe('B-BIA');
    expect(await search.evaluate((field) => field === document.activeElement)).toBe(true);

    await bell(page, 'Meddelanden, 1 oläst').click();
    const panel = page.getByRole('dialog', { name: 'De nyaste meddelandena' });
    await panel.getByText('Solna · Somatik · januari 2020').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await panel.getByRole('link', { name: 'Underlag delat' }).click();
    await page.getByRole('heading', { level: 1, name: 'Solna · Somatik · januari 2020' }).waitFor();
    await bell(page, 'Meddelanden, inga olästa').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);

  it('the answer of the other side comes into the thread while one writes oneself', async () => {
    const solna = await product.as('solna.reviewer');
    const { body: cases } = await solna.get<{ id: string }[]>('/api/billing-cases?period=2020-01&payer=0184');
    const claim = { caseNumber: 'D-DORIS', about: 'sip-call', claim: 'not-met', text: 'Kallelsen kom aldrig fram.' };
    const opened = await solna.post<{ id: string }>(`/api/billing-cases/${cases[0]?.id ?? ''}/dialogues`, claim);
    const path = `${product.url}/#/dialogues/${opened.body.id}`;

    const [municipality, region] = [await openPage(browser), await openPage(browser)];
    const streams = [hasStream(municipality.page), hasStream(region.page)];
    await Promise.all([
      signIn(municipality.page, product.url, 'solna.reviewer'),
      signIn(region.page, product.url, 'region.billing'),
    ]);
    await Promise.all([municipality.page.goto(path), region.page.goto(path), ...streams]);
    const field = ({ page }: typeof region) => page.getByRole('textbox', { name: 'Skriv till den andra parten' });
    await field(municipality).pressSequentially('Vi har loggen från vår sida');

    await field(region).fill('Kallelsen sändes den 14 januari.');
    await region.page.getByRole('button', { name: 'Skicka svaret' }).click();
    await municipality.page.getByText('Kallelsen sändes den 14 januari.').waitFor();
    expect(await field(municipality).inputValue()).toBe('Vi har loggen från vår sida');
    expect(await field(municipality).evaluate((typed) => typed === document.activeElement)).toBe(true);
    expect([...municipality.complaints, ...region.complaints]).toEqual([]);
    await Promise.all([municipality.context.close(), region.context.close()]);
  }, 60_000);

  it('what passed while the connection was lost is there when it is back', async () => {
    const { page, context } = await openPage(browser);
    const stream = hasStream(page);
    await signIn(page, product.url, 'region.billing');
    await page.goto(`${product.url}/#/imports`);
    await stream;
    await page.getByRole('heading', { level: 1, name: 'Inläsning' }).waitFor();
    const rows = page.getByRole('region', { name: 'Tidigare inläsningar' }).locator('tr[data-row]');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(1);
    await context.setOffline(true);
    await (await product.as('region.billing')).import(materialFive);
    await context.setOffline(false);
    await until(async () => ((await rows.count()) === 2 ? true : undefined));
    await context.close();
  }, 60_000);

  it('of several windows one listens for all, another takes over, and nobody after signing out', async () => {
    const { page, context } = await openPage(browser);
    const first = countStreams(page);
    await signIn(page, product.url, 'solna.reviewer');
    await until(async () => (first() === 1 ? true : undefined));
    const other = await context.newPage();
    const second = countStreams(other);
    await other.goto(product.url);
    await other.getByRole('heading', { level: 1, name: 'Att göra' }).waitFor();
    await other.waitForTimeout(1_000);
    expect([first(), second()]).toEqual([1, 0]);
    await page.close();
    await until(async () => (second() === 1 ? true : undefined));

    await other.getByRole('button', { name: /^Konto/ }).click();
    await other.getByRole('menuitem', { name: 'Logga ut' }).click();
    await other.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
    let asked = 0;
    other.on('request', (request) => (request.url().endsWith('/api/events') ? (asked += 1) : undefined));
    await other.waitForTimeout(3_000);
    expect(asked).toBe(0);
    await context.close();
  }, 60_000);

  it('a job that was given up is done again from the job centre, and seen to end', async () => {
    const { page, context, complaints } = await openPage(browser);
    await signIn(page, product.url, 'region.billing');
    await page.goto(`${product.url}/#/jobs`);
    await page.getByRole('heading', { level: 1, name: 'Jobb' }).waitFor();
    await untilQuiet(page);
    await giveUpImport(product);
    await page.goto(`${product.url}/#/jobs?filter=${encodeURIComponent('{"state":"undone"}')}`);
    await page.getByText(/^Ett fel hos oss stoppade inläsningen/).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: /^Gör om: Inläsning/ }).click();
    await page.getByText('Inget pågår, och inget har misslyckats.').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);

  it('an open window does not hold the product when it stops', async () => {
    const own = await startProduct();
    const { page, context } = await openPage(browser);
    const stream = hasStream(page);
    await signIn(page, own.url, 'region.billing');
    await stream;
    const began = performance.now();
    await own.stop();
    expect(performance.now() - began).toBeLessThan(10_000);
    await context.close();
  }, 60_000);
});

/** As if faults of ours had stopped the file too many times. */
async function giveUpImport({ superuserUrl }: Product): Promise<void> {
  const database = new pg.Client({ connectionString: superuserUrl });
  await database.connect();
  await database.query(
    `update import set state = 'failed', failures = 20, problem = '{"code":"gave-up","args":{"attempts":20,"rowsRead":5}}'
      where id = (select max(id) from import)`,
  );
  await database.end();
}
