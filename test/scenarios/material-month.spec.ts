import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { shareMonth } from '../support/share-month.ts';

interface Statement {
  readonly id: string;
  readonly payer: string;
  readonly episodes: number;
  readonly dischargeReadyDays: number;
  readonly billableDays: number;
  readonly liable: boolean;
  readonly amount: string;
  readonly ruleVersionHash: string;
  readonly revision: number;
}

interface ReviewBasis {
  readonly statement: Statement;
  readonly assessments: readonly {
    caseNumber: string;
    counted: boolean;
    dischargeReadyDays: number;
    contribution: string;
  }[];
}

describe("the material's month, from the file to Solna's review basis", () => {
  let product: Product;

  beforeAll(async () => {
    product = await startProduct();
    const billing = await product.as('region.billing');
    expect(await billing.import(materialFive)).toMatchObject({
      state: 'completed',
      rowsRead: 5,
      rowsAccepted: 5,
      rowsUnchanged: 0,
      rowsRefused: 0,
    });
    expect(await billing.run('2020-01')).toMatchObject({ state: 'completed', revision: 1 });
  }, 60_000);

  afterAll(() => product.stop());

  it('is 15 days over 5 episodes, 5 billable days and 39 000 kr', async () => {
    const billing = await product.as('region.billing');
    const { body, headers } = await billing.get<Statement[]>('/api/statements?period=2020-01');
    expect(body).toHaveLength(1);
    expect(headers.get('x-total-count')).toBe('1');
    expect(body[0]).toMatchObject({
      payer: '0184',
      episodes: 5,
      dischargeReadyDays: 15,
      billableDays: 5,
      liable: true,
      amount: '39000.00',
      revision: 1,
    });
  });

  it('gives each episode its share, and the shares add up to the amount, for Solna to read once it is shared', async () => {
    const reviewer = await product.as('solna.reviewer');
    expect((await reviewer.get<Statement[]>('/api/statements?period=2020-01')).body).toEqual([]);
    await shareMonth(product, '2020-01');
    const { body: statements } = await reviewer.get<Statement[]>('/api/statements?period=2020-01');
    const { body } = await reviewer.get<ReviewBasis>(`/api/statements/${statements[0]?.id}/review-basis`);
    expect(
      body.assessments.map(({ caseNumber, counted, dischargeReadyDays, contribution }) => [
        caseNumber,
        counted,
        dischargeReadyDays,
        contribution,
      ]),
    ).toEqual([
      ['A-ANDERS', true, 4, '15600.00'],
      ['B-BIANCA', true, 0, '-15600.00'],
      ['C-CLAES', true, 3, '7800.00'],
      ['D-DORIS', true, 6, '31200.00'],
      ['E-ERIK', true, 2, '0.00'],
    ]);
  });

  it('is not there for Farsta', async () => {
    const billing = await product.as('region.billing');
    const { body: statements } = await billing.get<Statement[]>('/api/statements?period=2020-01');
    const farsta = await product.as('farsta.reviewer');
    expect((await farsta.get<Statement[]>('/api/statements?period=2020-01')).body).toEqual([]);
    expect((await farsta.get(`/api/statements/${statements[0]?.id}`)).status).toBe(404);
    expect((await farsta.get(`/api/statements/${statements[0]?.id}/review-basis`)).status).toBe(404);
    expect((await farsta.get('/api/episodes/A-ANDERS')).status).toBe(404);
    expect((await farsta.get<unknown[]>('/api/episodes')).body).toEqual([]);
  });

  it('stays the same when the same file is imported again and the month is run again', async () => {
    const billing = await product.as('region.billing');
    expect(await billing.import(materialFive)).toMatchObject({
      rowsRead: 5,
      rowsAccepted: 0,
      rowsUnchanged: 5,
      rowsRefused: 0,
    });
    expect(await billing.run('2020-01')).toMatchObject({ state: 'completed', revision: 2 });
    const { body } = await billing.get<Statement[]>('/api/statements?period=2020-01');
    expect(body[0]).toMatchObject({ amount: '39000.00', revision: 2 });
    const { body: first } = await billing.get<Statement[]>('/api/statements?period=2020-01&revision=1');
    expect(first[0]).toMatchObject({ amount: '39000.00', revision: 1 });
  });

  it('rises to 54 600 kr when Bianca is cancelled, as a new revision beside the old one', async () => {
    const billing = await product.as('region.billing');
    const bianca = materialFive.split('\n').find((line) => line.includes('B-BIANCA')) ?? '';
    const cancelled = JSON.stringify({ ...(JSON.parse(bianca) as Record<string, unknown>), cancelled: true });
    expect(await billing.import(cancelled)).toMatchObject({ rowsAccepted: 1 });
    expect(await billing.run('2020-01')).toMatchObject({ revision: 3 });
    expect((await billing.get<Statement[]>('/api/statements?period=2020-01')).body[0]).toMatchObject({
      episodes: 4,
      amount: '54600.00',
    });
    expect((await billing.get<Statement[]>('/api/statements?period=2020-01&revision=2')).body[0]).toMatchObject({
      amount: '39000.00',
    });
  });

  it('has no statement and a clear error where no rule version is in force', async () => {
    const billing = await product.as('region.billing');
    const { status, body } = await billing.post<{ detail: string }>('/api/billing-runs', {
      period: '2019-12',
      mode: 'shadow',
    });
    expect(status).toBe(422);
    expect(body.detail).toContain('Ingen regelversion för somatisk vård gäller i december 2019.');
  });

  it('cannot be billed before the month has ended', async () => {
    const billing = await product.as('region.billing');
    expect((await billing.post('/api/billing-runs', { period: '2020-10', mode: 'billing' })).status).toBe(409);
    expect((await billing.run('2020-10', 'shadow')).state).toBe('completed');
  });
});
