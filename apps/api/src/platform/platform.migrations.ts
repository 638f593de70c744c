import { sqlMigration } from './database/migration.ts';

export const platformMigrations = [
  sqlMigration(
    '2020-10-01-platform',
    `
    -- Instants leave the database as epoch milliseconds: exact in a double until the year 287396.
    create function epoch_ms(instant timestamptz) returns float8 immutable strict parallel safe language sql
      return (extract(epoch from instant) * 1000)::float8;
    create function instant_of(epoch_ms float8) returns timestamptz immutable strict parallel safe language sql
      return timestamptz 'epoch' + epoch_ms * interval '1 millisecond';

    -- Refuses to change or remove what is only ever added.
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
    end $$;

    create table idempotency_key (
      account_id text not null,
      key text not null,
      act text not null,
      body_hash text not null,
      answer jsonb,
      recorded_at timestamptz not null default now(),
      primary key (account_id, key)
    );

    -- One row: where the business clock stands against the real one, and the last instant that it showed.
    create table business_clock (
      only_row boolean primary key default true check (only_row),
      offset_ms float8 not null,
      last_instant timestamptz not null
    );
    `,
  ),
  sqlMigration(
    '2020-10-24-statistics',
    `
    -- Statistics for the planner, for a role that does not own the tables.
    create function refresh_statistics(its_table text, columns text[] default '{}') returns void language plpgsql
      security definer set search_path = public, pg_temp as $$
    begin
      execute format('analyze %I', its_table)
        || coalesce((select ' (' || string_agg(quote_ident(name), ', ') || ')' from unnest(columns) as name), '');
    end $$;
    `,
  ),
  sqlMigration(
    '2020-10-25-keys-in-use',
    `
    -- The keys that something in the database may be sealed under, each with a value by which it is known again. No key.
    create table key_in_use (
      purpose text not null check (purpose in ('data', 'index')),
      key_id text not null,
      probe bytea not null,
      primary key (purpose, key_id)
    );
    `,
  ),
];
