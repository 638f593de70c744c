import { sqlMigration } from '../../platform/index.ts';

/**
 * Roles are data: what each may do, and for what kind of unit it can be held. An assignment binds one to a person, a unit
 * and a time; it is never deleted, only ended, with a reason.
 */
export const rolesMigrations = [
  sqlMigration(
    '2020-10-30-roles-1-assignments',
    `
    alter table role
      -- For what it can be held: the region, a payer (a municipality or a district) or a care unit.
      add column scope_kinds text[] not null default '{region}',
      -- The municipality's own administrator may grant it within the municipality.
      add column is_municipal boolean not null default false,
      -- The order in lists. Of several roles that permit an act, the first is the one that was used.
      add column place integer not null default 1000;

    alter table role_assignment drop constraint role_assignment_pkey;
    alter table role_assignment
      add column id text not null default gen_random_uuid()::text,
      -- Civil dates in Stockholm, of the real clock that sign-in goes by; both days included. No last day = until it is ended.
      add column valid_from date not null default (now() at time zone 'Europe/Stockholm')::date,
      add column valid_through date,
      -- The assignment in whose stead this one is used: it gives nothing on days on which that one is not valid either.
      add column deputy_of text,
      -- Who granted it. The name stays when the account is gone.
      add column granted_by text,
      add column granted_by_name text not null default 'Fristdag',
      add column granted_at timestamptz not null default now(),
      add column ended_at timestamptz,
      add column ended_by text,
      add column ended_by_name text,
      add column end_reason text,
      add column version integer not null default 1;
    update role_assignment
       set id = account_id || ':' || role_id,
           valid_from = (select (created_at at time zone 'Europe/Stockholm')::date from account where account.id = account_id),
           granted_at = (select created_at from account where account.id = account_id);
    alter table role_assignment
      add primary key (id),
      add foreign key (deputy_of) references role_assignment,
      add check (valid_through >= valid_from),
      add check ((scope_kind = 'region') = (scope_code is null)),
      -- One is a deputy between two days.
      add check (deputy_of is null or valid_through is not null),
      add check ((ended_at is null) = (end_reason is null));
    create index on role_assignment (account_id);
    create index on role_assignment (deputy_of) where deputy_of is not null;

    -- Whether an assignment gives its role today, by itself or in somebody's stead.
    create function assignment_holds(held role_assignment) returns boolean language sql stable as $$
      select held.ended_at is null
         and (now() at time zone 'Europe/Stockholm')::date between held.valid_from and coalesce(held.valid_through, 'infinity')
         and (held.deputy_of is null
              or exists (select 1 from role_assignment own
                          where own.id = held.deputy_of and own.ended_at is null
                            and (now() at time zone 'Europe/Stockholm')::date
                                between own.valid_from and coalesce(own.valid_through, 'infinity')))
    $$;

    -- What somebody was allowed is kept; only accounts of the demo go with everything they had.
    create function guard_role_assignment() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' then
        if old.ended_at is not null then
          raise exception 'an ended role stays ended' using errcode = 'restrict_violation';
        end if;
        return new;
      end if;
      if exists (select 1 from account where id = old.account_id and is_demo)
         or exists (select 1 from role_assignment own join account on account.id = own.account_id
                     where own.id = old.deputy_of and account.is_demo) then
        return old;
      end if;
      raise exception 'a role is ended, never deleted' using errcode = 'restrict_violation';
    end $$;
    create trigger role_assignment_is_kept before update or delete on role_assignment
      for each row execute function guard_role_assignment();

    alter table account_identity add column id text not null default gen_random_uuid()::text unique;
    `,
  ),
  sqlMigration(
    '2020-10-30-roles-2-permissions',
    `
    insert into role (id, title_sv, title_en) values
      ('municipal-signatory', 'Godkännare i kommunen', 'Municipal signatory'),
      ('municipal-controller', 'Ekonom i kommunen', 'Municipal controller'),
      ('municipal-administrator', 'Behörighetsansvarig i kommunen', 'Municipal administrator'),
      ('operator', 'Driftansvarig', 'Operator'),
      ('log-reviewer', 'Loggranskare', 'Access log reviewer')
      on conflict do nothing;

    update role set (scope_kinds, is_municipal, place) = (given.scope_kinds, given.is_municipal, given.place)
      from (values
        ('billing-officer', '{region}'::text[], false, 10),
        ('region-approver', '{region}', false, 20),
        ('region-administrator', '{region}', false, 30),
        ('operator', '{region}', false, 40),
        ('log-reviewer', '{region}', false, 50),
        ('municipal-reviewer', '{payer}', true, 60),
        ('municipal-signatory', '{payer}', true, 70),
        ('municipal-controller', '{payer}', true, 80),
        ('municipal-administrator', '{payer}', true, 90),
        ('unit-coordinator', '{care-unit}', false, 100),
        ('auditor', '{region,payer}', false, 110)
      ) as given (role_id, scope_kinds, is_municipal, place)
     where role.id = given.role_id;

    insert into role_permission
      select role_id, permission from (values
        ('region-administrator',
         '{rules:write,consultations:read,consultations:write,impact:read,impact:write,accounts:read,accounts:write,sessions:manage,retention:read,retention:write}'::text[]),
        ('region-approver',
         '{rules:approve,impact:read,consultations:read,sharing:release,billing-cases:read,dialogues:read,invoices:read,invoices:approve,payments:read,retention:read,retention:approve}'),
        ('billing-officer',
         '{impact:read,consultations:read,billing-cases:read,billing-cases:write,dialogues:read,dialogues:write,dialogues:decide,sharing:prepare,invoices:read,invoices:write,payments:read,payments:write}'),
        ('municipal-reviewer', '{billing-cases:read,review:mark,dialogues:read,dialogues:write,consultations:read}'),
        -- Who accepts a basis has to see it; the cases behind it are the reviewer's.
        ('municipal-signatory',
         '{rules:read,to-do:read,statements:read,review-basis:read,billing-cases:read,review:accept,dialogues:read,consultations:read,consultations:answer}'),
        -- Amounts, and no cases.
        ('municipal-controller', '{rules:read,to-do:read,statements:read,billing-cases:read,invoices:read}'),
        ('municipal-administrator', '{rules:read,accounts:read,accounts:write}'),
        ('operator', '{rules:read,operation:read,operation:write}'),
        ('log-reviewer', '{rules:read,access-log:read,access-log:review}'),
        ('unit-coordinator', '{questions:answer}'),
        ('auditor',
         '{impact:read,consultations:read,billing-cases:read,dialogues:read,invoices:read,payments:read,access-log:read,retention:read,accounts:read}')
      ) as given (role_id, permissions), unnest(permissions) as permission
      on conflict do nothing;
    `,
  ),
];
