import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import {
  buildConsole,
  findBarriers,
  isWiderThanScreen,
  openBrowser,
  openPage,
  signIn,
  untilQuiet,
} from '../support/browser.ts';
import { camt054 } from '../support/camt054.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { randomRows } from '../support/random-episodes.ts';
import { describeWhen } from '../support/requirements.ts';
import { until } from '../support/until.ts';

const LONG = process.env['FRISTDAG_TEST_LONG'] === '1';

/** Each theme and each width once, every third screen by turns; the long run looks at every pair of them, on every screen. */
const looks: readonly { theme: 'light' | 'dark'; width: number }[] = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 320 },
  ...(LONG
    ? ([
        { theme: 'dark', width: 1280 },
        { theme: 'light', width: 320 },
      ] as const)
    : []),
];

describeWhen('chromium', 'every screen can be used by everybody', () => {
  let product: Product;
  let browser: Browser;
  let screens: Record<string, string[]>;

  beforeAll(async () => {
    buildConsole();
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    screens = await screensWithContent(product);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it.each(looks)(
    'axe finds no barrier in the $theme theme at $width px',
    async ({ theme, width }) => {
      const found: string[] = [];
      for (const [username, paths] of Object.entries(screens)) {
        const { page, context, complaints } = await openPage(browser, { theme, width });
        if (username === 'region.billing') found.push(...(await barriersBeforeSignIn(page, product.url, width)));
        await signIn(page, product.url, username);
        const place = looks.findIndex((look) => look.theme === theme && look.width === width);
        for (const path of paths.filter((_, turn) => LONG || turn % (3 * looks.length) === place)) {
          await page.goto(`${product.url}/#${path}`);
          await settle(page);
          found.push(...(await barriersOf(page, path, width)));
        }
        found.push(...complaints);
        await context.close();
      }
      expect(found).toEqual([]);
    },
    300_000,
  );
});

async function barriersBeforeSignIn(page: Page, url: string, width: number): Promise<string[]> {
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const found = await barriersOf(page, 'sign-in', width);
  await page.getByRole('link', { name: 'Tillgänglighet' }).click();
  await page.getByRole('heading', { level: 1, name: 'Tillgänglighet för Fristdag' }).waitFor();
  return [...found, ...(await barriersOf(page, 'accessibility statement', width))];
}

async function barriersOf(page: Page, name: string, width: number): Promise<string[]> {
  const barriers = await findBarriers(page);
  if (width < 400 && (await isWiderThanScreen(page))) barriers.push('scrolls sideways');
  return barriers.map((barrier) => `${name} at ${width} px: ${barrier}`);
}

async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await untilQuiet(page);
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached', timeout: 10_000 });
}

/** Fills the product so that no screen is empty, and says which ones each role has. */
async function screensWithContent(product: Product): Promise<Record<string, string[]>> {
  const billing = await product.as('region.billing');
  const rows = randomRows({ seed: 5, count: 300, period: '2020-09' }).map((row) => JSON.stringify(row));
  const { id: importId } = await billing.import([materialFive.trim(), ...rows, '{"caseNumber":1}'].join('\n'));
  const { id: runId } = await billing.run('2020-01');
  await billing.run('2020-09');
  await billing.send(
    'POST',
    '/api/payments/imports',
    camt054([{ reference: 'A-1', amount: '1200.00', text: 'Hyra' }]),
    {
      'content-type': 'application/xml',
    },
  );
  const { body } = await billing.get<{ id: string; payer: string }[]>('/api/statements?period=2020-01');
  const statement = `/statements/${body.find(({ payer }) => payer === '0184')?.id}/show`;
  const billingCase = await until(async () => {
    const { body: cases } = await billing.get<{ id: string }[]>('/api/billing-cases?period=2020-01&payer=0184');
    return cases[0] && `/billing-cases/${cases[0].id}`;
  });
  const reconciliation = await reconciledMonth(product, `/api${billingCase}`);
  return {
    'region.billing': [
      '/',
      '/months/2020-01',
      '/months/2020-09',
      statement,
      '/episodes',
      '/episodes/A-ANDERS/show',
      '/episodes/B-BIANCA/show',
      '/imports',
      `/imports/${importId}/show`,
      '/billing-runs',
      `/billing-runs/${runId}/show`,
      '/registers/payers',
      '/registers/units',
      '/registers/invoices',
      '/changes-after-sharing',
      '/invoices',
      '/payments',
      '/payments/all',
      '/payments/credit-balances',
      '/payments/files',
      '/month-end?month=2020-09',
      '/month-end/years',
      billingCase,
      '/settings',
      '/notices',
      '/jobs',
    ],
    'region.admin': [
      '/rule-versions',
      '/rule-versions/somatic_2020-01-01/show',
      '/audit-lines',
      '/operation',
      '/retention',
      '/retention/kinds/case-data',
      '/accounts',
      '/accounts/permissions',
      '/accounts/people/demo-solna-reviewer',
      '/registers/payers',
      '/registers/payers/change',
    ],
    auditor: [
      '/',
      '/audit-samples?from=2020-01&through=2020-01&number=10&seed=2020',
      '/audit-samples/A-ANDERS?from=2020-01&through=2020-01&number=10&seed=2020',
      '/audit-deviations',
      '/audit-lines',
      `/billing-runs/${runId}/show`,
      '/episodes/A-ANDERS/show',
    ],
    'solna.reviewer': [
      '/',
      '/statements',
      statement,
      '/episodes/A-ANDERS/show',
      '/month-end',
      '/notices',
      '/jobs',
      '/settings',
      billingCase,
      reconciliation,
      `${reconciliation}?kind=differs`,
    ],
    'unit.coordinator': ['/', '/episodes'],
  };
}

/** Solna's month, shared and held against a list of its own that differs. */
async function reconciledMonth(product: Product, path: string): Promise<string> {
  const [billing, approver, solna] = await Promise.all([
    product.as('region.billing'),
    product.as('region.approver'),
    product.as('solna.reviewer'),
  ]);
  await billing.post(`${path}/transitions`, { to: 'ready-to-share' });
  await approver.post(`${path}/transitions`, { to: 'shared' });
  const list = 'ärendenummer;dagar\nA-ANDERS;4\nC-CLAES;5\nD-DORIS;sex\nX-NEW;1';
  const { body } = await solna.send<{ id: string }>('POST', `${path}/reconciliations`, list, {
    'content-type': 'text/csv',
  });
  return `/reconciliations/${body.id}`;
}
