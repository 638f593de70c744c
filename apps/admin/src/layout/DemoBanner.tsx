import { Box } from '@mui/material';
import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { count, date } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import type { DemoData } from '../providers/api-types.ts';
import { useSession } from '../providers/auth-provider.ts';
import { useApi, useBusinessClock } from '../providers/use-api.ts';
import { NextEventButton } from './NextEventButton.tsx';

/** In the demo: that the patients are invented, which day it is, and how far the sample data have come. */
export function DemoBanner() {
  const text = useText();
  const language = useLanguage();
  const clock = useBusinessClock();
  const demo = useApi<DemoData>('/demo-data', {
    enabled: clock?.demo === true,
    pollEvery: (latest) => (latest?.state === 'loading' ? 2000 : false),
  }).data;
  const session = useSession();
  useFreshListsWhenLoaded(demo?.state);
  if (!clock?.demo) return null;
  return (
    <Box
      className="no-print"
      role="region"
      aria-label="Demo"
      sx={(theme) => ({
        px: { xs: 1.5, sm: 2 },
        py: 0.75,
        fontSize: '0.875rem',
        backgroundColor: theme.palette.meaning.waits.fill,
        color: theme.palette.text.primary,
        borderBottom: `1px solid ${theme.palette.meaning.waits.ink}`,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2,
      })}
    >
      <span>{text('console.demoBanner', { date: date(clock.today, language) })}</span>
      {session ? <NextEventButton today={clock.today} /> : null}
      {demo?.state === 'loading' ? (
        <span role="status">
          {text('console.demoLoading', { done: count(demo.progress.done), total: count(demo.progress.total) })}
        </span>
      ) : null}
      {demo?.state === 'failed' ? <strong role="status">{text('console.demoFailed')}</strong> : null}
    </Box>
  );
}

function useFreshListsWhenLoaded(state: DemoData['state'] | undefined) {
  const queries = useQueryClient();
  useEffect(() => {
    if (state === 'completed')
      void queries.invalidateQueries({ predicate: (query) => query.queryKey[1] !== '/demo-data' });
  }, [state, queries]);
}
