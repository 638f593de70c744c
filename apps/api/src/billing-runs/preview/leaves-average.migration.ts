import { sqlMigration } from '../../platform/index.ts';

/** In the hybrid model long stays leave the average: the sum moves although no stay's own share does. */
export const leavesAverageMigration = sqlMigration(
  '2020-11-17-preview-leaves-average',
  `
  alter table impact_preview_change
    drop constraint impact_preview_change_kind_check,
    add check (kind in ('counted', 'not-counted', 'days', 'conditions', 'billed-singly', 'averaged', 'contribution'));
  `,
);
