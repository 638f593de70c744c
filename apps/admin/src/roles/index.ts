import { lazy } from 'react';

export const AccountsPage = lazy(() => import('./AccountsPage.tsx'));
export const PersonPage = lazy(() => import('./PersonPage.tsx'));
