import { sqlMigration } from '../platform/index.ts';
import { consultationMigrations } from './consultation/consultation.migration.ts';
import { lifeMigration } from './publish/life.migration.ts';

export const rulesMigrations = [
  sqlMigration(
    '2020-10-06-rules',
    `
    -- Published versions: the document of rules/, byte for meaning. The hash is over its RFC 8785 canonical JSON.
    create table rule_version (
      id text primary key,
      name text not null unique,
      care_type text not null check (care_type in ('somatic', 'psychiatric')),
      valid_from date not null check (extract(day from valid_from) = 1),
      correction integer not null default 1,
      published_at timestamptz,
      document jsonb not null,
      hash text not null,
      version integer not null default 1,
      unique (care_type, valid_from, correction)
    );
    create trigger rule_version_is_kept before update or delete on rule_version
      for each row when (old.published_at is not null) execute function refuse_change();
    `,
  ),
  lifeMigration,
  ...consultationMigrations,
  sqlMigration(
    '2020-11-06-rules-preview-as-if',
    `
    -- Previews that judge the version as if it had begun earlier say so beside it; they are not what a run will say.
    alter table rule_version_preview add column as_if_from text collate "C";
    `,
  ),
];
