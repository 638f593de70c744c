import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useText } from '../i18n/use-text.ts';
import { ActCancelled, useFreshly } from './FreshSignIn.tsx';
import { wordsOfProblem } from './problem-kind.ts';

interface Options {
  /** The one path of the API that shows what the act changes; without it everything is read again. */
  readsAgain?: string;
}

/** An act of the settings: asks for a fresh sign-in when needed, says what came of it, and reads again what it changed. */
export function useAct({ readsAgain }: Options = {}) {
  const text = useText();
  const notify = useNotify();
  const queries = useQueryClient();
  const freshly = useFreshly();
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const act = async (work: () => Promise<unknown>, done?: string): Promise<boolean> => {
    setProblem(null);
    setSending(true);
    try {
      await freshly(work);
      await queries.invalidateQueries({ queryKey: readsAgain === undefined ? ['api'] : ['api', readsAgain] });
      if (done !== undefined) notify(done, { type: 'success' });
      return true;
    } catch (error) {
      if (!(error instanceof ActCancelled)) setProblem(wordsOfProblem(error) || text('console.faultOffline'));
      return false;
    } finally {
      setSending(false);
    }
  };
  return { act, problem, isSending };
}
