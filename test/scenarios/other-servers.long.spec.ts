import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { findFreePort, startPostgres15 } from '../support/postgres15.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { randomRows } from '../support/random-episodes.ts';
import { rateByReference, type ReferenceRow } from '../support/reference.ts';
import { describeWhen, postgres15Path, redisServerPath } from '../support/requirements.ts';

const PERIOD = '2020-03';

/** The whole way once: import, run, statements compared with the second reading. */
async function expectARightMonth(product: Product): Promise<void> {
  const rows = randomRows({ seed: 31, count: 600, period: PERIOD });
  const billing = await product.as('region.billing');
  const files = [materialFive, rows.map((row) => JSON.stringify(row)).join('\n')];
  const imported = await Promise.all(files.map((file) => billing.import(file)));
  expect(imported.map(({ state, rowsRefused }) => ({ state, rowsRefused }))).toEqual(
    files.map(() => ({ state: 'completed', rowsRefused: 0 })),
  );
  const runs = await Promise.all(['2020-01', PERIOD, PERIOD].map((period) => billing.run(period)));
  expect(runs.map(({ state }) => state)).toEqual(['completed', 'completed', 'completed']);
  expect((await billing.get<unknown[]>('/api/statements?period=2020-01')).body).toEqual(
    expect.arrayContaining([expect.objectContaining({ payer: '0184', careType: 'somatic', amount: '39000.00' })]),
  );
  const { body } = await billing.get<unknown[]>(`/api/statements?period=${PERIOD}&perPage=200`);
  const expected = rateByReference(rows as unknown as ReferenceRow[], PERIOD);
  expect(body).toEqual(expected.statements.map((statement) => expect.objectContaining(statement)));
}

describeWhen('redis', 'with the queue in Redis', () => {
  let redis: ChildProcess;
  let product: Product;
  const folder = mkdtempSync(join(tmpdir(), 'fristdag-redis-'));

  beforeAll(async () => {
    const port = await findFreePort();
    redis = spawn(
      redisServerPath() ?? '',
      ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''],
      { stdio: 'ignore' },
    );
    await waitForPort(port);
    product = await startProduct({ redisUrl: `redis://127.0.0.1:${port}` });
  }, 60_000);

  afterAll(async () => {
    await product.stop();
    redis.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('imports and runs give the same öre', () => expectARightMonth(product), 120_000);

  it('work that Redis forgot is done all the same', async () => {
    const billing = await product.as('region.billing');
    redis.kill('SIGKILL');
    const accepted = billing.post<{ id: string }>('/api/billing-runs', { period: PERIOD, mode: 'shadow' });
    await wait(500);
    const port = new URL(product.redisUrl ?? '').port;
    redis = spawn(redisServerPath() ?? '', ['--port', port, '--bind', '127.0.0.1', '--dir', folder, '--save', ''], {
      stdio: 'ignore',
    });
    const { status, body } = await accepted;
    expect(status).toBe(202);
    expect((await billing.waitFor(`/api/billing-runs/${body.id}`)).state).toBe('completed');
  }, 120_000);
});

describeWhen('postgres15', "on Debian's PostgreSQL 15", () => {
  let product: Product;
  let stop: () => void;

  beforeAll(async () => {
    const server = await startPostgres15(postgres15Path() ?? '');
    ({ stop } = server);
    product = await startProduct({ databaseUrl: server.url });
  }, 60_000);

  afterAll(async () => {
    await product.stop();
    stop();
  });

  it('imports and runs give the same öre', () => expectARightMonth(product), 120_000);
});

async function waitForPort(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answers = await fetch(`http://127.0.0.1:${port}`).then(
      () => true,
      (error: { cause?: { code?: string } }) => error.cause?.code !== 'ECONNREFUSED',
    );
    if (answers) return;
    await wait(50);
  }
  throw new Error(`nothing answers on port ${port}`);
}
