import { sqlMigration } from '../platform/index.ts';

/** Who watches the product at work, and may have a job done again that was given up. */
export const operationPermissionsMigration = sqlMigration(
  '2020-10-28-operation-permissions',
  `
  insert into role_permission
    select role_id, permission
      from (values ('region-administrator', 'operation:read'), ('region-administrator', 'operation:write')) as given (role_id, permission)
    on conflict do nothing;
  `,
);
