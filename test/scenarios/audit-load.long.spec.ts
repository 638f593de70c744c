import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Client } from '../support/client.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';

interface CareUnit {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

/** Each act of an everyday, many at a time. */
const ROUNDS = 12;

describe('many acts at the same time', () => {
  let product: Product;
  let database: pg.Client;
  let admin: Client;
  let billing: Client;

  beforeAll(async () => {
    product = await startProduct();
    database = new pg.Client({ connectionString: product.superuserUrl });
    await database.connect();
    [admin, billing] = await Promise.all([product.as('region.admin'), product.as('region.billing')]);
    await billing.import(materialFive);
  }, 120_000);

  afterAll(async () => {
    await database.end();
    await product.stop();
  });

  async function changeCareUnit(unit: string, round: number): Promise<void> {
    const { body } = await admin.get<CareUnit>(`/api/care-units/${unit}`);
    const changed = await admin.put(
      `/api/care-units/${unit}`,
      { name: `Vårdenhet ${unit}`, aliases: [`Vårdenhet ${unit} (${round})`] },
      { 'if-match': `"${body.version}"` },
    );
    // Two may have read the same version: the second is told so.
    expect([200, 412]).toContain(changed.status);
  }

  async function addCareUnit(name: string): Promise<string> {
    const { status, body } = await admin.post<CareUnit>('/api/care-units', {
      kind: 'outpatient-unit',
      name,
      aliases: [],
    });
    expect(status).toBe(201);
    return body.id;
  }

  it('sign-ins, changes, imports and runs do not lock each other out, and the chain verifies', async () => {
    const units = await Promise.all(['A', 'B', 'C'].map((name) => addCareUnit(`Vårdenhet ${name}`)));
    const acts = Array.from({ length: ROUNDS }, (_, round) => [
      () => product.as(round % 2 === 0 ? 'auditor' : 'solna.reviewer').then((client) => client.delete('/api/session')),
      ...units.map((unit) => () => changeCareUnit(unit, round)),
      () => addCareUnit(`Ny enhet ${round}`),
      () => billing.import(materialFive.replaceAll('"caseNumber":"', `"caseNumber":"R${round}-`)),
      () => billing.run('2020-01', round % 2 === 0 ? 'billing' : 'shadow'),
    ]);
    const before = await countLines();
    const alone = await secondsOf(() =>
      acts[0]?.reduce(async (done, act) => void (await done, await act()), Promise.resolve()),
    );
    const linesAlone = (await countLines()) - before;
    const together = await secondsOf(() => Promise.all(acts.slice(1).flatMap((round) => round.map((act) => act()))));
    const linesTogether = (await countLines()) - before - linesAlone;

    const { rows } = await database.query<{ deadlocks: number }>(
      'select deadlocks::int from pg_stat_database where datname = current_database()',
    );
    expect(rows).toEqual([{ deadlocks: 0 }]);
    const auditor = await product.as('auditor');
    const { body } = await auditor.get('/api/audit/verification');
    expect(body).toMatchObject({ intact: true, firstBadLine: null });
    expect((await database.query('select from audit_pending')).rowCount).toBe(0);
    // Lines per second together, as a ratio of those one by one: about 1 where all cores are busy, never a standstill.
    expect(linesTogether / together / (linesAlone / alone)).toBeGreaterThan(0.1);
  }, 120_000);

  async function countLines(): Promise<number> {
    const { rows } = await database.query<{ lines: number }>('select count(*)::int as lines from audit_line');
    return rows[0]?.lines ?? 0;
  }
});

async function secondsOf(work: () => Promise<unknown> | undefined): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
