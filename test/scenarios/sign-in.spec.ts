import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { hashPassword } from '../../apps/api/src/identity/sign-in/password.ts';
import type { Client } from '../support/client.ts';
import { type Product, startProduct } from '../support/product.ts';

const PASSWORD = 'fristdag-demo';

/** What a proxy in front of the product says about the browser's call. */
const throughProxy = (url: string): Record<string, string> => ({
  'x-forwarded-proto': 'https',
  'content-type': 'application/json',
  origin: url.replace('http://', 'https://'),
});

async function change(product: Product, statement: string, values: readonly unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: product.databaseUrl });
  await client.connect();
  await client.query(statement, [...values]);
  await client.end();
}

const attempt = (client: Client, username: string, password: string, headers: Record<string, string> = {}) =>
  client.post<{ type: string; detail: string }>('/api/session', { username, password }, headers);

describe('a session', () => {
  let product: Product;

  beforeAll(async () => {
    product = await startProduct({ environment: { FRISTDAG_TRUSTED_PROXY: '127.0.0.1' } });
  }, 60_000);

  afterAll(() => product.stop());

  it('is over after an hour without a request', async () => {
    const auditor = await product.as('auditor');
    await change(product, `update session set last_used_at = now() - interval '59 minutes'`);
    expect((await auditor.get('/api/session')).status).toBe(200);
    await change(product, `update session set last_used_at = now() - interval '61 minutes'`);
    expect((await auditor.get('/api/session')).status).toBe(401);
  });

  it('is over after twelve hours, however busy', async () => {
    const auditor = await product.as('auditor');
    await change(product, `update session set expires_at = expires_at - interval '11 hours 59 minutes'`);
    expect((await auditor.get('/api/session')).status).toBe(200);
    await change(product, `update session set expires_at = expires_at - interval '1 minute'`);
    expect((await auditor.get('/api/session')).status).toBe(401);
  });

  it('is over at once when its account is disabled, and none can be opened', async () => {
    const approver = await product.as('region.approver');
    await change(product, `update account set disabled_at = now() where username = 'region.approver'`);
    expect((await approver.get('/api/session')).status).toBe(401);
    expect((await attempt(product.anonymous, 'region.approver', PASSWORD)).status).toBe(401);
    await change(product, `update account set disabled_at = null where username = 'region.approver'`);
  });

  it('has a plain cookie on this machine, and a bound and secure one behind a trusted proxy', async () => {
    const plain = await attempt(product.anonymous, 'auditor', PASSWORD);
    expect(plain.headers.get('set-cookie')).toMatch(/^fristdag=[\w-]{40,}; Path=\/; HttpOnly; SameSite=Strict$/);
    const secure = await attempt(product.anonymous, 'auditor', PASSWORD, throughProxy(product.url));
    expect(secure.status).toBe(200);
    const cookie = secure.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-fristdag=[\w-]{40,}; Path=\/; HttpOnly; SameSite=Strict; Secure$/);
    const held = { ...throughProxy(product.url), cookie: cookie.split(';', 1)[0] ?? '' };
    expect((await product.anonymous.get('/api/session', held)).status).toBe(200);
    expect((await product.anonymous.get('/api/session', { cookie: held.cookie })).status).toBe(401);
  });

  it('is refused after twenty failures, to this name from this address only', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': address, ...throughProxy(product.url) });
    for (let failure = 1; failure <= 20; failure += 1)
      expect((await attempt(product.anonymous, 'solna.reviewer', 'wrong', from('192.0.2.1'))).status).toBe(401);
    const refused = await attempt(product.anonymous, 'solna.reviewer', PASSWORD, from('192.0.2.1'));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBe(900);
    expect(refused.body.detail).toContain('Vänta en kvart');
    expect((await attempt(product.anonymous, 'solna.reviewer', PASSWORD, from('192.0.2.2'))).status).toBe(200);
    expect((await attempt(product.anonymous, 'farsta.reviewer', PASSWORD, from('192.0.2.1'))).status).toBe(200);
    await change(product, `update sign_in_failure set at = at - interval '15 minutes'`);
    expect((await attempt(product.anonymous, 'solna.reviewer', PASSWORD, from('192.0.2.1'))).status).toBe(200);
  }, 60_000);

  it('is forgiven what came before it', async () => {
    for (let failure = 1; failure <= 19; failure += 1) await attempt(product.anonymous, 'auditor', 'wrong');
    expect((await attempt(product.anonymous, 'auditor', PASSWORD)).status).toBe(200);
    expect((await attempt(product.anonymous, 'auditor', 'wrong')).status).toBe(401);
    expect((await attempt(product.anonymous, 'auditor', PASSWORD)).status).toBe(200);
  }, 60_000);
});

describe('in production mode', () => {
  let product: Product;

  beforeAll(async () => {
    const environment = { NODE_ENV: 'production', FRISTDAG_NOW: '', FRISTDAG_TRUSTED_PROXY: '127.0.0.1' };
    product = await startProduct({ environment });
    await change(
      product,
      `insert into account (id, username, display_name, password_hash, unit_kind, unit_name)
       values ('real', 'real', 'En riktig person', $1, 'region', 'Region Stockholm')`,
      [await hashPassword('a password of their own')],
    );
  }, 60_000);

  afterAll(() => product.stop());

  it('nobody gets a session over plain HTTP, and is told to use https', async () => {
    const answer = await attempt(product.anonymous, 'real', 'a password of their own');
    expect(answer.status).toBe(403);
    expect(answer.body.type).toBe('urn:fristdag:problem:not-private');
    expect(answer.body.detail).toContain('https://');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('a trusted proxy that speaks HTTPS with the browser opens the way', async () => {
    const answer = await attempt(product.anonymous, 'real', 'a password of their own', throughProxy(product.url));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-fristdag=.*; Secure$/);
  });
});
