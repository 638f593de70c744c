import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSession } from '../providers/auth-provider.ts';
import { lastWriteAt } from '../providers/http.ts';
import { listen } from './live-stream.ts';
import { isConcerned, type Heard } from './live-views.ts';
import { watchPresence } from './presence.ts';

/** What comes at once is fetched at once: a run touches forty months within a second. */
const GATHER_MS = 400;
const AT_MOST_EVERY_MS = 2_000;
/** More than this was heard while nobody looked: then anything may have changed. */
const MOST_HEARD = 200;
/** A server that is slow to answer is asked less often: it answers for at most a quarter of the time. */
const REST = 4;
/** What one has just done oneself needs no telling. */
const OWN_ACT_MS = 3_000;

/** Fetches anew what others have changed. @returns when it last changed what is on the screen; epoch milliseconds */
export function useLiveViews(): number | null {
  const queries = useQueryClient();
  const session = useSession();
  const account = session && !session.needsSecondFactor ? session.user.id : null;
  const [changedAt, setChangedAt] = useState<number | null>(null);
  useEffect(() => {
    if (account === null) return undefined;
    let heard: Heard[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let notBefore = 0;
    const fetchAnew = async () => {
      timer = undefined;
      if (heard.length === 0 || !presence.isHere()) return;
      const now = heard;
      heard = [];
      const began = Date.now();
      notBefore = began + AT_MOST_EVERY_MS;
      const isDifferent = await refresh(queries, now);
      notBefore = Math.max(notBefore, began + REST * (Date.now() - began));
      if (isDifferent && Date.now() - lastWriteAt() > OWN_ACT_MS) setChangedAt(Date.now());
    };
    const plan = () => {
      const wait = Math.max(GATHER_MS, notBefore - Date.now());
      timer ??= setTimeout(() => void fetchAnew(), wait);
    };
    const presence = watchPresence(plan);
    const stop = listen(account, (said) => {
      heard = heard.length < MOST_HEARD ? [...heard, said] : ['missed'];
      plan();
    });
    return () => {
      stop();
      presence.stop();
      clearTimeout(timer);
    };
  }, [account, queries]);
  return changedAt;
}

/** @returns whether anything on the screen became different; the number of unread notices speaks for itself */
async function refresh(queries: QueryClient, heard: readonly Heard[]): Promise<boolean> {
  const predicate = ({ queryKey }: { queryKey: readonly unknown[] }) => isConcerned(queryKey, heard);
  const shown = queries
    .getQueryCache()
    .findAll({ type: 'active', predicate })
    .filter(({ queryKey }) => !isConcerned(queryKey, [{ kind: 'notice', id: '' }]));
  const before = shown.map(({ state }) => state.data);
  await queries.invalidateQueries({ predicate });
  return shown.some(({ state }, place) => before[place] !== undefined && state.data !== before[place]);
}
