import { lazy } from 'react';

export const accessLog = { name: 'access-log', list: lazy(() => import('./AccessLogList.tsx')) };
