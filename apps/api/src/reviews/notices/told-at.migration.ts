import { sqlMigration } from '../../platform/index.ts';

/**
 * When somebody was told, by the clock that the month lives in: beside a last day in October 2020, a notice of a demo was not
 * given years later. The work's own times – tries, waits – stay with the real clock.
 */
export const toldAtMigration = sqlMigration(
  '2020-11-14-notices-told-at',
  `
  -- How far the business clock is from the real one; nothing in production.
  create function business_shift() returns interval language sql stable as $$
    select coalesce((select offset_ms from business_clock), 0) * interval '1 millisecond';
  $$;
  alter table notice_delivery add column told_at timestamptz not null default now();
  alter table notice_delivery alter column told_at set default now() + business_shift();
  update notice_delivery set told_at = created_at + business_shift();
  `,
);
