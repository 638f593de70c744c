import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../support/client.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';

interface Sample {
  readonly caseNumber: string;
  readonly period: string;
  readonly contribution: string;
  readonly source: { readonly importId: string; readonly line: number };
  readonly facts: readonly { readonly fact: string }[];
  readonly run: { readonly id: string };
  readonly statement: { readonly id: string; readonly amount: string };
}

interface Deviation {
  readonly kind: string;
  readonly text: string;
  readonly object: { readonly kind: string; readonly id: string };
}

describe('the auditor', () => {
  let product: Product;
  let auditor: Client;
  let billing: Client;

  beforeAll(async () => {
    product = await startProduct();
    [auditor, billing] = await Promise.all([product.as('auditor'), product.as('region.billing')]);
    await billing.import(materialFive);
    await billing.run('2020-01');
  }, 60_000);

  afterAll(() => product.stop());

  const draw = (number: number, seed: string) =>
    auditor.get<Sample[]>(`/api/audit-samples?from=2020-01&through=2020-03&number=${number}&seed=${seed}`);

  it('draws the same cases with the same seed, out of all that the month judged', async () => {
    const [first, again, other] = await Promise.all([draw(3, 'revision-1'), draw(3, 'revision-1'), draw(3, 'other')]);
    expect(first.headers.get('x-total-count')).toBe('5');
    expect(first.body).toHaveLength(3);
    expect(again.body).toEqual(first.body);
    expect(other.body).not.toEqual(first.body);
    expect((await draw(50, 'x')).body.map(({ caseNumber }) => caseNumber)).toEqual([
      'A-ANDERS',
      'B-BIANCA',
      'C-CLAES',
      'D-DORIS',
      'E-ERIK',
    ]);
  });

  it('follows each from its row of the file to the sum of its statement, and to the trail', async () => {
    const [anders] = (await draw(50, 'x')).body;
    expect(anders).toMatchObject({
      caseNumber: 'A-ANDERS',
      period: '2020-01',
      contribution: '15600.00',
      source: { line: 1 },
      statement: { amount: '39000.00' },
    });
    expect(anders?.facts.map(({ fact }) => fact)).toContain('dischargeReadyNoticeStands');
    const acts = async (object: string): Promise<string[]> =>
      (await auditor.get<{ act: string }[]>(`/api/audit-lines?object=${object}&order=asc`)).body.map(({ act }) => act);
    expect(await acts(`import/${anders?.source.importId}`)).toEqual(['import-file', 'complete-import']);
    expect(await acts(`billing-run/${anders?.run.id}`)).toEqual(['start-billing-run', 'complete-billing-run']);
  });

  /** The evidence of a drawn case is what the drawn run judged, also after the month was run again. */
  async function showsTheDrawnRun(drawn: Sample | undefined): Promise<void> {
    const judged = async (query: string) =>
      (
        await auditor.get<{
          assessment: { runId: string; conditions: { id: string; outcome: string }[] };
          sipCallSentAt: string;
        }>(`/api/episodes/A-ANDERS${query}`)
      ).body;
    const then = await judged(`?run=${drawn?.run.id ?? ''}`);
    const now = await judged('');
    expect(then.assessment.runId).toBe(drawn?.run.id);
    expect(now.assessment.runId).not.toBe(drawn?.run.id);
    expect(then.sipCallSentAt).not.toBe(now.sipCallSentAt);
    expect((await auditor.get('/api/episodes/A-ANDERS?run=999')).status).toBe(404);
  }

  it('sees in one list what did not go its usual way', async () => {
    const deviations = async (): Promise<string[]> =>
      (await auditor.get<Deviation[]>('/api/audit-deviations')).body.map(({ kind, text }) => `${kind}: ${text}`);
    const before = await deviations();
    expect(before.filter((text) => text.startsWith('undecided-value'))).not.toEqual([]);
    expect(before).toContainEqual(expect.stringMatching(/^late-run: .*januari 2020/));
    await billing.import('no;known;header\r\n', 'text/csv');
    await billing.import(materialFive.replace('"sipCallSentAt":"2020-01-14', '"sipCallSentAt":"2020-01-15'));
    expect(await deviations()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^failed-import: /),
        expect.stringMatching(/^revised-after-run: 1 vårdtillfälle i januari 2020 ändrades/),
      ]),
    );
    const drawn = (await draw(50, 'x')).body.find(({ caseNumber }) => caseNumber === 'A-ANDERS');
    await billing.run('2020-01');
    await showsTheDrawnRun(drawn);
    const after = await deviations();
    expect(after).toContain('repeated-run: Januari 2020 kördes om: utgåva 2 ersatte den förra.');
    expect(after.filter((text) => text.startsWith('revised-after-run'))).toEqual([]);
  });

  it('picks one person’s lines by account, never by a part of a name, and sees the role that was used', async () => {
    const actors = (await auditor.get<{ id: string; name: string }[]>('/api/audit-actors')).body;
    expect(actors).toContainEqual({ id: 'fristdag', name: 'Fristdag' });
    expect(actors).toContainEqual({ id: 'demo-region-billing', name: 'Handläggare, regionen' });
    const lines = async (actor: string) =>
      (await auditor.get<{ actor: string; roleText: string | null }[]>(`/api/audit-lines?perPage=200&actor=${actor}`))
        .body;
    const own = await lines('demo-region-billing');
    expect(new Set(own.map(({ actor }) => actor))).toEqual(new Set(['Handläggare, regionen']));
    expect(own.map(({ roleText }) => roleText)).toContain('Handläggare');
    expect((await lines('fristdag')).every(({ roleText }) => roleText === null)).toBe(true);
    expect(await lines('demo-region')).toEqual([]);
    expect((await auditor.get('/api/audit-lines.csv?actor=demo-region-billing')).text).toContain(';Handläggare;');
  });

  it('is alone with samples and deviations, and has nothing waiting', async () => {
    for (const username of ['region.billing', 'region.admin', 'solna.reviewer', 'unit.coordinator']) {
      const client = await product.as(username);
      expect((await client.get('/api/audit-samples?from=2020-01&through=2020-01&seed=x')).status).toBe(403);
      expect((await client.get('/api/audit-deviations')).status).toBe(403);
      expect((await client.get('/api/to-do')).status).toBe(200);
    }
    expect((await auditor.get('/api/to-do')).status).toBe(403);
  });
});
