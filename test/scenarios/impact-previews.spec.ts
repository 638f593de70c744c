import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client, Job } from '../support/client.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { RulesDesk, SOMATIC, type Version, withFreeDays } from '../support/rules-desk.ts';

interface Figures {
  readonly amount: string;
  readonly episodes: number;
  readonly liable: boolean;
}

interface Preview extends Job {
  readonly isCurrent: boolean;
  readonly contentHash: string;
  readonly inputsHash: string;
  readonly payers: readonly { payer: string; period: string; now: Figures; then: Figures; difference: string }[];
  readonly totals: { readonly now: { amount: string }; readonly then: { amount: string } };
}

interface Correction {
  readonly id: string;
  readonly state: string;
  readonly ruleVersion: string;
  readonly totals: { readonly before: string; readonly after: string };
}

const PERIODS = ['2020-01', '2020-10'];

describe('what a proposal would do, and what it does when it is decided', () => {
  let product: Product;
  let admin: RulesDesk;
  let approver: RulesDesk;
  let billing: Client;
  let solna: Client;
  let draft: Version;
  let preview: Preview;

  beforeAll(async () => {
    product = await startProduct({ environment: { FRISTDAG_HOLD_UNDECIDED_VALUES: '1' } });
    admin = new RulesDesk(await product.as('region.admin'));
    approver = new RulesDesk(await product.as('region.approver'));
    billing = await product.as('region.billing');
    solna = await product.as('solna.reviewer');
    await billing.import(materialFive);
    await billing.run('2020-01');
    const created = await admin.create(SOMATIC, '2020-01-01', 'Fel antal dagar i underlaget');
    const consultation = { needed: false, reason: 'En rättelse av ett skrivfel' };
    draft = (await admin.save(created.body, { ...withFreeDays(created.body, 1), consultation })).body;
  }, 60_000);

  afterAll(() => product.stop());

  async function startPreview(): Promise<Preview> {
    const { status, body } = await admin.client.post(`/api/rule-versions/${draft.id}/impact-previews`, {
      periods: PERIODS,
    });
    expect(status).toBe(202);
    return admin.client.waitFor<Preview>(`/api/impact-previews/${String(body['id'])}`);
  }

  it('shows per payer what one free day less comes to, before anybody has decided it', async () => {
    preview = await startPreview();
    expect(preview).toMatchObject({
      state: 'completed',
      isCurrent: true,
      contentHash: draft.contentHash,
      payers: [
        {
          careType: 'somatic',
          payer: '0184',
          payerName: 'Solna',
          period: '2020-01',
          difference: '39000.00',
          now: { amount: '39000.00', episodes: 5, liable: true },
          then: { amount: '78000.00', episodes: 5, liable: true },
        },
      ],
      totals: { now: { amount: '39000.00' }, then: { amount: '78000.00' } },
    });
    expect((await admin.get(draft.id))['impactPreviews']).toMatchObject([
      { id: preview.id, contentHash: draft.contentHash, inputsHash: preview.inputsHash },
    ]);
  });

  it('goes out as CSV and as a workbook', async () => {
    const csv = await approver.client.get(`/api/impact-previews/${preview.id}/payers.csv`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.text).toContain(`'2020-01;somatik;'0184;Solna;39000,00;78000,00;39000,00;5;5;5;10;ja;ja`);
    const xlsx = await approver.client.get(`/api/impact-previews/${preview.id}/payers.xlsx`);
    expect([xlsx.status, xlsx.text.slice(0, 2)]).toEqual([200, 'PK']);
  });

  it('shows the episodes behind it to those who read episodes, and to nobody else', async () => {
    const path = `/api/impact-previews/${preview.id}/changes?sort=contributionDifference&order=desc&perPage=2`;
    const { body, headers } = await billing.get<object[]>(path);
    expect(headers.get('x-total-count')).toBe('5');
    expect(body).toMatchObject([{ kind: 'contribution', contributionDifference: '7800.00' }, { kind: 'contribution' }]);
    expect((await admin.client.get(path)).status).toBe(403);
    expect((await solna.get(path)).status).toBe(404);
    expect((await solna.get(`/api/impact-previews/${preview.id}`)).status).toBe(403);
    expect((await solna.get(`/api/rule-versions/${draft.id}/own-impact`)).status).toBe(404);
  });

  it('tries an episode under the draft and under the version in force', async () => {
    const [anders = '{}'] = materialFive.split('\n');
    const path = `/api/rule-versions/${draft.id}/try`;
    const { status, body } = await admin.client.post(path, { episode: JSON.parse(anders) as object });
    expect([status, body]).toMatchObject([
      200,
      {
        contribution: '23400.00',
        strip: { freeDays: 1 },
        against: { contribution: '15600.00', strip: { freeDays: 2 } },
      },
    ]);
    const refused = await admin.client.post(path, { episode: { ...(JSON.parse(anders) as object), careType: 'x' } });
    expect([refused.status, refused.body['errors']]).toMatchObject([422, [{ path: 'episode.careType' }]]);
    expect((await admin.client.post(path, {})).status).toBe(400);
  });

  it('says of a preview that the draft has changed since', async () => {
    draft = (await admin.save(draft, withFreeDays(draft, 0))).body;
    const { body } = await admin.client.get<Preview>(`/api/impact-previews/${preview.id}`);
    expect(body.isCurrent).toBe(false);
    preview = await startPreview();
    expect(preview.totals.then.amount).toBe('117000.00');
  });

  it('decided for real, a run on the same data says the same to the öre', async () => {
    expect((await approver.move(draft.id, 'approved')).status).toBe(200);
    expect((await approver.move(draft.id, 'scheduled')).body.state).toBe('in-force');
    const run = await billing.run('2020-01', 'shadow');
    const { body } = await billing.get<{ payer: string; amount: string }[]>(`/api/statements?runId=${run.id}`);
    expect(body.map(({ payer, amount }) => [payer, amount])).toEqual(
      preview.payers.map(({ payer, then }) => [payer, then.amount]),
    );
    expect((await solna.get(`/api/rule-versions/${draft.id}/own-impact`)).body).toMatchObject({
      payers: [{ payer: '0184', difference: '78000.00' }],
    });
    const farsta = await product.as('farsta.reviewer');
    expect((await farsta.get(`/api/rule-versions/${draft.id}/own-impact`)).body).toMatchObject({ payers: [] });
  });

  it('the month that was billed is found and stated anew by itself', async () => {
    let correction: Correction | undefined;
    for (const end = Date.now() + 30_000; correction?.state !== 'completed' && Date.now() < end; await wait(100))
      [correction] = (await admin.client.get<Correction[]>('/api/rule-corrections')).body;
    expect(correction).toMatchObject({
      ruleVersion: 'somatic/2020-01-01.2',
      corrects: 'somatic/2020-01-01',
      progress: { done: 1, total: 1 },
      totals: { statements: 1, before: '39000.00', after: '117000.00', difference: '78000.00' },
    });
    const { body } = await billing.get(`/api/rule-corrections/${correction?.id}`);
    expect(body['differences']).toMatchObject([{ payer: '0184', period: '2020-01', isCurrent: true }]);
    expect((await solna.get('/api/rule-corrections')).status).toBe(403);
  }, 60_000);

  it('an illustrative price is not invoiced before two people accept it', async () => {
    const wish = {
      careType: 'somatic',
      period: '2020-01',
      ruleVersion: 'somatic/2020-01-01',
      reason: '2019 års belopp',
    };
    const invoicing = async (): Promise<unknown> =>
      (await billing.get<{ invoicing: unknown }[]>('/api/statements?period=2020-01')).body[0]?.invoicing;
    expect(await invoicing()).toMatchObject({ allowed: false });
    expect((await billing.post('/api/value-acceptances', wish)).status).toBe(201);
    expect((await billing.post('/api/value-acceptances', wish)).status).toBe(409);
    expect((await admin.client.post('/api/value-acceptances', wish)).status).toBe(403);
    expect((await approver.client.post('/api/value-acceptances', wish)).status).toBe(201);
    expect(await invoicing()).toMatchObject({ allowed: true });
    expect((await approver.client.get<object[]>('/api/value-acceptances')).body).toHaveLength(2);
  });
});
