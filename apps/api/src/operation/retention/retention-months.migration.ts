import { sqlMigration } from '../../platform/index.ts';

/** Tables of a month from its review to its vouchers, in the order in which their rows go. */
const MONTH_TABLES = [
  'payment_act',
  'payment_reminder',
  'write_off',
  'payment',
  'ledger_line',
  'ledger_voucher',
  'invoice_delivery',
  'invoice_document',
  'invoice_approval',
  'invoice',
  'notice_delivery',
  'notice',
  'unit_question',
  'dialogue_message',
  'dialogue',
  'review_mark',
  'review_opening',
  'review_acceptance',
  'case_revision_request',
  'change_decision',
  'sharing_release_case',
  'sharing_release',
  'due_step',
  'review_package',
  'billing_case',
  'billing_case_run',
];

/** SQL. Rows that were never removed before may go by an order, and are still never changed where they were not. */
export function goByOrder(tables: readonly string[]): string {
  return `do $$
  declare
    its_table text;
    its_trigger record;
  begin
    foreach its_table in array '{${tables.join(',')}}'::text[] loop
      for its_trigger in
        select t.tgname as name, t.tgtype & 16 > 0 as on_update from pg_trigger t join pg_proc p on p.oid = t.tgfoid
         where t.tgrelid = its_table::regclass and p.proname = 'refuse_change' and t.tgtype & 8 > 0 and t.tgtype & 1 > 0
      loop
        execute format('drop trigger %I on %I', its_trigger.name, its_table);
        if its_trigger.on_update then
          execute format('create trigger %I before update on %I for each row execute function refuse_change()', its_trigger.name, its_table);
        end if;
      end loop;
      execute format('create trigger %I before delete on %I for each row execute function refuse_change_without_order()',
                     its_table || '_goes_by_order', its_table);
      if (select c.relrowsecurity from pg_class c where c.oid = its_table::regclass) then
        execute format('create policy goes_by_order on %I for delete using ((select sees_all_payers()) and (select retention_is_at_work()))', its_table);
      end if;
    end loop;
  end $$;`;
}

/**
 * The vouchers of a month are its invoices and its ledger; they go with everything that explains them, in the transaction of
 * the order, and not while anything of the month is unsettled or booked later (bookkeeping act 7:2: the seventh year after
 * the end of the calendar year in which the financial year ended).
 */
