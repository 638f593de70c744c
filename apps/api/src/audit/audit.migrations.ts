import { sqlMigration } from '../platform/index.ts';
import { auditChainMigration } from './audit-chain.migration.ts';

export const auditMigrations = [
  sqlMigration(
    '2020-10-02-audit',
    `
    create table audit_line (
      id bigint generated always as identity primary key,
      at timestamptz not null,
      recorded_at timestamptz not null default clock_timestamp(),
      actor_id text,
      actor_name text not null,
      role text,
      act text not null,
      object_kind text not null,
      object_id text not null,
      before jsonb,
      after jsonb,
      reason text,
      request_id text
    );
    create index on audit_line (object_kind, object_id);
    create index on audit_line (at);
    create trigger audit_line_is_append_only before update or delete or truncate on audit_line
      for each statement execute function refuse_change();

    -- One line, from whatever transaction does the act.
    create function append_audit_line(line jsonb) returns bigint language sql as $$
      insert into audit_line (at, actor_id, actor_name, role, act, object_kind, object_id, before, after, reason, request_id)
      values (instant_of((line->>'atMs')::float8), line->>'actorId', line->>'actorName', line->>'role', line->>'act',
              line->'object'->>'kind', line->'object'->>'id', nullif(line->'before', 'null'), nullif(line->'after', 'null'),
              line->>'reason', line->>'requestId')
      returning id
    $$;
    `,
  ),
  auditChainMigration,
];
