import { sqlMigration } from '../../platform/index.ts';

const PARTIES = `(select sees_all_payers()) or payer = any((select scoped_values('app.payers'))::text[])`;

export const reconciliationsMigration = sqlMigration(
  '2020-11-10-reconcile-lists',
  `
  -- What came of holding a shared month against the payer's own list. The list itself is not kept. Goes with its package.
  create table reconciliation (
    id bigint generated always as identity primary key,
    case_id bigint not null references billing_case,
    package_id bigint not null references review_package on delete cascade,
    payer text collate "C" not null,
    revision integer not null,
    -- As the payer named it, without anything that looks like a personal number.
    file_name text,
    -- What each column of the list was read as.
    columns text[] not null,
    rows integer not null,
    matched integer not null,
    differing integer not null,
    only_ours integer not null,
    only_theirs integer not null,
    elsewhere integer not null,
    refused integer not null,
    -- Episodes by case number with what differs, and what could not be read: never a personal number.
    document jsonb not null,
    made_by text not null,
    made_by_name text not null,
    made_at timestamptz not null,
    check (rows = matched + differing + only_theirs + elsewhere + refused)
  );
  create index on reconciliation (case_id, id desc);
  create index on reconciliation (package_id);
  create trigger reconciliation_is_kept before update or delete on reconciliation for each row execute function refuse_change();
  alter table reconciliation enable row level security;
  alter table reconciliation force row level security;
  create policy seen on reconciliation for select using (${PARTIES});
  create policy added on reconciliation for insert with check (${PARTIES});
  `,
);