export const retentionMonthsMigration = sqlMigration(
  '2020-12-01-retention-months',
  `
  create or replace function retention_open_months() returns table (period text, reason text) stable language sql as $$
    select distinct b.period, 'run-under-way' from billing_run b where b.state in ('queued', 'running')
    union
    select distinct c.period, 'case-unsettled' from billing_case c where c.state not in ('closed', 'paid', 'credited')
  $$;

  create or replace function retention_runs(first_kept date) returns table (run_id bigint, month date, held text) stable language sql as $$
    select b.id, (b.period || '-01')::date,
           case when b.period in (select o.period from retention_open_months() o) then 'open-month'
                when exists (select from assessment a where a.run_id = b.id)
                  or exists (select from billing_run_episode e where e.run_id = b.id) then 'case-data-remains'
                when exists (select from billing_case c join ledger_line l on l.case_id = c.id join ledger_voucher v on v.id = l.voucher_id
                              where c.period = b.period and v.booked_on >= first_kept) then 'booked-later' end
      from billing_run b where (b.period || '-01')::date < first_kept
  $$;

  ${goByOrder(MONTH_TABLES)}

  -- What lies around the runs that go: settled months, as a whole.
  create function remove_settled_months(first_kept date) returns jsonb language plpgsql as $$
  declare
    removed jsonb;
  begin
    create temporary table gone_run on commit drop as select r.run_id from retention_runs(first_kept) r where r.held is null;
    create temporary table gone_case on commit drop as
      select c.id from billing_case c
       where exists (select from billing_run b join gone_run g on g.run_id = b.id where b.period = c.period)
         and not exists (select from billing_run b where b.period = c.period and b.id not in (select run_id from gone_run));
    create temporary table gone_invoice on commit drop as select i.id, i.hash from invoice i where i.case_id in (select id from gone_case);
    create temporary table gone_voucher on commit drop as
      select distinct l.voucher_id as id from ledger_line l where l.case_id in (select id from gone_case)
         and not exists (select from ledger_line o where o.voucher_id = l.voucher_id and o.case_id not in (select id from gone_case));
    create temporary table gone_package on commit drop as select p.id, p.hash from review_package p where p.case_id in (select id from gone_case);
    create temporary table gone_dialogue on commit drop as select d.id from dialogue d where d.case_id in (select id from gone_case);
    removed := jsonb_build_object(
      'billingCases', (select count(*) from gone_case), 'packages', (select count(*) from gone_package),
      'dialogues', (select count(*) from gone_dialogue), 'invoices', (select count(*) from gone_invoice),
      'vouchers', (select count(*) from gone_voucher),
      'packagesHash', (select list_hash(string_agg(hash, ',' order by id)) from gone_package),
      'invoicesHash', (select list_hash(string_agg(hash, ',' order by id)) from gone_invoice));
    delete from payment_act where voucher_id in (select id from gone_voucher);
    delete from payment_reminder where invoice_id in (select id from gone_invoice);
    delete from write_off where invoice_id in (select id from gone_invoice);
    delete from payment where invoice_id in (select id from gone_invoice);
    delete from ledger_line where voucher_id in (select id from gone_voucher);
    delete from ledger_voucher where id in (select id from gone_voucher);
    delete from invoice_delivery where invoice_id in (select id from gone_invoice);
    delete from invoice_document where invoice_id in (select id from gone_invoice);
    delete from invoice_approval where case_id in (select id from gone_case);
    delete from invoice where id in (select id from gone_invoice);
    delete from notice_delivery where notice_id in (select n.id from notice n where n.case_id in (select id from gone_case));
    delete from notice where case_id in (select id from gone_case);
    delete from unit_question where dialogue_id in (select id from gone_dialogue);
    delete from dialogue_message where dialogue_id in (select id from gone_dialogue);
    delete from dialogue where id in (select id from gone_dialogue);
    delete from review_mark where package_id in (select id from gone_package);
    delete from review_opening where package_id in (select id from gone_package);
    delete from review_acceptance where case_id in (select id from gone_case);
    delete from case_revision_request where case_id in (select id from gone_case);
    delete from change_decision where case_id in (select id from gone_case);
    create temporary table gone_release on commit drop as
      select distinct s.release_id as id from sharing_release_case s where s.case_id in (select id from gone_case);
    delete from sharing_release_case where case_id in (select id from gone_case);
    delete from sharing_release r using gone_release g where r.id = g.id
       and not exists (select from sharing_release_case s where s.release_id = r.id);
    delete from due_step where case_id in (select id from gone_case);
    delete from review_package where id in (select id from gone_package);
    delete from billing_case where id in (select id from gone_case);
    delete from billing_case_run where run_id in (select run_id from gone_run);
    drop table gone_run, gone_case, gone_invoice, gone_voucher, gone_package, gone_dialogue, gone_release;
    return removed;
  end $$;

  alter function remove_selected(text, date) rename to remove_counted;
  create function remove_selected(its_kind text, first_kept date) returns jsonb language plpgsql as $$
  declare
    around jsonb := '{}';
  begin
    if its_kind = 'bookkeeping' then around := remove_settled_months(first_kept); end if;
    return remove_counted(its_kind, first_kept) || around;
  end $$;
  revoke execute on function remove_selected(text, date), remove_counted(text, date), remove_settled_months(date) from public;
  `,
);

/**
 * What hangs on a month's runs goes before them: which calculations payers were given, and which months a version corrected.
 */
export const retentionLaterTablesMigration = sqlMigration(
  '2020-12-02-retention-later-tables',
  `
  ${goByOrder(['readable_calculation', 'rule_correction_month'])}

  alter function remove_settled_months(date) rename to remove_settled_cases;
  create function remove_settled_months(first_kept date) returns jsonb language plpgsql as $$
  begin
    create temporary table ended_run on commit drop as select r.run_id as id from retention_runs(first_kept) r where r.held is null;
    delete from readable_calculation where run_id in (select id from ended_run);
    delete from rule_correction_month where base_run_id in (select id from ended_run) or shadow_run_id in (select id from ended_run);
    drop table ended_run;
    return remove_settled_cases(first_kept);
  end $$;
  revoke execute on function remove_settled_months(date) from public;
  `,
);
