import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Client } from '../support/client.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';

interface Operation {
  readonly product: { readonly version: string };
  readonly database: { readonly newestMigration: string; readonly sizeBytes: number };
  readonly queue: { readonly place: string; readonly answers: boolean; readonly sweptAt: string | null };
  readonly jobs: readonly { kind: string; state: string; count: number }[];
  readonly failedJobs: readonly { kind: string; id: string; code: string; canRetry: boolean }[];
  readonly dueSteps: readonly { kind: string; late: number; planned: number; nextAt: string | null }[];
  readonly imports: readonly { source: string; format: string; completed: number; lastCompletedAt: string | null }[];
}

let product: Product;
let operator: Client;
let importId: string;

async function run(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: product.superuserUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}

beforeAll(async () => {
  product = await startProduct();
  const billing = await product.as('region.billing');
  ({ id: importId } = await billing.import(materialFive));
  await billing.import('nothing;else\n1;2\n', 'text/csv');
  await billing.run('2020-01');
  operator = await product.as('region.admin');
}, 60_000);

afterAll(() => product.stop());

describe('the operator', () => {
  it('sees jobs, imports per source, the queue, the database and the clocks, and no patient', async () => {
    const { status, body, text } = await operator.get<Operation>('/api/operation');
    expect(status).toBe(200);
    expect(body.jobs).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'import', state: 'completed', count: 1, oldestSeconds: null }),
        expect.objectContaining({ kind: 'billing-run', state: 'completed', count: 1 }),
      ]),
    );
    // Nothing is planned before a month has been billed.
    expect(body.dueSteps).toEqual([]);
    expect(body.imports).toEqual([
      expect.objectContaining({ format: 'csv', completed: 0, lastCompletedAt: null }),
      expect.objectContaining({
        format: 'ndjson',
        completed: 1,
        lastCompletedAt: expect.stringContaining('2020-10-22') as unknown,
      }),
    ]);
    expect(body.queue).toMatchObject({ place: 'database', answers: true, sweptAt: expect.any(String) as unknown });
    expect(body.database.sizeBytes).toBeGreaterThan(1_000_000);
    expect(text).not.toMatch(/ANDERS|BIANCA|0184/);
  });

  it('has a job done again that was given up after faults of the product, and the trail says so', async () => {
    await run(
      `update import set state = 'failed', problem = '{"code":"gave-up","args":{}}', failures = 20 where id = ${importId}`,
    );
    const failed = (await operator.get<Operation>('/api/operation')).body.failedJobs;
    expect(failed).toContainEqual(expect.objectContaining({ kind: 'import', id: importId, canRetry: true }));
    const { status, body } = await operator.post(`/api/operation/failed-jobs/import/${importId}/retry`);
    expect({ status, body }).toMatchObject({ status: 200, body: { state: 'queued' } });
    const billing = await product.as('region.billing');
    expect((await billing.waitFor(`/api/imports/${importId}`)).state).toBe('completed');
    const trail = await operator.get<{ act: string }[]>(`/api/audit-lines?object=import/${importId}&act=retry-job`);
    expect(trail.body).toHaveLength(1);
  }, 60_000);

  it('sees a key rotation and a retention order that were given up, and has them done again', async () => {
    const { body: rotation } = await operator.post<{ id: string }>('/api/key-rotations');
    await operator.waitFor(`/api/key-rotations/${rotation.id}`);
    await run(
      `update key_rotation set state = 'failed', problem = '{"code":"gave-up","args":{}}', failures = 20 where id = ${rotation.id}`,
    );
    await run(
      `alter table retention_order disable trigger user;
       insert into retention_order (kind, before_month, state, selection, selection_hash, setting_version, proposed_by, proposed_by_name, proposed_at, approved_by, approved_by_name, approved_at, problem)
       values ('sign-in', '2019-01-01', 'failed', '{"goes":[],"held":[]}', 'sha256:x', 1, 'a', 'A', now(), 'b', 'B', now(), '{"code":"gave-up","args":{}}');
       alter table retention_order enable trigger user`,
    );
    const { failedJobs } = (await operator.get<Operation>('/api/operation')).body;
    for (const kind of ['key-rotation', 'retention-order']) {
      const failed = failedJobs.find((job) => job.kind === kind);
      expect(failed).toMatchObject({ code: 'gave-up', canRetry: true });
      const answer = await operator.post(`/api/operation/failed-jobs/${kind}/${failed?.id ?? ''}/retry`);
      expect([answer.status, answer.text].join(' ')).toMatch(/^200/);
    }
    expect((await operator.waitFor(`/api/key-rotations/${rotation.id}`)).state).toBe('completed');
  }, 60_000);

  it('cannot have a file read again that was refused for what it is', async () => {
    const { body } = await operator.get<Operation>('/api/operation');
    const refused = body.failedJobs.find(({ canRetry }) => !canRetry);
    expect(refused).toBeDefined();
    const answer = await operator.post(`/api/operation/failed-jobs/import/${refused?.id ?? ''}/retry`);
    expect(answer.status).toBe(404);
    expect((await operator.post('/api/operation/failed-jobs/nothing/1/retry')).status).toBe(404);
  });

  it('is nobody else', async () => {
    for (const name of ['region.billing', 'solna.reviewer', 'unit.coordinator', 'auditor'])
      expect((await (await product.as(name)).get('/api/operation')).status).toBe(403);
    expect((await product.anonymous.get('/api/operation')).status).toBe(401);
  });
});

describe('the figures for Prometheus', () => {
  it('name routes, jobs, the pool and the event loop, and nothing of a patient or a person', async () => {
    const billing = await product.as('region.billing');
    await billing.get('/api/episodes/A-ANDERS');
    const { status, text, headers } = await product.anonymous.get('/metrics');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/plain');
    expect(text).toContain(
      'fristdag_http_requests_total{method="GET",route="/api/episodes/:caseNumber",status="200"} 1',
    );
    expect(text).toContain('fristdag_jobs{kind="billing-run",state="completed"} 1');
    expect(text).toMatch(/fristdag_last_import_timestamp_seconds\{format="ndjson"\} 16033/);
    expect(text).toMatch(/fristdag_database_pool_connections\{state="in-use"\} \d/);
    expect(text).toContain('nodejs_eventloop_lag_seconds');
    expect(text).not.toMatch(/ANDERS|region\.billing/);
  });

  it('are for this machine alone unless the operator opens them, and a proxy on it is somebody else', async () => {
    expect((await product.anonymous.get('/metrics', { 'x-forwarded-for': '192.0.2.1' })).status).toBe(404);
    const closed = await startProduct({ environment: { FRISTDAG_METRICS: '0' } });
    expect((await closed.anonymous.get('/metrics')).status).toBe(404);
    await closed.stop();
  });
});
