import { lazy } from 'react';

export const MonthStatus = lazy(() => import('./MonthStatus.tsx'));
export const ChangesAfterSharing = lazy(() => import('./ChangesAfterSharing.tsx'));
