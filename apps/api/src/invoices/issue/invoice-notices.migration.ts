import { sqlMigration } from '../../platform/index.ts';

/** Whoever is asked to pay is told so, in the transaction that takes the number. */
export const invoiceNoticesMigration = sqlMigration(
  '2020-11-06-notices-of-invoices',
  `
  create function notice_of_invoice() returns trigger language plpgsql as $$
  begin
    perform add_notice(case new.kind when 'invoice' then 'invoice-issued' else 'credit-note-issued' end, '',
      'invoice', new.id, new.case_id, new.payer, 'municipality', case new.kind when 'invoice' then new.due_on end, new.issued_by);
    return new;
  end $$;
  create trigger notice_of_invoice after insert on invoice for each row execute function notice_of_invoice();
  `,
);
