import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../../../../test/support/client.ts';
import { materialFive, type Product, startProduct } from '../../../../../test/support/product.ts';
import { reviseMonth, shareMonth } from '../../../../../test/support/share-month.ts';

const PERSONAL_NUMBER = '191212121212';

interface Condition {
  id: string;
  outcome: string;
  sentence: string;
}

interface Traced {
  caseNumber: string;
  state: string;
  revision: number;
  inpatientUnit: string;
  counted: boolean | null;
  dischargeReadyDays: number | null;
  flags: { code: string; text: string }[];
  assessment: {
    mode: string;
    runRevision: number;
    episodeRevision: number;
    counted: boolean;
    dischargeReadyDays: number;
    contribution: string;
    statementId: string | null;
    conditions: Condition[];
  } | null;
  previewAssessment: { state: string; counted: boolean; dischargeReadyDays: number; contribution: string } | null;
  strip: { days: { date: string; number: number | null; kind: string }[] } | null;
  revisions: {
    revision: number;
    changes: { field: string; before: unknown; after: unknown }[];
    source: { line: number } | null;
  }[];
  previous: string | null;
  next: string | null;
}

const stay = (more: Record<string, unknown>): string =>
  JSON.stringify({
    careType: 'somatic',
    municipality: '0184',
    inpatientUnit: 'Karolinska Solna',
    personalIdentityNumber: PERSONAL_NUMBER,
    admittedAt: '2020-01-02T10:00',
    admissionNoticeSentAt: '2020-01-02T11:00',
    dischargeReadyNotices: [{ sentAt: '2020-01-10T09:00', withdrawnAt: null }],
    careContactNeeded: false,
    sipRequired: false,
    dischargedAt: '2020-01-14T12:00',
    ...more,
  });

const path = (caseNumber: string): string => `/api/episodes/${encodeURIComponent(caseNumber)}`;

