import { sqlMigration } from '../../platform/index.ts';

/** Impact previews: what a rule version would do to months that are known. */
export const previewMigration = sqlMigration(
  '2020-10-31-preview-of-impact',
  `
  create table impact_preview (
    id bigint generated always as identity primary key,
    rule_version_id text not null references rule_version (id),
    -- What was previewed: the document with publishedAt null, and its hash. A draft goes on changing.
    content_hash text not null,
    document jsonb not null,
    periods text[] not null,
    state text not null default 'queued' check (state in ('queued', 'running', 'completed', 'failed')),
    -- How far it came: what is done is done, whoever takes it up again.
    step text not null default 'freeze' check (step in ('freeze', 'assess', 'state', 'done')),
    progress_done bigint not null default 0,
    progress_total bigint not null default 0,
    -- Which version governs each period and care type now and then, as known when the facts were frozen.
    governing jsonb,
    -- Over the frozen revisions, the versions and the periods; over the stated figures.
    inputs_hash text,
    result_hash text,
    problem jsonb,
    created_by text not null,
    created_by_name text not null,
    created_at timestamptz not null,
    completed_at timestamptz,
    failures integer not null default 0,
    not_before timestamptz,
    touched_at timestamptz not null default now()
  );
  create index on impact_preview (rule_version_id);
  create index on impact_preview (touched_at) where state in ('queued', 'running');
  create trigger impact_preview_is_kept before delete on impact_preview for each row execute function refuse_change();
  create trigger impact_preview_result_is_kept before update on impact_preview
    for each row when (old.state = 'completed') execute function refuse_change();

  -- Frozen: which revision of each episode is rated under both versions.
  create table impact_preview_episode (
    preview_id bigint not null references impact_preview,
    position bigint not null,
    revision_id bigint not null references episode_revision,
    primary key (preview_id, position)
  );
  create trigger impact_preview_episode_is_kept before update or delete on impact_preview_episode
    for each row execute function refuse_change();

  -- Days and episodes of each piece, to be added up when the last piece is rated.
  create table impact_preview_tally (
    preview_id bigint not null references impact_preview,
    piece bigint not null,
    side text not null check (side in ('now', 'then')),
    period text collate "C" not null,
    care_type text not null,
    payer text collate "C" not null,
    days integer not null,
    counted integer not null,
    excluded integer not null,
    primary key (preview_id, period, care_type, payer, side, days, piece)
  );
  create trigger impact_preview_tally_is_kept before update or delete on impact_preview_tally
    for each row execute function refuse_change();

  create table impact_preview_payer (
    preview_id bigint not null references impact_preview,
    period text collate "C" not null,
    care_type text not null,
    payer text collate "C" not null,
    -- Null: no version governed the month then.
    figures_now jsonb,
    figures_then jsonb not null,
    primary key (preview_id, period, care_type, payer)
  );
  create trigger impact_preview_payer_is_kept before update or delete on impact_preview_payer
    for each row execute function refuse_change();

  -- Episodes whose outcome, days or contribution differ.
  create table impact_preview_change (
    preview_id bigint not null references impact_preview,
    position bigint not null,
    revision_id bigint not null references episode_revision,
    case_number text collate "C" not null,
    period text collate "C" not null,
    care_type text not null,
    payer text collate "C" not null,
    kind text not null check (kind in ('counted', 'not-counted', 'days', 'conditions', 'contribution')),
    now_counted boolean,
    now_days integer,
    now_contribution numeric(14, 2),
    -- Ids of the conditions that are not met.
    now_missed text[],
    then_counted boolean not null,
    then_days integer not null,
    then_contribution numeric(14, 2) not null,
    then_missed text[] not null,
    primary key (preview_id, position)
  );
  create trigger impact_preview_change_is_kept before update or delete on impact_preview_change
    for each row execute function refuse_change();

  alter table impact_preview_episode enable row level security;
  alter table impact_preview_episode force row level security;
  create policy seen on impact_preview_episode for select using ((select sees_all_payers()));
  create policy added on impact_preview_episode for insert with check ((select sees_all_payers()));
  alter table impact_preview_tally enable row level security;
  alter table impact_preview_tally force row level security;
  create policy seen on impact_preview_tally for select using ((select sees_all_payers()));
  create policy added on impact_preview_tally for insert with check ((select sees_all_payers()));
  alter table impact_preview_payer enable row level security;
  alter table impact_preview_payer force row level security;
  create policy seen on impact_preview_payer for select using (
    (select sees_all_payers()) or payer = any((select scoped_values('app.payers'))::text[]));
  create policy added on impact_preview_payer for insert with check ((select sees_all_payers()));
  alter table impact_preview_change enable row level security;
  alter table impact_preview_change force row level security;
  create policy seen on impact_preview_change for select using ((select sees_all_payers()));
  create policy added on impact_preview_change for insert with check ((select sees_all_payers()));
  `,
);
