import { lazy } from 'react';

export const auditLines = { name: 'audit-lines', list: lazy(() => import('./AuditLineList.tsx')) };
