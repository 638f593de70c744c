import { sqlMigration } from '../../../platform/index.ts';

/** The recurring review of the access log (patient data act 4:3, HSLF-FS 2016:40 4:9): kept, signed, and then unchangeable. */
export const logReviewMigration = sqlMigration(
  '2020-10-31-access-log-review',
  `
  -- What a review looks for: thresholds are data. Of a rule that is off nothing is looked for.
  create table log_review_rule (
    id text primary key check (id in ('unusual-hours', 'many-records', 'protected-identity', 'outside-own-unit')),
    enabled boolean not null default true,
    -- unusual-hours: {fromHour, toHour, weekends}; many-records: {episodesADay}; others {}.
    thresholds jsonb not null,
    version integer not null default 1
  );
  insert into log_review_rule (id, thresholds) values
    ('unusual-hours', '{"fromHour": 7, "toHour": 18, "weekends": true}'),
    ('many-records', '{"episodesADay": 300}'),
    ('protected-identity', '{}'),
    ('outside-own-unit', '{}');

  create table log_review (
    id bigint generated always as identity primary key,
    state text not null default 'open' check (state in ('open', 'signed')),
    -- Civil dates in Stockholm, both included.
    from_day date not null,
    through_day date not null,
    seed text not null,
    sample_size integer not null,
    -- The rules as they stood.
    rules jsonb not null,
    -- How many entries of how many people it was drawn from, and how many of the reviewer's own were left out.
    entries integer not null,
    people integer not null,
    left_out integer not null,
    started_by text not null,
    started_by_name text not null,
    started_at timestamptz not null,
    signed_by text,
    signed_by_name text,
    signed_at timestamptz,
    content_hash text,
    version integer not null default 1,
    check (through_day >= from_day),
    check ((state = 'signed') = (signed_at is not null)),
    check ((state = 'signed') = (content_hash is not null))
  );
  create index on log_review (started_at);

  create table log_review_finding (
    id bigint generated always as identity primary key,
    review_id bigint not null references log_review,
    place integer not null,
    -- 'sample' or a rule.
    kind text not null,
    -- Whose accesses it is about.
    account_id text not null,
    person_name text not null,
    unit_name text not null,
    day date not null,
    episodes integer not null,
    outcome text check (outcome in ('no-remark', 'follow-up')),
    remark text,
    judged_by text,
    judged_by_name text,
    judged_at timestamptz,
    version integer not null default 1,
    unique (review_id, place),
    check ((outcome is null) = (judged_at is null)),
    check (outcome is distinct from 'follow-up' or remark is not null),
    -- Nobody reviews their own accesses.
    check (judged_by is distinct from account_id)
  );

  -- The entries behind a finding.
  create table log_review_entry (
    finding_id bigint not null references log_review_finding,
    entry_id bigint not null,
    month date not null,
    primary key (finding_id, entry_id)
  );

  -- A review is judged finding by finding, and signed once; what is signed stays.
  create function guard_log_review() returns trigger language plpgsql as $$
  begin
    if tg_op <> 'UPDATE' then
      raise exception 'a log review is kept' using errcode = 'restrict_violation';
    end if;
    if old.state = 'signed' then
      raise exception 'a signed log review does not change' using errcode = 'restrict_violation';
    end if;
    if (to_jsonb(new) - '{state,signed_by,signed_by_name,signed_at,content_hash,version}'::text[])
       <> (to_jsonb(old) - '{state,signed_by,signed_by_name,signed_at,content_hash,version}'::text[]) then
      raise exception 'of a log review only the signature is added' using errcode = 'restrict_violation';
    end if;
    if new.state = 'signed' and exists (
      select from log_review_finding f where f.review_id = new.id and (f.outcome is null or f.account_id = new.signed_by)) then
      raise exception 'a log review is signed when every finding is judged, and by nobody that it is about' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger log_review_is_kept before update or delete on log_review for each row execute function guard_log_review();

  create function guard_log_review_finding() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or tg_op = 'UPDATE' and
       (to_jsonb(new) - '{outcome,remark,judged_by,judged_by_name,judged_at,version}'::text[])
         <> (to_jsonb(old) - '{outcome,remark,judged_by,judged_by_name,judged_at,version}'::text[]) then
      raise exception 'a finding of a log review is only judged' using errcode = 'restrict_violation';
    end if;
    if exists (select from log_review r where r.id = new.review_id and r.state = 'signed') then
      raise exception 'a signed log review does not change' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger log_review_finding_is_judged before insert or update or delete on log_review_finding
    for each row execute function guard_log_review_finding();

  create function guard_log_review_entry() returns trigger language plpgsql as $$
  begin
    if tg_op <> 'INSERT' or exists (
      select from log_review_finding f join log_review r on r.id = f.review_id where f.id = new.finding_id and r.state = 'signed') then
      raise exception 'what a log review stands on does not change' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger log_review_entry_is_kept before insert or update or delete on log_review_entry
    for each row execute function guard_log_review_entry();

  do $$
  declare
    its_table text;
  begin
    foreach its_table in array array['log_review', 'log_review_finding', 'log_review_entry'] loop
      execute format('alter table %I enable row level security', its_table);
      execute format('alter table %I force row level security', its_table);
      execute format('create policy seen on %I for select using ((select sees_all_payers()))', its_table);
      execute format('create policy added on %I for insert with check ((select sees_all_payers()))', its_table);
      execute format('create trigger log_review_is_not_emptied before truncate on %I for each statement execute function refuse_change()', its_table);
    end loop;
  end $$;
  create policy signed on log_review for update using ((select sees_all_payers()));
  create policy judged on log_review_finding for update using ((select sees_all_payers()));
  `,
);
