import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import { BackupFileError, readBackupFile } from './backup-file.ts';
import { copyIn, listPartitions, listTables, OWN_SCHEMA, quote, WRITTEN_THE_SAME } from './catalog.ts';
import { type BackupContents, keyOf } from './read-backup.ts';
import { digestTable } from './table-digest.ts';

/**
 * Puts the rows of a backup into tables that the backup's own migrations have just made, in the caller's transaction:
 * all of it or nothing. What guards the tables in daily work (triggers, foreign keys, policies) is put aside within the
 * transaction and back before its end; the foreign keys are checked anew. Then every table is read again and compared.
 * @throws BackupFileError when the tables are not the backup's, or hold something else afterwards
 */
export async function loadBackup(client: ClientBase, path: string, contents: BackupContents): Promise<void> {
  const { manifest, digests, sequences } = contents;
  await client.query(WRITTEN_THE_SAME);
  await makePartitions(client, contents);
  await requireSameTables(client, contents);
  const putBack = await putGuardsAside(client);
  const addresses = manifest.tables.map(({ schema, name }) => `${quote(schema)}.${quote(name)}`);
  await client.query(`truncate ${addresses.join(', ')}`);
  await copyRows(client, path, contents);
  for (const { schema, name, lastValue, isCalled } of sequences)
    await client.query('select setval(to_regclass($1), $2::bigint, $3)', [
      `${quote(schema)}.${quote(name)}`,
      lastValue,
      isCalled,
    ]);
  for (const table of manifest.tables) {
    const [said, found] = [digests.get(keyOf(table)), await digestTable(client, table)];
    if (found.rows !== said?.rows || found.sha256 !== said.sha256)
      throw new BackupFileError(
        `${table.name} holds ${found.rows} rows after the restore that differ from the backup's ${said?.rows ?? 0}. Nothing was kept.`,
      );
  }
  for (const statement of putBack) await client.query(statement);
}

/** Partitions are made while the product runs, not by a migration: those of the backup that are missing are made now. */
async function makePartitions(client: ClientBase, { manifest }: BackupContents): Promise<void> {
  const present = new Set((await listPartitions(client)).map(keyOf));
  for (const partition of manifest.partitions) {
    if (present.has(keyOf(partition))) continue;
    const { schema, name, parent, bound, guards } = partition;
    await client.query(`create table ${quote(schema)}.${quote(name)} partition of ${parent} ${bound}`);
    for (const statement of guards) await client.query(statement);
  }
}

async function requireSameTables(client: ClientBase, { manifest }: BackupContents): Promise<void> {
  const describe = (tables: readonly { schema: string; name: string; columns: readonly string[] }[]): string[] =>
    tables.map((table) => `${keyOf(table)}(${[...table.columns].sort().join(',')})`).sort();
  const [here, there] = [describe(await listTables(client)), describe(manifest.tables)];
  const different = [...here.filter((one) => !there.includes(one)), ...there.filter((one) => !here.includes(one))];
  if (different.length > 0)
    throw new BackupFileError(
      `The backup's tables are not those that its migrations make here (${different[0]?.split('(')[0] ?? ''}): it was written by another build of the product. Nothing was kept.`,
    );
}

/** Puts withheld rights, triggers, policies and foreign keys aside. @returns the statements that put them back */
async function putGuardsAside(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ aside: string; back: string }>(
    `with own as (
       select c.oid, c.relkind, c.relispartition, c.relforcerowsecurity, format('%I.%I', n.nspname, c.relname) as address
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and c.relpersistence <> 't' and ${OWN_SCHEMA})
     select 0 as turn, format('grant %s on %s to current_user', act, address) as aside,
            format('revoke %s on %s from current_user', act, address) as back
       from own, unnest(array['select', 'insert', 'truncate']) as act
      where not has_table_privilege(own.oid, act)
     union all
     select 1, format('alter table only %s disable trigger %I', address, t.tgname),
            format('alter table only %s enable %s trigger %I', address,
                   case t.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, t.tgname)
       from own join pg_trigger t on t.tgrelid = own.oid
      where not t.tgisinternal and t.tgenabled <> 'D'
     union all
     select 2, format('alter table %s no force row level security', address),
            format('alter table %s force row level security', address)
       from own where relforcerowsecurity
     union all
     select 3, format('alter table %s drop constraint %I', address, k.conname),
            format('alter table %s add constraint %I %s', address, k.conname, pg_get_constraintdef(k.oid))
       from own join pg_constraint k on k.conrelid = own.oid
      where k.contype = 'f' and k.conparentid = 0
      order by turn, aside`,
  );
  for (const { aside } of rows) await client.query(aside);
  // Foreign keys first: their check must see every row, before the policies are back.
  return rows.map(({ back }) => back).reverse();
}

async function copyRows(client: ClientBase, path: string, { manifest }: BackupContents): Promise<void> {
  const tables = new Map(manifest.tables.map((table) => [keyOf(table), table]));
  let sink: CopyStreamQuery | undefined;
  for await (const { kind, payload } of readBackupFile(path)) {
    if (kind === 'table') {
      const table = tables.get(keyOf(JSON.parse(payload.toString('utf8')) as { schema: string; name: string }));
      if (!table) throw new BackupFileError(`${path} holds a table that it does not list. Nothing was kept.`);
      sink = client.query(copyFrom(copyIn(table)));
    } else if (kind === 'data') {
      if (sink && !sink.write(payload)) await Promise.race([once(sink, 'drain'), finished(sink)]);
    } else if (kind === 'table-end' && sink) {
      sink.end();
      await finished(sink);
      sink = undefined;
    }
  }
}
