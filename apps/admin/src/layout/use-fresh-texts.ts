import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../i18n/use-text.ts';

/** Many texts come from the API: a change of language asks for them again. */
export function useFreshTexts(): void {
  const language = useLanguage();
  const queries = useQueryClient();
  const earlier = useRef(language);
  useEffect(() => {
    if (earlier.current === language) return;
    earlier.current = language;
    void queries.invalidateQueries();
  }, [language, queries]);
}
