import { sqlMigration } from '../../platform/index.ts';

/**
 * The life of a rule version, with what the database itself enforces: which state follows which, four eyes, and that
 * what was decided is never changed. The application's role can only ask.
 */
export const lifeMigration = sqlMigration(
  '2020-10-31-life-of-rule-versions',
  `
  drop trigger rule_version_is_kept on rule_version;

  -- A draft has no name of its own yet: it gets one, and its number among corrections, when it is published.
  alter table rule_version
    alter column name drop not null,
    alter column correction drop not null,
    alter column correction drop default,
    add column state text not null default 'published'
      check (state in ('draft', 'in-consultation', 'approved', 'published', 'rejected', 'withdrawn')),
    add column content_hash text,
    add column based_on text references rule_version (id),
    add column consultation_needed boolean not null default true,
    add column consultation_reason text,
    add column worked_cases jsonb not null default '[]' check (jsonb_typeof(worked_cases) = 'array'),
    add column acknowledged_checks jsonb not null default '[]' check (jsonb_typeof(acknowledged_checks) = 'array'),
    -- Null for the versions that came as files of rules/.
    add column created_by text,
    add column created_by_name text,
    add column created_at timestamptz,
    add column changed_by text,
    add column changed_by_name text,
    add column changed_at timestamptz,
    add column withdrawn_at timestamptz;
  update rule_version set content_hash = hash, created_at = published_at;
  alter table rule_version
    alter column content_hash set not null,
    alter column created_at set not null,
    alter column state drop default,
    add constraint published_has_its_name check (
      (published_at is null) = (name is null) and (published_at is null) = (correction is null)
      and (state <> 'published' or published_at is not null)
      and (published_at is null or state in ('published', 'withdrawn'))
      and (withdrawn_at is null or (state = 'withdrawn' and published_at is not null))
      and (published_at is null or state <> 'withdrawn' or withdrawn_at is not null)),
    add constraint document_says_the_same check (
      document ->> 'careType' = care_type and document ->> 'validFrom' = to_char(valid_from, 'YYYY-MM-DD')
      and (name is null or document ->> 'name' = name));

  -- Whoever created or edited a version: they cannot approve it. Kept by the database, for nobody else to write.
  create table rule_version_author (
    rule_version_id text not null references rule_version,
    account_id text not null,
    account_name text not null,
    primary key (rule_version_id, account_id)
  );
  create trigger rule_version_author_is_kept before update or delete on rule_version_author
    for each row execute function refuse_change();

  -- The lines of rules/versions.lock.json, told by the owner at each start: only these versions come published.
  create table rule_version_lock (name text primary key, hash text not null);

  create table rule_version_approval (
    id bigint generated always as identity primary key,
    rule_version_id text not null references rule_version,
    -- What was approved: the document with publishedAt null, by its hash.
    content_hash text not null,
    account_id text not null,
    account_name text not null,
    at timestamptz not null,
    -- Why it was approved although an answer was missing.
    override_reason text,
    voided_at timestamptz
  );
  create index on rule_version_approval (rule_version_id);

  -- Every step from one state to the next.
  create table rule_version_step (
    id bigint generated always as identity primary key,
    rule_version_id text not null references rule_version,
    from_state text not null,
    to_state text not null,
    at timestamptz not null,
    account_id text not null,
    account_name text not null,
    reason text
  );
  create index on rule_version_step (rule_version_id);
  create trigger rule_version_step_is_kept before update or delete on rule_version_step
    for each row execute function refuse_change();

  create table rule_version_comment (
    id bigint generated always as identity primary key,
    rule_version_id text not null references rule_version,
    -- Name of a parameter or id of a condition; null = the version as a whole.
    about text,
    text text not null,
    at timestamptz not null,
    account_id text not null,
    account_name text not null
  );
  create index on rule_version_comment (rule_version_id);
  create trigger rule_version_comment_is_kept before update or delete on rule_version_comment
    for each row execute function refuse_change();

  -- Previews of what a version would do, as the room of the runs hands them in: the figures stay there.
  create table rule_version_preview (
    id text primary key,
    rule_version_id text not null references rule_version,
    content_hash text not null,
    inputs_hash text not null,
    completed_at timestamptz not null
  );
  create index on rule_version_preview (rule_version_id);
  create trigger rule_version_preview_is_kept before update or delete on rule_version_preview
    for each row execute function refuse_change();

  create function refuse_rule(why text) returns void language plpgsql as $$
  begin
    raise exception '%', why using errcode = 'restrict_violation';
  end $$;

  -- An approval is somebody else's, and of the content as it stands.
  create function keep_rule_version_approval() returns trigger language plpgsql as $$
  declare
    version rule_version;
  begin
    if tg_op = 'DELETE' then
      perform refuse_rule('an approval is never removed');
    elsif tg_op = 'UPDATE' then
      if old.voided_at is not null or new.voided_at is null
        or (to_jsonb(new) - 'voided_at') is distinct from (to_jsonb(old) - 'voided_at') then
        perform refuse_rule('an approval can only be voided, once');
      end if;
      return new;
    end if;
    select * into version from rule_version where id = new.rule_version_id for update;
    if new.voided_at is not null or version.state not in ('draft', 'in-consultation') then
      perform refuse_rule('there is nothing to approve in this state');
    end if;
    if new.content_hash is distinct from version.content_hash then
      perform refuse_rule('an approval is of the content as it stands');
    end if;
    if exists (select from rule_version_author a where a.rule_version_id = new.rule_version_id and a.account_id = new.account_id) then
      perform refuse_rule('nobody approves a version of their own');
    end if;
    return new;
  end $$;
  create trigger rule_version_approval_is_kept before insert or update or delete on rule_version_approval
    for each row execute function keep_rule_version_approval();

  create function has_live_approval(version rule_version) returns boolean stable language sql as $$
    select exists (
      select from rule_version_approval p
       where p.rule_version_id = version.id and p.voided_at is null and p.content_hash = version.content_hash
         and not exists (select from rule_version_author a where a.rule_version_id = p.rule_version_id and a.account_id = p.account_id));
  $$;

  -- What may happen to a row: the transition table of the product once more, and what is fixed in which state.
  create function keep_rule_version() returns trigger language plpgsql as $$
  declare
    content_of_old jsonb;
    content_of_new jsonb;
  begin
    if tg_op = 'DELETE' then
      perform refuse_rule('a rule version is never removed');
    elsif tg_op = 'INSERT' then
      -- Versions of rules/ come published; what a person makes begins as a draft.
      if (new.created_by is null) <> (new.state = 'published') or (new.created_by is not null and new.state <> 'draft') then
        perform refuse_rule('a version begins as a draft');
      end if;
      if new.created_by is distinct from new.changed_by then
        perform refuse_rule('who creates a draft is its author');
      end if;
      if new.state = 'published' and exists (select from rule_version_lock)
        and not exists (select from rule_version_lock l where l.name = new.name and l.hash = new.hash) then
        perform refuse_rule('only a version of rules/ that is locked comes published');
      end if;
      return new;
    end if;

    if old.state = new.state and new.state <> 'draft' then
      perform refuse_rule('a rule version changes only as a draft, and this one is ' || old.state);
    end if;
    if old.state <> new.state and not (old.state || ' ' || new.state) = any (array[
      'draft in-consultation', 'draft approved', 'draft rejected', 'draft withdrawn',
      'in-consultation draft', 'in-consultation approved', 'in-consultation rejected', 'in-consultation withdrawn',
      'approved draft', 'approved published', 'approved withdrawn', 'published withdrawn']) then
      perform refuse_rule(old.state || ' is not followed by ' || new.state);
    end if;

    -- Everything but the state is what was drafted, unless it is drafted now.
    if old.state <> new.state or new.state <> 'draft' then
      content_of_old := to_jsonb(old) - array['state', 'version', 'published_at', 'withdrawn_at', 'name', 'correction', 'hash', 'document']
        || jsonb_build_object('document', old.document - 'publishedAt');
      content_of_new := to_jsonb(new) - array['state', 'version', 'published_at', 'withdrawn_at', 'name', 'correction', 'hash', 'document']
        || jsonb_build_object('document', new.document - 'publishedAt');
      if content_of_new is distinct from content_of_old then
        perform refuse_rule('the content cannot change together with the state');
      end if;
      if new.state <> 'published' and (new.published_at, new.name, new.correction, new.hash, new.document)
          is distinct from (old.published_at, old.name, old.correction, old.hash, old.document) then
        perform refuse_rule('only publishing gives a version its name and instant');
      end if;
    end if;
    if (new.id, new.care_type, new.created_by, new.created_by_name, new.created_at, new.based_on)
        is distinct from (old.id, old.care_type, old.created_by, old.created_by_name, old.created_at, old.based_on) then
      perform refuse_rule('where a version comes from does not change');
    end if;
    if new.state in ('approved', 'published') and not has_live_approval(new) then
      perform refuse_rule('a version needs the approval of somebody who did not write it');
    end if;
    if old.state = 'published' and new.withdrawn_at >= (old.valid_from::timestamp at time zone 'Europe/Stockholm') then
      perform refuse_rule('a version that has begun to govern is corrected, not withdrawn');
    end if;
    return new;
  end $$;
  create trigger rule_version_is_kept before insert or update or delete on rule_version
    for each row execute function keep_rule_version();

  -- Who writes is an author, and what was approved before is not approved any more.
  create function follow_rule_version() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if new.state = 'draft' then
      if tg_op = 'INSERT' or new.document is distinct from old.document or new.changed_by is distinct from old.changed_by then
        insert into rule_version_author values (new.id, new.changed_by, new.changed_by_name) on conflict do nothing;
      end if;
      update rule_version_approval set voided_at = greatest(new.changed_at, at)
       where rule_version_id = new.id and voided_at is null;
    end if;
    if new.published_at is not null then
      perform state_rule_version_validity(new.care_type);
    end if;
    return null;
  end $$;
  create trigger rule_version_is_followed after insert or update on rule_version
    for each row execute function follow_rule_version();

  -- Which version governs which days, and between which instants that was known: worked out of the versions themselves.
  create table rule_version_validity (
    rule_version_id text not null references rule_version,
    care_type text not null check (care_type in ('somatic', 'psychiatric')),
    validity daterange not null check (not isempty(validity)),
    known tstzrange not null check (not isempty(known)),
    primary key (rule_version_id, validity, known),
    constraint one_somatic_version_governs exclude using gist (validity with &&, known with &&) where (care_type = 'somatic'),
    constraint one_psychiatric_version_governs exclude using gist (validity with &&, known with &&) where (care_type = 'psychiatric')
  );
  create index on rule_version_validity (care_type);

  create function state_rule_version_validity(of_care_type text) returns void language plpgsql
    security definer set search_path = public, pg_temp as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended('fristdag.rules', 0));
    delete from rule_version_validity where care_type = of_care_type;
    insert into rule_version_validity (rule_version_id, care_type, validity, known)
    with known_version as (
        select id, valid_from, correction, published_at, withdrawn_at
          from rule_version where care_type = of_care_type and published_at is not null),
      turn as (
        select distinct at from known_version, unnest(array[published_at, withdrawn_at]) as at where at is not null),
      span as (select at, tstzrange(at, lead(at) over (order by at)) as known from turn),
      -- Of one start the latest correction, among those known in the span.
      start as (
        select distinct on (span.at, v.valid_from) span.at, span.known, v.id, v.valid_from
          from span join known_version v on v.published_at <= span.at and (v.withdrawn_at is null or v.withdrawn_at > span.at)
         order by span.at, v.valid_from, v.correction desc),
      -- Each lasts until the next start.
      placed as (
        select id, known, daterange(valid_from, lead(valid_from) over (partition by at order by valid_from)) as validity from start)
    select id, of_care_type, validity, unnest(range_agg(known)) from placed group by id, validity;
  end $$;
  revoke execute on function state_rule_version_validity(text) from public;

  select state_rule_version_validity(care_type) from (select distinct care_type from rule_version) as rated;
  `,
);
