import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';
import { chromiumPath } from './requirements.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The console that the product serves is the built one: build it when its sources are newer. */
export function buildConsole(): void {
  const built = spawnSync(process.execPath, ['tools/build.mjs', 'admin'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the console could not be built: ${built.stdout}${built.stderr}`);
}

/** A real Chromium that talks to nobody but the product. */
export function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error('there is no Chromium');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

interface Look {
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
}

/** What the browser complained about on a page: errors of scripts, and breaches of the content security policy. */
interface Complaints {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: readonly string[];
}

export async function openPage(browser: Browser, { theme = 'light', width = 1280 }: Look = {}): Promise<Complaints> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: theme,
    locale: 'sv-SE',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  watchRequests(page);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // 401 is how the console learns that nobody is signed in yet.
    if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text());
  });
  return { page, context, complaints };
}

const underWay = new WeakMap<Page, Set<Request>>();

function watchRequests(page: Page): void {
  const open = new Set<Request>();
  underWay.set(page, open);
  // The stream of what happens elsewhere stays open for as long as the page.
  page.on('request', (request) => (request.url().endsWith('/api/events') ? undefined : open.add(request)));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
}

/** Waits until a page of `openPage` has asked for nothing during half a second. */
export async function untilQuiet(page: Page): Promise<void> {
  const open = underWay.get(page);
  if (!open) throw new Error('only pages of openPage are watched');
  const giveUpAt = Date.now() + 30_000;
  for (let quietMs = 0; quietMs < 500; quietMs = open.size === 0 ? quietMs + 50 : 0) {
    if (Date.now() > giveUpAt) throw new Error(`no quiet: ${[...open].map((request) => request.url()).join(', ')}`);
    await page.waitForTimeout(50);
  }
}

/** Signs in the way a person does: card, button. */
export async function signIn(page: Page, url: string, username: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: new RegExp(username.replace('.', '\\.')) }).click();
  await page.getByRole('button', { name: 'Logga in', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /Att göra|Stickprov/ }).waitFor();
}

/** Breaches of WCAG 2.2 A and AA and of good practice, one line each. */
export async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    ({ id, impact, nodes }) => `${id} (${impact}): ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
}

/** Whether the page can be scrolled sideways: on a phone everything must fit. */
export function isWiderThanScreen(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const { documentElement: sheet } = document;
    // A page whose width has just changed takes some frames until its tables are cards.
    for (let frame = 0; frame < 60 && sheet.scrollWidth > sheet.clientWidth; frame += 1)
      await new Promise(requestAnimationFrame);
    return sheet.scrollWidth > sheet.clientWidth;
  });
}

/** Keeps a picture for the documents when FRISTDAG_SCREENSHOTS asks for it: what one sees first, or the whole page. */
export async function keepScreenshot(page: Page, name: string, fullPage = false): Promise<void> {
  if (process.env['FRISTDAG_SCREENSHOTS'] !== '1') return;
  const folder = join(root, 'docs', 'screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}
