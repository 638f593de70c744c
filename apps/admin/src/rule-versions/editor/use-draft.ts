import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { HttpError } from 'react-admin';
import type { RuleVersion } from '../../providers/api-types.ts';
import { callApi, failureOf } from '../../providers/http.ts';
import { problemKind, wordsOfProblem } from '../../sign-in/problem-kind.ts';
import { bodyOf, draftOf, isSame, type Draft } from './draft.ts';

/** How long somebody may pause before what they wrote is saved. */
const PAUSE_MS = 1500;

/** Somebody else saved first. */
export interface Conflict {
  readonly current: RuleVersion;
  readonly savedAt: string | null;
  readonly savedBy: string | null;
}

export type Saving =
  | { readonly state: 'saved' | 'unsaved' | 'saving' }
  /** Words: why; null when the checks say it. */
  | { readonly state: 'refused'; readonly words: string | null }
  | { readonly state: 'conflict'; readonly conflict: Conflict };

export interface DraftDesk {
  /** The stored version that the edits begin from. */
  readonly stored: RuleVersion;
  readonly draft: Draft;
  readonly saving: Saving;
  readonly edit: (change: (draft: Draft) => Draft) => void;
  /** Saves at once; true when nothing is left unsaved. */
  readonly save: () => Promise<boolean>;
  /** Goes on from what somebody else saved, with the edits that were chosen. */
  readonly settle: (current: RuleVersion, chosen: Draft) => void;
}

/** Keeps one draft: every edit is saved after a pause, against the version that was read. */
export function useDraft(version: RuleVersion): DraftDesk {
  const queries = useQueryClient();
  const [stored, setStored] = useState(version);
  const [draft, setDraft] = useState(() => draftOf(version));
  const [saving, setSaving] = useState<Saving>({ state: 'saved' });
  const now = useRef({ stored, draft });
  const underWay = useRef<Promise<boolean> | null>(null);

  const send = useCallback(async (): Promise<boolean> => {
    const at = now.current;
    if (isSame(bodyOf(at.draft), bodyOf(draftOf(at.stored)))) {
      setSaving({ state: 'saved' });
      return true;
    }
    const sent = at.draft;
    // What was written while the answer was on its way is judged by an answer of its own.
    const isAllSent = () => isSame(bodyOf(now.current.draft), bodyOf(sent));
    setSaving({ state: 'saving' });
    try {
      const path = `/rule-versions/${encodeURIComponent(at.stored.id)}`;
      const answer = await callApi<RuleVersion>(path, {
        method: 'PUT',
        body: bodyOf(sent),
        ifMatch: at.stored.version,
      });
      now.current.stored = answer.body;
      setStored(answer.body);
      const isAll = isAllSent();
      setSaving({ state: isAll ? 'saved' : 'unsaved' });
      // Asked for again when another page shows it, not here at each pause.
      await queries.invalidateQueries({ predicate: ({ queryKey }) => isAboutVersions(queryKey), refetchType: 'none' });
      return isAll;
    } catch (error) {
      const refusal = refusalOf(error);
      setSaving(refusal.state === 'refused' && !isAllSent() ? { state: 'unsaved' } : refusal);
      return false;
    }
  }, [queries]);

  /** One save at a time: a later one waits for the answer and sends what is left. */
  const save = useCallback(async (): Promise<boolean> => {
    const own = (underWay.current ?? Promise.resolve(true)).then(send);
    underWay.current = own;
    return own;
  }, [send]);

  const edit = useCallback((change: (draft: Draft) => Draft) => {
    now.current.draft = change(now.current.draft);
    setDraft(now.current.draft);
    setSaving((was) => (was.state === 'conflict' ? was : { state: 'unsaved' }));
  }, []);

  const settle = useCallback((current: RuleVersion, chosen: Draft) => {
    now.current = { stored: current, draft: chosen };
    setStored(current);
    setDraft(chosen);
    setSaving({ state: 'unsaved' });
  }, []);

  useEffect(() => {
    if (saving.state !== 'unsaved') return undefined;
    const pause = setTimeout(() => void save(), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [draft, saving, save]);

  useLeaveWarning(saving.state !== 'saved');
  return { stored, draft, saving, edit, save, settle };
}

/** Asks before the page is left with something unsaved. */
function useLeaveWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
}

function isAboutVersions(queryKey: readonly unknown[]): boolean {
  const path = queryKey[1];
  return typeof path === 'string' && path.startsWith('/rule-versions') && !path.endsWith('/comments');
}

function refusalOf(error: unknown): Saving {
  const problem: object | null = failureOf(error).problem;
  if (error instanceof HttpError && error.status === 412 && problem !== null && 'current' in problem) {
    const { current, savedAt, savedBy } = problem as {
      current: RuleVersion;
      savedAt: string | null;
      savedBy: { name: string } | null;
    };
    return { state: 'conflict', conflict: { current, savedAt, savedBy: savedBy?.name ?? null } };
  }
  return { state: 'refused', words: problemKind(error) === 'invalid-document' ? null : wordsOfProblem(error) };
}
