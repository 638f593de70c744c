import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useLocale } from 'react-admin';
import type { ReviewMarks } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';

/**
 * The marks of a work list, and what colleagues mark while it is on the screen: the list is read once, afterwards only what
 * is new, since every episode that is shown stands in the access log.
 */
export function useMarks(path: string, enabled: boolean) {
  const queries = useQueryClient();
  const locale = useLocale();
  const { data: marks } = useApi<ReviewMarks>(path, { enabled });
  const keep = useCallback(
    (known: ReviewMarks) => void queries.setQueryData(['api', path, {}, locale], known),
    [queries, path, locale],
  );
  const after = marks?.newest ?? '0';
  const { data: news } = useApi<ReviewMarks>(path, { query: { after }, enabled: enabled && marks?.packageId != null });
  useEffect(() => {
    if (marks && news && news.marks.length > 0 && news.packageId === marks.packageId) keep(withNews(marks, news));
  }, [marks, news, keep]);
  return { marks, keep };
}

function withNews(known: ReviewMarks, news: ReviewMarks): ReviewMarks {
  const newOf = new Map(news.marks.map((row) => [row.caseNumber, row]));
  return { ...news, marks: known.marks.map((row) => newOf.get(row.caseNumber) ?? row) };
}
