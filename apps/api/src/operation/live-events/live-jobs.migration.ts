import { sqlMigration } from '../../platform/index.ts';

/**
 * More of what goes on by itself is told to those who look at it: previews, documents on their way, payments that were read
 * in, and rule versions that somebody else has to act on.
 */
export const liveJobsMigration = sqlMigration(
  '2020-11-14-notices-live-jobs',
  `
  create trigger say_change after insert or update of state on impact_preview for each row execute function say_change_of_job('impact-preview');

  create function say_change_of_delivery() returns trigger language plpgsql as $$
  begin
    perform say_change('invoice-delivery', new.id::text, (select i.payer from invoice i where i.id = new.invoice_id), null, true);
    return new;
  end $$;
  create trigger say_change after insert or update of state on invoice_delivery for each row execute function say_change_of_delivery();

  -- A bank's file holds thousands: said once a statement, and of no one payment.
  create function say_change_of_payments() returns trigger language plpgsql as $$
  begin
    perform say_change('payment', '', null, null, false);
    return null;
  end $$;
  create trigger say_change after insert or update on payment for each statement execute function say_change_of_payments();

  create trigger say_change after update of state on rule_version
    for each row when (new.state is distinct from old.state) execute function say_change_of_job('rule-version');
  `,
);
