import { sqlMigration } from '../../platform/index.ts';

/**
 * What previews and corrections say of single cases and runs goes together with these, and not otherwise. The sums and
 * hashes of a preview stay: they name nobody.
 */
export const whatGoesMigration = sqlMigration(
  '2020-10-31-preview-what-goes',
  `
  -- Only who sees every episode can tell that one is gone.
  create function goes_with_its_episode() returns trigger language plpgsql as $$
  begin
    if not sees_all_payers() or exists (select from episode_revision where id = old.revision_id) then
      raise exception 'rows of % go only with their episode', tg_table_name using errcode = 'restrict_violation';
    end if;
    return old;
  end $$;
  create function goes_with_its_run() returns trigger language plpgsql as $$
  begin
    if exists (select from billing_run where id = old.base_run_id) and exists (select from billing_run where id = old.shadow_run_id) then
      raise exception 'rows of % go only with their runs', tg_table_name using errcode = 'restrict_violation';
    end if;
    return old;
  end $$;

  drop trigger impact_preview_episode_is_kept on impact_preview_episode;
  drop trigger impact_preview_change_is_kept on impact_preview_change;
  drop trigger rule_correction_month_is_kept on rule_correction_month;
  alter table impact_preview_episode
    drop constraint impact_preview_episode_revision_id_fkey,
    add foreign key (revision_id) references episode_revision on delete cascade;
  alter table impact_preview_change
    drop constraint impact_preview_change_revision_id_fkey,
    add foreign key (revision_id) references episode_revision on delete cascade;
  alter table rule_correction_month
    drop constraint rule_correction_month_base_run_id_fkey,
    drop constraint rule_correction_month_shadow_run_id_fkey,
    add foreign key (base_run_id) references billing_run on delete cascade,
    add foreign key (shadow_run_id) references billing_run on delete cascade;
  create index on impact_preview_episode (revision_id);
  create index on impact_preview_change (revision_id);
  create index on rule_correction_month (base_run_id);
  create index on rule_correction_month (shadow_run_id);
  create trigger impact_preview_episode_is_kept before update on impact_preview_episode for each row execute function refuse_change();
  create trigger impact_preview_change_is_kept before update on impact_preview_change for each row execute function refuse_change();
  create trigger rule_correction_month_is_kept before update on rule_correction_month for each row execute function refuse_change();
  create trigger impact_preview_episode_goes before delete on impact_preview_episode for each row execute function goes_with_its_episode();
  create trigger impact_preview_change_goes before delete on impact_preview_change for each row execute function goes_with_its_episode();
  create trigger rule_correction_month_goes before delete on rule_correction_month for each row execute function goes_with_its_run();
  `,
);
