import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, Client } from '../support/client.ts';
import { createTestDatabase } from '../support/cluster.ts';
import { enterInvoiceParties } from '../support/invoice-parties.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { until } from '../support/until.ts';

interface Case {
  readonly id: string;
  readonly payer: string;
  readonly state: string;
  readonly amount: string;
  readonly lastReviewDay: string;
  readonly actsNext: { readonly text: string };
  readonly waits: { readonly text: string } | null;
  readonly package: { readonly revision: number } | null;
}
interface File {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
}
interface Dialogue {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly handlers: Readonly<
    Record<'region' | 'municipality', { readonly name: string; readonly isMe: boolean } | null>
  >;
  readonly messages: readonly {
    readonly id: string;
    readonly side: string;
    readonly text: string;
    readonly internal: boolean;
    readonly files: readonly File[];
    readonly mayAttach: boolean;
  }[];
  readonly followUp: { readonly state: string; readonly outcome: { readonly decidedOn: string } | null } | null;
  readonly liftableThrough: string | null;
  readonly recurringFault: { readonly unit: string; readonly count: number } | null;
  readonly acts: Readonly<Record<string, boolean>>;
}

const PDF = new TextEncoder().encode('%PDF-1.7 ett intyg');
const rows = materialFive.trim().split('\n');
/** Doris' stay under another number: four of the kind. */
const likeDoris = (caseNumber: string, change: object = {}): string =>
  JSON.stringify({ ...(JSON.parse(rows[3] ?? '{}') as object), caseNumber, ...change });

