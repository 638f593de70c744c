import { lazy } from 'react';

export const statements = {
  name: 'statements',
  list: lazy(() => import('./StatementList.tsx')),
  show: lazy(() => import('./StatementShow.tsx')),
};
