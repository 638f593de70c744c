import { sqlMigration } from '../../platform/index.ts';

export const machineClientsMigration = sqlMigration(
  '2020-10-30-machine-clients',
  `
  -- Programs that call the product in their own name, such as the planning system's live feed.
  create table machine_client (
    id text primary key,
    name text not null unique,
    scopes text[] not null,
    -- Names of the inpatient units whose episodes it may touch; empty: the whole region.
    inpatient_units text[] not null default '{}',
    created_by text not null,
    created_at timestamptz not null default now(),
    disabled_at timestamptz,
    last_used_at timestamptz,
    version integer not null default 1
  );
  -- Only the hash of a key is kept. Several may live at once, so that one can be changed without a stop.
  create table machine_key (
    id text primary key,
    client_id text not null references machine_client,
    secret_hash text not null unique,
    created_by text not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    revoked_at timestamptz,
    last_used_at timestamptz
  );
  create index on machine_key (client_id);
  create table machine_token (
    token_hash text primary key,
    key_id text not null references machine_key,
    scopes text[] not null,
    expires_at timestamptz not null
  );
  create index on machine_token (key_id);
  create index on machine_token (expires_at);

  insert into role_permission values ('region-administrator', 'machine-clients:write') on conflict do nothing;
  `,
);