describe('both parties in a dialogue', () => {
  let product: Product;
  let billing: Client;
  let approver: Client;
  let admin: Client;
  let solna: Client;
  let farsta: Client;
  let unit: Client;
  let auditor: Client;
  let month: Case;

  const caseOf = async (payer: string, as = billing): Promise<Case> => {
    const { body } = await as.get<Case[]>(`/api/billing-cases?period=2020-01&payer=${payer}&careType=somatic`);
    if (!body[0]) throw new Error(`${payer} has no case`);
    return body[0];
  };
  const open = async (as: Client, body: object): Promise<Dialogue> => {
    const answer = await as.post<Dialogue>(`/api/billing-cases/${month.id}/dialogues`, body);
    expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
    return answer.body;
  };
  const read = async (as: Client, { id }: Pick<Dialogue, 'id'>): Promise<Dialogue> =>
    (await as.get<Dialogue>(`/api/dialogues/${id}`)).body;
  const decide = (dialogue: Dialogue, body: object): Promise<Answer<Dialogue>> =>
    billing.post<Dialogue>(`/api/dialogues/${dialogue.id}/decision`, body);
  const attach = (as: Client, path: string, name: string, content: Uint8Array<ArrayBuffer> = PDF, key?: string) =>
    as.send<File & { detail: string }>('POST', `/api${path}`, content, {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    });
  const logged = async (act: string) =>
    (await auditor.get<{ act: string; caseNumbers: string[]; username: string }[]>(`/api/access-log?act=${act}`)).body;

  beforeAll(async () => {
    product = await startProduct({ now: '2020-02-18T09:00' });
    [billing, approver, admin, solna, farsta, unit, auditor] = (await Promise.all(
      [
        'region.billing',
        'region.approver',
        'region.admin',
        'solna.reviewer',
        'farsta.reviewer',
        'unit.coordinator',
        'auditor',
      ].map((name) => product.as(name)),
    )) as [Client, Client, Client, Client, Client, Client, Client];
    const farstas = likeDoris('FARSTA-1', { municipality: '0180', district: 'farsta' });
    const danderyds = likeDoris('DANDERYD-1', { inpatientUnit: 'Danderyds sjukhus' });
    const more = ['D-2', 'D-3', 'D-4'].map((caseNumber) => likeDoris(caseNumber));
    await billing.import([...rows, farstas, danderyds, ...more].join('\n'));
    await billing.run('2020-01');
    await until(async () => (await billing.get<Case[]>('/api/billing-cases?payer=0184&careType=somatic')).body[0]);
    for (const payer of ['0184', '0180-farsta']) {
      const { id } = await caseOf(payer);
      await billing.post(`/api/billing-cases/${id}/transitions`, { to: 'ready-to-share' });
      await approver.post(`/api/billing-cases/${id}/transitions`, { to: 'shared' });
    }
    month = await caseOf('0184');
  }, 90_000);

  afterAll(() => product.stop());

  let doris: Dialogue;

  it('evidence goes with a message: known by its content, named without a personal number, read by both', async () => {
    doris = await open(solna, {
      caseNumber: 'DANDERYD-1',
      about: 'sip-call',
      claim: 'not-met',
      text: 'Den kom aldrig.',
    });
    const [first] = doris.messages;
    expect(first).toMatchObject({ files: [], mayAttach: true });
    const path = `/dialogues/${doris.id}/messages/${first?.id}/attachments`;
    const file = await attach(solna, path, 'Intyg 19121212-1212.exe');
    expect([file.status, file.body]).toEqual([201, expect.objectContaining({ fileName: 'Intyg ….pdf' })]);
    const refused = await attach(solna, path, 'a.pdf', new TextEncoder().encode('<html>'));
    expect([refused.status, refused.body.detail]).toEqual([
      415,
      expect.stringContaining('PDF, PNG, JPEG, DOCX, XLSX, TXT'),
    ]);
    expect((await attach(billing, path, 'a.pdf')).status).toBe(403);
    expect((await attach(farsta, path, 'a.pdf')).status).toBe(404);

    const seen = await read(billing, doris);
    expect(seen.messages[0]).toMatchObject({ files: [{ fileName: 'Intyg ….pdf' }], mayAttach: false });
    const download = `/api/dialogues/${doris.id}/attachments/${file.body.id}`;
    const got = await billing.get(download);
    expect([got.status, got.text]).toEqual([200, '%PDF-1.7 ett intyg']);
    expect(got.headers.get('content-disposition')).toContain('attachment; filename="bilaga.pdf"');
    expect(got.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await farsta.get(download)).status).toBe(404);
    expect((await unit.get(download)).status).toBe(403);
    expect((await logged('download-dialogue-file'))[0]).toMatchObject({
      username: 'region.billing',
      caseNumbers: ['DANDERYD-1'],
    });
  });

  it('an upload that is tried again, because its answer was lost, is stored once', async () => {
    const message = doris.messages[0]?.id;
    const path = `/dialogues/${doris.id}/messages/${message}/attachments`;
    const twice = await Promise.all([1, 2].map(() => attach(solna, path, 'Kvittens.pdf', PDF, 'kvittens-1')));
    expect(twice.map(({ status }) => status)).toEqual([201, 201]);
    expect(twice[1]?.body).toEqual(twice[0]?.body);
    expect((await read(solna, doris)).messages[0]?.files.map(({ fileName }) => fileName)).toEqual([
      'Intyg ….pdf',
      'Kvittens.pdf',
    ]);
    expect((await attach(solna, path, 'Annan.pdf', PDF, 'kvittens-1')).status).toBe(422);
  });

  it('a file of a note to one’s own side stays there too, and ten files are enough for a message', async () => {
    const { body } = await billing.post<Dialogue>(`/api/dialogues/${doris.id}/messages`, {
      text: 'Vad säger avdelningen?',
      internal: true,
    });
    const note = body.messages.at(-1);
    const path = `/dialogues/${doris.id}/messages/${note?.id}/attachments`;
    const file = await attach(billing, path, 'utkast.pdf');
    expect(file.status).toBe(201);
    const download = `/api/dialogues/${doris.id}/attachments/${file.body.id}`;
    expect([(await billing.get(download)).status, (await solna.get(download)).status]).toEqual([200, 404]);
    expect((await read(solna, doris)).messages).toHaveLength(1);
    for (let number = 2; number <= 10; number += 1) await attach(billing, path, `${number}.pdf`);
    expect((await attach(billing, path, '11.pdf')).status).toBe(409);
  });

  it('the care unit answers with evidence that stands in the thread, and sees nothing else of it', async () => {
    expect((await billing.post(`/api/dialogues/${doris.id}/questions`, { text: 'När sändes den?' })).status).toBe(204);
    const [question] = (await unit.get<{ id: string }[]>('/api/unit-questions?state=open')).body;
    const path = `/unit-questions/${question?.id}`;
    expect((await attach(unit, `${path}/attachments`, 'logg.txt')).status).toBe(409);
    await unit.post(`/api${path}/answer`, { text: 'Aldrig, se loggen.' });
    const file = await attach(unit, `${path}/attachments`, 'logg.pdf');
    expect(file.status).toBe(201);
    expect((await unit.get<{ files: File[] }>(`/api${path}`)).body.files).toEqual([
      expect.objectContaining({ fileName: 'logg.pdf' }),
    ]);
    const again = await attach(unit, `${path}/attachments`, 'logg 2.pdf', PDF, 'logg-2');
    expect((await attach(unit, `${path}/attachments`, 'logg 2.pdf', PDF, 'logg-2')).body).toEqual(again.body);
    expect((await unit.get(`/api${path}/attachments/${file.body.id}`)).status).toBe(200);
    expect((await solna.get(`/api/dialogues/${doris.id}/attachments/${file.body.id}`)).status).toBe(200);
    const ofTheFirst = (await read(solna, doris)).messages[0]?.files[0]?.id;
    expect((await unit.get(`/api${path}/attachments/${ofTheFirst}`)).status).toBe(404);
    expect((await read(solna, doris)).messages.at(-1)).toMatchObject({
      side: 'care-unit',
      text: 'Aldrig, se loggen.',
      files: [{ fileName: 'logg.pdf' }, { fileName: 'logg 2.pdf' }],
    });
  });

  it('whoever acts first on a side handles the dialogue from then on, and the trail says so in the same line', async () => {
    // Solna opened it; the region's note to itself did not take it up, its question to the unit did.
    expect((await read(auditor, doris)).handlers).toMatchObject({
      municipality: { name: expect.stringContaining('Solna') },
      region: { name: expect.stringContaining('Handläggare') },
    });
    const lines = (await auditor.get<{ act: string; after: object }[]>(`/api/audit-lines?object=dialogue/${doris.id}`))
      .body;
    expect(lines.filter(({ after }) => after && 'handler' in after).map(({ act }) => act)).toEqual(
      expect.arrayContaining(['open-dialogue', 'ask-care-unit']),
    );
    expect(lines.map(({ act }) => act)).not.toContain('assign-dialogue');
    // The approver answers too, and the region's handler remains who it was.
    await approver.post(`/api/dialogues/${doris.id}/messages`, { text: 'Vi läser loggen.' });
    expect((await read(billing, doris)).handlers.region).toMatchObject({ isMe: true });
  });

  it('each side has somebody who handles it: taken over, or handed to a colleague with a role there', async () => {
    const invited = await admin.post<{ account: { id: string } }>('/api/accounts', {
      username: 'astrid',
      displayName: 'Astrid Exempel',
      unit: { kind: 'payer', code: '0184' },
      role: 'municipal-reviewer',
    });
    const { id } = invited.body.account;
    const colleagues = `/api/dialogues/${doris.id}/colleagues`;
    const { body } = await solna.get<{ accountId: string; name: string; isMe: boolean }[]>(colleagues);
    expect(body.filter(({ accountId, isMe }) => isMe || accountId === id)).toHaveLength(2);
    const me = body.find(({ isMe }) => isMe);
    const regions = (await billing.get<{ accountId: string }[]>(colleagues)).body;
    expect(regions.map(({ accountId }) => accountId)).not.toContain(id);

    const hand = (as: Client, accountId: string | undefined, note?: string) =>
      as.post<Dialogue>(`/api/dialogues/${doris.id}/handler`, { accountId, ...(note ? { note } : {}) });
    expect((await hand(solna, regions[0]?.accountId)).status).toBe(422);
    expect((await hand(solna, me?.accountId)).body.handlers.municipality).toMatchObject({ isMe: true });
    const mine = (as: Client) => as.get<Dialogue[]>('/api/dialogues?mine=true');
    expect((await mine(solna)).body.map((each) => each.id)).toEqual([doris.id]);
    const handed = await hand(solna, id, 'Du kan ärendet bättre.');
    expect(handed.body.handlers.municipality).toMatchObject({ name: 'Astrid Exempel', isMe: false });
    expect(handed.body.messages.at(-1)).toMatchObject({ internal: true, text: 'Du kan ärendet bättre.' });
    expect((await mine(solna)).body).toEqual([]);
    expect((await read(billing, doris)).handlers.municipality?.name).toBe('Astrid Exempel');
    const notices = await until(async () => {
      const found = await new DatabaseLook(product).noticesTo(id);
      return found.length > 0 ? found : undefined;
    });
    expect(notices).toEqual(['dialogue-handed-over']);
  }, 30_000);

  it('a rejection is lifted to the follow-up group, and the invoice waits and says since when', async () => {
    const claes = await open(solna, { caseNumber: 'C-CLAES', about: 'sip-call', claim: 'not-met', text: 'För sent.' });
    expect((await solna.post(`/api/dialogues/${claes.id}/follow-up`, { reason: 'Pröva.' })).status).toBe(409);
    const rejected = await decide(claes, { outcome: 'rejected', grounds: 'Den kom i tid.' });
    expect(rejected.body.liftableThrough).toBe('2020-03-03');
    expect((await read(solna, claes)).acts).toMatchObject({ lift: true, recordFollowUp: false });
    expect((await billing.post(`/api/dialogues/${claes.id}/follow-up`, { reason: 'Pröva.' })).status).toBe(403);
    const lifted = await solna.post<Dialogue>(`/api/dialogues/${claes.id}/follow-up`, { reason: 'Klockan gick fel.' });
    expect(lifted).toMatchObject({ status: 200, body: { followUp: { state: 'lifted' }, acts: { lift: false } } });
    expect((await solna.post(`/api/dialogues/${claes.id}/follow-up`, { reason: 'Igen.' })).status).toBe(409);

    // The last open dialogue ends, and the month still waits.
    await decide(doris, { outcome: 'rejected', grounds: 'Kallelsen finns.' });
    const held = await caseOf('0184', solna);
    expect(held).toMatchObject({
      state: 'in-dialogue',
      actsNext: { text: 'Regionen antecknar uppföljningsgruppens utfall.' },
      waits: { text: 'Fakturan väntar på uppföljningsgruppen sedan 18 februari 2020.' },
    });
    await enterInvoiceParties(admin, ['0184']);
    const preview = await billing.get<{ obstacles: { code: string; text: string }[] }>(
      `/api/billing-cases/${month.id}/invoice-preview`,
    );
    expect(preview.body.obstacles.find(({ code }) => code === 'follow-up')?.text).toBe(
      'Fakturan väntar. Frågan om C-CLAES är lyft till uppföljningsgruppen sedan 18 februari 2020. Nästa steg: regionen antecknar gruppens utfall.',
    );
    const toDo = await billing.get<{ items: { code: string; title: string }[] }>('/api/to-do');
    expect(toDo.body.items.find(({ code }) => code === 'follow-up')?.title).toBe(
      'Anteckna uppföljningsgruppens utfall om C-CLAES',
    );
  });

  it('its outcome has the effect of a decision: the episode is corrected, the basis gets a new edition, the month goes on', async () => {
    const [{ id } = { id: '' }] = (await billing.get<Dialogue[]>('/api/dialogues?lifted=true')).body;
    const record = (as: Client, body: object) => as.post<Dialogue>(`/api/dialogues/${id}/follow-up/outcome`, body);
    const upheld = { outcome: 'upheld', grounds: 'Gruppen delar kommunens bild.' };
    expect((await record(solna, { ...upheld, decidedOn: '2020-02-18' })).status).toBe(403);
    expect((await record(billing, upheld)).status).toBe(422);
    expect((await record(billing, { ...upheld, decidedOn: '2020-02-19' })).status).toBe(422);
    const before = (await caseOf('0184')).package?.revision ?? 0;
    const recorded = await record(billing, { ...upheld, decidedOn: '2020-02-18' });
    expect(recorded).toMatchObject({ status: 200, body: { followUp: { state: 'upheld' } } });
    expect((await record(billing, { ...upheld, decidedOn: '2020-02-18' })).status).toBe(409);
    const revised = await until(async () => {
      const found = await caseOf('0184', solna);
      return found.package?.revision === before + 1 ? found : undefined;
    });
    expect(revised).toMatchObject({ state: 'shared', waits: null });
    const episode = await billing.get('/api/episodes/C-CLAES');
    expect(episode.text).toContain('Uppföljningsgruppen 2020-02-18');
  }, 30_000);

  it('the third fault of one kind at one unit is flagged, for whoever opens the next', async () => {
    const faults = async (as: Client) =>
      (
        await as.get<{ unit: string; condition: string; count: number; dialogueIds: string[] }[]>(
          '/api/recurring-faults',
        )
      ).body;
    expect(await faults(billing)).toEqual([]);
    for (const caseNumber of ['D-DORIS', 'D-2', 'D-3']) {
      const dialogue = await open(solna, { caseNumber, about: 'sip-call', claim: 'not-met', text: 'Saknas.' });
      const decided = await decide(dialogue, { outcome: 'upheld', grounds: 'Ingen kallelse är sänd.' });
      expect([decided.status, decided.text]).toEqual([200, expect.any(String)]);
    }
    const [fault] = await faults(billing);
    expect(fault).toMatchObject({ condition: 'sip-call', count: expect.any(Number) });
    expect(fault?.dialogueIds.length).toBe(fault?.count);
    expect(fault?.count).toBeGreaterThanOrEqual(3);
    expect(await faults(farsta)).toEqual([]);
    const next = await open(solna, { caseNumber: 'D-4', about: 'sipCallSentAt', claim: null, text: 'Saknas också.' });
    expect((await read(billing, next)).recurringFault).toMatchObject({ unit: fault?.unit, count: fault?.count });
    const settings = await admin.get<{ version: number; recurringFaultCount: number }>('/api/dialogue-settings');
    expect(settings.body.recurringFaultCount).toBe(3);
    const { version, ...values } = settings.body;
    const wish = { ...values, recurringFaultCount: 50, status: 'decided', source: 'RS 2020-7' };
    expect((await admin.put('/api/dialogue-settings', wish, { 'if-match': `"${version}"` })).status).toBe(200);
    expect(await faults(billing)).toEqual([]);
    await decide(next, { outcome: 'rejected', grounds: 'Den är sänd.' });
  }, 60_000);
});

