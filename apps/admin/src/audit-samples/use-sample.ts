import { useQuery } from '@tanstack/react-query';
import type { AuditSample } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';

/** What draws a sample, as it stands in the address. */
export interface Draw {
  from: string;
  through: string;
  number: string;
  seed: string;
}

/** The drawn cases, and of how many they were drawn. */
export function useSample({ from, through, number, seed }: Draw) {
  return useQuery<{ rows: AuditSample[]; total: number }>({
    queryKey: ['audit-samples', from, through, number, seed],
    queryFn: async ({ signal }) => {
      const { body, total } = await callApi<AuditSample[]>('/audit-samples', {
        query: { from, through, number, seed },
        signal,
      });
      return { rows: body, total: total ?? body.length };
    },
    retry: false,
  });
}

/** The evidence page of a case in its sample. */
export function evidencePath({ caseNumber }: Pick<AuditSample, 'caseNumber'>, draw: Draw): string {
  return `/audit-samples/${encodeURIComponent(caseNumber)}?${new URLSearchParams({ ...draw }).toString()}`;
}
