import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../support/client.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { until } from '../support/until.ts';

interface Case {
  readonly id: string;
  readonly payer: string;
  readonly careType: string;
  readonly state: string;
  readonly amount: string;
  readonly package: { readonly revision: number } | null;
}
interface Dialogue {
  readonly id: string;
  readonly state: string;
  readonly awaits: string | null;
  readonly answerBy: string | null;
  readonly messages: readonly { readonly text: string; readonly internal: boolean }[];
  readonly decision: {
    readonly outcome: string;
    readonly clause: string | null;
    readonly episodeRevision: number | null;
  } | null;
}
interface Effects {
  readonly now: string;
  readonly ifUpheld: string;
  readonly lowest: string;
  readonly highest: string;
  readonly raises: boolean;
  readonly sentences: readonly string[];
}

describe("a dialogue about the material's month", () => {
  let product: Product;
  let billing: Client;
  let solna: Client;
  let farsta: Client;
  let month: Case;

  const solnas = async (as: Client): Promise<Case> => {
    const { body } = await as.get<Case[]>('/api/billing-cases?period=2020-01&payer=0184&careType=somatic');
    if (!body[0]) throw new Error('Solna has no case');
    return body[0];
  };
  const effects = async (as: Client, body: object) => {
    const answer = await as.post<Partial<Effects>>(`/api/billing-cases/${month.id}/dialogue-effects`, body);
    // Amounts are written with a no-break space.
    const sentences = answer.body.sentences?.map((sentence) => sentence.replaceAll('\u00a0', ' '));
    return { ...answer, body: { ...answer.body, sentences } };
  };
  const open = (as: Client, body: object) => as.post<Dialogue>(`/api/billing-cases/${month.id}/dialogues`, body);
  const decide = (as: Client, { id }: Dialogue, body: object) =>
    as.post<Dialogue>(`/api/dialogues/${id}/decision`, body);

  beforeAll(async () => {
    product = await startProduct({ now: '2020-02-18T09:00' });
    const approver = await product.as('region.approver');
    [billing, solna, farsta] = await Promise.all([
      product.as('region.billing'),
      product.as('solna.reviewer'),
      product.as('farsta.reviewer'),
    ]);
    await billing.import(materialFive);
    await billing.run('2020-01');
    month = await until(
      async () => (await billing.get<Case[]>('/api/billing-cases?payer=0184&careType=somatic')).body[0],
    );
    await billing.post(`/api/billing-cases/${month.id}/transitions`, { to: 'ready-to-share' });
    const shared = await approver.post<Case>(`/api/billing-cases/${month.id}/transitions`, { to: 'shared' });
    expect(shared.body).toMatchObject({ state: 'shared' });
  }, 60_000);

  afterAll(() => product.stop());

  it('says before anything is opened that winning about Doris takes 31 200 kr off', async () => {
    expect((await effects(solna, { caseNumber: 'D-DORIS', about: 'sip-call' })).body).toMatchObject({
      now: '39000.00',
      ifUpheld: '7800.00',
      ifRejected: '39000.00',
      raises: false,
      sentences: ['Om ni får rätt sjunker beloppet från 39 000 kr till 7 800 kr.'],
    });
  });

  it('warns that winning about Bianca raises the bill to 54 600 kr', async () => {
    expect((await effects(solna, { caseNumber: 'B-BIANCA', about: 'sip-call' })).body).toMatchObject({
      ifUpheld: '54600.00',
      raises: true,
      sentences: [
        'Om ni får rätt höjs fakturan med 15 600 kr.',
        'B-BIANCA har 0 dagar och sänker genomsnittet. Utan det blir beloppet 54 600 kr i stället för 39 000 kr.',
      ],
    });
  });

  it('tells the region of the same episodes what the municipality would pay, in the language asked for', async () => {
    const doris = { caseNumber: 'D-DORIS', about: 'sip-call' };
    expect((await effects(billing, doris)).body.sentences).toEqual([
      'Om regionen får rätt sjunker kommunens belopp från 39 000 kr till 7 800 kr.',
    ]);
    expect((await effects(billing, { caseNumber: 'B-BIANCA', about: 'sip-call' })).body.sentences).toContain(
      'Om regionen får rätt höjs kommunens faktura med 15 600 kr.',
    );
    const inEnglish = await billing.post<Effects>(`/api/billing-cases/${month.id}/dialogue-effects`, doris, {
      'accept-language': 'en',
    });
    expect(inEnglish.body.sentences[0]).toMatch(/^If the region is right, the municipality's amount falls from/);
  });

  it('reckons with instants by the rules: a call on the third day is in time, on the fourth it is not', async () => {
    const call = async (claim: string | null) =>
      (await effects(solna, { caseNumber: 'D-DORIS', about: 'sipCallSentAt', claim })).body.ifUpheld;
    expect(await call(null)).toBe('7800.00');
    expect((await effects(solna, { caseNumber: 'D-DORIS', about: 'days', claim: 3 })).body.ifUpheld).toBe('15600.00');
    expect((await effects(solna, { caseNumber: 'D-DORIS', about: 'days', claim: 'tre' })).status).toBe(422);
    expect((await effects(solna, { caseNumber: 'D-DORIS', about: 'sipCallSentAt', claim: 'i går' })).status).toBe(422);
    expect((await effects(solna, { caseNumber: 'NOBODY', about: 'days', claim: 3 })).status).toBe(404);
    expect((await effects(farsta, { caseNumber: 'D-DORIS', about: 'days', claim: 3 })).status).toBe(404);
  });

  let doris: Dialogue;

  it('opened by Solna it holds the month, and waits for the region', async () => {
    const opened = await open(solna, {
      caseNumber: 'D-DORIS',
      about: 'sip-call',
      claim: 'not-met',
      text: 'Kallelsen kom aldrig fram.',
    });
    expect(opened).toMatchObject({ status: 201, body: { state: 'open', awaits: 'region', answerBy: '2020-03-03' } });
    doris = opened.body;
    expect(await solnas(solna)).toMatchObject({ state: 'in-dialogue', waits: { until: '2020-03-03' } });
    const strips = await solna.get<{ counted: object }>(`/api/dialogues/${doris.id}/strips`);
    expect(strips.body.counted).toEqual({ before: true, after: false });
    const signatory = { name: 'Exempel', title: 'Ekonomichef', delegationReference: 'D 4.2' };
    const early = await solna.post(`/api/billing-cases/${month.id}/transitions`, { to: 'accepted', signatory });
    expect([early.status, early.body['detail']]).toEqual([409, 'Det går inte från läget I dialog.']);
    const { body } = await billing.get<{ obstacles: { code: string; text: string }[] }>(
      `/api/billing-cases/${month.id}/invoice-preview`,
    );
    expect(body.obstacles.find(({ code }) => code === 'dialogue')?.text).toBe(
      'Fakturan väntar. Dialogen om D-DORIS är öppen sedan 18 februari 2020. Nästa steg: regionen svarar senast 3 mars 2020.',
    );
    expect((await open(solna, { caseNumber: 'D-DORIS', about: 'sip-call', text: 'Igen.' })).status).toBe(409);
    expect((await farsta.get(`/api/dialogues/${doris.id}`)).status).toBe(404);
  });

  it('a note to one’s own side stays there, an answer passes the word', async () => {
    const written = await billing.post<Dialogue>(`/api/dialogues/${doris.id}/messages`, {
      text: 'Fråga avdelningen.',
      internal: true,
    });
    expect(written.body).toMatchObject({ awaits: 'region' });
    await billing.post(`/api/dialogues/${doris.id}/messages`, { text: 'Vi undersöker saken.' });
    const read = await solna.get<Dialogue>(`/api/dialogues/${doris.id}`);
    expect(read.body.awaits).toBe('municipality');
    expect(read.body.messages.map(({ text }) => text)).toEqual(['Kallelsen kom aldrig fram.', 'Vi undersöker saken.']);
  });

  it('only the region decides, and only whoever opened it takes it back', async () => {
    expect((await decide(solna, doris, { outcome: 'upheld', grounds: 'Vi har rätt.' })).status).toBe(403);
    expect((await decide(billing, doris, { outcome: 'withdrawn', grounds: 'Nej.' })).status).toBe(403);
    const bianca = await open(solna, { caseNumber: 'B-BIANCA', about: 'days', claim: 1, text: 'Fel dag.' });
    expect((await effects(solna, { caseNumber: 'C-CLAES', about: 'days', claim: 3 })).body).toMatchObject({
      lowest: '7800.00',
      highest: '46800.00',
    });
    const withdrawn = await decide(solna, bianca.body, { outcome: 'withdrawn', grounds: 'Vi räknade fel.' });
    expect(withdrawn.body).toMatchObject({ state: 'decided', decision: { outcome: 'withdrawn' } });
    expect((await solnas(solna)).state).toBe('in-dialogue');
  });

  it('upheld it corrects the episode in a new revision, and the basis gets a second edition beside the first', async () => {
    const decided = await decide(billing, doris, { outcome: 'upheld', grounds: 'Ingen kallelse är sänd.' });
    expect(decided).toMatchObject({
      status: 200,
      body: { state: 'decided', decision: { outcome: 'upheld', episodeRevision: 2 } },
    });
    expect(decided.body.decision?.clause).toContain('4 kap. 3 §');
    const revised = await until(async () =>
      (await solnas(solna)).package?.revision === 2 ? solnas(solna) : undefined,
    );
    expect(revised).toMatchObject({ state: 'shared', amount: '7800.00' });
    const back = await effects(solna, { caseNumber: 'D-DORIS', about: 'sipCallSentAt', claim: '2020-01-22T10:00' });
    expect(back.body.sentences).toEqual([
      'Om ni får rätt höjs fakturan med 31 200 kr.',
      'D-DORIS räknas inte nu. När det räknas, med 6 dagar, blir beloppet 39 000 kr i stället för 7 800 kr.',
    ]);
    const longer = await effects(solna, { caseNumber: 'B-BIANCA', about: 'days', claim: 3 });
    expect(longer.body.sentences?.[1]).toBe('Då blir beloppet 31 200 kr i stället för 7 800 kr.');
    const episode = await billing.get<{ revisions: readonly { reason: string | null }[] }>('/api/episodes/D-DORIS');
    expect(JSON.stringify(episode.body)).toContain('Ingen kallelse är sänd.');
    expect((await decide(billing, doris, { outcome: 'rejected', grounds: 'Nej.' })).status).toBe(409);
  });

  it('a missing episode that is upheld is added with the decision as its reason', async () => {
    const missing = {
      caseNumber: 'G-MISSING',
      careType: 'somatic',
      municipality: '0184',
      inpatientUnit: 'Karolinska Solna',
      admittedAt: '2020-01-02T10:00',
      admissionNoticeSentAt: '2020-01-02T12:00',
      careContactNeeded: false,
      sipRequired: false,
      dischargeReadyNotices: [{ sentAt: '2020-01-20T09:00' }],
      dischargedAt: '2020-01-20T15:00',
    };
    expect((await effects(solna, { about: 'missing-episode', claim: missing })).body).toMatchObject({
      now: '7800.00',
      ifUpheld: '0.00',
    });
    const unknown = await effects(solna, { about: 'missing-episode', claim: { caseNumber: 'G-MISSING' } });
    expect(unknown.body.sentences).toContain('Alla tider är inte kända. Här räknas vårdtillfället med 0 dagar.');
    const opened = await open(solna, {
      about: 'missing-episode',
      claim: missing,
      text: 'Ett kort vårdtillfälle saknas.',
    });
    expect(opened.status).toBe(201);
    expect((await decide(billing, opened.body, { outcome: 'upheld', grounds: 'Raden saknades i filen.' })).status).toBe(
      200,
    );
    const revised = await until(async () =>
      (await solnas(solna)).package?.revision === 3 ? solnas(solna) : undefined,
    );
    expect(revised.amount).toBe('0.00');
  });

  it('a patient who belongs to another payer moves, and both months follow', async () => {
    const opened = await open(solna, {
      caseNumber: 'A-ANDERS',
      about: 'payer',
      claim: '0180-farsta',
      text: 'Folkbokförd i Farsta.',
    });
    // The claim is told by name, not by code.
    expect(opened.body).toMatchObject({ claim: '0180-farsta', claimText: 'Farsta' });
    expect(
      (await decide(billing, opened.body, { outcome: 'upheld', grounds: 'Folkbokföringen visar Farsta.' })).status,
    ).toBe(200);
    const farstas = await until(async () => {
      const [found] = (await billing.get<Case[]>('/api/billing-cases?payer=0180-farsta&careType=somatic')).body;
      return found && found.state !== 'closed' ? found : undefined;
    });
    // Four days in an average of one: 4 − 2 = 2 days × 7 800 kr, and Farsta has its own review ahead.
    expect(farstas).toMatchObject({ state: 'calculated', amount: '15600.00', package: null });
  });

  it('after the last day only the region can open one', async () => {
    // The days that remain of the review pass, step by step.
    for (let step = 0; step < 5 && (await solnas(solna)).state === 'shared'; step += 1)
      await billing.post('/api/demo/next-event');
    const over = await until(async () => ((await solnas(billing)).state === 'shared' ? undefined : solnas(billing)));
    expect(['review-expired', 'closed']).toContain(over.state);
    expect((await open(solna, { caseNumber: 'C-CLAES', about: 'days', claim: 2, text: 'För sent.' })).status).toBe(409);
  });
});