describe('a patient who belongs to another payer whose month is shared', () => {
  it('moves: both months get a new edition, and the receiver its own three weeks from that day', async () => {
    const database = await createTestDatabase();
    const at = (now: string): Promise<Product> => startProduct({ now, databaseUrl: database.url });
    const caseOf = async (as: Client, payer: string): Promise<Case> =>
      until(async () => (await as.get<Case[]>(`/api/billing-cases?payer=${payer}&careType=somatic`)).body[0]);
    try {
      const first = await at('2020-02-18T09:00');
      const [officer, approver] = [await first.as('region.billing'), await first.as('region.approver')];
      const farstas = likeDoris('FARSTA-1', { municipality: '0180', district: 'farsta' });
      await officer.import([...rows, farstas].join('\n'));
      await officer.run('2020-01');
      for (const payer of ['0184', '0180-farsta']) {
        const { id } = await caseOf(officer, payer);
        await officer.post(`/api/billing-cases/${id}/transitions`, { to: 'ready-to-share' });
        await approver.post(`/api/billing-cases/${id}/transitions`, { to: 'shared' });
      }
      expect(await caseOf(officer, '0180-farsta')).toMatchObject({ amount: '31200.00', lastReviewDay: '2020-03-09' });
      await first.stop();

      // A week passes before anybody finds out.
      const second = await at('2020-02-26T09:00');
      const [solna, farsta, billing] = await Promise.all([
        second.as('solna.reviewer'),
        second.as('farsta.reviewer'),
        second.as('region.billing'),
      ]);
      const { id } = await caseOf(solna, '0184');
      const claim = { caseNumber: 'A-ANDERS', about: 'payer', claim: '0180-farsta', text: 'Folkbokförd i Farsta.' };
      const { body: anders } = await solna.post<Dialogue>(`/api/billing-cases/${id}/dialogues`, claim);
      const decision = { outcome: 'upheld', grounds: 'Folkbokföringen visar Farsta.' };
      expect((await billing.post(`/api/dialogues/${anders.id}/decision`, decision)).status).toBe(200);
      const [theirs, ours] = await until(async () => {
        const both = [await caseOf(farsta, '0180-farsta'), await caseOf(solna, '0184')];
        return both.every((each) => each.package?.revision === 2) ? both : undefined;
      });
      // Doris' six days and Anders' four: (10 − 2 · 2) × 7 800 kr; Solna's own weeks go on, its amount is lower.
      expect(theirs).toMatchObject({ state: 'shared', amount: '46800.00', lastReviewDay: '2020-03-17' });
      expect(ours).toMatchObject({ state: 'shared', amount: '23400.00', lastReviewDay: '2020-03-09' });
      expect((await farsta.get('/api/episodes/A-ANDERS')).status).toBe(200);
      await second.stop();
    } finally {
      await database.drop();
    }
  }, 120_000);
});

/** What nobody but the receiver sees. */
class DatabaseLook {
  constructor(private readonly product: Product) {}

  async noticesTo(accountId: string): Promise<string[]> {
    const { default: pg } = await import('pg');
    const database = new pg.Client({ connectionString: this.product.superuserUrl });
    await database.connect();
    try {
      const { rows: found } = await database.query<{ kind: string }>(
        `select n.kind from notice_delivery d join notice n on n.id = d.notice_id where d.account_id = $1 and n.receiver is not null`,
        [accountId],
      );
      return found.map(({ kind }) => kind);
    } finally {
      await database.end();
    }
  }
}
