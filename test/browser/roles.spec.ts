import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { buildConsole, findBarriers, isWiderThanScreen, openBrowser, openPage, signIn } from '../support/browser.ts';
import { type Product, startProduct } from '../support/product.ts';
import { describeWhen } from '../support/requirements.ts';

const PASSWORD = 'regnet slår mot rutan';

describeWhen('chromium', 'the screen of who may do what', () => {
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

  const heading = (page: Page, name: string): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();

  it('an administrator invites somebody, grants a role, names a deputy and ends the role with a reason', async () => {
    const { page, context, complaints } = await openPage(browser);
    await signIn(page, product.url, 'region.admin');
    await page.getByRole('link', { name: 'Behörigheter' }).click();
    await heading(page, 'Behörigheter');
    await page.getByRole('button', { name: 'Bjud in' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Namn', { exact: false }).first().fill('Exempel Person');
    await dialog.getByLabel('Användarnamn').fill('exempel.person');
    await dialog.getByLabel('Enhet').selectOption({ label: 'Solna (0184)' });
    await dialog.getByLabel('Roll').selectOption({ label: 'Granskare i kommunen' });
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Lägg upp kontot' }).click();
    await page.getByRole('heading', { name: 'Länk till Exempel Person' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Länk' }).inputValue()).toMatch(/#\/invitation\//);
    await page.getByRole('button', { name: 'Klart' }).click();

    await page.getByRole('link', { name: 'Exempel Person' }).click();
    await heading(page, 'Exempel Person');
    await page.getByRole('button', { name: 'Ge behörighet' }).click();
    await dialog.getByLabel('Roll').selectOption({ label: 'Godkännare i kommunen' });
    await dialog.getByLabel('Enhet').selectOption({ label: 'Solna (0184)' });
    await dialog.getByText('godkänna underlag för kommunen').waitFor();
    await dialog.getByLabel('Till och med (tomt = tills vidare)').fill('2098-12-31');
    await dialog.getByRole('button', { name: 'Ge behörigheten' }).click();
    const row = page.getByRole('row', { name: /Godkännare i kommunen/ });
    await row.getByText('2098-12-31').waitFor();

    await row.getByRole('button', { name: /^Utse ersättare/ }).click();
    await dialog.getByLabel('Ersättare').selectOption({ label: 'Granskare, Solna – Solna' });
    await dialog.getByLabel('Till och med').fill('2090-01-31');
    await dialog.getByRole('button', { name: 'Utse ersättaren' }).click();
    await dialog.waitFor({ state: 'detached' });

    await row.getByRole('button', { name: /^Avsluta/ }).click();
    await dialog.getByLabel('Skäl', { exact: false }).fill('Byter uppdrag');
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Avsluta behörigheten' }).click();
    await row.getByText(/Byter uppdrag/).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }, 90_000);

  it('says for every permission who has it, and why; on a phone and in English too', async () => {
    const { page, context, complaints } = await openPage(browser, { theme: 'dark', width: 320 });
    await signIn(page, product.url, 'region.admin');
    await page.goto(`${product.url}/#/accounts/permissions`);
    await heading(page, 'Behörigheter');
    await page.getByRole('button', { name: 'English' }).click();
    await heading(page, 'Permissions');
    await page.getByRole('button', { name: 'Who may review the access log and sign, and why?' }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Beslutsfattare, regionen' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await isWiderThanScreen(page)).toBe(false);
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);

  it("a municipality's own administrator is offered the municipality's roles and people only", async () => {
    const admin = await product.as('region.admin');
    const { body } = await admin.post<{ invitation: { path: string } }>('/api/accounts', {
      username: 'solna.chef',
      displayName: 'Solnas chef',
      role: 'municipal-administrator',
      unit: { kind: 'payer', code: '0184' },
    });
    await product.anonymous.post(`/api/auth/invitation/${body.invitation.path.split('/').at(-1)}`, {
      password: PASSWORD,
    });
    const { page, context, complaints } = await openPage(browser);
    await page.goto(product.url);
    await page.getByLabel('Användarnamn').fill('solna.chef');
    await page.getByLabel('Lösenord').fill(PASSWORD);
    await page.getByRole('button', { name: 'Logga in', exact: true }).click();
    await page.getByRole('link', { name: 'Behörigheter' }).click();
    await page.getByRole('link', { name: 'Granskare, Solna' }).waitFor();
    expect(await page.getByRole('link', { name: 'Beslutsfattare, regionen' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Granskare, Solna' }).click();
    await page.getByRole('button', { name: 'Ge behörighet' }).click();
    const roles = await page.getByRole('dialog').getByLabel('Roll').locator('option').allTextContents();
    expect(roles).toEqual([
      'Välj roll',
      'Granskare i kommunen',
      'Godkännare i kommunen',
      'Ekonom i kommunen',
      'Behörighetsansvarig i kommunen',
    ]);
    await page.getByRole('button', { name: 'Avbryt' }).click();
    await page.goto(`${product.url}/#/accounts`);
    await page.getByRole('link', { name: 'Solnas chef' }).click();
    await heading(page, 'Solnas chef');
    expect(await page.getByRole('button', { name: /^(Ge behörighet|Avsluta|Stäng kontot)/ }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);
});
