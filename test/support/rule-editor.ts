import { expect } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser, openPage, signIn } from './browser.ts';
import { Keyboard } from './keyboard.ts';
import { type Product, startProduct } from './product.ts';
import { RulesDesk, SOMATIC, type Version } from './rules-desk.ts';

/** An open page of the editor, its person at the keyboard, and what the browser complained about. */
interface OpenDraft {
  readonly page: Page;
  readonly keys: Keyboard;
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** A product and a browser in which the administrator edits rule versions. */
export class EditorRoom {
  private constructor(
    private readonly product: Product,
    private readonly browser: Browser,
    /** The same administrator by the API: what is stored, and what somebody else saves. */
    readonly admin: RulesDesk,
  ) {}

  static async start(): Promise<EditorRoom> {
    const [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    return new EditorRoom(product, browser, new RulesDesk(await product.as('region.admin')));
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.product.stop();
  }

  async arrive(path: string): Promise<OpenDraft> {
    const { page, context, complaints } = await openPage(this.browser);
    await signIn(page, this.product.url, 'region.admin');
    await page.goto(`${this.product.url}/#${path}`);
    return { page, keys: new Keyboard(page), complaints, close: () => context.close() };
  }

  /** Opens a new draft of somatic care from a month on. */
  async edit(validFrom: string): Promise<OpenDraft & { readonly id: string }> {
    const made = await this.admin.create(SOMATIC, validFrom);
    expect(made.status).toBe(201);
    const { id } = made.body;
    return { id, ...(await this.arrive(`/rule-versions/${id}`)) };
  }
}

/** Makes November's draft of somatic care by keyboard, and types one free day into it with its status and Swedish source. */
export async function draftOneFreeDay(page: Page, keys: Keyboard, statusLetter: 'b' | 'f'): Promise<Locator> {
  await keys.press(page.getByRole('button', { name: 'Nytt utkast' }));
  const dialog = page.getByRole('dialog');
  await keys.choose(dialog.getByLabel('Bygger på'), 'somatic/2020-01-01');
  await keys.press(dialog.getByRole('button', { name: 'Skapa utkastet' }));
  await page.getByRole('heading', { level: 1, name: /Somatisk vård från november 2020/ }).waitFor();
  const freeDays = page.locator('#parameter-freeDays');
  await keys.write(freeDays.getByLabel('Fristdagar (dagar)'), '1');
  await keys.choose(freeDays.getByLabel(/^Status/), statusLetter);
  await keys.press(freeDays.locator('summary'));
  await keys.write(freeDays.getByLabel('Källa: dokument'), 'Överenskommelse om utskrivning 2020');
  await keys.write(freeDays.getByLabel('Paragraf eller sida', { exact: true }), '§ 4');
  await page.getByText('Tidigare: 2').waitFor();
  return freeDays;
}

/** Waits until the page says that everything is saved. */
export async function saved(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /Sparat \d\d\.\d\d/ })
    .waitFor();
}

export function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === element.ownerDocument.activeElement);
}

export async function readable(target: Locator): Promise<string> {
  return (await target.innerText()).replaceAll('\u00a0', ' ');
}

export function valuesOf({ document }: Version, ...names: readonly string[]): unknown[] {
  return names.map((name) => document.parameters[name]?.value);
}
