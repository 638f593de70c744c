import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrations } from '../../apps/api/src/migrations.ts';
import { REGION_WIDE } from '../../apps/api/src/payers/index.ts';
import { restoreBackup, saveBackup, sqlMigration } from '../../apps/api/src/platform/index.ts';
import { createTestDatabase } from '../support/cluster.ts';
import { fristdag } from '../support/command-line.ts';
import { startPostgres15 } from '../support/postgres15.ts';
import { ProductProcess } from '../support/process.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { randomRows } from '../support/random-episodes.ts';
import { describeWhen, postgres15Path } from '../support/requirements.ts';

const folder = mkdtempSync(join(tmpdir(), 'fristdag-backup-'));
const file = join(folder, 'first.backup');
const PERIODS = ['2020-01', '2020-03'] as const;
const brokenRow = '{"caseNumber":"BROKEN"}';

let product: Product;
let statements: string;

const save = (url: string, to: string) => saveBackup({ url, file: to, productVersion: '0.1.0', scope: REGION_WIDE });
const restore = (url: string, from: string, force = false) => restoreBackup({ url, file: from, migrations, force });

async function statementsOf(one: Product): Promise<string> {
  const billing = await one.as('region.billing');
  const answers = await Promise.all(
    PERIODS.map((period) => billing.get<unknown[]>(`/api/statements?period=${period}&perPage=200`)),
  );
  return JSON.stringify(answers.map(({ body }) => body));
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Rows of every table, seen by one from whom nothing can be hidden. */
async function countRows(superuserUrl: string): Promise<Record<string, number>> {
  const tables = await ask<{ name: string }>(
    superuserUrl,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and not relispartition order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables)
    counts[name] = (await ask<{ n: number }>(superuserUrl, `select count(*)::int as n from "${name}"`))[0]?.n ?? -1;
  return counts;
}

beforeAll(async () => {
  product = await startProduct();
  const billing = await product.as('region.billing');
  const rows = randomRows({ seed: 7, count: 400, period: '2020-03' }).map((row) => JSON.stringify(row));
  await billing.import(materialFive);
  await billing.import([...rows, brokenRow].join('\n'));
  for (const period of PERIODS) await billing.run(period);
  statements = await statementsOf(product);
  await save(product.databaseUrl, file);
}, 120_000);

afterAll(async () => {
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a backup that is restored elsewhere', () => {
  it('gives the same statements and sums, and the product goes on from there', async () => {
    const elsewhere = await createTestDatabase();
    await restore(elsewhere.url, file);
    const second = await startProduct({ databaseUrl: elsewhere.url });
    try {
      expect(await statementsOf(second)).toBe(statements);
      const billing = await second.as('region.billing');
      expect(await billing.import('{"caseNumber":"AFTER"}')).toMatchObject({ state: 'completed', rowsRefused: 1 });
      const { revision } = await billing.run('2020-01');
      expect(revision).toBe(2);
    } finally {
      await second.stop();
      await elsewhere.drop();
    }
  }, 120_000);

  it('has every row of every table, also of those whose rows are hidden from most', async () => {
    const copy = join(folder, 'counted.backup');
    const quiet = await createTestDatabase();
    const elsewhere = await createTestDatabase();
    await restore(quiet.url, file);
    await save(quiet.url, copy);
    await restore(elsewhere.url, copy);
    expect(await countRows(elsewhere.superuserUrl)).toEqual(await countRows(quiet.superuserUrl));
    expect((await countRows(quiet.superuserUrl))['episode_revision']).toBeGreaterThan(400);
    await quiet.drop();
    await elsewhere.drop();
  }, 60_000);

  it('has its guards back: what may only be added can neither be changed nor seen without a scope', async () => {
    const elsewhere = await createTestDatabase();
    await restore(elsewhere.url, file);
    await expect(ask(elsewhere.url, `update audit_line set actor_name = 'nobody'`)).rejects.toThrow();
    expect(await ask(elsewhere.url, 'select 1 from episode_revision')).toEqual([]);
    const guards = `
      with own as (select * from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p'))
      select conname as name, pg_get_constraintdef(k.oid) as definition
        from pg_constraint k join own on own.oid = conrelid where contype <> 'n'
      union all select tgname, concat(tgenabled, pg_get_triggerdef(t.oid))
        from pg_trigger t join own on own.oid = tgrelid where not tgisinternal
      union all select relname, concat(relrowsecurity, relforcerowsecurity,
                 array(select acl::text from unnest(coalesce(relacl, acldefault('r', relowner))) acl
                   where acl::text not like 'fristdag_app=%' order by 1)) from own
      order by 1, 2`;
    expect(await ask(elsewhere.url, guards)).toEqual(await ask(product.databaseUrl, guards));
    await elsewhere.drop();
  }, 60_000);
});

describe('a backup file that is not whole', () => {
  const refused = async (change: (path: string) => void): Promise<unknown> => {
    const broken = join(folder, `broken-${performance.now()}.backup`);
    copyFileSync(file, broken);
    change(broken);
    const empty = await createTestDatabase();
    const error: unknown = await restore(empty.url, broken).catch((reason: unknown) => reason);
    expect(await ask(empty.url, `select 1 from pg_class where relnamespace = 'public'::regnamespace`)).toEqual([]);
    await empty.drop();
    return error;
  };

  it.each([0.02, 0.5, 0.999])(
    'is refused before anything is written when it is cut after %d of its length',
    async (part) => {
      const error = await refused((path) => truncateSync(path, Math.floor(statSync(path).size * part)));
      expect(error).toMatchObject({ name: 'BackupFileError', message: expect.stringContaining('cut off') as unknown });
    },
  );

  it.each([0.0001, 0.3, 0.7, 0.9999])('is refused when one bit at %d of its length is another', async (part) => {
    const error = await refused((path) => {
      const bytes = readFileSync(path);
      const at = Math.floor(bytes.length * part);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      writeFileSync(path, bytes);
    });
    expect(error).toMatchObject({ name: 'BackupFileError' });
  });

  it('is refused when it is something else', async () => {
    const error = await refused((path) => writeFileSync(path, 'caseNumber;careType\n'));
    expect(error).toMatchObject({ message: expect.stringContaining('no backup of Fristdag') as unknown });
  });
});

describe('a database that is in use or holds something', () => {
  it('is not restored into while the product runs on it', async () => {
    await expect(restore(product.databaseUrl, file, true)).rejects.toThrow(/is in use/);
    expect(await statementsOf(product)).toBe(statements);
  });

  it('is replaced only by force, and comes back when the restore fails', async () => {
    const full = await createTestDatabase();
    await restore(full.url, file);
    await expect(restore(full.url, file)).rejects.toThrow(/is not empty .* --force/);
    const [before] = await ask(full.url, 'select count(*) as n from audit_line');
    const [last] = migrations.slice(-1);
    const foreign = [...migrations.slice(0, -1), sqlMigration(last?.name ?? '', 'create table stray (id int)')];
    await expect(restoreBackup({ url: full.url, file, migrations: foreign, force: true })).rejects.toThrow(
      /another build/,
    );
    expect(await ask(full.url, 'select count(*) as n from audit_line')).toEqual([before]);
    await restore(full.url, file, true);
    expect(await ask(full.url, 'select count(*) as n from audit_line')).toEqual([before]);
    await full.drop();
  }, 60_000);

  it('is not filled from a backup of a newer product', async () => {
    const empty = await createTestDatabase();
    await expect(
      restoreBackup({ url: empty.url, file, migrations: migrations.slice(0, -1), force: false }),
    ).rejects.toThrow(/newer Fristdag/);
    await empty.drop();
  });
});

describe('the embedded database', () => {
  it('is backed up beside the running product and restored into another folder by the command line', async () => {
    const [from, to] = [join(folder, 'from'), join(folder, 'to')];
    const copy = join(folder, 'embedded.backup');
    const running = await ProductProcess.start(from);
    const saved = await fristdag(['backup', '--to', copy], '', { FRISTDAG_DATA: from });
    expect(saved).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('Backed up') as unknown });
    const refused = await fristdag(['restore', '--from', copy, '--force'], '', { FRISTDAG_DATA: from });
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('already runs') as unknown });
    await running.stop();
    const restored = await fristdag(['restore', '--from', copy], '', { FRISTDAG_DATA: to });
    expect(restored).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('Restored') as unknown });
    // The keys are no part of a backup: whoever restores brings them.
    copyFileSync(join(from, 'keys.json'), join(to, 'keys.json'));
    expect((await fristdag(['audit', 'verify'], '', { FRISTDAG_DATA: to })).code).toBe(0);
    const second = await ProductProcess.start(to);
    await second.stop();
    expect((statSync(copy).mode & 0o777).toString(8)).toBe('600');
  }, 120_000);
});

describeWhen('postgres15', "on Debian's PostgreSQL 15", () => {
  it('takes a backup of the embedded database, and gives one that the embedded database takes', async () => {
    const server = await startPostgres15(postgres15Path() ?? '');
    const elsewhere = await createTestDatabase();
    try {
      await restore(server.url, file);
      const back = join(folder, 'fifteen.backup');
      await save(server.url, back);
      await restore(elsewhere.url, back);
      const second = await startProduct({ databaseUrl: elsewhere.url });
      expect(await statementsOf(second)).toBe(statements);
      await second.stop();
    } finally {
      server.stop();
      await elsewhere.drop();
    }
  }, 120_000);
});
