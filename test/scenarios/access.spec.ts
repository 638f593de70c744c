import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../support/client.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';

describe('who gets in, and how far', () => {
  let product: Product;

  beforeAll(async () => {
    product = await startProduct();
  }, 60_000);

  afterAll(() => product.stop());

  it.each([
    ['GET', '/api/statements'],
    ['GET', '/api/statements/1/review-basis'],
    ['GET', '/api/episodes/A-ANDERS'],
    ['POST', '/api/billing-runs'],
    ['POST', '/api/imports'],
    ['GET', '/api/imports/no-such-id'],
    ['GET', '/api/nowhere'],
    ['DELETE', '/api/session'],
  ])('without sign-in, %s %s is 401 before anything is looked at', async (method, path) => {
    const answer = await product.anonymous.send(
      method,
      path,
      method === 'POST' ? 'not json' : undefined,
      method === 'POST' ? { 'content-type': 'text/strange' } : {},
    );
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('health, the API document and sign-in are open', async () => {
    expect((await product.anonymous.get('/api/health/live')).status).toBe(200);
    expect((await product.anonymous.get('/api/health/ready')).status).toBe(200);
    expect((await product.anonymous.get('/api/openapi.json')).status).toBe(200);
    expect((await product.anonymous.post('/api/session', { username: 'nobody', password: 'wrong' })).status).toBe(401);
  });

  it('a write from another site, or from none, is 403', async () => {
    const billing = await product.as('region.billing');
    expect((await billing.post('/api/billing-runs', {}, { origin: 'https://elsewhere.example' })).status).toBe(403);
    const withoutOrigin = await fetch(`${product.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(withoutOrigin.status).toBe(403);
  });

  it('a session ends when its owner signs out', async () => {
    const auditor = await product.as('auditor');
    expect((await auditor.get('/api/session')).status).toBe(200);
    expect((await auditor.delete('/api/session')).status).toBe(204);
    expect((await auditor.get('/api/session')).status).toBe(401);
  });

  it('the cookie is out of reach for scripts and for other sites', async () => {
    const answer = await Client.anonymous(product.url).post('/api/session', {
      username: 'auditor',
      password: 'fristdag-demo',
    });
    expect(answer.headers.get('set-cookie')).toMatch(/^fristdag=.*HttpOnly; SameSite=Strict/);
  });

  it.each([
    ['region.admin', 403, 403, 403],
    ['region.approver', 403, 403, 200],
    ['region.billing', 202, 202, 200],
    ['solna.reviewer', 403, 403, 200],
    ['unit.coordinator', 403, 403, 200],
    ['auditor', 403, 403, 200],
  ])('%s: an import answers %i, a run %i, the episodes %i', async (username, imports, runs, episodes) => {
    const client = await product.as(username);
    expect(
      (await client.send('POST', '/api/imports', materialFive, { 'content-type': 'application/x-ndjson' })).status,
    ).toBe(imports);
    expect((await client.post('/api/billing-runs', { period: '2020-02', mode: 'billing' })).status).toBe(runs);
    expect((await client.get('/api/episodes')).status).toBe(episodes);
  });

  it('everybody signed in reads the rule versions', async () => {
    for (const username of ['region.admin', 'solna.reviewer', 'unit.coordinator', 'auditor']) {
      const { status, body } = await (await product.as(username)).get<{ ruleVersion: string }[]>('/api/rule-versions');
      expect(status).toBe(200);
      expect(body.map(({ ruleVersion }) => ruleVersion).sort()).toEqual([
        'psychiatric/2020-01-01',
        'somatic/2020-01-01',
      ]);
    }
  });
});
