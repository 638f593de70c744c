import { Box, Button } from '@mui/material';
import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'react-router-dom';
import { FiveMinutes, useFiveMinutes } from '../five-minutes/FiveMinutes.tsx';
import { count, date } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import type { DemoData } from '../providers/api-types.ts';
import { useSession } from '../providers/auth-provider.ts';
import { useApi, useBusinessClock } from '../providers/use-api.ts';
import { NextEventButton } from './NextEventButton.tsx';

const FIVE_MINUTES = 'five-minutes';

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
  const { pathname } = useLocation();
  const fiveMinutes = useFiveMinutes(pathname);
  useFreshListsWhenLoaded(demo?.state);
  if (!clock?.demo) return null;
  const hasStories = session !== null && demo !== undefined && demo.state !== 'none';
  return (
    <>
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
        {hasStories ? (
          <Button
            size="small"
            variant="text"
            aria-expanded={fiveMinutes.isOpen}
            aria-controls={FIVE_MINUTES}
            onClick={fiveMinutes.isOpen ? fiveMinutes.close : fiveMinutes.open}
            sx={{
              py: 0,
              minHeight: 24,
              color: 'text.primary',
              textDecoration: 'underline',
              fontSize: 'inherit',
              ml: { md: 'auto' },
            }}
          >
            {text('demo.title')}
          </Button>
        ) : null}
      </Box>
      {hasStories && fiveMinutes.isOpen ? <FiveMinutes id={FIVE_MINUTES} onClose={fiveMinutes.close} /> : null}
    </>
  );
}

function useFreshListsWhenLoaded(state: DemoData['state'] | undefined) {
  const queries = useQueryClient();
  useEffect(() => {
    if (state === 'completed')
      void queries.invalidateQueries({ predicate: (query) => query.queryKey[1] !== '/demo-data' });
  }, [state, queries]);
}
