import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { HttpError, useLocale, useLogoutIfAccessDenied } from 'react-admin';
import type { BusinessClock } from './api-types.ts';
import { callApi } from './http.ts';

interface Options<T> {
  query?: Record<string, unknown>;
  enabled?: boolean;
  /** Milliseconds until the next call, or false to stop; decided from the newest answer. */
  pollEvery?: (latest: T | undefined) => number | false;
}

/** Reads what is not a list or a record of react-admin: the clock, a checklist, a review basis. */
export function useApi<T>(path: string, options: Options<T> = {}): UseQueryResult<T> {
  const locale = useLocale();
  const { query = {}, enabled = true, pollEvery } = options;
  const answer = useQuery<T>({
    queryKey: ['api', path, query, locale],
    queryFn: async ({ signal }) => (await callApi<T>(path, { query, signal })).body,
    enabled,
    retry: false,
    // What is not there, or not for the reader, will not be there in a second either.
    refetchInterval: pollEvery ? ({ state }) => !isRefused(state.error) && pollEvery(state.data) : false,
  });
  useSignInAgain(answer.error);
  return answer;
}

function isRefused(error: Error | null): boolean {
  return error instanceof HttpError && error.status >= 400 && error.status < 500;
}

/** Every row of a short list: asks for pages of 200 until the total is reached. */
export function useApiList<T>(path: string, options: Omit<Options<T[]>, 'pollEvery'> = {}): UseQueryResult<T[]> {
  const locale = useLocale();
  const { query = {}, enabled = true } = options;
  const answer = useQuery<T[]>({
    queryKey: ['api-list', path, query, locale],
    queryFn: async ({ signal }) => {
      const rows: T[] = [];
      for (let page = 1; ; page += 1) {
        const answer = await callApi<T[]>(path, { query: { ...query, page, perPage: 200 }, signal });
        rows.push(...answer.body);
        if (answer.body.length < 200 || rows.length >= (answer.total ?? 0)) return rows;
      }
    },
    enabled,
    retry: false,
  });
  useSignInAgain(answer.error);
  return answer;
}

/** An ended session leads to the sign-in, whichever call noticed it. */
function useSignInAgain(error: Error | null): void {
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  useEffect(() => {
    if (error) void logoutIfAccessDenied(error);
  }, [error, logoutIfAccessDenied]);
}

/** The day the business lives in; in the demo another day than the reader's own. */
export function useBusinessClock(): BusinessClock | undefined {
  return useApi<BusinessClock>('/business-clock').data;
}
