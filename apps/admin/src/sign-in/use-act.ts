import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useText } from '../i18n/use-text.ts';
import { ActCancelled, useFreshly } from './FreshSignIn.tsx';
import { wordsOfProblem } from './problem-kind.ts';

/** An act of the settings: asks for a fresh sign-in when needed, says what came of it, and reads again what it changed. */
export function useAct() {
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
      await queries.invalidateQueries({ queryKey: ['api'] });
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
