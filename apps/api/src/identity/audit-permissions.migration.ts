import { sqlMigration } from '../platform/index.ts';

/** The auditor's start is the sample; everybody else's is what waits for them. */
export const auditPermissionsMigration = sqlMigration(
  '2020-10-21-audit-permissions',
  `
  insert into role_permission
    select id, 'to-do:read' from role where id <> 'auditor'
    union all select id, 'audit:verify' from role where id in ('region-administrator', 'region-approver', 'auditor')
    union all select id, 'audit-samples:read' from role where id = 'auditor';
  `,
);
