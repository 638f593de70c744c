import { lazy } from 'react';

export const billingRuns = {
  name: 'billing-runs',
  list: lazy(() => import('./BillingRunList.tsx')),
  show: lazy(() => import('./BillingRunShow.tsx')),
};
