import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../support/client.ts';
import { type Product, startProduct } from '../support/product.ts';
import { reviseMonth, shareMonth } from '../support/share-month.ts';

const CLINIC = 'Kvinnokliniken';
const HOME = 'Hemliga vårdcentralen';

interface Episode {
  readonly inpatientUnit: string;
  readonly inpatientClinic: string | null;
  readonly outpatientUnit: string | null;
  readonly protectedIdentity: boolean;
  readonly masked: boolean;
}

const row = (changes: object): string =>
  JSON.stringify({
    caseNumber: 'S-1',
    careType: 'somatic',
    municipality: '0184',
    inpatientUnit: 'Karolinska Solna',
    inpatientClinic: CLINIC,
    outpatientUnit: HOME,
    protectedIdentity: true,
    admittedAt: '2020-01-02T15:20',
    dischargeReadyNotices: [{ sentAt: '2020-01-13T12:00' }],
    careContactNeeded: false,
    sipRequired: false,
    dischargedAt: '2020-01-17T14:00',
    ...changes,
  });

const OPENING = '/api/episodes/S-1/protected-identity-openings';
const REASON = 'Kommunen frågar vilken enhet som tar emot';

describe('a case with protected identity', () => {
  let product: Product;
  let billing: Client;
  let reviewer: Client;
  let auditor: Client;

  beforeAll(async () => {
    product = await startProduct();
    [billing, reviewer, auditor] = await Promise.all([
      product.as('region.billing'),
      product.as('solna.reviewer'),
      product.as('auditor'),
    ]);
    await billing.import([row({}), row({ caseNumber: 'S-2', protectedIdentity: false })].join('\n'));
    await billing.import(row({ outpatientUnit: `${HOME} norra` }));
    await billing.run('2020-01');
    await shareMonth(product, '2020-01');
  }, 60_000);

  afterAll(() => product.stop());

  it('is marked in lists, and neither its clinic nor its outpatient unit is shown to anybody', async () => {
    for (const client of [billing, reviewer, auditor]) {
      const listed = await client.get<Episode[]>('/api/episodes?caseNumber=S-1');
      expect(listed.body).toEqual([
        expect.objectContaining({
          inpatientUnit: 'Karolinska Solna',
          inpatientClinic: null,
          outpatientUnit: null,
          protectedIdentity: true,
          masked: true,
        }),
      ]);
      const { text, body } = await client.get<Episode>('/api/episodes/S-1');
      expect(body).toMatchObject({ inpatientClinic: null, outpatientUnit: null, masked: true });
      expect(text).not.toContain(CLINIC);
      expect(text).not.toContain(HOME);
    }
  });

  it('is masked in every form of the review basis, while other cases are shown', async () => {
    const [statement] = (await reviewer.get<{ id: string }[]>('/api/statements?period=2020-01&payer=0184')).body;
    for (const form of ['', '.csv']) {
      const { status, text } = await reviewer.get(`/api/statements/${statement?.id ?? ''}/review-basis${form}`);
      expect(status).toBe(200);
      expect(text).toContain('S-1');
      expect(text.split(HOME)).toHaveLength(2);
      expect(text.split(CLINIC)).toHaveLength(2);
    }
    expect((await reviewer.get<Episode>('/api/episodes/S-2')).body).toMatchObject({
      inpatientClinic: CLINIC,
      outpatientUnit: HOME,
      masked: false,
    });
  });

  it('is opened once, with a reason, by those who may; the trail says who and why', async () => {
    expect((await reviewer.post(OPENING, { reason: REASON })).status).toBe(403);
    expect((await auditor.post(OPENING, { reason: REASON })).status).toBe(403);
    expect((await billing.post(OPENING, {})).status).toBe(400);
    expect((await billing.post(OPENING, { reason: '   .    ' })).status).toBe(400);
    const opened = await billing.post<Episode>(OPENING, { reason: `${REASON} 121212-1212` });
    expect(opened).toMatchObject({
      status: 201,
      body: { inpatientClinic: CLINIC, outpatientUnit: `${HOME} norra`, protectedIdentity: true, masked: false },
    });
    expect((await billing.get<Episode>('/api/episodes/S-1')).body).toMatchObject({
      masked: true,
      outpatientUnit: null,
    });
    const trail = await auditor.get<object[]>('/api/audit-lines?act=open-protected-identity');
    expect(trail.body).toEqual([expect.objectContaining({ object: expect.objectContaining({ id: 'S-1' }) })]);
    expect(trail.text).toContain(`${REASON} …`);
    expect(trail.text).not.toContain(HOME);
  });

  it('that is not there, or not protected, is not opened, and leaves no line', async () => {
    const reason = REASON;
    expect((await billing.post('/api/episodes/none/protected-identity-openings', { reason })).status).toBe(404);
    expect((await billing.post('/api/episodes/%00/protected-identity-openings', { reason })).status).toBe(404);
    expect((await billing.post('/api/episodes/S-2/protected-identity-openings', { reason })).status).toBe(409);
    expect((await auditor.get<unknown[]>('/api/audit-lines?act=open-protected-identity')).body).toHaveLength(1);
  });

  it('stays hidden when a later revision forgets that it is protected, in every list and paper', async () => {
    const late = `${HOME} efter flytten`;
    await billing.import(row({ caseNumber: 'S-1', protectedIdentity: false, outpatientUnit: late }));
    await reviseMonth(product, { period: '2020-01', payer: '0184' });
    for (const client of [billing, reviewer, auditor]) {
      const listed = await client.get<Episode[]>('/api/episodes?caseNumber=S-1');
      expect(listed.body).toEqual([
        expect.objectContaining({ outpatientUnit: null, inpatientClinic: null, protectedIdentity: true, masked: true }),
      ]);
      const { text } = await client.get('/api/episodes/S-1');
      expect(text).not.toContain(HOME);
    }
    const [statement] = (await reviewer.get<{ id: string }[]>('/api/statements?period=2020-01&payer=0184')).body;
    for (const form of ['', '.csv'])
      expect((await reviewer.get(`/api/statements/${statement?.id ?? ''}/review-basis${form}`)).text).not.toContain(
        late,
      );
    expect((await billing.post<Episode>(OPENING, { reason: REASON })).body).toMatchObject({ outpatientUnit: late });
  }, 60_000);
});
