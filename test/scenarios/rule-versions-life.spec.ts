import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, Client } from '../support/client.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';

interface Version {
  readonly id: string;
  readonly ruleVersion: string;
  readonly state: string;
  readonly version: number;
  readonly hash: string;
  readonly contentHash: string;
  readonly document: { parameters: Record<string, { value: unknown }>; publishedAt: string | null };
  readonly allowedTransitions: readonly { to: string; needsReason: boolean }[];
  readonly refusedTransitions: readonly { to: string; why: string }[];
  readonly approval: { by: { name: string }; voidedAt: string | null } | null;
  readonly authors: readonly { name: string }[];
  readonly [field: string]: unknown;
}

const SOMATIC = 'somatic_2020-01-01';

describe('the life of a rule version, over HTTP', () => {
  let product: Product;
  let admin: Client;
  let approver: Client;
  let billing: Client;
  let draft: Version;

  beforeAll(async () => {
    product = await startProduct();
    [admin, approver, billing] = await Promise.all([
      product.as('region.admin'),
      product.as('region.approver'),
      product.as('region.billing'),
    ]);
    await billing.import(materialFive);
  }, 60_000);

  afterAll(() => product.stop());

  const move = (who: Client, id: string, to: string, reason?: string): Promise<Answer<Version>> =>
    who.post<Version>(`/api/rule-versions/${id}/transitions`, { to, ...(reason === undefined ? {} : { reason }) });
  const get = async (id: string, who = admin): Promise<Version> =>
    (await who.get<Version>(`/api/rule-versions/${id}`)).body;
  const save = (version: Version, change: object, ifMatch = `"${version.version}"`): Promise<Answer<Version>> =>
    admin.put<Version>(`/api/rule-versions/${version.id}`, { ...version, ...change }, { 'if-match': ifMatch });
  const withFreeDays = (version: Version, freeDays: number): object => ({
    document: {
      ...version.document,
      parameters: {
        ...version.document.parameters,
        freeDays: { ...version.document.parameters['freeDays'], value: freeDays, status: 'proposed' },
      },
    },
  });

  it('a draft takes over everything but the month, and governs nothing', async () => {
    const created = await admin.post<Version>('/api/rule-versions', { basedOn: SOMATIC, validFrom: '2020-11-01' });
    expect(created.status).toBe(201);
    draft = created.body;
    expect(draft).toMatchObject({
      ...{ state: 'draft', ruleVersion: 'somatic/2020-11-01', validFrom: '2020-11-01', publishedAt: null },
      ...{ basedOn: SOMATIC, author: { name: 'Regelansvarig, regionen' } },
    });
    expect((draft['titles'] as { sv: string }).sv).toBe('Somatisk vård från november 2020: månadsgenomsnitt');
    const { body } = await admin.get<Version>('/api/rule-versions/in-force?careType=somatic&period=2020-11');
    expect(body.ruleVersion).toBe('somatic/2020-01-01');
  });

  it('is saved against the version that was read: missing 428, stale 412 with the stored row and who saved it', async () => {
    const saved = await save(draft, withFreeDays(draft, 1));
    expect([saved.status, saved.body['version']]).toEqual([200, draft.version + 1]);
    const stale = await save(draft, withFreeDays(draft, 3));
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({
      current: { id: draft.id, version: draft.version + 1, document: { parameters: { freeDays: { value: 1 } } } },
      savedBy: { name: 'Regelansvarig, regionen' },
      savedAt: expect.any(String),
    });
    const missing = await admin.put(`/api/rule-versions/${draft.id}`, draft);
    expect(missing.status).toBe(428);
    draft = saved.body;
  });

  it('goes through consultation, is approved by somebody else, and is scheduled', async () => {
    const consulted = await move(admin, draft.id, 'in-consultation');
    expect([consulted.status, consulted.text]).toEqual([200, expect.any(String)]);
    expect((await move(admin, draft.id, 'approved', 'Alla svar är inne')).status).toBe(403);
    const approved = await move(approver, draft.id, 'approved', 'Remisstiden är slut');
    expect([approved.status, approved.text]).toEqual([200, expect.any(String)]);
    const edited = await save(await get(draft.id), withFreeDays(draft, 0));
    expect(edited.status).toBe(409);
    const scheduled = await move(approver, draft.id, 'scheduled');
    expect([scheduled.status, scheduled.text]).toEqual([200, expect.any(String)]);
    expect(scheduled.body).toMatchObject({ state: 'scheduled', ruleVersion: 'somatic/2020-11-01' });
  });
});