describe('an episode and why', () => {
  let product: Product;
  let billing: Client;
  let solna: Client;
  let farsta: Client;
  let coordinator: Client;

  const episode = async (client: Client, caseNumber: string): Promise<Traced> => {
    const { status, body, text } = await client.get<Traced>(path(caseNumber));
    if (status !== 200) throw new Error(`${caseNumber}: ${status} ${text}`);
    return body;
  };
  const importRows = (...rows: string[]) => billing.import(rows.join('\n'));

  beforeAll(async () => {
    product = await startProduct();
    [billing, solna, farsta, coordinator] = await Promise.all([
      product.as('region.billing'),
      product.as('solna.reviewer'),
      product.as('farsta.reviewer'),
      product.as('unit.coordinator'),
    ]);
    await billing.import(materialFive);
    await importRows(
      stay({ caseNumber: 'å/ä 1', municipality: '0180', district: 'farsta', dischargedAt: '2020-02-14T12:00' }),
      stay({
        caseNumber: '%',
        municipality: '0180',
        district: 'farsta',
        dischargedAt: '2020-02-14T12:00',
        sipRequired: true,
      }),
      stay({
        caseNumber: '..',
        municipality: '0180',
        district: 'farsta',
        dischargedAt: '2020-02-15T12:00',
        protectedIdentity: true,
      }),
      stay({ caseNumber: 'SHADOW', dischargedAt: '2020-03-14T12:00' }),
      stay({
        caseNumber: 'ONGOING',
        admittedAt: '2020-10-01T10:00',
        admissionNoticeSentAt: '2020-10-01T11:00',
        dischargeReadyNotices: [{ sentAt: '2020-10-19T12:00:01', withdrawnAt: null }],
        dischargedAt: null,
      }),
      stay({ caseNumber: 'CANCELLED', cancelled: true }),
    );
    await billing.run('2020-01');
    await billing.run('2020-02');
    await billing.run('2020-03', 'shadow');
    await shareMonth(product, '2020-01');
    await shareMonth(product, '2020-02');
  }, 120_000);

  afterAll(() => product.stop());

  it("Anders has 4 days, and the payer's next case is Bianca", async () => {
    const anders = await episode(billing, 'A-ANDERS');
    expect(anders).toMatchObject({
      state: 'discharged',
      counted: true,
      dischargeReadyDays: 4,
      previous: null,
      next: 'B-BIANCA',
      previewAssessment: null,
    });
    expect(anders.assessment).toMatchObject({
      mode: 'billing',
      runRevision: 1,
      episodeRevision: 1,
      contribution: '15600.00',
      statementId: expect.any(String),
    });
    expect(anders.strip?.days.map(({ kind }) => kind)).toEqual(['day-zero', 'free', 'free', 'over', 'over']);
    expect(anders.assessment?.conditions.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
      'admission-notice met',
      'discharge-ready-notice met',
      'care-contact met',
      'sip-call met',
      'outpatient-care-available met',
    ]);
  });

  it('the same episode in English, with the same codes', async () => {
    const { body } = await billing.get<Traced>(path('B-BIANCA'), { 'accept-language': 'en' });
    expect(body.assessment?.conditions[3]).toMatchObject({
      id: 'sip-call',
      outcome: 'not-applicable',
      sentence: 'No SIP was to be held.',
    });
  });

  it.each(['å/ä 1', '%'])('the case number "%s" stands percent-encoded in the address', async (caseNumber) => {
    expect((await episode(billing, caseNumber)).caseNumber).toBe(caseNumber);
    expect((await episode(farsta, caseNumber)).caseNumber).toBe(caseNumber);
  });

  it('the case number ".." is found by a client that sends the address as it is', async () => {
    const { cookie } = billing as unknown as { cookie: string };
    const { hostname, port } = new URL(product.url);
    const status = await new Promise((done, fail) => {
      request({ hostname, port, path: '/api/episodes/%2E%2E', headers: { cookie } }, (answer) =>
        done(answer.resume().statusCode),
      )
        .on('error', fail)
        .end();
    });
    expect(status).toBe(200);
    expect((await billing.get<Traced[]>('/api/episodes?caseNumber=..')).body[0]?.caseNumber).toBe('..');
  });

  it('an unknown case number, and one that none can be, are 404', async () => {
    for (const address of [path('NOBODY'), '/api/episodes/%00']) expect((await billing.get(address)).status).toBe(404);
  });

  it('a reviewer reads its own payers, and 404 for every other', async () => {
    expect((await solna.get(path('A-ANDERS'))).status).toBe(200);
    expect((await farsta.get(path('A-ANDERS'))).status).toBe(404);
    expect((await solna.get(path('å/ä 1'))).status).toBe(404);
    const listed = (await solna.get<Traced[]>('/api/episodes?perPage=200')).body.map(({ caseNumber }) => caseNumber);
    expect(listed).toEqual(['A-ANDERS', 'B-BIANCA', 'C-CLAES', 'D-DORIS', 'E-ERIK']);
  });

  it.each(['SHADOW', 'ONGOING', 'CANCELLED'])(
    'a reviewer never sees %s: it is in no basis that was shared',
    async (caseNumber) => {
      expect((await solna.get(path(caseNumber))).status).toBe(404);
      expect((await billing.get(path(caseNumber))).status).toBe(200);
    },
  );

  it('the region sees what a shadow run judged, as such', async () => {
    expect((await episode(billing, 'SHADOW')).assessment).toMatchObject({ mode: 'shadow', counted: true });
  });

  it('an ongoing stay is judged so far under the version of this month, and has no result of a run', async () => {
    const ongoing = await episode(billing, 'ONGOING');
    expect(ongoing).toMatchObject({
      state: 'ongoing',
      assessment: null,
      counted: null,
      dischargeReadyDays: 2,
      previewAssessment: { state: 'ongoing', counted: false },
    });
    expect(ongoing.strip?.days.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      '2020-10-19 late-notice',
      '2020-10-20 day-zero',
      '2020-10-21 free',
      '2020-10-22 free',
    ]);
  });

  it('a coordinator sees the own unit, whatever the payer, and no other', async () => {
    const listed = (await coordinator.get<Traced[]>('/api/episodes')).body;
    expect(listed.map(({ caseNumber }) => caseNumber)).toEqual(['C-CLAES', 'D-DORIS']);
    expect((await coordinator.get(path('C-CLAES'))).status).toBe(200);
    expect((await coordinator.get(path('A-ANDERS'))).status).toBe(404);
  });

  it('no answer ever holds a personal number', async () => {
    for (const address of [path('%'), path('SHADOW'), '/api/episodes?perPage=200']) {
      const { text } = await billing.get(address);
      expect(text).not.toMatch(/personalIdentityNumber|1212121212/);
    }
  });

  it.each([
    ['period=2020-02', ['%', '..', 'å/ä 1']],
    ['payer=0180-farsta&counted=false', ['%']],
    ['state=ongoing', ['ONGOING']],
    ['state=cancelled', ['CANCELLED']],
    ['inpatientUnit=Danderyds%20sjukhus', ['C-CLAES', 'D-DORIS']],
    ['caseNumber=C', ['C-CLAES', 'CANCELLED']],
    ['q=erik', ['E-ERIK']],
    ['q=%25', ['%']],
    ['careType=psychiatric', []],
    ['period=2020-01&sort=dischargeReadyDays&order=desc&perPage=2&page=2', ['C-CLAES', 'E-ERIK']],
  ])('the list with %s', async (filter, expected) => {
    const { body } = await billing.get<Traced[]>(`/api/episodes?${filter}`);
    expect(body.map(({ caseNumber }) => caseNumber)).toEqual(expected);
  });

  it('a correction after the run is live for the region, while the reviewer keeps reading what was shared', async () => {
    const { id } = await importRows(
      stay({
        caseNumber: 'A-ANDERS',
        personalIdentityNumber: null,
        careContactNeeded: false,
        dischargedAt: '2020-01-20T12:00',
      }),
      stay({ caseNumber: 'E-ERIK', municipality: '0180', district: 'farsta', dischargedAt: '2020-02-20T12:00' }),
    );
    const live = await episode(billing, 'A-ANDERS');
    expect(live).toMatchObject({
      revision: 2,
      assessment: { episodeRevision: 1, dischargeReadyDays: 4 },
      previewAssessment: { counted: true, dischargeReadyDays: 10, contribution: '62400.00' },
    });
    expect(live.revisions[1]?.changes).toContainEqual({
      field: 'dischargedAt',
      before: '2020-01-17T14:00:00+01:00',
      after: '2020-01-20T12:00:00+01:00',
    });

    const shared = await episode(solna, 'A-ANDERS');
    expect(shared).toMatchObject({ revision: 1, dischargeReadyDays: 4, previewAssessment: null });
    expect(shared.revisions.map(({ revision }) => revision)).toEqual([1]);
    // Erik was judged for Solna; where he went afterwards is none of Solna's business, and not yet Farsta's.
    expect(await episode(solna, 'E-ERIK')).toMatchObject({ revision: 1, inpatientUnit: 'Karolinska Solna' });
    expect((await farsta.get(path('E-ERIK'))).status).toBe(404);

    const affected = (
      await billing.get<{ caseNumber: string; period: string; payer: string }[]>(`/api/imports/${id}/affected-episodes`)
    ).body;
    expect(affected.map(({ caseNumber, period, payer }) => `${caseNumber} ${period} ${payer}`)).toEqual([
      'A-ANDERS 2020-01 0184',
      'E-ERIK 2020-01 0184',
      'E-ERIK 2020-02 0180-farsta',
    ]);
  });

  it('a new run alone shows the reviewer nothing: what it says is not shared yet', async () => {
    await billing.run('2020-01');
    expect(await episode(billing, 'A-ANDERS')).toMatchObject({ assessment: { runRevision: 2, episodeRevision: 2 } });
    expect(await episode(solna, 'A-ANDERS')).toMatchObject({ revision: 1, assessment: { runRevision: 1 } });
    const [statement] = (await solna.get<{ revision: number }[]>('/api/statements?period=2020-01')).body;
    expect(statement?.revision).toBe(1);
    expect((await solna.get('/api/statements?period=2020-01&revision=2')).body).toEqual([]);
  });

  it('in a new revision of the basis the reviewer reads the corrected episode, and that it changed', async () => {
    await reviseMonth(product, { period: '2020-01', payer: '0184' });
    const shared = await episode(solna, 'A-ANDERS');
    expect(shared).toMatchObject({
      revision: 2,
      dischargeReadyDays: 10,
      assessment: { runRevision: 3, episodeRevision: 2 },
    });
    expect(shared.revisions.map(({ revision }) => revision)).toEqual([1, 2]);
  });

  it('a case that moved to the next month, which is run before the old one again, stands once in the list', async () => {
    await importRows(stay({ caseNumber: 'C-CLAES', dischargedAt: '2020-02-03T12:00' }));
    await billing.run('2020-02');
    await shareMonth(product, '2020-02');
    const listed = async (filter: string): Promise<string[]> =>
      (await solna.get<Traced[]>(`/api/episodes?caseNumber=C-CLAES&${filter}`)).body.map(
        ({ revision }) => `revision ${revision}`,
      );
    expect(await listed('')).toEqual(['revision 2']);
    expect(await listed('period=2020-01')).toEqual(['revision 1']);
    expect(await episode(solna, 'C-CLAES')).toMatchObject({ revision: 2 });
  });

  it('what an import changed is shown to those who read imports only', async () => {
    expect((await solna.get('/api/imports/1/affected-episodes')).status).toBe(403);
    expect((await billing.get('/api/imports/no-such/affected-episodes')).status).toBe(404);
    expect((await billing.get('/api/imports/1/affected-episodes')).body).toEqual([]);
  });
});
