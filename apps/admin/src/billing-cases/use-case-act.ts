import { useQueryClient } from '@tanstack/react-query';
import { useAct } from '../sign-in/use-act.ts';

/** An act on billing cases or invoices: lists and records are read again after it, react-admin's own too. */
export function useCaseAct() {
  const queries = useQueryClient();
  const { act, problem, isSending } = useAct();
  return {
    act: async (work: () => Promise<unknown>, done?: string): Promise<boolean> => {
      const isDone = await act(work, done);
      if (isDone) await queries.invalidateQueries();
      return isDone;
    },
    problem,
    isSending,
  };
}
