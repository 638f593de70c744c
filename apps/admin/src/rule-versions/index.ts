import { lazy } from 'react';

export const ruleVersions = {
  name: 'rule-versions',
  list: lazy(() => import('./RuleVersionList.tsx')),
  show: lazy(() => import('./RuleVersionShow.tsx')),
  edit: lazy(() => import('./editor/DraftPage.tsx')),
};
