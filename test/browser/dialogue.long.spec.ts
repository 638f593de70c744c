import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { buildConsole, findBarriers, openBrowser, openPage, signIn } from '../support/browser.ts';
import type { Client } from '../support/client.ts';
import { invoicedMonth } from '../support/invoiced-month.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { describeWhen } from '../support/requirements.ts';
import { until } from '../support/until.ts';

interface Case {
  readonly id: string;
  readonly amount: string;
  readonly package: { readonly revision: number } | null;
}

const SOLNA = '/api/billing-cases?period=2020-01&payer=0184&careType=somatic';
const log = { name: 'utdrag ur loggen.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 logg') };
/** Bianca was at the unit whose coordinator answers. */
const five = materialFive
  .split('\n')
  .map((row) => (row.includes('B-BIANCA') ? row.replace('Karolinska Solna', 'Danderyds sjukhus') : row))
  .join('\n');

const readable = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
const heading = (page: Page, name: RegExp): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();
/** Barriers of the page itself: what tells of an act lies over it for a moment, the bar over what is scrolled under it. */
const barriersOf = async (page: Page): Promise<string[]> => {
  await page.locator('.MuiSnackbar-root').waitFor({ state: 'detached' });
  await page.evaluate(() => window.scrollTo(0, 0));
  return findBarriers(page);
};
const act = async (page: Page, button: string, fill?: (dialog: ReturnType<Page['getByRole']>) => Promise<void>) => {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await fill?.(dialog);
  expect(await barriersOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
};

describeWhen('chromium', 'a dialogue about Bianca, from both sides', () => {
  let product: Product;
  let browser: Browser;
  let billing: Client;
  let dialogue = '';

  const solnas = async (): Promise<Case> => {
    const [found] = (await billing.get<Case[]>(SOLNA)).body;
    if (!found) throw new Error('Solna has no case');
    return found;
  };
  const openAs = async (username: string) => {
    const opened = await openPage(browser);
    await signIn(opened.page, product.url, username);
    return opened;
  };

  beforeAll(async () => {
    buildConsole();
    [product, browser] = await Promise.all([startProduct({ now: '2020-02-18T09:00' }), openBrowser()]);
    billing = await product.as('region.billing');
    await billing.import(five);
    await billing.run('2020-01');
    const { id } = await until(async () => (await billing.get<Case[]>(SOLNA)).body[0]);
    await billing.post(`/api/billing-cases/${id}/transitions`, { to: 'ready-to-share' });
    await (await product.as('region.approver')).post(`/api/billing-cases/${id}/transitions`, { to: 'shared' });
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('the reviewer marks the work list by keyboard, and comes to the dialogue by one key', async () => {
    const { page, context, complaints } = await openAs('solna.reviewer');
    await page.getByRole('link', { name: 'Våra månader', exact: true }).click();
    await page.goto(`${product.url}/#/billing-cases/${(await solnas()).id}/show`);
    await heading(page, /Solna · Somatik · januari 2020/);
    await page
      .getByText(/Genomgångna: 0 av 5|0 av 5/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'A-ANDERS' }).first().focus();
    await page.keyboard.press('a');
    await page
      .getByText(/1 av 5/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'B-BIANCA' }).first().focus();
    await page.keyboard.press('f');
    await page
      .getByText(/2 av 5/)
      .first()
      .waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'B-BIANCA' }).first().focus();
    await page.keyboard.press('d');
    await heading(page, /^Inled dialog$/);
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);

  it('nothing is sent before the reviewer has seen, and ticked, that winning raises the bill', async () => {
    const { page, context, complaints } = await openAs('solna.reviewer');
    await page.goto(`${product.url}/#/dialogues/new?case=${(await solnas()).id}&caseNumber=B-BIANCA`);
    await heading(page, /^Inled dialog$/);
    await page.getByRole('radio', { name: /SIP.*\(i underlaget: / }).check();
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Fortsätt' }).click();
    await page.getByRole('radio', { name: 'Villkoret var inte uppfyllt' }).check();
    await page.getByRole('textbox', { name: /Vad anser ni/ }).fill('Ingen kallelse finns i vårt system.');
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Fortsätt' }).click();
    await page.getByText(/^Om ni får rätt höjs fakturan med 15.600.kr\.$/).waitFor();
    expect(await readable(page)).toContain(
      'B-BIANCA har 0 dagar och sänker genomsnittet. Utan det blir beloppet 54 600 kr i stället för 39 000 kr.',
    );
    const send = page.getByRole('button', { name: 'Inled dialogen ändå' });
    expect(await send.isDisabled()).toBe(true);
    expect((await billing.get<object[]>('/api/dialogues')).body).toEqual([]);
    await page.getByLabel('Jag har sett att beloppet höjs').check();
    expect(await barriersOf(page)).toEqual([]);
    await send.click();
    await heading(page, /^B-BIANCA · /);
    await page.getByText('Väntar på svar hos regionen, sista dag tisdag 3 mars 2020.').waitFor();
    expect(await barriersOf(page)).toEqual([]);
    dialogue = new URL(page.url()).hash.split('/')[2] ?? '';
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);

  it('the region takes it over from its inbox, answers with evidence, and asks the care unit', async () => {
    const { page, context, complaints } = await openAs('region.billing');
    await page.getByRole('link', { name: 'Dialoger', exact: true }).click();
    await heading(page, /^Dialoger$/);
    await page.getByText('39 000 kr → 54 600 kr').waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole('main').getByRole('link', { name: 'B-BIANCA' }).click();
    await heading(page, /^B-BIANCA · /);
    await page.getByRole('button', { name: 'Ta över' }).click();
    await page.getByText('Du handlägger dialogen.').waitFor();
    await page.getByText(/\(du\)$/).waitFor();
    await page.getByLabel('Skriv till den andra parten').fill('Vi ser en kallelse i vår logg, se bilagan.');
    await page.locator('form input[type=file]').setInputFiles(log);
    await page.getByRole('list', { name: 'Filer som går med' }).getByText('utdrag ur loggen.pdf').waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Skicka svaret' }).click();
    await page.getByRole('link', { name: 'utdrag ur loggen.pdf' }).waitFor();
    await act(page, 'Fråga vårdenheten', (dialog) => dialog.getByRole('textbox').fill('När sändes kallelsen?'));
    await page
      .getByText(/hos vårdenheten$/)
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);

  it('the care unit answers in the thread, with its own evidence, and sees nothing of amounts', async () => {
    const { page, context, complaints } = await openAs('unit.coordinator');
    await page.getByRole('link', { name: 'Öppna frågan' }).click();
    await page.getByText('När sändes kallelsen?').waitFor();
    await page.getByRole('main').getByRole('textbox').fill('Den sändes aldrig; loggposten gällde en annan patient.');
    await page.locator('form input[type=file]').setInputFiles({ ...log, name: 'enhetens logg.pdf' });
    await page.getByRole('button', { name: 'Skicka svaret' }).click();
    await page.getByRole('link', { name: 'enhetens logg.pdf' }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    expect(await readable(page)).not.toContain(' kr');
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);

  it('the municipality reads both, downloads the evidence, and the region decides', async () => {
    const solna = await openAs('solna.reviewer');
    await solna.page.goto(`${product.url}/#/dialogues/${dialogue}`);
    await heading(solna.page, /^B-BIANCA · /);
    await solna.page.getByText('Den sändes aldrig; loggposten gällde en annan patient.').waitFor();
    const [download] = await Promise.all([
      solna.page.waitForEvent('download'),
      solna.page.getByRole('link', { name: 'enhetens logg.pdf' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('enhetens logg.pdf');
    expect(solna.complaints).toEqual([]);

    const region = await openAs('region.billing');
    await region.page.goto(`${product.url}/#/dialogues/${dialogue}`);
    await heading(region.page, /^B-BIANCA · /);
    await act(region.page, 'Avgör dialogen', (dialog) =>
      dialog.getByRole('textbox', { name: /Skäl/ }).fill('Ingen kallelse är sänd.'),
    );
    await region.page
      .getByText(/^✓?Bifall$/)
      .first()
      .waitFor();
    expect(region.complaints).toEqual([]);
    await region.context.close();

    await until(async () => ((await solnas()).amount === '54600.00' ? true : undefined));
    await solna.page.goto(`${product.url}/#/billing-cases/${(await solnas()).id}/show`);
    await solna.page
      .getByText(/^54.600.kr$/)
      .first()
      .waitFor();
    expect(await barriersOf(solna.page)).toEqual([]);
    await solna.context.close();
  }, 120_000);
});

describeWhen('chromium', 'a dialogue about a month that is invoiced', () => {
  let product: Product;
  let browser: Browser;
  let billing: Client;

  beforeAll(async () => {
    buildConsole();
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    billing = await product.as('region.billing');
    await billing.import(materialFive);
    await billing.run('2020-01');
    await invoicedMonth(product);
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('ends at a credit note and a new invoice, with the net that both sides see', async () => {
    const [month] = (await billing.get<Case[]>(SOLNA)).body;
    const path = `${product.url}/#/billing-cases/${month?.id}/show`;
    const { page, context, complaints } = await openPage(browser);
    await signIn(page, product.url, 'region.billing');
    await page.goto(path);
    await heading(page, /Solna · Somatik · januari 2020/);
    await page.getByRole('link', { name: /Inled dialog.*D-DORIS/ }).click();
    await heading(page, /^Inled dialog$/);
    await page.getByRole('radio', { name: /SIP.*\(i underlaget: / }).check();
    await page.getByRole('button', { name: 'Fortsätt' }).click();
    await page.getByRole('radio', { name: 'Villkoret var inte uppfyllt' }).check();
    await page.getByRole('textbox', { name: /Vad anser ni/ }).fill('Kommunen ringde: kallelsen kom aldrig.');
    await page.getByRole('button', { name: 'Fortsätt' }).click();
    await page.getByText(/Om regionen får rätt sjunker kommunens belopp från 39.000.kr till 7.800.kr/).waitFor();
    await page.getByRole('button', { name: 'Inled dialogen', exact: true }).click();
    await heading(page, /^D-DORIS · /);
    await act(page, 'Avgör dialogen', (dialog) =>
      dialog.getByRole('textbox', { name: /Skäl/ }).fill('Ingen kallelse är sänd.'),
    );
    await page
      .getByText(/^✓?Bifall$/)
      .first()
      .waitFor();

    await until(async () => ((await billing.get<Case[]>(SOLNA)).body[0]?.package?.revision === 2 ? true : undefined));
    await page.goto(path);
    await page.reload();
    await page.getByRole('button', { name: 'Rätta', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/^−31.200.kr$/).waitFor();
    await dialog.getByRole('textbox').fill('Dialogen om D-DORIS.');
    expect(await barriersOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Kreditera och fakturera på nytt' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/^Netto: 7.800.kr$/).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();

    const solna = await openPage(browser);
    await signIn(solna.page, product.url, 'solna.reviewer');
    await solna.page.goto(path);
    await heading(solna.page, /Solna · Somatik · januari 2020/);
    await solna.page.getByText(/^Netto: 7.800.kr$/).waitFor();
    const [, note] = (
      await billing.get<{ chain: { number: string }[] }>(`/api/billing-cases/${month?.id}/invoice-preview`)
    ).body.chain;
    await solna.page.getByRole('link', { name: note?.number ?? '', exact: true }).click();
    await heading(solna.page, new RegExp(`^Kreditfaktura ${note?.number}$`));
    expect(await readable(solna.page)).toContain('−39 000 kr');
    expect(await barriersOf(solna.page)).toEqual([]);
    expect(solna.complaints).toEqual([]);
    await solna.context.close();
  }, 180_000);
});
