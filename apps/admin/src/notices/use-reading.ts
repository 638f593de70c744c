import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useNotify } from 'react-admin';
import { useText } from '../i18n/use-text.ts';
import { callApi, failureOf } from '../providers/http.ts';

/** Marks notices as read; the bell, the panel and the page follow. */
export function useReading(): { read: (id: string) => void; readAll: () => void } {
  const text = useText();
  const notify = useNotify();
  const queries = useQueryClient();
  const post = useCallback(
    async (path: string) => {
      try {
        await callApi(path, { method: 'POST' });
        await queries.invalidateQueries({
          predicate: ({ queryKey: [kind, path] }) => kind === 'notices' || String(path).startsWith('/notices'),
        });
      } catch (error) {
        notify(failureOf(error).message || text('console.faultOffline'), { type: 'error' });
      }
    },
    [queries, notify, text],
  );
  return {
    read: useCallback((id: string) => void post(`/notices/${encodeURIComponent(id)}/read`), [post]),
    readAll: useCallback(() => void post('/notices/read'), [post]),
  };
}
