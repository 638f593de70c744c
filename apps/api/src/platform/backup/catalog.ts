import type { ClientBase } from 'pg';

/** A table as a backup knows it. A partitioned one is one table; its partitions are listed beside it. */
export interface BackedUpTable {
  readonly schema: string;
  readonly name: string;
  /** Without generated ones: they come by themselves. */
  readonly columns: readonly string[];
  /** How its rows are put in order; the same on every server, whatever its language. */
  readonly orderBy: readonly string[];
}

export interface Partition {
  readonly schema: string;
  readonly name: string;
  readonly parent: string;
  /** As SQL: FOR VALUES … */
  readonly bound: string;
  /** Statements that give it what it does not have from its parent: triggers, withheld rights, row level security. */
  readonly guards: readonly string[];
}

export interface SequenceState {
  readonly schema: string;
  readonly name: string;
  readonly lastValue: string;
  readonly isCalled: boolean;
}

/** Where a forced restore keeps the old content until the new one is in. */
export const SET_ASIDE = 'fristdag_before_restore';

/** Not PostgreSQL's own schemas, nor the queue's: what that one holds is found again in the tables. */
export const OWN_SCHEMA = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'bullmq', '${SET_ASIDE}')`;

export async function listTables(client: ClientBase): Promise<BackedUpTable[]> {
  const { rows } = await client.query<BackedUpTable>(
    `select n.nspname as schema, c.relname as name,
            array(select a.attname::text from pg_attribute a
                   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                   order by a.attnum) as columns,
            array(select quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end
                    from pg_attribute a
                    left join pg_index i on i.indrelid = c.oid and i.indisprimary
                    left join lateral array_position(i.indkey::int2[], a.attnum) as place on true
                   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                     and (i.indexrelid is null or a.attnum = any(i.indkey::int2[]))
                   order by place, a.attnum) as "orderBy"
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't' and ${OWN_SCHEMA}
      order by n.nspname collate "C", c.relname collate "C"`,
  );
  return rows;
}

/** Parents before their children. */
export async function listPartitions(client: ClientBase): Promise<Partition[]> {
  const { rows } = await client.query<Partition>(
    `with recursive tree as (
       select i.inhrelid, i.inhparent, 1 as depth from pg_inherits i
         join pg_class p on p.oid = i.inhparent and p.relkind = 'p' and not p.relispartition
       union all
       select i.inhrelid, i.inhparent, depth + 1 from pg_inherits i join tree on tree.inhrelid = i.inhparent)
     select n.nspname as schema, c.relname as name, format('%I.%I', pn.nspname, p.relname) as parent,
            pg_get_expr(c.relpartbound, c.oid) as bound,
            array(select pg_get_triggerdef(t.oid) from pg_trigger t
                   where t.tgrelid = c.oid and not t.tgisinternal and t.tgparentid = 0 order by t.tgname)
            || array(select format('revoke %s on %I.%I from current_user', act, n.nspname, c.relname)
                       from unnest(array['insert', 'update', 'delete', 'truncate']) as act
                      where not has_table_privilege(c.relowner, c.oid, act))
            || case when c.relrowsecurity
                    then array[format('alter table %I.%I enable row level security', n.nspname, c.relname)] else '{}' end
            || case when c.relforcerowsecurity
                    then array[format('alter table %I.%I force row level security', n.nspname, c.relname)] else '{}' end
              as guards
       from tree join pg_class c on c.oid = tree.inhrelid and c.relkind = 'r' join pg_namespace n on n.oid = c.relnamespace
       join pg_class p on p.oid = tree.inhparent join pg_namespace pn on pn.oid = p.relnamespace
      where ${OWN_SCHEMA}
      order by depth, n.nspname collate "C", c.relname collate "C"`,
  );
  return rows;
}

export async function listSequences(client: ClientBase): Promise<SequenceState[]> {
  const { rows } = await client.query<{ schema: string; name: string; address: string }>(
    `select n.nspname as schema, c.relname as name, format('%I.%I', n.nspname, c.relname) as address
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'S' and c.relpersistence <> 't' and ${OWN_SCHEMA}
      order by n.nspname collate "C", c.relname collate "C"`,
  );
  const states: SequenceState[] = [];
  for (const { schema, name, address } of rows) {
    const { rows: state } = await client.query<{ lastValue: string; isCalled: boolean }>(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${address}`,
    );
    if (state[0]) states.push({ schema, name, ...state[0] });
  }
  return states;
}

/** The names of the migrations that a database has had, in the order in which they ran; none for an empty one. */
export async function listMigrations(client: ClientBase): Promise<string[]> {
  const { rows: found } = await client.query(`select 1 where to_regclass('schema_migration') is not null`);
  if (found.length === 0) return [];
  const { rows } = await client.query<{ name: string }>('select name from schema_migration order by id');
  return rows.map(({ name }) => name);
}

/** The rows of a table as one text, the same for the same rows on every server and version. */
export function copyOut({ schema, name, columns, orderBy }: BackedUpTable): string {
  const order = orderBy.length > 0 ? ` order by ${orderBy.join(', ')}` : '';
  return `copy (select ${columns.map(quote).join(', ')} from ${quote(schema)}.${quote(name)}${order}) to stdout`;
}

export function copyIn({ schema, name, columns }: BackedUpTable): string {
  return `copy ${quote(schema)}.${quote(name)} (${columns.map(quote).join(', ')}) from stdin`;
}

/** How values are written must not hang on the settings of a server. */
export const WRITTEN_THE_SAME = [
  `set local timezone = 'UTC'`,
  `set local datestyle = 'ISO, YMD'`,
  `set local intervalstyle = 'postgres'`,
  `set local bytea_output = 'hex'`,
  `set local extra_float_digits = 1`,
  `set local client_encoding = 'UTF8'`,
  `set local statement_timeout = 0`,
  `set local idle_in_transaction_session_timeout = 0`,
].join('; ');

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
