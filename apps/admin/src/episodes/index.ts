import { lazy } from 'react';

export const episodes = {
  name: 'episodes',
  list: lazy(() => import('./EpisodeList.tsx')),
  show: lazy(() => import('./EpisodeShow.tsx')),
};
