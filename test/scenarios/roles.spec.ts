import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Answer, Client } from '../support/client.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { shareMonth } from '../support/share-month.ts';

interface Assignment {
  readonly id: string;
  readonly role: string;
  readonly state: string;
  readonly acts: readonly string[];
  readonly version: number;
}

interface Account {
  readonly id: string;
  readonly username: string;
  readonly roles: readonly string[];
  readonly assignments: readonly Assignment[];
  readonly acts: readonly string[];
}

interface Line {
  readonly role: string | null;
  readonly deputyFor: string | null;
  readonly act: string;
  readonly changes: readonly { label: string; before: string | null; after: string | null }[];
}

const PASSWORD = 'regnet slår mot rutan';
const solna = { kind: 'payer', code: '0184' };
const farsta = { kind: 'payer', code: '0180-farsta' };
const region = { kind: 'region' };

/** The civil date in Stockholm so many days from today, by the real clock. */
const day = (fromToday: number): string =>
  new Date(Date.now() + fromToday * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });

describe('who may do what, and why', () => {
  let product: Product;
  let database: pg.Client;
  let admin: Client;
  let people = 0;

  beforeAll(async () => {
    product = await startProduct();
    database = new pg.Client({ connectionString: product.databaseUrl });
    await database.connect();
    admin = await product.as('region.admin');
    const billing = await product.as('region.billing');
    await billing.import(materialFive);
    await billing.run('2020-01');
    await shareMonth(product, '2020-01');
  }, 60_000);

  afterAll(async () => {
    await database.end();
    await product.stop();
  });

  beforeEach(() => {
    people += 1;
  });

  interface Person {
    readonly id: string;
    readonly username: string;
    readonly client: Client;
  }

  /** Somebody new, who can sign in; with a role for the own unit where one is named. */
  async function newPerson(unit: object, role?: string, by = admin): Promise<Person> {
    people += 1;
    const username = `person.${people}`;
    const made = await by.post<{ account: Account; invitation: { path: string } }>('/api/accounts', {
      username,
      displayName: `Person ${people}`,
      unit,
      role,
    });
    if (made.status !== 201) throw new Error(`${made.status} ${made.text}`);
    const token = made.body.invitation.path.split('/').at(-1) ?? '';
    await product.anonymous.post(`/api/auth/invitation/${token}`, { password: PASSWORD });
    return { id: made.body.account.id, username, client: await Client.signIn(product.url, username, PASSWORD) };
  }

  const grant = (to: string, role: string, scope: object, more: object = {}, by = admin): Promise<Answer<Assignment>> =>
    by.post<Assignment>(`/api/accounts/${to}/role-assignments`, { role, scope, ...more });

  const end = (id: string, version = 1, by = admin): Promise<Answer<Assignment>> =>
    by.post<Assignment>(`/api/role-assignments/${id}/end`, { reason: 'Slutar' }, { 'if-match': `"${version}"` });

  const lineOf = async (answer: Answer<unknown>): Promise<Line | undefined> => {
    const { body } = await admin.get<(Line & { requestId: string })[]>('/api/audit-lines?perPage=50');
    return body.find(({ requestId }) => requestId === answer.headers.get('x-request-id'));
  };

  const statusOf = async (client: Client, path: string): Promise<number> => (await client.get(path)).status;

  describe('a role', () => {
    it('given or ended is felt at the very next request', async () => {
      const { id, client } = await newPerson(solna);
      expect(await statusOf(client, '/api/statements?period=2020-01')).toBe(403);
      const given = await grant(id, 'municipal-controller', solna);
      expect([given.status, given.body.state]).toEqual([201, 'valid']);
      expect(await statusOf(client, '/api/statements?period=2020-01')).toBe(200);
      expect((await end(given.body.id)).body).toMatchObject({ state: 'ended', acts: [], ended: { reason: 'Slutar' } });
      expect(await statusOf(client, '/api/statements?period=2020-01')).toBe(403);
    });

    it('counts from its first day through its last, by the real clock', async () => {
      const { id, client } = await newPerson(solna);
      const later = await grant(id, 'municipal-controller', solna, { validFrom: day(1) });
      expect(later.body.state).toBe('upcoming');
      expect(await statusOf(client, '/api/statements')).toBe(403);
      const today = await grant(id, 'municipal-reviewer', solna, { validThrough: day(0) });
      expect(await statusOf(client, '/api/statements')).toBe(200);
      await database.query(`update role_assignment set valid_from = valid_from - 9, valid_through = $2 where id = $1`, [
        today.body.id,
        day(-1),
      ]);
      expect(await statusOf(client, '/api/statements')).toBe(403);
    });

    it('is ended once, by somebody who saw it as it is', async () => {
      const { id } = await newPerson(solna, 'municipal-reviewer');
      const [held] = (await admin.get<Account>(`/api/accounts/${id}`)).body.assignments;
      const path = `/api/role-assignments/${held?.id}/end`;
      expect((await admin.post(path, { reason: 'Slutar' })).status).toBe(428);
      expect((await end(held?.id ?? '', 7)).status).toBe(412);
      expect((await admin.post(path, { reason: '19121212-1212' }, { 'if-match': '"1"' })).status).toBe(400);
      expect((await end(held?.id ?? '')).status).toBe(200);
      expect((await end(held?.id ?? '', 2)).status).toBe(409);
      await expect(database.query('delete from role_assignment where id = $1', [held?.id])).rejects.toThrow(
        /never deleted/,
      );
    });

    it('is granted once, however often the request is sent', async () => {
      const { id } = await newPerson(solna);
      const key = { 'idempotency-key': `grant-${people}` };
      const send = () =>
        admin.post<Assignment>(
          `/api/accounts/${id}/role-assignments`,
          { role: 'municipal-reviewer', scope: solna },
          key,
        );
      const [first, again] = [await send(), await send()];
      expect(again.body.id).toBe(first.body.id);
      expect((await grant(id, 'municipal-reviewer', solna)).status).toBe(409);
      expect((await grant(id, 'municipal-reviewer', farsta)).status).toBe(201);
    });

    it.each([
      ['the region’s role for a municipality', 'billing-officer', solna],
      ['a municipality’s role for the region', 'municipal-reviewer', region],
      ['a role that does not exist', 'king', solna],
      ['a municipality that does not exist', 'municipal-reviewer', { kind: 'payer', code: '9999' }],
    ])('cannot be %s', async (_, role, scope) => {
      const { id } = await newPerson(solna);
      expect((await grant(id, role, scope)).status).toBe(400);
    });

    it('of Stockholm covers its districts; a care unit and a municipality are never mixed', async () => {
      const { id, client } = await newPerson({ kind: 'payer', code: '0180' });
      expect((await grant(id, 'municipal-controller', { kind: 'payer', code: '0180' })).status).toBe(201);
      expect((await grant(id, 'unit-coordinator', { kind: 'care-unit', code: 'Danderyds sjukhus' })).status).toBe(409);
      expect((await client.get('/api/session')).body).toMatchObject({
        assignments: [
          {
            role: 'municipal-controller',
            scope: { code: '0180', name: 'Stockholm' },
            validFrom: day(0),
            validThrough: null,
          },
        ],
      });
    });
  });

  describe('which role was used', () => {
    it('stands in the trail: the one that permits the act', async () => {
      const { id, client } = await newPerson(region, 'auditor');
      await grant(id, 'billing-officer', region);
      const run = await client.post('/api/billing-runs', { period: '2020-01', mode: 'shadow' });
      expect(run.status).toBe(202);
      expect(await lineOf(run)).toMatchObject({ role: 'billing-officer', deputyFor: null });
    });

    it('a deputy acts in somebody’s stead, between two days, and only while that person holds the role', async () => {
      const holder = await newPerson(region, 'billing-officer');
      const { id, client } = await newPerson(region, 'auditor');
      const [own] = (await admin.get<Account>(`/api/accounts/${holder.id}`)).body.assignments;
      const deputies = `/api/role-assignments/${own?.id}/deputies`;
      const days = { validFrom: day(0), validThrough: day(7) };
      expect((await admin.post(deputies, { account: holder.id, ...days })).status).toBe(409);
      expect((await admin.post(deputies, { account: id, validFrom: day(3), validThrough: day(2) })).status).toBe(400);
      const named = await admin.post<Assignment>(deputies, { account: id, ...days });
      expect(named.body).toMatchObject({ role: 'billing-officer', state: 'valid', deputyFor: { id: holder.id } });
      expect(
        (await admin.post(`/api/role-assignments/${named.body.id}/deputies`, { account: holder.id, ...days })).status,
      ).toBe(409);

      const run = await client.post('/api/billing-runs', { period: '2020-01', mode: 'shadow' });
      expect(await lineOf(run)).toMatchObject({ role: 'billing-officer', deputyFor: expect.stringMatching(/^Person/) });

      await database.query('update role_assignment set valid_from = $2 where id = $1', [named.body.id, day(1)]);
      expect((await client.post('/api/billing-runs', {})).status).toBe(403);
      await database.query('update role_assignment set valid_from = $2 where id = $1', [named.body.id, day(0)]);
      expect((await client.post('/api/billing-runs', {})).status).toBe(400);
      await end(own?.id ?? '');
      expect((await client.post('/api/billing-runs', {})).status).toBe(403);
      const { body } = await admin.get<Account>(`/api/accounts/${id}`);
      expect(body.assignments.find((one) => one.id === named.body.id)?.state).toBe('dormant');
    });

    it('what a role reaches in one municipality is no way into another', async () => {
      const { id, client } = await newPerson(solna, 'municipal-controller');
      await grant(id, 'municipal-reviewer', { kind: 'payer', code: '0183' });
      const [statement] = (await client.get<{ id: string; payer: string }[]>('/api/statements?period=2020-01')).body;
      expect(statement?.payer).toBe('0184');
      expect(await statusOf(client, `/api/statements/${statement?.id}/review-basis`)).toBe(404);
      expect((await client.get<unknown[]>('/api/episodes')).body).toEqual([]);
      expect(await statusOf(client, '/api/episodes/A-ANDERS')).toBe(404);
      await grant(id, 'municipal-reviewer', solna);
      expect(await statusOf(client, `/api/statements/${statement?.id}/review-basis`)).toBe(200);
    });
  });

  describe('the roles', () => {
    it('a controller sees amounts and no cases', async () => {
      const { client } = await newPerson(solna, 'municipal-controller');
      const [statement] = (await client.get<{ id: string; amount: string }[]>('/api/statements?period=2020-01')).body;
      expect(statement?.amount).toBe('39000.00');
      for (const path of ['/api/episodes', '/api/episodes/A-ANDERS', `/api/statements/${statement?.id}/review-basis`])
        expect([path, await statusOf(client, path)]).toEqual([path, 403]);
    });

    it('an auditor bound to one payer reads that payer and not the region’s log, runs or files', async () => {
      const { client } = await newPerson(solna, 'auditor');
      expect((await client.get<{ payer: string }[]>('/api/statements?period=2020-01')).body).toMatchObject([
        { payer: '0184' },
      ]);
      const { client: elsewhere } = await newPerson(farsta, 'auditor');
      expect((await elsewhere.get('/api/statements?period=2020-01')).body).toEqual([]);
      const samples = '/api/audit-samples?from=2020-01&through=2020-01&number=5&seed=x';
      expect((await client.get<unknown[]>(samples)).body).toHaveLength(5);
      expect((await elsewhere.get(samples)).body).toEqual([]);
      expect((await client.get('/api/audit-deviations')).text).not.toMatch(/run|import/);
      for (const path of ['/api/audit-lines', '/api/billing-runs', '/api/imports', '/api/audit/verification'])
        expect([path, await statusOf(client, path)]).toEqual([path, 403]);
    });

    it('an operator watches the work and sees no patient', async () => {
      const { client } = await newPerson(region, 'operator');
      expect(await statusOf(client, '/api/operation')).toBe(200);
      for (const path of ['/api/episodes', '/api/statements', '/api/imports', '/api/audit-lines'])
        expect([path, await statusOf(client, path)]).toEqual([path, 403]);
    });

    it('a coordinator sees the own unit’s episodes only', async () => {
      const { client } = await newPerson({ kind: 'care-unit', code: 'Ett annat sjukhus' }, 'unit-coordinator');
      expect((await client.get('/api/episodes')).body).toEqual([]);
    });
  });

  describe('a municipality’s own administrator', () => {
    it('grants the municipality’s roles to its own staff, and nothing else', async () => {
      const chief = await newPerson(solna, 'municipal-administrator');
      const colleague = await newPerson(solna, 'municipal-reviewer', chief.client);
      expect((await grant(colleague.id, 'municipal-signatory', solna, {}, chief.client)).status).toBe(201);
      expect((await grant(colleague.id, 'municipal-reviewer', farsta, {}, chief.client)).status).toBe(403);
      expect((await grant(colleague.id, 'auditor', solna, {}, chief.client)).status).toBe(403);
      expect((await grant(colleague.id, 'billing-officer', region, {}, chief.client)).status).toBe(403);
      const stranger = await newPerson(farsta);
      expect((await grant(stranger.id, 'municipal-reviewer', solna, {}, chief.client)).status).toBe(404);
      const body = { username: 'nagon.annan', displayName: 'X', unit: farsta };
      expect((await chief.client.post('/api/accounts', body)).status).toBe(403);
      expect((await chief.client.post('/api/accounts', { ...body, unit: solna, role: 'auditor' })).status).toBe(403);
    });

    it('changes nothing of their own, and neither does anybody else', async () => {
      const chief = await newPerson(solna, 'municipal-administrator');
      expect((await grant(chief.id, 'municipal-reviewer', solna, {}, chief.client)).body).toMatchObject({
        type: 'urn:fristdag:problem:own-roles',
      });
      const [own] = (await chief.client.get<Account>(`/api/accounts/${chief.id}`)).body.assignments;
      expect(own?.acts).toEqual(['set-deputy']);
      expect((await end(own?.id ?? '', 1, chief.client)).status).toBe(403);
      expect((await grant('demo-region-admin', 'billing-officer', region)).status).toBe(403);
    });

    it('gives out no link to an account that reaches further than the municipality', async () => {
      const chief = await newPerson(solna, 'municipal-administrator');
      const { id } = await newPerson(solna, 'municipal-reviewer');
      const link = () => chief.client.post(`/api/accounts/${id}/links`, { purpose: 'reset' });
      expect((await link()).status).toBe(201);
      await grant(id, 'municipal-reviewer', farsta);
      expect((await chief.client.get<Account>(`/api/accounts/${id}`)).body.acts).toEqual(['grant']);
      expect((await link()).status).toBe(404);
    });

    it('sees the own staff and whoever holds a role there, and can do what the answer says', async () => {
      const chief = await newPerson(solna, 'municipal-administrator');
      const guest = await newPerson(farsta, 'municipal-reviewer');
      const seen = async () => (await chief.client.get<Account[]>('/api/accounts?perPage=200')).body;
      expect((await seen()).map(({ id }) => id)).not.toContain(guest.id);
      await grant(guest.id, 'municipal-reviewer', solna);
      const shown = (await seen()).find(({ id }) => id === guest.id);
      expect(shown).toMatchObject({
        acts: [],
        assignments: [{ scope: { code: '0184' }, acts: ['end', 'set-deputy'] }],
      });
      expect((await seen()).map(({ id }) => id)).not.toContain('demo-region-admin');
      expect((await end(shown?.assignments[0]?.id ?? '', 1, chief.client)).status).toBe(200);
    });
  });

  it('what was granted and ended stands in the trail, in words', async () => {
    const { id } = await newPerson(solna);
    const given = await grant(id, 'municipal-signatory', solna, { validThrough: day(30) });
    expect((await lineOf(given))?.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ label: 'roll', before: null, after: 'Godkännare i kommunen' }),
        expect.objectContaining({ label: 'gäller', after: 'Solna' }),
        expect.objectContaining({ label: 'till och med', after: day(30) }),
      ]),
    );
    const ended = await end(given.body.id);
    expect((await lineOf(ended))?.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ label: 'roll', before: 'Godkännare i kommunen', after: null }),
      ]),
    );
  });

  it('every permission says through which roles, and who has it', async () => {
    const { body } = await admin.get<{ id: string; roles: { id: string }[]; holders: number }[]>('/api/permissions');
    expect(body.find(({ id }) => id === 'access-log:review')).toMatchObject({
      roles: [{ id: 'log-reviewer' }],
      holders: 1,
    });
    const { body: holders } = await admin.get('/api/role-assignments?permission=access-log:review');
    expect(holders).toMatchObject([{ account: { id: 'demo-region-approver' }, role: 'log-reviewer', state: 'valid' }]);
    const { body: roles } = await admin.get<{ id: string }[]>('/api/roles');
    expect(roles).toHaveLength(11);
  });

  it('a sign-in at a provider is unbound, and its sessions end', async () => {
    const { id, client } = await newPerson(solna, 'municipal-reviewer');
    await database.query(
      `insert into account_identity (issuer, subject, organisation, account_id) values ('https://idp.example', $1, 'org', $1)`,
      [id],
    );
    const [bound] = (await admin.get<{ id: string }[]>(`/api/accounts/${id}/identities`)).body;
    expect(bound).toEqual({
      id: expect.any(String),
      issuer: 'https://idp.example',
      organisation: 'org',
      boundAt: expect.any(String),
    });
    expect((await admin.delete(`/api/accounts/${id}/identities/${bound?.id}`)).status).toBe(204);
    expect(await statusOf(client, '/api/session')).toBe(401);
    expect((await admin.delete(`/api/accounts/${id}/identities/${bound?.id}`)).status).toBe(404);
  });
});
