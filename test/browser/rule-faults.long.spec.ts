import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { buildConsole, findBarriers } from '../support/browser.ts';
import { describeWhen } from '../support/requirements.ts';
import { EditorRoom, isFocused, readable, saved } from '../support/rule-editor.ts';
import { SOMATIC } from '../support/rules-desk.ts';

const is = (fact: string, value = true) => ({ fact, operator: 'equal', value });
const daysUntilCall = (operator: string, value: unknown) => ({ fact: 'sipCallDaysAfterNotice', operator, value });

describeWhen('chromium', 'faults that somebody writes into a draft, as the screen tells them', () => {
  let room: EditorRoom;

  beforeAll(async () => {
    buildConsole();
    room = await EditorRoom.start();
  }, 240_000);

  afterAll(() => room.stop());

  const checksOf = (page: Page) => page.getByRole('region', { name: 'Kontroller' });

  it('each is named with its condition, led to, and gone when it is taken back', async () => {
    const { page, close } = await room.edit('2020-12-01');
    const checks = checksOf(page);
    const call = page.locator('#condition-sip-call');
    await call.locator('summary').first().click();
    await call.getByText('Som JSON').first().click();
    const field = call.getByRole('textbox', { name: 'Som JSON' });
    const sound = JSON.parse(await field.inputValue()) as Record<string, unknown>;
    const write = async (change: object): Promise<void> => {
      await field.fill(JSON.stringify({ ...sound, ...change }));
      await call.getByRole('button', { name: 'Använd texten' }).click();
    };
    const planted: readonly (readonly [object, RegExp])[] = [
      [{ metWhen: { all: [is('sipCallSent'), { any: [] }] } }, /^Kallelsen till SIP .*: Listan är tom/],
      [{ metWhen: is('moonPhase') }, /^Kallelsen till SIP .*: Okänd uppgift: moonPhase\./],
      [{ metWhen: { any: [is('sipCallSent'), { all: [is('sipRequired'), is('sipRequired', false)] }] } }, /motsäger/],
      [{ metWhen: { any: [is('sipCallSent'), is('sipCallSent', false)] } }, /kan aldrig missas/],
      [{ applicableWhen: is('sipCallSent', false), metWhen: is('sipCallSent') }, /kan aldrig uppfyllas där det gäller/],
      [{ applicableWhen: is('sipCallSent') }, /räknas när kallelsen till SIP aldrig skickas/],
      [{ metWhen: daysUntilCall('lessThanInclusive', { fact: 'freeDays' }) }, /Fler fristdagar ger ett högre belopp/],
    ];
    await checks.getByText('Inget hindrar utkastet').waitFor();
    for (const [change, words] of planted) {
      await write(change);
      await checks.getByText(words).first().waitFor();
      await checks.getByRole('button', { name: 'Till villkoret' }).first().click();
      expect(await isFocused(call.locator('input, select, summary').first())).toBe(true);
      await write({});
      await checks.getByText('Inget hindrar utkastet').waitFor();
    }
    await saved(page);
    await close();
  }, 120_000);

  it('a broken law shows its episode before and after, and what differs', async () => {
    const { id, page, close } = await room.edit('2020-12-01');
    const stored = await room.admin.get(id);
    const conditions = stored.document.conditions.map((condition) =>
      condition['id'] === 'sip-call' ? { ...condition, applicableWhen: is('sipCallSent') } : condition,
    );
    expect((await room.admin.save(stored, { document: { ...stored.document, conditions } })).status).toBe(200);
    await page.reload();
    const checks = checksOf(page);
    await checks.getByText('Vårdtillfället som visar det').click();
    const told = await readable(checks);
    expect(told.match(/EXEMPEL-1/g)).toHaveLength(2);
    expect(told).toMatch(/SIP-kallelse\s+▸ \d{4}-\d\d-\d\d \d\d:\d\d/);
    expect(told).toMatch(/SIP-kallelse\s+▸ –/);
    expect(await findBarriers(page)).toEqual([]);
    await close();
  }, 120_000);

  it('a start that another version has claimed is told at once, and the title follows the month', async () => {
    const claimed = (await room.admin.create(SOMATIC, '2021-03-01')).body;
    expect((await room.admin.move(claimed.id, 'in-consultation')).status).toBe(200);
    const { page, close } = await room.edit('2021-02-01');
    const checks = checksOf(page);
    await checks.getByText('Inget hindrar utkastet').waitFor();
    await page.getByLabel('Gäller från månaden').fill('2021-03');
    await checks.getByText(/^Överlappar ”Somatisk vård från mars 2021/).waitFor();
    expect(await page.getByLabel('Rubrik', { exact: true }).first().inputValue()).toContain('från mars 2021');
    await page.getByLabel('Gäller från månaden').fill('2021-04');
    await checks.getByText('Inget hindrar utkastet').waitFor();
    await saved(page);
    await close();
  }, 120_000);

  it('the model is said in words, and the hybrid leaves nothing behind when it is chosen away', async () => {
    const { page, close } = await room.edit('2021-05-01');
    const meaning = page.getByRole('region', { name: 'Vad utkastet betyder' });
    await meaning.getByText(/^Dagarna räknas i genomsnitt över betalarens månad\./).waitFor();
    await page.getByLabel('Modell').selectOption('hybrid');
    await meaning.getByText(/^Långa vårdtillfällen räknas vart för sig/).waitFor();
    await page.locator('#parameter-hybridThresholdDays').waitFor();
    await page.getByLabel('Modell').selectOption('average');
    await meaning.getByText(/^Dagarna räknas i genomsnitt/).waitFor();
    await page.locator('#parameter-hybridThresholdDays').waitFor({ state: 'detached' });
    await checksOf(page).getByText('Inget hindrar utkastet').waitFor();
    await close();
  }, 120_000);
});
