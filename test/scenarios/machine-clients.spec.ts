import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Client } from '../support/client.ts';
import { askForToken, type Key, Machine } from '../support/machine.ts';
import { type Product, startProduct } from '../support/product.ts';

interface MachineClient {
  readonly id: string;
  readonly version: number;
  readonly lastUsedAt: string | null;
  readonly keys: readonly { id: string; state: string; lastUsedAt: string | null }[];
}

let product: Product;
let admin: Client;
let database: pg.Client;

beforeAll(async () => {
  product = await startProduct();
  admin = await product.as('region.admin');
  database = new pg.Client({ connectionString: product.superuserUrl });
  await database.connect();
}, 60_000);

afterAll(async () => {
  await database.end();
  await product.stop();
});

async function newClient(name: string, scopes = ['episodes:write', 'episodes:read'], inpatientUnits: string[] = []) {
  const { status, body, text } = await admin.post<MachineClient>('/api/machine-clients', {
    name,
    scopes,
    inpatientUnits,
  });
  expect([status, text]).toEqual([201, expect.anything()]);
  return body;
}

async function newKey(clientId: string): Promise<Key> {
  return (await admin.post<Key>(`/api/machine-clients/${clientId}/keys`, { lastsDays: 30 })).body;
}

const read = (id: string) => admin.get<MachineClient>(`/api/machine-clients/${id}`);

