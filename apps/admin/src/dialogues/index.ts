import { lazy } from 'react';

export const DialogueList = lazy(() => import('./DialogueList.tsx'));
export const DialogueNew = lazy(() => import('./DialogueNew.tsx'));
export const DialogueShow = lazy(() => import('./DialogueShow.tsx'));
export { newDialoguePath } from './dialogue-path.ts';
