import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { codeOf } from '../support/authenticator.ts';
import { buildConsole, findBarriers, isWiderThanScreen, openBrowser, openPage, signIn } from '../support/browser.ts';
import { findFreePort, IdentityProvider } from '../support/identity-provider.ts';
import { type Product, startProduct } from '../support/product.ts';
import { describeWhen } from '../support/requirements.ts';

const SOLNA = '212000-0183';
const PASSWORD = 'regnet slår mot rutan';
const people = {
  kim: { organisation: SOLNA, acr: 'loa3' },
  weak: { organisation: SOLNA, acr: 'loa2' },
  stranger: { organisation: SOLNA, acr: 'loa3' },
};

describeWhen('chromium', 'the ways into the console', () => {
  let provider: IdentityProvider;
  let product: Product;
  let browser: Browser;
  let database: pg.Client;

  beforeAll(async () => {
    buildConsole();
    const port = await findFreePort();
    const callback = `http://127.0.0.1:${port}/api/auth/oidc/callback`;
    provider = await IdentityProvider.start(callback, people);
    const environment = { PORT: String(port), ...provider.environmentFor(callback) };
    [product, browser] = await Promise.all([startProduct({ environment }), openBrowser()]);
    database = new pg.Client({ connectionString: product.databaseUrl });
    await database.connect();
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await database.end();
    await product.stop();
    await provider.stop();
  });

  /** The link that an administrator hands to somebody new. */
  async function invite(username: string): Promise<string> {
    const administrator = await product.as('region.admin');
    const { body } = await administrator.post<{ invitation: { path: string } }>('/api/accounts', {
      username,
      displayName: `Namn på ${username}`,
      unit: { kind: 'payer', code: '0184' },
      role: 'municipal-reviewer',
    });
    return product.url + body.invitation.path;
  }

  async function atProvider(page: Page, name: string): Promise<void> {
    await page.getByRole('heading', { name: 'Legitimering' }).waitFor();
    await page.getByLabel('Namn').fill(name);
    await page.getByRole('button', { name: 'Legitimera' }).click();
  }

  const toProvider = (page: Page): Promise<void> =>
    page.getByRole('link', { name: 'Logga in med tjänstekort' }).click();

  const untilInside = (page: Page): Promise<void> =>
    page.getByRole('heading', { level: 1, name: 'Att göra' }).waitFor();

  it("signs in on the provider's own page, first by an invitation and then without", async () => {
    const { page, context, complaints } = await openPage(browser);
    await page.goto(await invite('kim'));
    await page.getByRole('heading', { level: 1, name: 'Välkommen till Fristdag' }).waitFor();
    await toProvider(page);
    await atProvider(page, 'kim');
    await untilInside(page);

    await page.getByRole('button', { name: /^Konto/ }).click();
    await page.getByRole('menuitem', { name: 'Logga ut' }).click();
    await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
    await context.clearCookies();
    await toProvider(page);
    await atProvider(page, 'kim');
    await untilInside(page);
    await page.getByRole('button', { name: 'Konto: Namn på kim' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);

  it.each([
    ['a level that is too low', 'weak', 'Inloggningen är inte stark nog'],
    ['somebody without an account', 'stranger', 'Du har inget konto här'],
    ['somebody who gives up', 'nobody', 'Inloggningen avbröts'],
  ])(
    'refuses %s on a clear page that everybody can use',
    async (_, name, words) => {
      const { page, context } = await openPage(browser, { width: 320 });
      await page.goto(product.url);
      await toProvider(page);
      await atProvider(page, name);
      await page.getByRole('heading', { level: 1, name: words }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      expect(await isWiderThanScreen(page)).toBe(false);
      await page.getByRole('link', { name: 'Till inloggningen' }).click();
      await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
      await context.close();
    },
    60_000,
  );

  it('takes an invitation, sets up a second factor, and lets in with its code only', async () => {
    const { page, context, complaints } = await openPage(browser);
    const link = await invite('robin');
    await page.goto(link);
    await page.getByLabel('Nytt lösenord *', { exact: true }).fill('robin');
    await page.getByLabel('Nytt lösenord en gång till').fill('robin');
    await page.getByRole('button', { name: 'Spara lösenordet' }).click();
    await page.getByText('Minst 12 tecken. En mening går bra.').waitFor();
    await page.getByLabel('Nytt lösenord *', { exact: true }).fill(PASSWORD);
    await page.getByLabel('Nytt lösenord en gång till').fill(PASSWORD);
    await page.getByRole('button', { name: 'Spara lösenordet' }).click();
    await page.getByRole('link', { name: 'Till inloggningen' }).click();
    await withPassword(page, 'robin');
    await untilInside(page);

    // A quarter of an hour later: the second factor asks who is there.
    await database.query(`update session set authenticated_at = now() - interval '16 minutes'`);
    await page.goto(`${product.url}/#/settings`);
    await page.getByRole('button', { name: 'Lägg upp' }).click();
    const dialog = page.getByRole('dialog', { name: 'Bekräfta att det är du' });
    await dialog.getByLabel('Lösenord').fill(PASSWORD);
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Bekräfta' }).click();
    await page.getByRole('img', { name: 'QR-kod med nyckeln för autentiseringsappen' }).waitFor();
    await settle(page);
    expect(await findBarriers(page)).toEqual([]);
    const key = (
      await page
        .locator('dd')
        .filter({ hasText: /^([A-Z2-7]{4} ){7}/ })
        .innerText()
    ).replaceAll(' ', '');
    await page.getByLabel('Appens första kod').fill(codeOf(key, -1));
    await page.getByRole('button', { name: 'Bekräfta' }).click();
    await page.getByText('Upplagd. Återställningskoder kvar: 10.').waitFor();
    await settle(page);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Jag har skrivit av dem' }).click();

    await page.getByRole('button', { name: 'Logga ut överallt' }).click();
    await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
    await withPassword(page, 'robin');
    await page.getByRole('heading', { level: 1, name: 'Bekräfta med en kod' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByLabel('Kod').fill('000000');
    await page.getByRole('button', { name: 'Bekräfta' }).click();
    await page.getByText('Koden stämmer inte').waitFor();
    await page.getByLabel('Kod').fill(codeOf(key));
    await page.getByRole('button', { name: 'Bekräfta' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mina inställningar' }).waitFor();
    // Wrong guesses are answered 401 and 400, which the browser notes in its console.
    expect(complaints.filter((line) => !/status of 40[03]/.test(line))).toEqual([]);

    await page.goto(link);
    await page.getByRole('heading', { level: 1, name: 'Länken gäller inte längre' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await context.close();
  }, 90_000);

  it('shows where one is signed in, and ends a session elsewhere', async () => {
    const [here, elsewhere] = await Promise.all([openPage(browser), openPage(browser)]);
    await signIn(elsewhere.page, product.url, 'farsta.reviewer');
    await signIn(here.page, product.url, 'farsta.reviewer');
    await here.page.goto(`${product.url}/#/settings`);
    await here.page.getByRole('button', { name: /^Avsluta sessionen/ }).click();
    await here.page.getByText('Sessionen är avslutad.').waitFor();
    await elsewhere.page.reload();
    await elsewhere.page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
    await here.context.close();
    await elsewhere.context.close();
  }, 60_000);

  it.each([1280, 320])(
    'asks for a new password without saying who exists, at %i px',
    async (width) => {
      const { page, context } = await openPage(browser, { width, theme: width === 320 ? 'dark' : 'light' });
      await page.goto(product.url);
      await page.getByRole('link', { name: 'Glömt lösenordet?' }).click();
      await page.getByRole('heading', { level: 1, name: 'Nytt lösenord' }).waitFor();
      await page.getByLabel('Användarnamn').fill('nobody at all');
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole('button', { name: 'Be om en länk' }).click();
      await page.getByText('Finns kontot är din begäran noterad.').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      expect(await isWiderThanScreen(page)).toBe(false);
      await context.close();
    },
    60_000,
  );

  /** Buttons fade in a quarter of a second between their states; half faded they are too pale for axe. */
  const settle = (page: Page): Promise<void> => page.waitForTimeout(400);

  async function withPassword(page: Page, username: string): Promise<void> {
    await page.getByLabel('Användarnamn').fill(username);
    await page.getByLabel('Lösenord').fill(PASSWORD);
    await page.getByRole('button', { name: 'Logga in', exact: true }).click();
  }
});
