import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { REGION_WIDE } from '../../apps/api/src/payers/index.ts';
import { UNSCOPED } from '../../apps/api/src/platform/index.ts';
import { DatabaseOwner } from '../support/database-owner.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';

describe('the access log can only be added to', () => {
  let product: Product;
  let owner: DatabaseOwner;
  let plain: pg.Client;

  beforeAll(async () => {
    product = await startProduct();
    owner = new DatabaseOwner(product.databaseUrl);
    plain = new pg.Client({ connectionString: product.databaseUrl, options: '-c role=fristdag_app' });
    await plain.connect();
    const billing = await product.as('region.billing');
    await billing.import(materialFive);
    await billing.get('/api/episodes');
  }, 60_000);

  afterAll(async () => {
    await plain.end();
    await owner.close();
    await product.stop();
  });

  const asApplication = async (sql: string): Promise<unknown> => {
    await plain.query('begin');
    try {
      await plain.query(`select set_config('app.payers', '*', true)`);
      return (await plain.query(sql)).rows;
    } finally {
      await plain.query('rollback');
    }
  };

  it.each(['access_entry', 'access_shown'])(
    'the application may read %s, and add to it by its function only',
    async (table) => {
      for (const act of [
        `update ${table} set month = month`,
        `delete from ${table}`,
        `truncate ${table}`,
        `insert into ${table} default values`,
      ])
        await expect(asApplication(act)).rejects.toThrow(/permission denied/);
      await expect(asApplication(`select 1 from ${table}_2020_10`)).rejects.toThrow(/permission denied/);
      expect(await asApplication(`select 1 from ${table} limit 1`)).toHaveLength(1);
    },
  );

  it.each(['access_entry', 'access_shown', 'access_entry_2020_10', 'access_shown_2020_10'])(
    'not even the owner changes %s',
    async (table) => {
      await owner.query(UNSCOPED, `grant all on ${table} to current_user`);
      // With the policies gone, the owner would see the rows of a partition.
      await owner.query(UNSCOPED, `alter table ${table} no force row level security`);
      for (const act of [`update ${table} set month = month`, `delete from ${table}`, `truncate ${table}`])
        await expect(owner.query(REGION_WIDE, act)).rejects.toThrow(/the access log is only ever added to/);
      await owner.query(UNSCOPED, `alter table ${table} force row level security`);
    },
  );

  it('months have their partitions, this one and the next, and are made when they come', async () => {
    const partitions = async (): Promise<string[]> =>
      (
        await owner.query<{ name: string }>(
          UNSCOPED,
          `select relname as name from pg_inherits join pg_class on oid = inhrelid where inhparent = 'access_entry'::regclass order by 1`,
        )
      ).map(({ name }) => name);
    expect(await partitions()).toEqual(['access_entry_2020_10', 'access_entry_2020_11']);
    const entry = {
      at: Date.parse('2021-03-31T22:30:00Z'),
      accountId: 'x',
      username: 'x',
      personName: 'x',
      role: null,
    };
    const rest = {
      unit: { kind: 'region', code: null, name: 'x' },
      act: 'show-episode',
      object: { kind: 'episode', id: 'X' },
      requestId: 'x',
    };
    const call = `select record_access('${JSON.stringify({ ...entry, ...rest })}', '{X}', '{0184}', '{null}', '{false}')`;
    const two = [1, 2].map(async () => owner.query(REGION_WIDE, call));
    await Promise.all(two);
    // Half past midnight on the first of April in Stockholm.
    expect(await partitions()).toEqual([
      'access_entry_2020_10',
      'access_entry_2020_11',
      'access_entry_2021_04',
      'access_entry_2021_05',
    ]);
  });

  it('a month goes only after five years, and only by the owner', async () => {
    await expect(asApplication(`select drop_access_log_months('2010-01-01')`)).rejects.toThrow(/permission denied/);
    await expect(owner.query(UNSCOPED, `select drop_access_log_months('2020-11-01')`)).rejects.toThrow(
      /kept for five years/,
    );
    const old = {
      at: Date.parse('2014-05-05T10:00:00Z'),
      accountId: 'x',
      username: 'x',
      personName: 'x',
      role: null,
      unit: { kind: 'region', code: null, name: 'x' },
    };
    const call = `select record_access('${JSON.stringify({ ...old, act: 'show-episode', object: { kind: 'episode', id: 'X' }, requestId: 'old' })}', '{X}', '{0184}', '{null}', '{false}')`;
    await owner.query(REGION_WIDE, call);
    expect(await owner.query(UNSCOPED, `select drop_access_log_months('2015-01-01') as n`)).toEqual([{ n: 4 }]);
    expect(await owner.query(REGION_WIDE, `select 1 from access_entry where request_id = 'old'`)).toEqual([]);
  });

  it('two hundred episodes are entered in one statement, a review basis of thousands too', async () => {
    const cases = (
      n: number,
    ) => `array(select 'L-' || i from generate_series(1, ${n}) i), array(select '0184' from generate_series(1, ${n})),
      array(select encode(sha256(convert_to(i::text, 'UTF8')), 'hex') from generate_series(1, ${n}) i), array(select false from generate_series(1, ${n}))`;
    const entry = {
      at: Date.parse('2020-10-22T07:00:00Z'),
      accountId: 'x',
      username: 'x',
      personName: 'x',
      role: null,
      unit: { kind: 'region', code: null, name: 'x' },
    };
    const given = JSON.stringify({
      ...entry,
      act: 'list-episodes',
      object: { kind: 'episode', id: null },
      requestId: 'bulk',
    });
    const times: string[] = [];
    for (const n of [200, 200, 200, 5_000, 5_000]) {
      const start = performance.now();
      await owner.query(REGION_WIDE, `select record_access('${given}', ${cases(n)})`);
      times.push(`${n}: ${(performance.now() - start).toFixed(1)} ms`);
    }
    process.stderr.write(`access log: ${times.join(', ')}\n`);
    expect(
      await owner.query(REGION_WIDE, `select count(*)::int as n from access_shown where case_number = 'L-5000'`),
    ).toEqual([{ n: 2 }]);
  });
});
