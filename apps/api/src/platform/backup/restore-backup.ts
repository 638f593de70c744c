import type { MigrationObject, MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { connect } from '../database/database.module.ts';
import { migrate } from '../database/migrate.ts';
import { BackupFileError } from './backup-file.ts';
import { listTables, SET_ASIDE } from './catalog.ts';
import { loadBackup } from './load-backup.ts';
import { type BackupContents, examineBackup } from './read-backup.ts';
import type { Manifest } from './save-backup.ts';

interface Wish {
  readonly url: string;
  readonly file: string;
  readonly migrations: readonly MigrationObject[];
  /** Replaces what the database holds; without it only an empty one is taken. */
  readonly force: boolean;
}

export interface RestoreSummary {
  readonly manifest: Manifest;
  readonly rows: number;
}

/**
 * Makes a database what it was when the backup was taken, then brings it to the schema of this product. What a forced
 * restore replaces is kept aside until the new content is in and compared, and comes back when it is not.
 * @throws BackupFileError with a sentence; the database then is as it was
 */
export async function restoreBackup({ url, file, migrations, force }: Wish): Promise<RestoreSummary> {
  const contents = await examineBackup(file);
  requireKnownMigrations(contents, migrations);
  const client = new pg.Client({ connectionString: url, application_name: 'fristdag restore' });
  await client.connect();
  try {
    await requireNobodyElse(client);
    await bringBack(client);
    await makeRoom(client, force);
    try {
      await fill(client, url, file, contents, migrations);
    } catch (error) {
      await bringBack(client);
      throw error;
    }
    await client.query(`drop schema if exists ${SET_ASIDE} cascade`);
    return { manifest: contents.manifest, rows: contents.rows };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function fill(
  client: pg.Client,
  url: string,
  file: string,
  contents: BackupContents,
  migrations: readonly MigrationObject[],
): Promise<void> {
  await withMigrator(url, migrations, (orm) => migrate(orm, migrations, contents.manifest.migrations));
  await client.query('begin');
  try {
    await loadBackup(client, file, contents);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
  await withMigrator(url, migrations, (orm) => migrate(orm, migrations));
  await client.query('analyze');
}

async function withMigrator(
  url: string,
  migrations: readonly MigrationObject[],
  work: (orm: MikroORM) => Promise<void>,
): Promise<void> {
  const orm = await connect({ url, entities: [], migrations });
  try {
    await work(orm);
  } finally {
    await orm.close(true);
  }
}

function requireKnownMigrations(
  { manifest: { migrations: had, productVersion } }: BackupContents,
  migrations: readonly MigrationObject[],
): void {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = had.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new BackupFileError(
    `The backup was written by a newer Fristdag (${productVersion}): this version does not know ${unknown.join(', ')}. Nothing was written. Restore it with that version.`,
  );
}

async function requireNobodyElse(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ others: number }>(
    `select count(*)::int as others from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  );
  const others = rows[0]?.others ?? 0;
  if (others > 0)
    throw new BackupFileError(
      `The database is in use (${others} ${others === 1 ? 'connection' : 'connections'}): stop Fristdag and whatever else is connected, then restore again. Nothing was written.`,
    );
}

async function makeRoom(client: pg.Client, force: boolean): Promise<void> {
  const tables = await listTables(client);
  if (tables.length > 0 && !force)
    throw new BackupFileError(
      `The database is not empty (${tables.length} tables). Nothing was written. Restore into an empty database, or add --force: then everything that it holds now is replaced by the backup, for good.`,
    );
  await client.query('drop schema if exists bullmq cascade');
  await client.query(`begin; alter schema public rename to ${SET_ASIDE}; create schema public; commit`);
  await client.query('grant usage on schema public to public');
}

/** After a restore that failed, or was killed: what it was to replace is there again, and nothing of it is left. */
async function bringBack(client: pg.Client): Promise<void> {
  const { rows } = await client.query('select 1 from pg_namespace where nspname = $1', [SET_ASIDE]);
  if (rows.length > 0)
    await client.query(`begin; drop schema public cascade; alter schema ${SET_ASIDE} rename to public; commit`);
}
