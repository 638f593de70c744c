import { lazy } from 'react';

export const consultations = {
  name: 'consultations',
  list: lazy(() => import('./ConsultationList.tsx')),
  create: lazy(() => import('./ConsultationNew.tsx')),
  show: lazy(() => import('./ConsultationShow.tsx')),
};
