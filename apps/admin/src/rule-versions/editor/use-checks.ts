import { useEffect, useState } from 'react';
import { useLanguage } from '../../i18n/use-text.ts';
import type { RuleDocumentChecks } from '../../providers/api-types.ts';
import { callApi, failureOf } from '../../providers/http.ts';
import type { Draft } from './draft.ts';

const PAUSE_MS = 600;

export interface Checked {
  /** The latest answer; null before the first. */
  readonly answer: RuleDocumentChecks | null;
  readonly isChecking: boolean;
  readonly fault: string | null;
}

/** Findings, sentences, worked cases and dates of what is being written, asked for while somebody types. */
export function useChecks(id: string, { document, workedCases }: Draft, period: string): Checked {
  const language = useLanguage();
  const [checked, setChecked] = useState<Checked>({ answer: null, isChecking: true, fault: null });
  useEffect(() => {
    const asking = new AbortController();
    const pause = setTimeout(() => {
      const body = { draft: id, document, workedCases, ...(period === '' ? {} : { period }) };
      callApi<RuleDocumentChecks>('/rule-versions/checks', { method: 'POST', body, signal: asking.signal })
        .then(({ body: answer }) => setChecked({ answer, isChecking: false, fault: null }))
        .catch((error: unknown) => {
          if (asking.signal.aborted) return;
          setChecked(({ answer }) => ({ answer, isChecking: false, fault: failureOf(error).message }));
        });
    }, PAUSE_MS);
    setChecked((was) => ({ ...was, isChecking: true }));
    return () => {
      clearTimeout(pause);
      asking.abort();
    };
  }, [id, document, workedCases, period, language]);
  return checked;
}
