import { sqlMigration } from '../../platform/index.ts';

export const payerChangesMigration = sqlMigration(
  '2020-11-06-register-changes',
  `
  -- What was changed in the register of payers, from which day, by whom and why: only ever added to.
  create table payer_change (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('add', 'end', 'merge', 'split', 'rename')),
    from_day date,
    -- Codes of the payers that end, begin, and take over although they were there before.
    ended text[] not null,
    begun text[] not null,
    taken_over_by text[] not null,
    reason text not null,
    changed_by text not null,
    changed_by_name text not null,
    changed_at timestamptz not null
  );
  create trigger payer_change_is_kept before update or delete on payer_change for each row execute function refuse_change();

  -- A period of validity that has been given out is never moved silently: it ends once, from then on it stands.
  create function payer_keeps_validity() returns trigger language plpgsql as $$
  begin
    if new.code <> old.code or new.municipality <> old.municipality or new.valid_from is distinct from old.valid_from
       or (old.valid_through is not null and new.valid_through is distinct from old.valid_through) then
      raise exception 'the validity of payer % stands', old.code using errcode = 'check_violation';
    end if;
    return new;
  end $$;
  create trigger payer_keeps_validity before update on payer for each row execute function payer_keeps_validity();
  `,
);
