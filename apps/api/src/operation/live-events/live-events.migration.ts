import { sqlMigration } from '../../platform/index.ts';

/**
 * What changed, said to every process that listens, when the act's transaction commits: kind and id, whose it is, and no
 * data. The database drops repetitions within a transaction by itself.
 */
export const liveEventsMigration = sqlMigration(
  '2020-11-06-notices-live-events',
  `
  create function say_change(kind text, id text, payer text, account text, told_to_payer boolean) returns void language sql as $$
    select pg_notify('fristdag_live', json_build_object('kind', kind, 'id', id, 'payer', payer, 'account', account, 'toPayer', told_to_payer)::text);
  $$;

  create function say_change_of_case() returns trigger language plpgsql as $$
  begin
    -- Before it is shared, a month is the region's own.
    perform say_change('billing-case', new.id::text, new.payer, null, new.shared_on is not null);
    return new;
  end $$;
  create trigger say_change after update on billing_case for each row execute function say_change_of_case();

  create function say_change_of_dialogue() returns trigger language plpgsql as $$
  begin
    perform say_change('dialogue', new.id::text, new.payer, null, true);
    return new;
  end $$;
  create trigger say_change after insert or update on dialogue for each row execute function say_change_of_dialogue();

  create function say_change_of_message() returns trigger language plpgsql as $$
  begin
    perform say_change('dialogue', new.dialogue_id::text, new.payer, null, true);
    return new;
  end $$;
  create trigger say_change after insert on dialogue_message for each row when (not new.internal) execute function say_change_of_message();

  create function say_change_of_invoice() returns trigger language plpgsql as $$
  begin
    perform say_change('invoice', new.id::text, new.payer, null, true);
    return new;
  end $$;
  create trigger say_change after insert on invoice for each row execute function say_change_of_invoice();

  create function say_change_of_notice() returns trigger language plpgsql as $$
  begin
    if new.in_app then perform say_change('notice', new.id::text, null, new.account_id, false); end if;
    return new;
  end $$;
  create trigger say_change after insert or update of read_at on notice_delivery for each row execute function say_change_of_notice();

  create function say_change_of_job() returns trigger language plpgsql as $$
  begin
    perform say_change(tg_argv[0], new.id::text, null, null, false);
    return new;
  end $$;
  create trigger say_change after insert or update of state on billing_run for each row execute function say_change_of_job('billing-run');
  create trigger say_change after insert or update of state on import for each row execute function say_change_of_job('import');

  -- Rights that ended or changed: streams of the account are looked at anew, at once.
  create function say_change_of_rights() returns trigger language plpgsql as $$
  begin
    perform say_change('rights', '', null, case when tg_op = 'DELETE' then old.account_id else new.account_id end, false);
    return null;
  end $$;
  create trigger say_change after insert or update or delete on role_assignment for each row execute function say_change_of_rights();
  create trigger say_end after update of ended_at or delete on session for each row execute function say_change_of_rights();
  create function say_change_of_account() returns trigger language plpgsql as $$
  begin
    perform say_change('rights', '', null, new.id, false);
    return null;
  end $$;
  create trigger say_change after update of disabled_at on account for each row execute function say_change_of_account();
  `,
);
