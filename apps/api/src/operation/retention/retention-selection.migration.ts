import { sqlMigration } from '../../platform/index.ts';

/**
 * What an order would take, counted by the database itself: the same functions serve the preview, the proposal, the approval
 * and the execution, so that one hash binds all four. They run with the rights and the scope of their caller.
 */
export const retentionSelectionMigration = sqlMigration(
  '2020-10-30-retention-2-selection',
  `
  create function local_month(instant timestamptz) returns date stable strict parallel safe language sql
    return date_trunc('month', instant at time zone 'Europe/Stockholm')::date;
  create function list_hash(list text) returns text immutable parallel safe language sql
    return 'sha256:' || encode(sha256(convert_to(coalesce(list, ''), 'UTF8')), 'hex');

  -- Months that something open refers to, with the reason as a code. Later rooms (dialogues, invoices) replace the body.
  create function retention_open_months() returns table (period text, reason text) stable language sql as $$
    select distinct b.period, 'run-under-way' from billing_run b where b.state in ('queued', 'running')
  $$;

  -- The first month that is kept. Sign-in goes by the real clock, the access log by whichever stands earlier, the rest by
  -- the business clock.
  create function retention_before(its_kind text, at timestamptz) returns date stable language sql as $$
    select date_trunc(s.counted_from, (case s.kind when 'sign-in' then now() when 'access-log' then least(at, now()) else at end at time zone 'Europe/Stockholm')
                                      - s.keep_months * interval '1 month')::date
      from retention_setting s where s.kind = its_kind
  $$;

  -- A case belongs to the latest month in which it was discharged or judged; while it goes on, it is held back.
  create function retention_cases(first_kept date)
    returns table (case_number text, month date, held text, revisions bigint, assessments bigint) stable language sql as $$
    with judged as (
      select a.case_number, max(b.period) as period, count(*) as assessments,
             bool_or(b.period in (select o.period from retention_open_months() o)) as is_open
        from assessment a join billing_run b on b.id = a.run_id group by a.case_number),
    told as (
      select r.case_number, count(*) as revisions,
             coalesce(max(r.period), max(to_char(r.received_at at time zone 'Europe/Stockholm', 'YYYY-MM'))) as period,
             bool_or(r.is_latest and r.discharged_at is null and not r.cancelled) as is_ongoing,
             bool_or(r.period in (select o.period from retention_open_months() o)) as is_open
        from episode_revision r group by r.case_number)
    select t.case_number, m.month,
           case when t.is_ongoing then 'ongoing' when t.is_open or j.is_open then 'open-month' end,
           t.revisions, coalesce(j.assessments, 0)
      from told t left join judged j on j.case_number = t.case_number
           cross join lateral (select (greatest(t.period, j.period) || '-01')::date as month) m
     where m.month < first_kept
  $$;

  -- A run may go when nothing of its cases is left: its sums are vouchers, its cases are not.
  create function retention_runs(first_kept date) returns table (run_id bigint, month date, held text) stable language sql as $$
    select b.id, (b.period || '-01')::date,
           case when b.period in (select o.period from retention_open_months() o) then 'open-month'
                when exists (select from assessment a where a.run_id = b.id)
                  or exists (select from billing_run_episode e where e.run_id = b.id) then 'case-data-remains' end
      from billing_run b where (b.period || '-01')::date < first_kept
  $$;

  -- A file by its latest import. What was read from it, and its hash, stay.
  create function retention_files(first_kept date)
    returns table (hash text, upload bigint, size_bytes bigint, month date, held text) stable language sql as $$
    select f.hash, f.upload, f.size_bytes, max(local_month(i.created_at)),
           case when bool_or(i.state in ('queued', 'running')) then 'import-under-way' end
      from raw_file f join import i on i.file_hash = f.hash
     where exists (select from raw_file_piece p where p.upload = f.upload)
     group by f.hash, f.upload, f.size_bytes having max(local_month(i.created_at)) < first_kept
  $$;

  create function retention_refused(first_kept date)
    returns table (import_id bigint, month date, held text, rows bigint) stable language sql as $$
    select i.id, local_month(i.created_at), case when i.state in ('queued', 'running') then 'import-under-way' end, count(*)
      from import_refused_row r join import i on i.id = r.import_id
     where local_month(i.created_at) < first_kept group by i.id
  $$;

  -- Sessions that are over. Failed attempts go by themselves after a day.
  create function retention_sessions(first_kept date) returns table (id text, month date) stable language sql as $$
    select s.id, local_month(s.last_used_at) from session s
     where (s.ended_at is not null or s.expires_at < now()) and local_month(s.last_used_at) < first_kept
  $$;

  -- Months of the trail, oldest first. It tells of the bookkeeping: it stays while statements of its time do.
  create function retention_audit_months(first_kept date)
    returns table (month date, lines bigint, last_line bigint, hash text, held text) stable language sql as $$
    select l.month, count(*), max(l.id), (select hash from audit_line e where e.id = max(l.id)),
           case when l.month >= (select h.month from audit_head h) then 'month-not-over'
                when exists (select from statement s where s.created_at < ((l.month + interval '1 month') at time zone 'Europe/Stockholm'))
                  then 'vouchers-remain' end
      from audit_line l where l.month < first_kept group by l.month
  $$;

  create function retention_rows(its_kind text, first_kept date)
    returns table (month date, held text, counts jsonb, digest text) stable language plpgsql as $$
  begin
    case its_kind
      when 'bookkeeping' then return query
        select r.month, r.held, jsonb_build_object('runs', count(*), 'statements', coalesce(sum(s.statements), 0)),
               list_hash(string_agg(r.run_id || ':' || coalesce(s.list, ''), ',' order by r.run_id))
          from retention_runs(first_kept) r
          left join lateral (select count(*) as statements, string_agg(x.id || '=' || x.amount, ' ' order by x.id) as list
                               from statement x where x.run_id = r.run_id) s on true
         group by r.month, r.held;
      when 'audit-trail' then return query
        select a.month, a.held, jsonb_build_object('lines', a.lines), a.hash from retention_audit_months(first_kept) a;
      when 'case-data' then return query
        select c.month, c.held, jsonb_build_object('cases', count(*), 'revisions', sum(c.revisions), 'assessments', sum(c.assessments)),
               list_hash(string_agg(c.case_number || ':' || c.revisions || ':' || c.assessments, ',' order by c.case_number collate "C"))
          from retention_cases(first_kept) c group by c.month, c.held;
      when 'raw-files' then return query
        select f.month, f.held, jsonb_build_object('files', count(*), 'bytes', sum(f.size_bytes)),
               list_hash(string_agg(f.hash, ',' order by f.hash collate "C"))
          from retention_files(first_kept) f group by f.month, f.held;
      when 'refused-rows' then return query
        select r.month, r.held, jsonb_build_object('rows', sum(r.rows)),
               list_hash(string_agg(r.import_id || ':' || r.rows, ',' order by r.import_id))
          from retention_refused(first_kept) r group by r.month, r.held;
      when 'sign-in' then return query
        select s.month, null::text, jsonb_build_object('sessions', count(*)), list_hash(string_agg(s.id, ',' order by s.id collate "C"))
          from retention_sessions(first_kept) s group by s.month;
      when 'access-log' then return query select * from retention_access_log(first_kept);
    end case;
  end $$;

  -- The access log: whole months, as its partitions are dropped.
  create function retention_access_log(first_kept date)
    returns table (month date, held text, counts jsonb, digest text) stable language plpgsql as $$
  begin
    if to_regclass('access_entry') is null then return; end if;
    return query execute $q$
      select e.month, null::text, jsonb_build_object('lines', count(*)), list_hash(count(*) || ':' || min(e.id) || ':' || max(e.id))
        from access_entry e where e.month < $1 group by e.month $q$ using first_kept;
  end $$;

  create function retention_selection(its_kind text, first_kept date) returns jsonb stable language sql as $$
    select jsonb_build_object('kind', its_kind, 'before', to_char(first_kept, 'YYYY-MM'),
             'settingVersion', (select s.version from retention_setting s where s.kind = its_kind),
             'goes', coalesce(jsonb_agg(part.line order by part.month) filter (where part.held is null), '[]'),
             'held', coalesce(jsonb_agg(part.line || jsonb_build_object('reason', part.held) order by part.month, part.held)
                                filter (where part.held is not null), '[]'))
      from (select r.month, r.held, jsonb_build_object('month', to_char(r.month, 'YYYY-MM'), 'counts', r.counts, 'hash', r.digest) as line
              from retention_rows(its_kind, first_kept) r) part
  $$;
  -- Binds what goes; what is held back may change without changing the order.
  create function retention_hash(selection jsonb) returns text immutable parallel safe language sql
    return list_hash((selection - 'held')::text);
  `,
);
