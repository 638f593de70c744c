import { afterEach, beforeEach, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase } from '../../../../../test/support/cluster.ts';
import { ConfigurationError } from '../config/config.ts';
import { connect } from './database.module.ts';
import { migrate } from './migrate.ts';
import { sqlMigration } from './migration.ts';

const first = sqlMigration('2020-01-01-first', 'create table first (id integer primary key)');
const second = sqlMigration('2020-01-02-second', 'create table second (id integer primary key)');
const third = sqlMigration('2020-01-03-third', 'alter table first add column name text not null');
type Migrations = readonly (typeof first)[];

let database: Awaited<ReturnType<typeof createTestDatabase>>;

beforeEach(async () => {
  database = await createTestDatabase();
});

afterEach(() => database.drop());

async function start(migrations: Migrations): Promise<unknown> {
  const orm = await connect({ url: database.url, entities: [], migrations });
  try {
    await migrate(orm, migrations);
    return 'started';
  } catch (error) {
    return error;
  } finally {
    await orm.close(true);
  }
}

async function tables(): Promise<string[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and relname <> 'schema_migration' order by 1`,
  );
  await client.end();
  return rows.map(({ name }) => name);
}

async function run(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

it('after an upgrade the start brings the database up to date, however many processes start at once', async () => {
  expect(await start([first])).toBe('started');
  expect(await Promise.all([1, 2, 3].map(() => start([first, second])))).toEqual(['started', 'started', 'started']);
  expect(await tables()).toEqual(['first', 'second']);
});

it('a database of a newer product is refused in words, and left alone', async () => {
  await start([first, second]);
  const refusal = await start([first]);
  expect(refusal).toBeInstanceOf(ConfigurationError);
  expect((refusal as Error).message).toMatch(
    /written by a newer Fristdag.*2020-01-02-second.*Nothing was changed\. Start the newer version again/,
  );
  expect(await tables()).toEqual(['first', 'second']);
});

it('a migration that fails is named with its reason, and those before it in the same start are taken back', async () => {
  await start([first]);
  await run('insert into first values (1)');
  const refusal = await start([first, second, third]);
  expect(refusal).toBeInstanceOf(ConfigurationError);
  expect((refusal as Error).message).toMatch(
    /migration 2020-01-03-third failed.*contains null values.*the version that ran before can be started/,
  );
  expect(await tables()).toEqual(['first']);
  expect(await start([first])).toBe('started');
});
