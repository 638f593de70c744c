import { sqlMigration } from '../platform/index.ts';

/** Why an attempt failed is said to people in both languages. */
export const deliveryReasonsMigration = sqlMigration(
  '2020-11-09-payments-reasons',
  `
  -- {sv, en}: why a document was not taken; null for what went well and for older rows, which have words alone.
  alter table invoice_delivery_attempt add column said jsonb check (said is null or said ?& array['sv', 'en']);
  `,
);

/** Every attempt to hand a document over, and a word to the payer when an overdue invoice is reminded of. */
export const paymentsFollowedUpMigration = sqlMigration(
  '2020-11-09-payments-followed-up',
  `
  -- What became of each attempt; goes with its delivery.
  create table invoice_delivery_attempt (
    id bigint generated always as identity primary key,
    delivery_id bigint not null references invoice_delivery on delete cascade,
    at timestamptz not null default now(),
    outcome text not null check (outcome in ('delivered', 'failed', 'refused', 'put-back')),
    -- The receipt, or why it failed; never anything of the document.
    words text
  );
  create index on invoice_delivery_attempt (delivery_id);
  create trigger invoice_delivery_attempt_is_kept before update on invoice_delivery_attempt for each row execute function refuse_change();
  create function attempt_goes_with_its_delivery() returns trigger language plpgsql as $$
  begin
    if exists (select from invoice_delivery d where d.id = old.delivery_id) then
      raise exception 'an attempt goes only with its delivery' using errcode = 'restrict_violation';
    end if;
    return old;
  end $$;
  create trigger attempt_goes_with_its_delivery before delete on invoice_delivery_attempt
    for each row execute function attempt_goes_with_its_delivery();

  -- Once for each invoice, in the transaction that notes the reminder.
  create function notice_of_payment_reminder() returns trigger language plpgsql as $$
  begin
    perform add_notice('invoice-reminder', '', 'invoice', new.invoice_id, i.case_id, new.payer, 'municipality', i.due_on, null)
      from invoice i where i.id = new.invoice_id;
    return new;
  end $$;
  create trigger notice_of_payment_reminder after insert on payment_reminder for each row execute function notice_of_payment_reminder();
  `,
);
