import { lazy } from 'react';

export const BillingCaseShow = lazy(() => import('./BillingCaseShow.tsx'));
