import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { buildConsole, findBarriers, openBrowser, openPage, signIn } from '../support/browser.ts';
import type { Client } from '../support/client.ts';
import type { Round } from '../support/consultation-round.ts';
import { Keyboard } from '../support/keyboard.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { describeWhen } from '../support/requirements.ts';
import { draftOneFreeDay, saved } from '../support/rule-editor.ts';
import { RulesDesk } from '../support/rules-desk.ts';

/** The material's five patients, in another month of 2020: five episodes, fifteen days, three days on average. */
const fiveIn = (month: string): string =>
  materialFive.replaceAll('2020-01-', `2020-${month}-`).replaceAll('"caseNumber":"', `"caseNumber":"M${month}-`);

const SIGNATORY = { name: 'Exempel, Farsta', title: 'Stadsdelsdirektör' };

interface Amounts {
  readonly payer: string;
  readonly amount: string;
}

describeWhen('chromium', 'one free day from November 2020, from the draft to the trail', () => {
  let product: Product;
  let browser: Browser;
  let admin: RulesDesk;
  let billing: Client;
  let draftId = '';

  beforeAll(async () => {
    buildConsole();
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    admin = new RulesDesk(await product.as('region.admin'));
    billing = await product.as('region.billing');
    for (const month of ['10', '11']) await billing.import(fiveIn(month));
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const readable = async (page: Page): Promise<string> =>
    (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
  const open = async (page: Page, path: string, heading: RegExp): Promise<void> => {
    await page.goto(`${product.url}/#${path}`);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  };
  const act = async (page: Page, button: string): Promise<void> => {
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  const amountsOf = async (period: string): Promise<Amounts[]> => {
    const { id, state } = await billing.run(period, 'shadow');
    expect(state).toBe('completed');
    const { body } = await billing.get<Amounts[]>(`/api/statements?runId=${id}`);
    return body.map(({ payer, amount }) => ({ payer, amount }));
  };

  it('the administrator makes a draft of one free day with its source, and it stands on the ruler', async () => {
    const { page, context, complaints } = await openPage(browser);
    await signIn(page, product.url, 'region.admin');
    await page.getByRole('link', { name: 'Regelversioner', exact: true }).click();
    await page
      .getByText(/^2.fristdagar · 7.800.kr · klockan.12\.00$/)
      .first()
      .waitFor();
    const keys = new Keyboard(page);
    const freeDays = await draftOneFreeDay(page, keys, 'b');
    const left = freeDays.getByText('Står kvar från versionen före: den svenska texten är ändrad.');
    await left.nth(1).waitFor();
    await keys.write(freeDays.getByLabel('Dokument på engelska'), 'Agreement on discharge 2020');
    await keys.write(freeDays.getByLabel('Paragraf på engelska'), 'section 4');
    await left.first().waitFor({ state: 'detached' });
    await page.getByText('Inget hindrar utkastet').waitFor();
    await saved(page);
    draftId = /rule-versions\/([^/?]+)/.exec(page.url())?.[1] ?? '';
    expect((await admin.get(draftId)).document.parameters['freeDays']).toMatchObject({
      value: 1,
      status: 'decided',
      source: {
        document: { sv: 'Överenskommelse om utskrivning 2020', en: 'Agreement on discharge 2020' },
        clause: { sv: '§ 4', en: 'section 4' },
      },
    });

    await page.goto(`${product.url}/#/rule-versions`);
    const bar = page.getByRole('link', { name: /^somatic\/2020-11-01, Utkast, .*2 → 1 fristdag$/ });
    await bar.waitFor();
    await page.getByRole('link', { name: /^somatic\/2020-01-01, Gäller nu/ }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await bar.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Somatisk vård från november 2020/ }).waitFor();
    await open(page, `/rule-versions/${draftId}/show`, /Somatisk vård från november 2020/);
    await page.getByText('Källa: Överenskommelse om utskrivning 2020, § 4', { exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);

  it('the effect is previewed before anybody has decided it', async () => {
    const { page, context, complaints } = await openPage(browser);
    await signIn(page, product.url, 'region.admin');
    // The question opens at once and hides the page under it from those who listen.
    await page.goto(`${product.url}/#/impact-previews?version=${draftId}`);
    const dialog = page.getByRole('dialog', { name: 'Pröva effekten av ett förslag' });
    await dialog.getByLabel('oktober 2020').check();
    expect(await dialog.getByLabel('november 2020').isChecked()).toBe(true);
    await dialog.getByLabel('Räkna tidigare månader som om förslaget hade gällt redan då').uncheck();
    await dialog.getByRole('button', { name: 'Pröva effekten' }).click();
    await page.getByRole('heading', { level: 1, name: 'Effektprövning: somatic/2020-11-01' }).waitFor();
    await page.getByText('Ändring av beloppet').waitFor();
    const text = await readable(page);
    expect(text).toContain('78 000 kr nu → 117 000 kr sedan');
    expect(text).toContain('+39 000 kr');
    expect(text).toContain('Beloppet går från 78 000 kr till 117 000 kr (+39 000 kr).');
    expect(await findBarriers(page)).toEqual([]);

    await open(page, `/rule-versions/${draftId}/try`, /^Prova/);
    await page.getByRole('button', { name: 'Prova' }).click();
    await page.getByText(/Påverkan på beloppet blir .* i stället för/).waitFor();
    expect((await readable(page)).match(/påverkan \+\d+ \d+ kr/g)).toEqual([
      'påverkan +23 400 kr',
      'påverkan +15 600 kr',
    ]);
    expect(await findBarriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);

  it('it is sent out, and municipalities answer with their own effect before them', async () => {
    const { page, context } = await openPage(browser);
    await signIn(page, product.url, 'region.admin');
    await open(page, `/rule-versions/${draftId}/show`, /Somatisk vård från november 2020/);
    await act(page, 'Skicka på remiss');
    await page.getByText('På remiss', { exact: true }).first().waitFor();
    await context.close();

    const round = String((await admin.get(draftId)).consultation.round);
    const solna = await openPage(browser);
    await signIn(solna.page, product.url, 'solna.reviewer');
    await solna.page.getByRole('link', { name: 'Remisser' }).click();
    await open(solna.page, `/consultations/${round}/show`, /./);
    await solna.page
      .getByText(/\+39.000.kr/)
      .first()
      .waitFor();
    await solna.page.getByLabel('Namn', { exact: true }).fill('Exempel, Solna');
    await solna.page.getByLabel('Titel', { exact: true }).fill('Kommundirektör');
    await act(solna.page, 'Skicka svaret');
    await solna.context.close();

    const farsta = await product.as('farsta.reviewer');
    const answer = {
      payer: '0180-farsta',
      answer: 'object',
      comment: 'En fristdag räcker inte.',
      signatory: SIGNATORY,
    };
    expect((await farsta.post(`/api/consultations/${round}/answers`, answer)).status).toBe(201);
    const seen = (await admin.client.get<Round>(`/api/consultations/${round}`)).body;
    expect(seen.answers.map(({ payer }) => payer).sort()).toEqual(['0180-farsta', '0184']);
  }, 120_000);

  it('another person approves it past the missing answers with a reason, and it is decided', async () => {
    expect((await admin.move(draftId, 'approved', 'Jag själv')).status).toBe(403);
    const { page, context } = await openPage(browser);
    await signIn(page, product.url, 'region.approver');
    await open(page, `/rule-versions/${draftId}/show`, /Somatisk vård från november 2020/);
    await page.getByRole('button', { name: 'Godkänn', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Remisstiden är kort; övriga har svarat muntligen.');
    await dialog.getByRole('button', { name: 'Godkänn', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await act(page, 'Besluta');
    await page.getByText('Beslutad', { exact: true }).first().waitFor();
    await context.close();

    const decided = await admin.get(draftId);
    expect(decided.state).toBe('scheduled');
    expect((await admin.save(decided, {})).status).toBe(409);
    expect((await admin.client.put(`/api/rule-versions/${draftId}`, decided)).status).toBe(428);
    expect((await admin.create('somatic_2020-01-01', '2020-11-01')).body).toMatchObject({
      ruleVersion: 'somatic/2020-11-01.2',
    });
  }, 120_000);

  it('a run of November uses it to the öre of the preview, October does not', async () => {
    const [preview] = (await admin.get(draftId))['impactPreviews'] as { id: string }[];
    const { body } = await admin.client.get<{
      payers: { payer: string; period: string; careType: string; then: { amount: string } }[];
    }>(`/api/impact-previews/${preview?.id}`);
    for (const period of ['2020-10', '2020-11']) {
      const foreseen = body.payers.filter((row) => row.period === period);
      expect(await amountsOf(period)).toEqual(foreseen.map(({ payer, then }) => ({ payer, amount: then.amount })));
    }
    expect(await amountsOf('2020-11')).toEqual([{ payer: '0184', amount: '78000.00' }]);
    expect(await amountsOf('2020-10')).toEqual([{ payer: '0184', amount: '39000.00' }]);
  }, 120_000);

  it('the comparison says what changed, the past is answered for, and the trail tells the story', async () => {
    const { page, context, complaints } = await openPage(browser);
    await signIn(page, product.url, 'region.admin');
    await open(page, `/rule-versions/compare?a=somatic_2020-01-01&b=${draftId}`, /^Jämför versioner$/);
    await page
      .getByText(/Fristdagar 2 → 1, från november 2020; källa Överenskommelse om utskrivning 2020, § 4/)
      .waitFor();
    await page.getByText(/Materialets månad.*39.000.kr → 78.000.kr/).waitFor();
    expect(await findBarriers(page)).toEqual([]);

    await open(page, '/rule-versions?asOf=2020-11&known=2020-04-15', /^Regelversioner$/);
    await page
      .getByText(/November 2020 styrdes av somatic\/2020-01-01, så som vi visste det 15.april 2020\./)
      .waitFor();

    await open(page, `/rule-versions/${draftId}/show`, /Somatisk vård från november 2020/);
    const told = page.getByRole('region', { name: 'Händelser' });
    await told.getByRole('row').nth(1).waitFor();
    const acts = (
      await admin.client.get<{ act: string; actText: string }[]>(
        `/api/audit-lines?object=rule-version/${draftId}&perPage=200&order=asc`,
      )
    ).body;
    const names = acts.map(({ act: name }) => name);
    // What is typed is saved as one types: how often is no part of the story.
    expect(names.filter((name, at) => name !== names[at - 1])).toEqual([
      'create-rule-draft',
      'update-rule-draft',
      'consult-rule-version',
      'approve-rule-version',
      'publish-rule-version',
    ]);
    const text = await told.innerText();
    for (const { actText } of acts) expect(text).toContain(actText);
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);
});
