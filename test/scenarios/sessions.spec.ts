import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Product, startProduct } from '../support/product.ts';

interface Row {
  readonly id: string;
  readonly isCurrent: boolean;
}

describe('sessions', () => {
  let product: Product;
  let database: pg.Client;

  beforeAll(async () => {
    product = await startProduct();
    database = new pg.Client({ connectionString: product.databaseUrl });
    await database.connect();
  }, 60_000);

  afterAll(async () => {
    await database.end();
    await product.stop();
  });

  it('are listed to their owner, who can end any of them', async () => {
    const [here, elsewhere] = await Promise.all([product.as('auditor'), product.as('auditor')]);
    const { body } = await here.get<Row[]>('/api/sessions');
    expect(body.map(({ isCurrent }) => isCurrent).sort()).toEqual([false, true]);
    expect(JSON.stringify(body)).not.toMatch(/token|hash/i);
    const other = body.find(({ isCurrent }) => !isCurrent);
    expect((await here.delete(`/api/sessions/${other?.id}`)).status).toBe(204);
    expect((await elsewhere.get('/api/session')).status).toBe(401);
    expect((await here.delete(`/api/sessions/${other?.id}`)).status).toBe(404);
  });

  it('end everywhere at one word', async () => {
    const [here, elsewhere] = await Promise.all([product.as('unit.coordinator'), product.as('unit.coordinator')]);
    expect((await here.delete('/api/sessions')).status).toBe(204);
    expect([(await here.get('/api/session')).status, (await elsewhere.get('/api/session')).status]).toEqual([401, 401]);
  });

  it('of others are for administrators with a fresh sign-in only', async () => {
    const [solna, farsta] = await Promise.all([product.as('solna.reviewer'), product.as('farsta.reviewer')]);
    const administrator = await product.as('region.admin');
    const address = '/api/sessions?account=demo-solna-reviewer';
    expect((await farsta.get(address)).status).toBe(403);
    const [session] = (await administrator.get<Row[]>(address)).body;
    expect((await farsta.delete(`/api/sessions/${session?.id}`)).status).toBe(404);
    await database.query(
      `update session set authenticated_at = now() - interval '16 minutes' where account_id = 'demo-region-admin'`,
    );
    expect((await administrator.delete(`/api/sessions/${session?.id}`)).body).toMatchObject({
      type: 'urn:fristdag:problem:fresh-sign-in-required',
    });
    const renewed = await administrator.renew({ password: 'fristdag-demo' });
    expect((await renewed.delete(`/api/sessions/${session?.id}`)).status).toBe(204);
    expect((await solna.get('/api/session')).status).toBe(401);
  });

  it.each([
    ['an hour without a request', `last_used_at = now() - interval '61 minutes'`],
    ['twelve hours, however busy', `expires_at = now()`],
  ])('are over after %s', async (_, change) => {
    const auditor = await product.as('auditor');
    expect((await auditor.get('/api/session')).status).toBe(200);
    await database.query(`update session set ${change} where account_id = 'demo-auditor'`);
    expect((await auditor.get('/api/session')).status).toBe(401);
  });

  it('feel a changed role at the very next request', async () => {
    const billing = await product.as('region.billing');
    expect((await billing.get('/api/imports')).status).toBe(200);
    await database.query(`delete from role_assignment where account_id = 'demo-region-billing'`);
    expect((await billing.get('/api/imports')).status).toBe(403);
  });

  it('get a new token when they are renewed; the old one lasts only for what is under way', async () => {
    const approver = await product.as('region.approver');
    const renewed = await approver.renew({ password: 'fristdag-demo' });
    expect((await renewed.get('/api/session')).status).toBe(200);
    expect((await approver.get('/api/session')).status).toBe(200);
    await database.query(`update session set previous_until = now()`);
    expect((await approver.get('/api/session')).status).toBe(401);
    expect((await renewed.get('/api/session')).status).toBe(200);
  });
});
