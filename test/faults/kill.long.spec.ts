import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, type ImportCounters, type Job } from '../support/client.ts';
import { endOrphanedDatabase, ProductProcess } from '../support/process.ts';
import { Random, randomRows, type Row } from '../support/random-episodes.ts';
import { rateByReference, type ReferenceRow } from '../support/reference.ts';

const LONG = process.env['FRISTDAG_TEST_LONG'] === '1';
const ROWS = LONG ? 25_000 : 8_000;
const KILLS = LONG ? 8 : 3;
const PERIOD = '2020-03';

describe('when everything is killed in the middle of the work', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'fristdag-kill-'));
  const random = new Random(20);
  let rows: Row[];
  let product: ProductProcess;

  beforeAll(async () => {
    rows = randomRows({ seed: 99, count: ROWS, period: PERIOD });
    product = await ProductProcess.start(dataFolder);
  }, 180_000);

  afterAll(async () => {
    await product.stop();
    await endOrphanedDatabase(dataFolder);
    rmSync(dataFolder, { recursive: true, force: true });
  }, 30_000);

  /** Kills at random moments until the job is done, restarting each time; returns the finished job. */
  async function disturb<Kind extends Job>(path: string): Promise<Kind> {
    for (let kill = 0; kill < KILLS; kill += 1) {
      await wait(50 + random.below(700));
      await product.kill({ withDatabase: kill % 2 === 0 });
      product = await ProductProcess.start(dataFolder);
    }
    const client = await Client.signIn(product.url, 'region.billing');
    return client.waitFor<Kind>(path);
  }

  it('an import that was acknowledged ends with every row counted once', async () => {
    const client = await Client.signIn(product.url, 'region.billing');
    const lines = rows.map((row) => JSON.stringify(row));
    lines.splice(100, 0, '{"caseNumber": 1}');
    const accepted = await client.send<{ id: string }>('POST', '/api/imports', lines.join('\n'), {
      'content-type': 'application/x-ndjson',
    });
    expect(accepted.status).toBe(202);
    const done = await disturb<Job & ImportCounters>(`/api/imports/${accepted.body.id}`);
    expect(done).toMatchObject({ state: 'completed', rowsRead: ROWS + 1, rowsRefused: 1 });
    expect(done.rowsAccepted + done.rowsUnchanged).toBe(ROWS);

    // The same file once more changes nothing but the rows that come several times in it.
    const again = await (
      await Client.signIn(product.url, 'region.billing')
    ).get<{ caseNumber: string; revisions: unknown[] }>(
      `/api/episodes/${encodeURIComponent(rows[0]?.caseNumber ?? '')}`,
    );
    const versions = rows.filter(({ caseNumber }) => caseNumber === rows[0]?.caseNumber);
    expect(again.body.revisions).toHaveLength(versions.length);
  }, 180_000);

  it('a billing run that was acknowledged ends with the same öre as undisturbed', async () => {
    const client = await Client.signIn(product.url, 'region.billing');
    const accepted = await client.post<{ id: string }>('/api/billing-runs', { period: PERIOD, mode: 'billing' });
    expect(accepted.status).toBe(202);
    expect(await disturb<Job>(`/api/billing-runs/${accepted.body.id}`)).toMatchObject({ state: 'completed' });
    const { body } = await (
      await Client.signIn(product.url, 'region.billing')
    ).get<unknown[]>(`/api/statements?period=${PERIOD}&perPage=200`);
    const expected = rateByReference(rows as unknown as ReferenceRow[], PERIOD);
    expect(body).toEqual(expected.statements.map((statement) => expect.objectContaining(statement)));
  }, 180_000);

  it('a second start beside a running one says so and leaves it alone', async () => {
    await expect(ProductProcess.start(dataFolder)).rejects.toThrow(/already runs/);
    expect((await Client.anonymous(product.url).get('/api/health/ready')).status).toBe(200);
  }, 30_000);
});
