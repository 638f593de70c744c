import { renameSync, rmSync } from 'node:fs';
import pg from 'pg';
import type { Scope } from '../database/scope.ts';
import { BackupFileError, BackupWriter } from './backup-file.ts';
import {
  type BackedUpTable,
  listMigrations,
  listPartitions,
  listSequences,
  listTables,
  OWN_SCHEMA,
  type Partition,
  WRITTEN_THE_SAME,
} from './catalog.ts';
import { digestTable } from './table-digest.ts';

/** What stands first in a backup. */
export interface Manifest {
  readonly product: 'Fristdag';
  readonly productVersion: string;
  /** Real clock, ISO. */
  readonly createdAt: string;
  readonly postgres: string;
  readonly migrations: readonly string[];
  readonly tables: readonly BackedUpTable[];
  readonly partitions: readonly Partition[];
}

export interface BackupSummary {
  readonly tables: number;
  readonly rows: number;
  readonly sizeBytes: number;
}

interface Wish {
  readonly url: string;
  /** A file that does not exist yet. */
  readonly file: string;
  readonly productVersion: string;
  /** The scope in which the policies hide nothing. */
  readonly scope: Scope;
}

/**
 * Writes everything that a database of the product holds at one instant into a file; the product may go on working.
 * The queue is left out: the database owns the work. The file appears under its name when it is whole.
 * @throws BackupFileError with a sentence
 */
export async function saveBackup({ url, file, productVersion, scope }: Wish): Promise<BackupSummary> {
  const client = new pg.Client({ connectionString: url, application_name: 'fristdag backup' });
  await client.connect();
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  const writer = new BackupWriter(unfinished);
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(WRITTEN_THE_SAME);
    for (const [name, value] of Object.entries(scope.settings))
      await client.query('select set_config($1, $2, true)', [name, value]);
    const manifest = await describe(client, productVersion);
    if (manifest.migrations.length === 0)
      throw new BackupFileError('This database holds nothing of Fristdag: there is nothing to back up.');
    await requireOwnership(client);
    await writer.writeJson('manifest', manifest);
    let rows = 0;
    for (const table of manifest.tables) rows += await saveTable(client, writer, table);
    await writer.writeJson('sequences', await listSequences(client));
    await writer.writeJson('end', { tables: manifest.tables.length, rows });
    await client.query('commit');
    const sizeBytes = await writer.finish();
    renameSync(unfinished, file);
    return { tables: manifest.tables.length, rows, sizeBytes };
  } catch (error) {
    writer.abandon();
    rmSync(unfinished, { force: true });
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function describe(client: pg.Client, productVersion: string): Promise<Manifest> {
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  return {
    product: 'Fristdag',
    productVersion,
    createdAt: new Date().toISOString(),
    postgres: rows[0]?.server_version ?? '',
    migrations: await listMigrations(client),
    tables: await listTables(client),
    partitions: await listPartitions(client),
  };
}

async function saveTable(client: pg.Client, writer: BackupWriter, table: BackedUpTable): Promise<number> {
  const { schema, name } = table;
  await writer.writeJson('table', { schema, name });
  const digest = await digestTable(client, table, (piece) => writer.write('data', piece));
  await writer.writeJson('table-end', { schema, name, ...digest });
  return digest.rows;
}

/** Row level security would hide rows from another role than the owner without a word, and the backup would lack them. */
async function requireOwnership(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relrowsecurity and c.relkind in ('r', 'p') and ${OWN_SCHEMA} and not pg_has_role(c.relowner, 'usage')
      order by 1 limit 1`,
  );
  if (rows[0])
    throw new BackupFileError(
      `The rows of ${rows[0].name} may be hidden from this role: back up with the role that owns the tables.`,
    );
}