describe('a machine client', () => {
  it('gets a key that is shown once and kept as a hash only', async () => {
    const { id } = await newClient('Visas en gång');
    const { clientId, clientSecret } = await newKey(id);
    expect(clientId).toBe(id);
    expect(clientSecret.length).toBeGreaterThan(40);
    expect((await read(id)).text).not.toContain(clientSecret);
    expect((await admin.get('/api/audit-lines?perPage=200')).text).not.toContain(clientSecret);
    const { rows } = await database.query<{ kept: string }>('select machine_key::text as kept from machine_key');
    expect(rows.some(({ kept }) => kept.includes(clientSecret))).toBe(false);
  });

  it('signs in with its key, as a form or by HTTP Basic, for a quarter of an hour', async () => {
    const { id } = await newClient('Två sätt');
    const key = await newKey(id);
    const byForm = await askForToken(product.url, key);
    expect([byForm.status, byForm.text]).toEqual([200, expect.anything()]);
    expect(byForm.body).toMatchObject({ token_type: 'Bearer', expires_in: 900, scope: 'episodes:write episodes:read' });
    expect(byForm.headers.get('cache-control')).toContain('no-store');
    expect(byForm.headers.has('set-cookie')).toBe(false);
    const basic = await fetch(`${product.url}/api/auth/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${id}:${key.clientSecret}`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials&scope=episodes%3Aread',
    });
    expect(basic.status).toBe(200);
    expect(await basic.json()).toMatchObject({ scope: 'episodes:read' });
    const { body } = await read(id);
    expect(body.keys[0]?.lastUsedAt).toMatch(/^20/);
    const { rows } = await database.query<{ kept: string }>('select machine_token::text as kept from machine_token');
    expect(rows.some(({ kept }) => kept.includes(byForm.body.access_token))).toBe(false);
  });

  it.each([
    ['a wrong key', { client_secret: 'wrong' }, 401, 'invalid_client'],
    ['another client', { client_id: 'machine-nobody' }, 401, 'invalid_client'],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['more than it may have', { scope: 'imports:write' }, 400, 'invalid_scope'],
  ])('is refused with %s', async (name, change, status, error) => {
    const key = await newKey((await newClient(`Avvisas: ${name}`)).id);
    const answer = await askForToken(product.url, key, change);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body.error).toBe(error);
  });

  it('may hold several keys, so that one is changed without a stop; a revoked one ends at once with its tokens', async () => {
    const { id } = await newClient('Byter nyckel');
    const [old, fresh] = [await newKey(id), await newKey(id)];
    const [before, after] = [await Machine.signIn(product.url, old), await Machine.signIn(product.url, fresh)];
    expect((await admin.delete(`/api/machine-clients/${id}/keys/${old.id}`)).status).toBe(204);
    expect((await before.send('GET', '/api/episodes')).status).toBe(401);
    expect((await after.send('GET', '/api/episodes')).status).toBe(200);
    expect((await askForToken(product.url, old)).status).toBe(401);
    expect((await admin.delete(`/api/machine-clients/${id}/keys/${old.id}`)).status).toBe(404);
    await newKey(id);
    await newKey(id);
    await newKey(id);
    expect((await admin.post(`/api/machine-clients/${id}/keys`, {})).status).toBe(409);
  });

  it('loses its key and its token when their time is over', async () => {
    const { id } = await newClient('Går ut');
    const key = await newKey(id);
    const machine = await Machine.signIn(product.url, key);
    expect((await machine.send('GET', '/api/episodes')).status).toBe(200);
    await database.query(`update machine_token set expires_at = now() where key_id = $1`, [key.id]);
    const over = await machine.send('GET', '/api/episodes');
    expect(over.status).toBe(401);
    expect(over.headers.get('www-authenticate')).toContain('invalid_token');
    await database.query(`update machine_key set expires_at = now() where id = $1`, [key.id]);
    expect((await askForToken(product.url, key)).status).toBe(401);
    expect((await read(id)).body.keys[0]?.state).toBe('expired');
  });

  it('is closed, opened and narrowed at once', async () => {
    const { id } = await newClient('Stängs av');
    const machine = await Machine.signIn(product.url, await newKey(id));
    const change = async (body: object): Promise<number> => {
      const { version } = (await read(id)).body;
      const all = { name: 'Stängs av', scopes: ['episodes:write', 'episodes:read'], inpatientUnits: [], ...body };
      return (
        await admin.put(`/api/machine-clients/${id}`, { isDisabled: false, ...all }, { 'if-match': `"${version}"` })
      ).status;
    };
    expect(await change({ isDisabled: true })).toBe(200);
    expect((await machine.send('GET', '/api/episodes')).status).toBe(401);
    expect((await admin.post(`/api/machine-clients/${id}/keys`, {})).status).toBe(409);
    expect(await change({ scopes: ['episodes:write'] })).toBe(200);
    expect((await machine.send('GET', '/api/episodes')).status).toBe(403);
    expect((await admin.put(`/api/machine-clients/${id}`, {}, { 'if-match': '"1"' })).status).toBe(400);
  });

  it('does what it is permitted and nothing else: no settings, no sessions, no acts of people', async () => {
    const machine = await Machine.signIn(product.url, await newKey((await newClient('Bara sitt')).id));
    const calls: readonly [string, string][] = [
      ['GET', '/api/session'],
      ['GET', '/api/sessions'],
      ['DELETE', '/api/sessions'],
      ['PUT', '/api/password'],
      ['POST', '/api/second-factor'],
      ['GET', '/api/accounts'],
      ['GET', '/api/machine-clients'],
      ['GET', '/api/audit-lines'],
      ['POST', '/api/billing-runs'],
      ['GET', '/api/imports'],
    ];
    for (const [method, path] of calls) {
      const body = method === 'GET' || method === 'DELETE' ? undefined : '{}';
      const answer = await machine.send(
        method,
        path,
        body,
        body === undefined ? {} : { 'content-type': 'application/json' },
      );
      expect([method, path, answer.status]).toEqual([method, path, 403]);
    }
  });

  it('never comes beside a cookie, nor from a page of another site', async () => {
    const machine = await Machine.signIn(product.url, await newKey((await newClient('Utan kaka')).id));
    expect((await machine.send('GET', '/api/episodes', undefined, { cookie: 'fristdag=something' })).status).toBe(400);
    const foreign = await machine.put('X-1', {}, { origin: 'https://elsewhere.example' });
    expect(foreign.status).toBe(403);
  });

  it('of some units may hold nothing that reaches further', async () => {
    const refused = await admin.post('/api/machine-clients', {
      name: 'För brett',
      scopes: ['imports:write'],
      inpatientUnits: ['Danderyds sjukhus'],
    });
    expect(refused.status).toBe(400);
    const odd = await admin.post('/api/machine-clients', { name: 'Okänt', scopes: ['accounts:write'] });
    expect(odd.status).toBe(400);
  });

  it('that fails again and again is made to wait, while others go on', async () => {
    const [guessed, other] = [await newClient('Gissas'), await newClient('Annan')];
    const key = await newKey(guessed.id);
    const attempts = await Promise.all(
      Array.from(
        { length: 25 },
        async () => (await askForToken(product.url, { ...key, clientSecret: 'guess' })).status,
      ),
    );
    expect(attempts.filter((status) => status === 401).length).toBeGreaterThanOrEqual(20);
    const next = await askForToken(product.url, key);
    expect(next.status).toBe(429);
    expect(Number(next.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await askForToken(product.url, await newKey(other.id))).status).toBe(200);
  });

  it('is made by those who may, after a fresh sign-in', async () => {
    const billing = await product.as('region.billing');
    expect((await billing.get('/api/machine-clients')).status).toBe(403);
    expect((await billing.post('/api/machine-clients', {})).status).toBe(403);
    const { id } = await newClient('Färsk inloggning');
    const stale = await product.as('region.admin');
    await database.query(`update session set authenticated_at = now() - interval '20 minutes'`);
    const refused = await stale.post<{ type: string }>(`/api/machine-clients/${id}/keys`, {});
    expect([refused.status, refused.body.type]).toEqual([403, 'urn:fristdag:problem:fresh-sign-in-required']);
    expect((await stale.get('/api/machine-clients')).status).toBe(200);
    admin = await product.as('region.admin');
  });
});
