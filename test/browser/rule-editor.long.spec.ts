import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildConsole, findBarriers } from '../support/browser.ts';
import { describeWhen } from '../support/requirements.ts';
import { draftOneFreeDay, EditorRoom, isFocused, readable, saved } from '../support/rule-editor.ts';

describeWhen('chromium', 'the editor of rule versions, by keyboard alone', () => {
  let room: EditorRoom;

  beforeAll(async () => {
    buildConsole();
    room = await EditorRoom.start();
  }, 240_000);

  afterAll(() => room.stop());

  it('a draft is made, and a value, its status and its source are typed; the sentence follows and a reload keeps it', async () => {
    const { page, keys, complaints, close } = await room.arrive('/rule-versions');
    const freeDays = await draftOneFreeDay(page, keys, 'f');
    await keys.write(freeDays.getByLabel('Länk', { exact: true }), 'https://example.org/overenskommelse');
    await page.getByText(/^Dag 0 och 1.dag därefter är fria från betalningsansvar\./).waitFor();
    await saved(page);
    expect(await findBarriers(page)).toEqual([]);

    await page.reload();
    await page.getByText('Tidigare: 2').waitFor();
    expect(await freeDays.getByLabel(/^Status/).inputValue()).toBe('proposed');
    await freeDays.getByText('Källa: Överenskommelse om utskrivning 2020, § 4').waitFor();
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);

  it('the calendar shows the dates of a month while it is changed', async () => {
    const { page, keys, close } = await room.edit('2020-12-01');
    const calendar = page.getByRole('region', { name: 'Månadens kalender' });
    await calendar.getByText('måndag 18 januari 2021').waitFor();
    await keys.choose(page.getByLabel('Underlaget delas, vecka i månaden'), '4');
    await calendar.getByText('måndag 25 januari 2021').waitFor();
    await close();
  }, 60_000);

  it('a condition is reworded, added to, taken from, limited and switched off, and stays so', async () => {
    const { id, page, keys, complaints, close } = await room.edit('2020-12-01');
    const call = page.locator('#condition-sip-call');
    await keys.press(call.locator('summary').first());
    await keys.write(call.getByLabel('Rubrik', { exact: true }), 'Kallelsen till SIP är sänd i tid');
    await keys.write(call.getByLabel('Paragraf', { exact: true }), '5 kap. 3 § LUS');
    await keys.choose(call.getByLabel('Vems uppgift'), 'Regionen');
    const met = call.getByRole('group', { name: /^Villkoret är uppfyllt när/ });
    await keys.press(met.getByRole('button', { name: 'Ta bort jämförelse' }).nth(1));
    await met.getByRole('button', { name: 'Ta bort jämförelse' }).nth(2).waitFor({ state: 'detached' });
    // What was removed took its button along: the keyboard goes on from the group.
    expect(await isFocused(met.getByLabel('Alla eller något'))).toBe(true);
    await keys.choose(met.getByLabel('Jämför med'), 'ett tal');
    await keys.write(met.getByLabel('Värde').last(), '5');
    await keys.press(met.getByRole('button', { name: 'Lägg till jämförelse' }));
    await keys.choose(met.getByLabel('Uppgift').last(), 'Patienten');
    await keys.choose(met.getByLabel('Värde').last(), 'nej');
    await call
      .getByText(
        'Uppfyllt när ett meddelande om utskrivningsklar är skickat och inte återtaget, kallelsen till SIP är skickad ' +
          'senast 5 kalenderdagar efter meddelandet om utskrivningsklar och patienten inte motsätter sig planeringen.',
      )
      .waitFor();
    await keys.press(call.getByLabel('Gäller alla vårdtillfällen'), 'Space');
    await call.getByText('Gäller alltid.').waitFor();
    await keys.press(call.getByLabel('Påslaget'), 'Space');
    await saved(page);

    await page.reload();
    await call.getByText('Regionens uppgift · 5 kap. 3 § LUS').waitFor();
    await call.locator('summary').first().click();
    await met.getByRole('button', { name: 'Ta bort jämförelse' }).nth(2).waitFor();
    expect(await met.getByRole('button', { name: 'Ta bort jämförelse' }).count()).toBe(3);
    const stored = (await room.admin.get(id)).document.conditions.find((condition) => condition['id'] === 'sip-call');
    expect(stored).toMatchObject({
      duty: 'region',
      enabled: false,
      applicableWhen: null,
      metWhen: {
        all: [
          { fact: 'dischargeReadyNoticeStands', operator: 'equal', value: true },
          { fact: 'sipCallDaysAfterNotice', operator: 'lessThanInclusive', value: 5 },
          { fact: 'patientOpposed', operator: 'equal', value: false },
        ],
      },
    });
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);

  it('a new condition is written as JSON: what cannot be read changes nothing, what the agreement has no word for is told', async () => {
    const { id, page, keys, close } = await room.edit('2020-12-01');
    await keys.press(page.getByRole('button', { name: 'Lägg till villkor' }));
    const added = page.locator('#condition-new-condition-1');
    await keys.press(added.locator('summary').first());
    await keys.press(added.getByText('Som JSON').first());
    const field = added.getByRole('textbox', { name: 'Som JSON' });
    const written = JSON.parse(await field.inputValue()) as Record<string, unknown>;
    const use = async (text: string): Promise<void> => {
      await keys.reach(field);
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(text);
      await keys.press(added.getByRole('button', { name: 'Använd texten' }));
    };
    await use('{ "id": ');
    await added.getByText('Texten är inte giltig JSON.').waitFor();
    await use(JSON.stringify({ ...written, titles: 'Eget', metWhen: undefined }));
    await added.getByText(/Saknas eller har fel form: titles, metWhen\. Utkastet är inte ändrat\./).waitFor();

    const wrong = { all: [{ fact: 'moonPhase', operator: 'equal', value: true }] };
    await use(JSON.stringify({ ...written, enabled: true, metWhen: wrong }));
    await added.getByText('Okänd uppgift: moonPhase.').first().waitFor();
    await page.getByRole('alert').getByText('Utkastet är inte sparat.').waitFor();
    expect((await room.admin.get(id)).document.conditions.map((condition) => condition['id'])).not.toContain('moon');
    expect(await findBarriers(page)).toEqual([]);

    const right = {
      any: [
        { fact: 'sipRequired', operator: 'equal', value: false },
        { fact: 'sipCallSent', operator: 'equal', value: true },
      ],
    };
    await use(JSON.stringify({ ...written, enabled: true, metWhen: right }));
    await added.getByText(/Uppfyllt när ingen samordnad individuell planering|Uppfyllt när .* eller/).waitFor();
    await saved(page);
    expect((await room.admin.get(id)).document.conditions.at(-1)).toMatchObject({ enabled: true, metWhen: right });
    await keys.press(added.getByRole('button', { name: 'Ta bort villkoret' }));
    await added.waitFor({ state: 'detached' });
    expect(await isFocused(page.getByRole('button', { name: 'Lägg till villkor' }))).toBe(true);
    await close();
  }, 120_000);

  it('a worked case is added, fails, is counted by hand and holds', async () => {
    const { id, page, keys, complaints, close } = await room.edit('2020-12-01');
    await keys.press(page.getByRole('button', { name: 'Lägg till räkneexempel' }));
    const dialog = page.getByRole('dialog');
    await keys.write(dialog.getByLabel('Rubrik', { exact: true }), 'Anders i december');
    await keys.write(dialog.getByLabel('Belopp', { exact: true }), '23400.00');
    await dialog.getByText(/^23.400.kr$/).waitFor();
    expect(await readable(dialog)).toMatch(/Betalarens månad: belopp\s+23 400 kr\s+15 600 kr/);
    expect(await findBarriers(page)).toEqual([]);
    await keys.write(dialog.getByLabel('Belopp', { exact: true }), '15600.00');
    await dialog.getByText('Betalarens månad: belopp').waitFor({ state: 'detached' });
    await keys.press(dialog.getByRole('button', { name: 'Klar' }));
    await dialog.waitFor({ state: 'detached' });
    const row = page.getByRole('row', { name: /Anders i december/ });
    await row.getByText(/^\W*stämmer$/).waitFor();
    await saved(page);
    expect((await room.admin.get(id)).workedCaseResults.every(({ passed }) => passed)).toBe(true);

    await keys.press(page.getByRole('button', { name: 'Ta bort räkneexemplet Anders i december' }));
    await row.waitFor({ state: 'detached' });
    expect(await isFocused(page.getByRole('button', { name: 'Lägg till räkneexempel' }))).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);
});
