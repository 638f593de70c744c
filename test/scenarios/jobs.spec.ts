import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Client } from '../support/client.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { until } from '../support/until.ts';

interface Job {
  readonly kind: string;
  readonly id: string;
  readonly state: string;
  readonly subject: string | null;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly problem: string | null;
  readonly failures: number;
  readonly triedAgainAt: string | null;
  readonly page: string | null;
  readonly retry: string | null;
}

describe('the job centre', () => {
  let product: Product;
  let database: pg.Client;
  let people: Readonly<Record<'billing' | 'approver' | 'admin' | 'solna' | 'farsta', Client>>;
  let importId: string;
  let runId: string;

  beforeAll(async () => {
    product = await startProduct({ now: '2020-02-17T09:00' });
    database = new pg.Client({ connectionString: product.superuserUrl });
    await database.connect();
    const [billing, approver, admin, solna, farsta] = await Promise.all([
      product.as('region.billing'),
      product.as('region.approver'),
      product.as('region.admin'),
      product.as('solna.reviewer'),
      product.as('farsta.reviewer'),
    ]);
    if (!billing || !approver || !admin || !solna || !farsta) throw new Error('not all are signed in');
    people = { billing, approver, admin, solna, farsta };
    ({ id: importId } = await billing.import(materialFive));
    await billing.import('nothing;else\n1;2\n', 'text/csv');
    ({ id: runId } = await billing.run('2020-01'));
    const month = await until(async () => {
      const { body } = await billing.get<{ id: string }[]>('/api/billing-cases?state=calculated&payer=0184');
      return body[0];
    });
    await billing.post(`/api/billing-cases/${month.id}/transitions`, { to: 'ready-to-share' });
    await approver.post(`/api/billing-cases/${month.id}/transitions`, { to: 'shared' });
    await until(async () => {
      const { rows } = await database.query('select 1 from notice_delivery');
      return rows.length > 0 || undefined;
    });
  }, 60_000);

  afterAll(async () => {
    await database.end();
    await product.stop();
  });

  const jobs = async (as: Client, query = ''): Promise<Job[]> =>
    (await as.get<Job[]>(`/api/jobs?perPage=200${query}`)).body;
  const giveUp = (table: string, id: string) =>
    database.query(
      `update ${table} set state = 'failed', problem = '{"code":"gave-up","args":{},"detail":{"sv":"Körningen stannade.","en":"The run stopped."}}', failures = 20 where id = $1`,
      [id],
    );

  it('shows whoever bills their imports and runs, what they are about, and why a file was refused', async () => {
    const all = await jobs(people.billing);
    expect(all.find(({ id, kind }) => kind === 'import' && id === importId)).toMatchObject({
      state: 'completed',
      progress: { done: 5, total: 5 },
      problem: null,
      retry: null,
      page: `/imports/${importId}/show`,
    });
    expect(all.find(({ kind }) => kind === 'billing-run')).toMatchObject({
      subject: 'januari 2020',
      state: 'completed',
    });
    const refused = all.find(({ state }) => state === 'failed');
    expect(refused?.problem).toMatch(/^Kolumn 1/);
    // To try again would change nothing: the file is what it is.
    expect(refused?.retry).toBeNull();
  });

  it('is asked for what is undone or failed, and is paged by the database', async () => {
    expect((await jobs(people.billing, '&state=undone')).map(({ state }) => state)).toEqual(['failed']);
    expect(await jobs(people.billing, '&state=open')).toEqual([]);
    const { body, headers } = await people.billing.get<Job[]>('/api/jobs?perPage=1&page=2');
    expect(body).toHaveLength(1);
    expect(headers.get('x-total-count')).toBe('3');
    expect((await jobs(people.billing, '&kind=billing-run')).map(({ id }) => id)).toEqual([runId]);
  });

  it('has a run taken up again by whoever bills and by the operator, and by nobody else', async () => {
    await giveUp('billing_run', runId);
    const failed = (await jobs(people.billing, '&kind=billing-run'))[0];
    expect(failed).toMatchObject({ problem: 'Körningen stannade.', retry: `/jobs/billing-run/${runId}/retry` });
    for (const other of [people.approver, people.solna])
      expect((await other.post(`/api/jobs/billing-run/${runId}/retry`)).status).toBe(403);
    expect((await people.billing.post(`/api${failed?.retry ?? ''}`)).status).toBe(200);
    expect((await people.billing.post(`/api/jobs/billing-run/${runId}/retry`)).status).toBe(404);
    expect((await people.billing.post('/api/jobs/nothing/1/retry')).status).toBe(404);
    const { rows } = await database.query<{ actor: string }>(
      `select actor_name as actor from audit_line where act = 'retry-job' and object_id = $1`,
      [runId],
    );
    expect(rows).toHaveLength(1);
  });

  it('shows the operator that jobs go on, and not whose files or months they are about', async () => {
    const all = await jobs(people.admin);
    const file = all.find(({ kind }) => kind === 'import');
    expect(file).toMatchObject({ subject: null, page: null });
    await giveUp('import', importId);
    const failed = (await jobs(people.admin, '&state=failed')).find(({ id }) => id === importId);
    expect(failed?.retry).toBe(`/jobs/import/${importId}/retry`);
    expect((await people.admin.post(`/api${failed?.retry ?? ''}`)).status).toBe(200);
  });

  it('shows a reviewer the own e-mail that did not arrive, and nothing of anybody else', async () => {
    expect(await jobs(people.solna)).toEqual([]);
    await database.query(
      `update notice_delivery set mail = 'failed', failures = 3, problem = '{"words":"the mail server answered 550"}'
        where account_id = (select id from account where username = 'solna.reviewer')`,
    );
    expect(await jobs(people.solna)).toMatchObject([
      {
        kind: 'notice-mail',
        subject: 'Underlag delat, Solna',
        problem: expect.stringContaining('550') as unknown,
        retry: null,
      },
    ]);
    expect(await jobs(people.farsta)).toEqual([]);
    const [mail] = await jobs(people.admin, '&kind=notice-mail');
    expect(mail?.retry).toBe(`/unsent-mail/${mail?.id ?? ''}/retry`);
    expect((await people.admin.post(`/api${mail?.retry ?? ''}`)).status).toBe(200);
  });

  it('shows a payer the documents that are sent to it, and says when one is tried again by itself', async () => {
    await database.query(
      `insert into notice (kind, mark, object_kind, object_id, case_id, payer, side, failures, not_before)
       select 'two-days-left', 'prov', 'billing-case', id::text::bigint, id, payer, 'municipality', 2, now() + interval '1 hour'
         from billing_case where payer = '0184' limit 1`,
    );
    const [waiting] = await jobs(people.admin, '&kind=notice');
    expect(waiting).toMatchObject({ state: 'queued', failures: 2, subject: 'Två dagar kvar, Solna' });
    expect(waiting?.triedAgainAt).not.toBeNull();
    expect(waiting?.problem).toMatch(/^Ett fel hos oss/);
    expect(await jobs(people.solna, '&kind=notice')).toEqual([]);
    expect(await jobs(people.solna, '&kind=invoice-delivery')).toEqual([]);
  });
});
