import { sqlMigration } from '../../platform/index.ts';

const PARTIES = `(select sees_all_payers()) or payer = any((select scoped_values('app.payers'))::text[])`;

export const workListMigration = sqlMigration(
  '2020-11-05-review-work-list',
  `
  -- Who of the payer has opened which package, the first time.
  create table review_opening (
    package_id bigint not null references review_package,
    account_id text not null,
    account_name text not null,
    payer text collate "C" not null,
    opened_at timestamptz not null,
    primary key (package_id, account_id)
  );
  create trigger review_opening_is_kept before update or delete on review_opening for each row execute function refuse_change();
  alter table review_opening enable row level security;
  alter table review_opening force row level security;
  create policy seen on review_opening for select using (${PARTIES});
  create policy added on review_opening for insert with check (${PARTIES});

  -- How far a reviewer has come with each episode of a package. The newest mark counts; the earlier ones stay.
  create table review_mark (
    id bigint generated always as identity primary key,
    package_id bigint not null references review_package,
    case_number text collate "C" not null,
    payer text collate "C" not null,
    mark text not null check (mark in ('opened', 'question', 'no-remark')),
    marked_by text not null,
    marked_by_name text not null,
    marked_at timestamptz not null
  );
  create index on review_mark (package_id, case_number, id desc);
  create trigger review_mark_is_kept before update or delete on review_mark for each row execute function refuse_change();
  alter table review_mark enable row level security;
  alter table review_mark force row level security;
  create policy seen on review_mark for select using (${PARTIES});
  create policy added on review_mark for insert with check (${PARTIES});
  `,
);

/** The region is told for which unit somebody opened a package: a successor's people open a predecessor's months too. */
export const openedForUnitMigration = sqlMigration(
  '2020-11-10-reconcile-opened-for-unit',
  'alter table review_opening add column unit_name text;',
);
