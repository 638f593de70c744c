import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildConsole, findBarriers } from '../support/browser.ts';
import { describeWhen } from '../support/requirements.ts';
import { EditorRoom, isFocused, readable, saved, valuesOf } from '../support/rule-editor.ts';

describeWhen('chromium', 'what the editor of rule versions keeps and asks, by keyboard alone', () => {
  let room: EditorRoom;

  beforeAll(async () => {
    buildConsole();
    room = await EditorRoom.start();
  }, 240_000);

  afterAll(() => room.stop());

  it('a law of sense that is broken is shown with an episode, and passed with a reason', async () => {
    const { id, page, keys, complaints, close } = await room.edit('2020-12-01');
    const contact = page.locator('#condition-care-contact');
    await keys.press(contact.locator('summary').first());
    const met = contact.getByRole('group', { name: /^Villkoret är uppfyllt när/ });
    await keys.choose(met.getByLabel('Värde'), 'nej');
    const findings = page.getByRole('complementary');
    await findings.getByText(/Ett fel till får aldrig göra att ett vårdtillfälle räknas\./).waitFor();
    await keys.press(findings.getByText(/^\d+ vårdtillfällen som visar det|^Vårdtillfället som visar det/).first());
    await findings.getByText('fast vårdkontakt utsedd', { exact: true }).first().waitFor();
    expect(await findings.innerText()).not.toContain('careContactAssignedAt');
    expect(await findBarriers(page)).toEqual([]);
    for (const reason of ['Prövas under en månad.', 'Följer av det första.']) {
      await keys.write(findings.getByLabel('Varför det är meningen').first(), reason);
      await keys.press(findings.getByRole('button', { name: 'Godta med skälet' }).first());
      const passed = findings.getByText(`Avsikten, enligt utkastet: ${reason}`);
      await passed.waitFor();
      expect(await isFocused(passed.locator('xpath=..').getByRole('button', { name: 'Ta bort skälet' }))).toBe(true);
    }
    await findings.getByText('Inget hindrar utkastet').waitFor();
    await saved(page);
    expect((await room.admin.get(id))['acknowledgedChecks']).toMatchObject([
      { check: 'one-more-failing:/conditions/2', reason: 'Prövas under en månad.' },
      { check: 'longer-stay:/conditions/2', reason: 'Följer av det första.' },
    ]);
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);

  it('nothing is lost: not what is written while a save is under way, nor when somebody goes on at once', async () => {
    const { id, page, keys, complaints, close } = await room.edit('2020-12-01');
    const freeDays = page.getByLabel('Fristdagar (dagar)');
    const hours = page.getByLabel('Tid för inskrivningsmeddelandet (timmar)');
    await freeDays.waitFor();
    let saves = 0;
    await page.route(`**/api/rule-versions/${id}`, async (route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      saves += 1;
      await new Promise((resolve) => setTimeout(resolve, 2500));
      return route.continue();
    });
    await keys.write(freeDays, '3');
    await page.getByText('Sparar', { exact: false }).first().waitFor();
    await keys.write(hours, '48');
    await saved(page);
    expect(saves).toBe(2);
    expect(valuesOf(await room.admin.get(id), 'freeDays', 'admissionNoticeWithinHours')).toEqual([3, 48]);

    await keys.write(freeDays, '4');
    await keys.press(page.getByRole('link', { name: 'Prova ett vårdtillfälle' }).first());
    await page.getByRole('heading', { level: 1, name: /^Prova/ }).waitFor();
    expect(valuesOf(await room.admin.get(id), 'freeDays')).toEqual([4]);
    await page.goBack();
    await freeDays.waitFor();
    expect(await freeDays.inputValue()).toBe('4');

    await keys.write(freeDays, '400');
    await keys.press(page.getByRole('link', { name: 'Regelversioner' }).first());
    const dialog = page.getByRole('dialog', { name: 'Det sista du skrev kan inte sparas' });
    await dialog.waitFor();
    await keys.press(dialog.getByRole('button', { name: 'Stanna kvar' }));
    await dialog.waitFor({ state: 'detached' });
    expect(await freeDays.inputValue()).toBe('400');
    await keys.press(page.getByRole('link', { name: 'Regelversioner' }).first());
    await keys.press(dialog.getByRole('button', { name: 'Lämna utan att spara' }));
    await page.getByRole('heading', { level: 1, name: 'Regelversioner' }).waitFor();
    expect(valuesOf(await room.admin.get(id), 'freeDays')).toEqual([4]);
    expect(complaints.filter((complaint) => !complaint.includes('422'))).toEqual([]);
    await close();
  }, 120_000);

  it('when somebody else saved first, both edits are shown and one is chosen', async () => {
    const { id, page, keys, close } = await room.edit('2020-12-01');
    const freeDays = page.getByLabel('Fristdagar (dagar)');
    await freeDays.waitFor();
    const found = await room.admin.get(id);
    const { parameters } = found.document;
    const theirs = { ...parameters, freeDays: { ...parameters['freeDays'], value: 5 } };
    expect((await room.admin.save(found, { document: { ...found.document, parameters: theirs } })).status).toBe(200);
    await keys.write(freeDays, '3');
    await keys.press(page.getByRole('button', { name: 'Se skillnaden' }));
    const dialog = page.getByRole('dialog');
    expect(await readable(dialog.getByRole('row').nth(1))).toMatch(/Fristdagar: värde\s+2\s+3\s+5/);
    expect(await findBarriers(page)).toEqual([]);
    await keys.choose(dialog.getByLabel(/^Behåll för Fristdagar/), 'Min');
    await keys.press(dialog.getByRole('button', { name: 'Spara det valda' }));
    await saved(page);
    expect(valuesOf(await room.admin.get(id), 'freeDays')).toEqual([3]);
    await close();
  }, 120_000);

  it('people comment on a value', async () => {
    const { page, keys, complaints, close } = await room.edit('2020-12-01');
    await keys.press(page.getByRole('button', { name: 'Kommentera Fristdagar, 0 kommentarer' }));
    const dialog = page.getByRole('dialog', { name: 'Kommentarer om Fristdagar' });
    await keys.write(dialog.getByLabel('Ny kommentar'), 'Varför inte en dag?');
    await keys.press(dialog.getByRole('button', { name: 'Lägg till kommentaren' }));
    await dialog.getByText('Varför inte en dag?').waitFor();
    await keys.press(dialog.getByRole('button', { name: 'Stäng' }));
    await page.getByRole('button', { name: 'Kommentera Fristdagar, 1 kommentar', exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  }, 60_000);
});
