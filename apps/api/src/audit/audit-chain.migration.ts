import { sqlMigration } from '../platform/index.ts';

/**
 * The trail as a chain. A line is RFC 8785 canonical JSON, written by the application; what is hashed is the text
 * `{"line":<line>,"prevHash":"sha256:…","sequence":<id>}`, which is canonical too, since its keys stand in order.
 *
 * `append_audit_line` only puts the line down. A deferred trigger chains it when the transaction commits, so that the
 * head is the last row that any transaction locks, wherever in its work the line was appended.
 */
export const auditChainMigration = sqlMigration(
  '2020-10-20-audit-chain',
  `
  create temporary table unchained on commit drop as select * from audit_line order by id;
  drop function append_audit_line(jsonb);
  drop table audit_line;

  create table audit_line (
    -- The sequence: 1, 2, 3 … without gaps, from the head.
    id bigint not null,
    -- The month of the line in Stockholm, never before that of the line before it: a partition holds consecutive lines.
    month date not null,
    -- What the line says, canonical JSON; the columns from 'at' on repeat it for queries.
    line text not null,
    prev_hash text not null,
    hash text not null,
    at timestamptz not null,
    recorded_at timestamptz not null,
    actor_id text,
    actor_name text not null,
    role text,
    act text not null,
    object_kind text not null,
    object_id text not null,
    before jsonb,
    after jsonb,
    reason text,
    request_id text,
    primary key (id, month)
  ) partition by range (month);
  create index on audit_line (object_kind, object_id);
  create index on audit_line (at);

  -- One row: the last line. It is locked last of all, when a transaction commits.
  create table audit_head (
    only_row boolean primary key default true check (only_row),
    last_id bigint not null,
    hash text not null,
    month date
  );
  insert into audit_head (last_id, hash) values (0, 'sha256:' || repeat('0', 64));

  -- Lines between their act and the commit of its transaction; empty in between.
  create table audit_pending (id bigint generated always as identity primary key, line text not null);

  -- Where verification starts when older months are gone. A line of the trail says so too ('seal-audit-trail').
  create table audit_checkpoint (
    last_id bigint primary key,
    hash text not null,
    through_month date not null,
    sealed_at timestamptz not null,
    sealed_by text not null
  );

  create function refuse_audit_change() returns trigger language plpgsql as $$
  begin
    raise exception 'the audit trail is only ever added to (% on %)', lower(tg_op), tg_table_name using errcode = 'restrict_violation';
  end $$;
  create function guard_audit_head() returns trigger language plpgsql as $$
  begin
    if new.last_id <> old.last_id + 1 or new.month < old.month then
      raise exception 'the head of the audit trail only moves on, line by line' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;

  create trigger audit_line_is_append_only before update or delete on audit_line
    for each row execute function refuse_audit_change();
  create trigger audit_line_is_kept before update or delete or truncate on audit_line
    for each statement execute function refuse_audit_change();
  create trigger audit_head_moves_on before update on audit_head for each row execute function guard_audit_head();
  create trigger audit_head_is_kept before delete or truncate on audit_head
    for each statement execute function refuse_audit_change();
  create trigger audit_checkpoint_is_kept before update or delete or truncate on audit_checkpoint
    for each statement execute function refuse_audit_change();

  -- Makes the partition of a month. Attached afterwards, since that neither waits for readers nor makes them wait.
  create function open_audit_month(its_month date) returns void language plpgsql
    security definer set search_path = public, pg_temp as $$
  declare
    partition text := 'audit_line_' || to_char(its_month, 'YYYY_MM');
  begin
    if to_regclass(partition) is not null then return; end if;
    execute format('create table %I (like audit_line including all)', partition);
    execute format('alter table audit_line attach partition %I for values from (%L) to (%L)',
                   partition, its_month, (its_month + interval '1 month')::date);
    execute format('create trigger audit_line_is_kept before truncate on %I for each statement execute function refuse_audit_change()', partition);
    execute format('revoke update, delete, truncate on %I from public, %I', partition, current_user);
  end $$;

  create function append_audit_line(line text) returns void language sql
    security definer set search_path = public, pg_temp as $$
    insert into audit_pending (line) values (line)
  $$;

  create function chain_audit_line() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
  declare
    said jsonb := new.line::jsonb;
    head audit_head;
    its_month date;
    its_hash text;
  begin
    select * into strict head from audit_head for update;
    its_month := greatest(date_trunc('month', (said->>'at')::timestamptz at time zone 'Europe/Stockholm')::date, head.month);
    if its_month is distinct from head.month then perform open_audit_month(its_month); end if;
    its_hash := 'sha256:' || encode(sha256(convert_to(
      '{"line":' || new.line || ',"prevHash":"' || head.hash || '","sequence":' || head.last_id + 1 || '}', 'UTF8')), 'hex');
    insert into audit_line (id, month, line, prev_hash, hash, at, recorded_at, actor_id, actor_name, role, act,
                            object_kind, object_id, before, after, reason, request_id)
    values (head.last_id + 1, its_month, new.line, head.hash, its_hash, (said->>'at')::timestamptz,
            (said->>'recordedAt')::timestamptz, said->'actor'->>'id', said->'actor'->>'name', said->>'role', said->>'act',
            said->'object'->>'kind', said->'object'->>'id', nullif(said->'before', 'null'), nullif(said->'after', 'null'),
            said->>'reason', said->>'requestId');
    update audit_head set last_id = head.last_id + 1, hash = its_hash, month = its_month;
    delete from audit_pending where id = new.id;
    return null;
  end $$;
  create constraint trigger audit_line_is_chained after insert on audit_pending
    deferrable initially deferred for each row execute function chain_audit_line();

  -- Lines from before the chain join it in their order. Their values are texts, whole numbers, lists and objects of these.
  create function pg_temp.canonical_json(value jsonb) returns text language sql immutable as $$
    select case jsonb_typeof(value)
      when 'object' then (select '{' || coalesce(string_agg(to_json(key)::text || ':' || pg_temp.canonical_json(item), ',' order by key collate "C"), '') || '}'
                            from jsonb_each(value) as entry (key, item))
      when 'array' then (select '[' || coalesce(string_agg(pg_temp.canonical_json(item), ',' order by place), '') || ']'
                           from jsonb_array_elements(value) with ordinality as entry (item, place))
      else value::text end
  $$;
  select append_audit_line(pg_temp.canonical_json(jsonb_build_object(
           'act', act, 'actor', jsonb_build_object('id', actor_id, 'name', actor_name), 'after', after,
           'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'before', before,
           'object', jsonb_build_object('id', object_id, 'kind', object_kind), 'reason', reason,
           'recordedAt', to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'requestId', request_id, 'role', role)))
    from unchained order by id;
  set constraints audit_line_is_chained immediate;
  set constraints audit_line_is_chained deferred;

  -- Seals everything before a month: from then on verification may start there. The caller appends the line that says so.
  create function seal_audit_months(before_month date, sealed_at timestamptz, sealed_by text)
    returns table (last_id bigint, hash text) language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    sealed audit_line;
  begin
    before_month := date_trunc('month', before_month);
    select * into sealed from audit_line line where line.month < before_month order by line.id desc limit 1;
    if not found then
      raise exception 'there is no line of the audit trail before %', before_month using errcode = 'no_data_found';
    end if;
    if before_month > (select month from audit_head) then
      raise exception 'the month of the newest line is not over: it cannot be sealed' using errcode = 'restrict_violation';
    end if;
    insert into audit_checkpoint as known (last_id, hash, through_month, sealed_at, sealed_by)
    values (sealed.id, sealed.hash, sealed.month, seal_audit_months.sealed_at, seal_audit_months.sealed_by);
    return query select sealed.id, sealed.hash;
  end $$;

  -- Drops the partitions of the months before one; refuses unless a checkpoint stands at the last of their lines.
  create function drop_audit_months(before_month date) returns integer language plpgsql
    security definer set search_path = public, pg_temp as $$
  declare
    last_line bigint;
    partition text;
    dropped integer := 0;
  begin
    before_month := date_trunc('month', before_month);
    select max(id) into last_line from audit_line where month < before_month;
    if last_line is null then return 0; end if;
    if not exists (select from audit_checkpoint where last_id = last_line) then
      raise exception 'the lines through % are not sealed: seal them before they are dropped', last_line using errcode = 'restrict_violation';
    end if;
    for partition in
      select part.relname from pg_inherits join pg_class part on part.oid = inhrelid
       where inhparent = 'audit_line'::regclass and part.relname < 'audit_line_' || to_char(before_month, 'YYYY_MM')
    loop
      execute format('drop table %I', partition);
      dropped := dropped + 1;
    end loop;
    return dropped;
  end $$;
  revoke execute on function open_audit_month(date), chain_audit_line(), seal_audit_months(date, timestamptz, text),
    drop_audit_months(date) from public;

  do $$ begin
    execute format('revoke update, delete, truncate on audit_line from public, %I', current_user);
    execute format('revoke delete, truncate on audit_head from public, %I', current_user);
    execute format('revoke update, delete, truncate on audit_checkpoint from public, %I', current_user);
  end $$;
  `,
);
