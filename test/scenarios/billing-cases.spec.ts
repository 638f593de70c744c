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
  readonly statementId: string | null;
  readonly sharingOn: string;
  readonly lastReviewDay: string;
  readonly reviewClosesOn: string;
  readonly invoiceDueOn: string;
  readonly package: { readonly revision: number; readonly hash: string } | null;
  readonly dueSteps: readonly { kind: string; dueAt: string; doneAt: string | null }[];
  readonly allowedTransitions: readonly { to: string }[];
  readonly refusedTransitions: readonly { to: string; why: string }[];
  readonly version: number;
}

const signatory = { name: 'Exempel', title: 'Ekonomichef', delegationReference: 'D 4.2' };

describe("the material's month as a case, from the calculation to the closed review", () => {
  let product: Product;
  let billing: Client;
  let approver: Client;
  let solna: Client;

  beforeAll(async () => {
    product = await startProduct({ now: '2020-02-10T09:00' });
    [billing, approver, solna] = (await Promise.all(
      ['region.billing', 'region.approver', 'solna.reviewer'].map((name) => product.as(name)),
    )) as [Client, Client, Client];
    await billing.import(materialFive);
    await billing.run('2020-01');
  }, 60_000);

  afterAll(() => product.stop());

  const cases = async (as: Client, query = 'period=2020-01&perPage=200'): Promise<readonly Case[]> =>
    (await as.get<Case[]>(`/api/billing-cases?${query}`)).body;
  const solnas = async (as: Client): Promise<Case> => {
    const found = (await cases(as)).find(({ payer, careType }) => payer === '0184' && careType === 'somatic');
    if (!found) throw new Error('Solna has no case');
    return found;
  };
  const move = (as: Client, { id }: Case, body: object) => as.post<Case>(`/api/billing-cases/${id}/transitions`, body);

  it('every payer of the month has a case, and one without episodes is closed', async () => {
    const found = await until(async () => {
      const list = await cases(billing);
      return list.length > 0 ? list : undefined;
    });
    // 25 municipalities and 14 districts of Stockholm, in two care types.
    expect(found).toHaveLength(78);
    expect(found.filter(({ state }) => state !== 'closed').map(({ payer, careType }) => [payer, careType])).toEqual([
      ['0184', 'somatic'],
    ]);
    expect(await solnas(billing)).toMatchObject({
      state: 'calculated',
      amount: '39000.00',
      sharingOn: '2020-02-17',
      reviewClosesOn: '2020-03-09',
      lastReviewDay: '2020-03-08',
      invoiceDueOn: '2020-04-06',
      package: null,
    });
  });

  it('Solna sees nothing of it before it is shared', async () => {
    expect((await cases(solna)).map(({ state }) => state)).toEqual(['closed']);
    expect((await solna.get(`/api/billing-cases/${(await solnas(billing)).id}`)).status).toBe(404);
  });

  it('whoever made a basis ready cannot release it, and nobody skips a step', async () => {
    const month = await solnas(billing);
    expect((await move(approver, month, { to: 'shared' })).status).toBe(409);
    expect((await move(solna, month, { to: 'ready-to-share' })).status).toBe(404);
    const ready = await move(billing, month, { to: 'ready-to-share' });
    expect(ready.body).toMatchObject({ state: 'ready-to-share' });
    expect((await move(billing, month, { to: 'shared' })).status).toBe(403);
  });

  it('shared before its week it asks for a reason', async () => {
    expect((await move(approver, await solnas(billing), { to: 'shared' })).body).toMatchObject({
      status: 422,
      type: 'urn:fristdag:problem:reason-needed',
    });
  });

  it('released in time it is shared by itself on its day at eight, and not before', async () => {
    const preview = await approver.get<{
      previewHash: string;
      cases: { caseId: string; deviations: { code: string }[] }[];
    }>('/api/sharing-releases/preview?period=2020-01&careType=somatic');
    const [only] = preview.body.cases;
    expect(only?.deviations.map(({ code }) => code)).toEqual(['unsettled-values', 'unsettled-values']);
    const wish = { period: '2020-01', careType: 'somatic', previewHash: preview.body.previewHash };
    const stale = await approver.post('/api/sharing-releases', { ...wish, previewHash: 'sha256:0' });
    expect(stale.status).toBe(409);
    expect(await approver.post('/api/sharing-releases', wish)).toMatchObject({
      status: 422,
      body: { type: 'urn:fristdag:problem:nothing-chosen' },
    });
    const released = await approver.post('/api/sharing-releases', { ...wish, ticked: [only?.caseId] });
    expect(released).toMatchObject({ status: 201, body: { released: 1, shared: 0, left: 0 } });
    expect((await solnas(billing)).state).toBe('ready-to-share');
    const path = '/api/sharing-releases/preview?period=2020-01&careType=somatic';
    const { body: after } = await approver.get<{ previewHash: string; cases: { released: boolean }[] }>(path);
    expect(after.cases.map((each) => each.released)).toEqual([true]);
    const twice = { ...wish, previewHash: after.previewHash, ticked: [only?.caseId] };
    expect(await approver.post('/api/sharing-releases', twice)).toMatchObject({
      status: 409,
      body: { type: 'urn:fristdag:problem:nothing-ready' },
    });

    expect((await billing.post('/api/demo/next-event')).body).toMatchObject({
      now: expect.stringMatching(/^2020-02-17T08:00/),
    });
    const shared = await until(async () => ((await solnas(billing)).state === 'shared' ? solnas(billing) : undefined));
    expect(shared).toMatchObject({
      reviewClosesOn: '2020-03-09',
      invoiceDueOn: '2020-04-06',
      package: { revision: 1 },
    });
  });

  it('Solna reads what was shared, and the days that count from the sharing', async () => {
    const month = await solnas(solna);
    expect(month).toMatchObject({ state: 'shared', amount: '39000.00', lastReviewDay: '2020-03-08' });
    expect(month.dueSteps.filter(({ doneAt }) => doneAt === null).map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
      ['remind-unopened', '2020-02-24T08:00:00+01:00'],
      ['remind-seven-days', '2020-03-01T08:00:00+01:00'],
      ['remind-two-days', '2020-03-06T08:00:00+01:00'],
      ['close-review', '2020-03-09T00:00:00+01:00'],
      ['issue-invoice', '2020-03-09T08:00:00+01:00'],
    ]);
    expect(month.allowedTransitions.map(({ to }) => to)).toContain('accepted');
  });

  it('the operator sees what is due, counted and without a case', async () => {
    const administrator = await product.as('region.admin');
    const { body } = await administrator.get<{ dueSteps: { kind: string; planned: number; nextAt: string }[] }>(
      '/api/operation',
    );
    expect(body.dueSteps.map(({ kind, planned, nextAt }) => [kind, planned, nextAt])).toContainEqual([
      'close-review',
      1,
      '2020-03-09T00:00:00+01:00',
    ]);
  });

  it('a late row changes nothing by itself; a new revision gives the three weeks again when the amount rises', async () => {
    const late = materialFive.split('\n').slice(0, 1).join('\n').replace('A-ANDERS', 'F-LATE');
    await billing.import(`${late}\n`);
    const changes =
      await billing.get<{ caseId: string; added: number; changed: number; canRevise: boolean }[]>(
        '/api/changes-after-sharing',
      );
    expect(changes.body).toMatchObject([{ added: 1, changed: 0, canRevise: true }]);
    expect((await solnas(solna)).amount).toBe('39000.00');
    const month = await solnas(billing);
    const decided = await billing.post(`/api/billing-cases/${month.id}/change-decisions`, {
      decision: 'new-revision',
      reason: 'En rad kom för sent.',
    });
    expect(decided.status).toBe(201);
    const revised = await until(async () =>
      (await solnas(solna)).package?.revision === 2 ? solnas(solna) : undefined,
    );
    expect(revised.amount).toBe('54600.00');
    const packages = await solna.get<{ revision: number; differences: { caseNumber: string; kind: string }[] }[]>(
      `/api/billing-cases/${month.id}/packages`,
    );
    expect(
      packages.body.map(({ revision, differences }) => [
        revision,
        differences.map(({ caseNumber, kind }) => [caseNumber, kind]),
      ]),
    ).toEqual([
      [1, []],
      [2, [['F-LATE', 'added']]],
    ]);
    expect((await billing.get<unknown[]>('/api/changes-after-sharing')).body).toEqual([]);
  });

  it('a longer review moves the closing and the invoice, and needs the version it builds on', async () => {
    const month = await solnas(billing);
    const body = { lastDay: '2020-03-22', reason: 'Kommunen bad om två veckor till.' };
    expect((await billing.post(`/api/billing-cases/${month.id}/extensions`, body)).status).toBe(428);
    const extended = await billing.post<Case>(`/api/billing-cases/${month.id}/extensions`, body, {
      'if-match': `"${month.version}"`,
    });
    expect(extended.body).toMatchObject({
      lastReviewDay: '2020-03-22',
      reviewClosesOn: '2020-03-23',
      invoiceDueOn: '2020-04-20',
    });
  });

  it('accepting takes a signatory, and binds the word to the revision', async () => {
    const month = await solnas(solna);
    expect((await move(solna, month, { to: 'accepted' })).status).toBe(422);
    expect((await move(solna, month, { to: 'accepted', signatory })).body).toMatchObject({ state: 'accepted' });
    expect((await move(solna, month, { to: 'accepted', signatory })).status).toBe(409);
  });

  it('each act has one line in the trail', async () => {
    const auditor = await product.as('auditor');
    const lines = await auditor.get<{ act: string }[]>(
      `/api/audit-lines?object=billing-case/${(await solnas(billing)).id}&perPage=100`,
    );
    expect(lines.status === 200 ? lines.body.map(({ act }) => act).sort() : lines.body).toEqual([
      'accept-review-basis',
      'decide-change-after-sharing',
      'extend-review',
      'make-ready-to-share',
      'revise-review-basis',
      'share-review-basis',
    ]);
  });
});
