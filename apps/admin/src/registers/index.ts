import { lazy } from 'react';

export const RegisterPage = lazy(() => import('./RegisterPage.tsx'));
