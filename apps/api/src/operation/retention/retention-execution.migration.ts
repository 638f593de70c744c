import { sqlMigration } from '../../platform/index.ts';

/**
 * The orders' own rules, and the only way in which anything goes: a function of the owner that demands an approved order
 * whose selection is still the one that was approved. All of it in one transaction, or nothing.
 */
export const retentionExecutionMigration = sqlMigration(
  '2020-10-30-retention-3-execution',
  `
  create function guard_retention_order() returns trigger language plpgsql as $$
  declare
    setting retention_setting;
  begin
    if tg_op = 'DELETE' then
      raise exception 'a retention order is never removed' using errcode = 'restrict_violation';
    end if;
    select * into strict setting from retention_setting where kind = new.kind;
    if tg_op = 'INSERT' then
      if new.state <> 'proposed' or new.approved_by is not null then
        raise exception 'a retention order begins as a proposal' using errcode = 'restrict_violation';
      end if;
      if setting.status <> 'decided' then
        raise exception 'how long % is kept is not decided: nothing may go', new.kind using errcode = 'restrict_violation';
      end if;
      if new.before_month > retention_before(new.kind, new.proposed_at) then
        raise exception 'the months before % of % are still to be kept', new.before_month, new.kind using errcode = 'restrict_violation';
      end if;
      new.setting_version := setting.version;
      new.selection := retention_selection(new.kind, new.before_month);
      new.selection_hash := retention_hash(new.selection);
      if jsonb_array_length(new.selection->'goes') = 0 then
        raise exception 'nothing of % would go', new.kind using errcode = 'restrict_violation';
      end if;
      return new;
    end if;
    if (new.id, new.kind, new.before_month, new.selection, new.selection_hash, new.setting_version, new.proposed_by, new.proposed_by_name, new.proposed_at, new.reason)
       is distinct from
       (old.id, old.kind, old.before_month, old.selection, old.selection_hash, old.setting_version, old.proposed_by, old.proposed_by_name, old.proposed_at, old.reason)
       or (old.state <> 'proposed' and (new.approved_by, new.approved_at) is distinct from (old.approved_by, old.approved_at)) then
      raise exception 'a retention order is never changed: withdraw it and propose another' using errcode = 'restrict_violation';
    end if;
    if new.state <> old.state and (old.state || ' ' || new.state) not in
       ('proposed approved', 'proposed rejected', 'proposed withdrawn', 'proposed void', 'approved completed', 'approved void', 'approved failed', 'failed approved') then
      raise exception 'a retention order does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
    end if;
    if old.state = 'proposed' and new.state = 'approved' then
      if new.approved_by is null or new.approved_by = new.proposed_by then
        raise exception 'somebody else than the proposer approves a retention order' using errcode = 'restrict_violation';
      end if;
      if retention_hash(retention_selection(new.kind, new.before_month)) <> new.selection_hash then
        raise exception 'what would go is no longer what was proposed' using errcode = 'restrict_violation';
      end if;
    end if;
    if new.state = 'completed' and old.state <> 'completed' and not retention_is_at_work() then
      raise exception 'a retention order is completed by being carried out' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger retention_order_is_guarded before insert or update or delete on retention_order
    for each row execute function guard_retention_order();

  -- Nothing goes without its record in the same transaction.
  create function demand_retention_record() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
  begin
    if not exists (select from retention_record r where r.order_id = new.id and r.record::jsonb->>'selectionHash' = new.selection_hash) then
      raise exception 'the retention order % was carried out without a record', new.id using errcode = 'restrict_violation';
    end if;
    return null;
  end $$;
  create constraint trigger retention_order_has_its_record after update on retention_order
    deferrable initially deferred for each row when (new.state = 'completed') execute function demand_retention_record();
  create function guard_retention_record() returns trigger language plpgsql as $$
  begin
    if exists (select from retention_order o where o.id = new.order_id and o.state = 'completed') then return new; end if;
    raise exception 'a record is written of an order that was carried out' using errcode = 'restrict_violation';
  end $$;
  create trigger retention_record_follows_its_order before insert on retention_record
    for each row execute function guard_retention_record();

  -- Removes what the selection names, but for what is held back. Only called below.
  create function remove_selected(its_kind text, first_kept date) returns jsonb language plpgsql as $$
  declare
    removed jsonb := '{}';
    gone_rows bigint;
    more bigint;
    last_line bigint;
    last_hash text;
  begin
    case its_kind
      when 'bookkeeping' then
        create temporary table gone on commit drop as select r.run_id from retention_runs(first_kept) r where r.held is null;
        delete from statement where run_id in (select run_id from gone);
        get diagnostics more = row_count;
        delete from judgement where run_id in (select run_id from gone);
        delete from billing_run_rule where run_id in (select run_id from gone);
        delete from billing_run where id in (select run_id from gone);
        get diagnostics gone_rows = row_count;
        removed := jsonb_build_object('runs', gone_rows, 'statements', more);
        drop table gone;
      when 'case-data' then
        create temporary table gone on commit drop as select c.case_number from retention_cases(first_kept) c where c.held is null;
        delete from billing_run_episode where revision_id in
          (select r.id from episode_revision r where r.case_number in (select g.case_number from gone g));
        create temporary table freed on commit drop as
          select distinct a.run_id, a.care_type, a.judgement from assessment a where a.case_number in (select g.case_number from gone g);
        delete from assessment where case_number in (select g.case_number from gone g);
        get diagnostics more = row_count;
        delete from judgement j using freed f
         where j.run_id = f.run_id and j.care_type = f.care_type and j.judgement = f.judgement
           and not exists (select from assessment a where a.run_id = j.run_id and a.care_type = j.care_type and a.judgement = j.judgement);
        delete from episode_revision where case_number in (select g.case_number from gone g);
        get diagnostics gone_rows = row_count;
        removed := jsonb_build_object('cases', (select count(*) from gone), 'revisions', gone_rows, 'assessments', more);
        drop table gone, freed;
      when 'raw-files' then
        create temporary table gone on commit drop as
          select f.upload, f.size_bytes from retention_files(first_kept) f where f.held is null;
        delete from raw_file_piece where upload in (select upload from gone);
        removed := (select jsonb_build_object('files', count(*), 'bytes', coalesce(sum(size_bytes), 0)) from gone);
        drop table gone;
      when 'refused-rows' then
        delete from import_refused_row where import_id in (select r.import_id from retention_refused(first_kept) r where r.held is null);
        get diagnostics gone_rows = row_count;
        removed := jsonb_build_object('rows', gone_rows);
      when 'sign-in' then
        delete from session where id in (select s.id from retention_sessions(first_kept) s);
        get diagnostics gone_rows = row_count;
        removed := jsonb_build_object('sessions', gone_rows);
      when 'audit-trail' then
        select sum(a.lines), max(a.last_line), max(a.month) into gone_rows, last_line, first_kept from retention_audit_months(first_kept) a where a.held is null;
        first_kept := first_kept + interval '1 month';
        if not exists (select from audit_checkpoint c where c.last_id = last_line) then
          perform seal_audit_months(first_kept, now(), 'Fristdag');
        end if;
        select l.hash into last_hash from audit_line l where l.id = last_line;
        perform drop_audit_months(first_kept);
        removed := jsonb_build_object('lines', gone_rows, 'sealed', jsonb_build_object('sequence', last_line, 'hash', last_hash, 'before', to_char(first_kept, 'YYYY-MM-DD')));
      when 'access-log' then
        removed := jsonb_build_object('lines', (select coalesce(sum((r.counts->>'lines')::bigint), 0) from retention_rows(its_kind, first_kept) r));
        execute 'select drop_access_log_months($1)' using first_kept;
    end case;
    return removed;
  end $$;

  create function execute_retention_order(its_id bigint, at timestamptz) returns jsonb language plpgsql
    security definer set search_path = public, pg_temp as $$
  declare
    its_order retention_order;
    selection jsonb;
    removed jsonb;
    expected jsonb;
  begin
    if not sees_all_payers() then
      raise exception 'a retention order is carried out by the region' using errcode = 'insufficient_privilege';
    end if;
    select * into its_order from retention_order where id = its_id for update;
    if not found or its_order.state <> 'approved' then
      raise exception 'there is no approved retention order %', its_id using errcode = 'restrict_violation';
    end if;
    -- Whoever writes what is counted waits until it is gone. The head of the trail comes before its lines, as for everybody.
    perform pg_advisory_xact_lock(hashtextextended('fristdag.episodes', 0));
    if its_order.kind in ('bookkeeping', 'case-data') then lock table billing_run in share row exclusive mode; end if;
    if its_order.kind in ('raw-files', 'refused-rows') then lock table import in share row exclusive mode; end if;
    if its_order.kind = 'audit-trail' then perform from audit_head for update; end if;
    selection := retention_selection(its_order.kind, its_order.before_month);
    if retention_hash(selection) <> its_order.selection_hash then
      update retention_order set state = 'void', ended_reason = 'selection-changed', touched_at = now() where id = its_id;
      return jsonb_build_object('outcome', 'void');
    end if;
    select jsonb_object_agg(sums.name, sums.total) into expected
      from (select entry.key as name, sum(entry.value::numeric) as total
              from jsonb_array_elements(selection->'goes') part, jsonb_each_text(part->'counts') entry group by entry.key) sums;
    insert into retention_execution (order_id) values (its_id);
    removed := remove_selected(its_order.kind, its_order.before_month);
    if not (removed @> expected) then
      raise exception 'the retention order % removed %, not %', its_id, removed, expected;
    end if;
    update retention_order set state = 'completed', completed_at = at, problem = null, touched_at = now() where id = its_id;
    update retention_execution set is_over = true where order_id = its_id;
    return jsonb_build_object('outcome', 'completed', 'removed', removed);
  end $$;
  revoke execute on function remove_selected(text, date) from public;
  `,
);
