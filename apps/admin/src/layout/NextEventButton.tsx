import { Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { dayAndMonth } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import type { NextEvent } from '../providers/api-types.ts';
import { callApi, failureOf } from '../providers/http.ts';
import { useApi } from '../providers/use-api.ts';

/** Demo only: moves the business clock to the next due step of the calendar, and says what it was. */
export function NextEventButton({ today }: { today: string }) {
  const text = useText();
  const language = useLanguage();
  const notify = useNotify();
  const queries = useQueryClient();
  const [isMoving, setMoving] = useState(false);
  const next = useApi<NextEvent>('/demo/next-event').data?.next;
  if (!next) return null;
  const goOn = async () => {
    setMoving(true);
    try {
      await callApi<NextEvent>('/demo/next-event', { method: 'POST' });
      notify(text('console.nextEventDone', { title: next.title, day: dayAndMonth(next.at.slice(0, 10), language) }), {
        type: 'success',
      });
      // The steps of the day are taken moments after the clock has come to it.
      for (const wait of [0, 1500]) {
        await new Promise((resolve) => setTimeout(resolve, wait));
        await queries.invalidateQueries();
      }
    } catch (error) {
      notify(failureOf(error).message || text('console.faultOffline'), { type: 'error' });
    } finally {
      setMoving(false);
    }
  };
  const at = next.at.slice(0, 10);
  const when =
    at.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(at, language) : `${dayAndMonth(at, language)} ${at.slice(0, 4)}`;
  return (
    <Button
      size="small"
      variant="text"
      disabled={isMoving}
      title={next.title}
      onClick={() => void goOn()}
      sx={{ py: 0, minHeight: 24, color: 'text.primary', textDecoration: 'underline', fontSize: 'inherit' }}
    >
      {text('console.nextEvent', { day: when })}
    </Button>
  );
}
