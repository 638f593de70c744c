import { lazy } from 'react';

export const MonthStatus = lazy(() => import('./MonthStatus.tsx'));
