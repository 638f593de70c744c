import { sqlMigration } from '../platform/index.ts';
import { accessLogMigrations } from './access-log/index.ts';
import { auditPermissionsMigration } from './audit-permissions.migration.ts';
import { machineClientsMigration } from './machine-clients/machine-clients.migration.ts';
import { operationPermissionsMigration } from './operation-permissions.migration.ts';
import { rolesMigrations } from './roles/roles.migrations.ts';
import { signInMigrations } from './sign-in.migrations.ts';

export const identityMigrations = [
  sqlMigration(
    '2020-10-04-identity',
    `
    create table account (
      id text primary key,
      username text not null unique,
      display_name text not null,
      password_hash text not null,
      unit_kind text not null check (unit_kind in ('region', 'payer', 'care-unit')),
      unit_code text,
      unit_name text not null,
      is_demo boolean not null default false,
      disabled_at timestamptz,
      created_at timestamptz not null default now(),
      version integer not null default 1
    );

    -- Roles are data: what each may do, and where an account holds it.
    create table role (id text primary key, title_sv text not null, title_en text not null);
    create table role_permission (role_id text not null references role, permission text not null, primary key (role_id, permission));
    create table role_assignment (
      account_id text not null references account,
      role_id text not null references role,
      scope_kind text not null check (scope_kind in ('region', 'payer', 'care-unit')),
      scope_code text,
      primary key (account_id, role_id)
    );

    insert into role values
      ('region-administrator', 'Regelansvarig', 'Rule administrator'),
      ('region-approver', 'Beslutsfattare', 'Approver'),
      ('billing-officer', 'Handläggare', 'Billing officer'),
      ('municipal-reviewer', 'Granskare i kommunen', 'Municipal reviewer'),
      ('unit-coordinator', 'Samordnare på vårdenheten', 'Care unit coordinator'),
      ('auditor', 'Revisor', 'Auditor');
    insert into role_permission
      select role_id, permission from (values
        ('region-administrator', '{rules:read,statements:read,registers:read,registers:write,audit:read,runs:read}'::text[]),
        ('region-approver', '{rules:read,statements:read,review-basis:read,episodes:read,registers:read,audit:read,runs:read,imports:read}'),
        ('billing-officer', '{rules:read,statements:read,review-basis:read,episodes:read,imports:read,imports:write,refused-rows:read,runs:read,runs:write,registers:read}'),
        ('municipal-reviewer', '{rules:read,statements:read,review-basis:read,episodes:read}'),
        ('unit-coordinator', '{rules:read,episodes:read,data-quality:read}'),
        ('auditor', '{rules:read,statements:read,review-basis:read,episodes:read,imports:read,runs:read,registers:read,audit:read}')
      ) as given (role_id, permissions), unnest(permissions) as permission;

    -- Only the hash of a session's token is kept: who reads this table cannot sign in with it.
    create table session (
      token_hash text primary key,
      account_id text not null references account,
      created_at timestamptz not null default now(),
      last_used_at timestamptz not null default now(),
      expires_at timestamptz not null,
      ended_at timestamptz
    );
    create index on session (account_id);

    create table sign_in_failure (username text not null, address text not null, at timestamptz not null default now());
    create index on sign_in_failure (username, address, at);
    `,
  ),
  ...signInMigrations,
  auditPermissionsMigration,
  operationPermissionsMigration,
  ...accessLogMigrations,
  machineClientsMigration,
  ...rolesMigrations,
];
