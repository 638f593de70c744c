import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { newDialoguePath } from '../dialogues/dialogue-path.ts';
import { useShortcut } from '../layout/shortcuts.ts';
import type { BillingCase, ReviewMarks } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useAct } from '../sign-in/use-act.ts';
import { useMarks } from './use-marks.ts';

export type MarkName = ReviewMarks['marks'][number]['mark'];
export type SettableMark = Exclude<MarkName, 'unopened'>;

/** The case number of the row that the keyboard is in. */
function focusedCase(): string | undefined {
  const row = document.activeElement?.closest('[data-row]');
  const href = row?.querySelector<HTMLAnchorElement>('a[href*="/episodes/"]')?.getAttribute('href');
  const found = /\/episodes\/([^/]+)\/show/.exec(href ?? '')?.[1];
  return found === undefined ? undefined : decodeURIComponent(found);
}

/** The reviewer's work list of one case: marks, what is chosen, what is shown, and the keys a, f and d. */
export function useWorkList(billingCase: BillingCase, isEnabled: boolean) {
  const navigate = useNavigate();
  const path = `/billing-cases/${encodeURIComponent(billingCase.id)}/marks`;
  const { marks, keep } = useMarks(path, isEnabled && billingCase.package !== null);
  const { act, problem, isSending } = useAct({ readsAgain: `/billing-cases/${encodeURIComponent(billingCase.id)}` });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<MarkName | ''>('');
  const markOf = new Map((marks?.marks ?? []).map((row) => [row.caseNumber, row]));
  const mayMark = marks?.mayMark === true;
  const set = async (caseNumbers: readonly string[], mark: SettableMark) => {
    if (!mayMark || caseNumbers.length === 0) return;
    const send = async () =>
      keep((await callApi<ReviewMarks>(path, { method: 'POST', body: { caseNumbers, mark } })).body);
    if (await act(send)) setChosen(new Set());
  };
  const markByKey = (mark: SettableMark) => {
    const focused = focusedCase();
    void set(chosen.size > 0 ? [...chosen] : focused === undefined ? [] : [focused], mark);
  };
  useShortcut('mark-no-remark', () => markByKey('no-remark'));
  useShortcut('mark-question', () => markByKey('question'));
  useShortcut('open-dialogue', () => {
    const focused = focusedCase();
    if (mayMark && focused !== undefined) void navigate(newDialoguePath(billingCase.id, focused));
  });
  return {
    marks,
    markOf,
    mayMark,
    chosen,
    setChosen,
    shown,
    setShown,
    set,
    problem,
    isSending,
    toggle: (caseNumber: string) => {
      const next = new Set(chosen);
      if (!next.delete(caseNumber)) next.add(caseNumber);
      setChosen(next);
    },
    isShown: (caseNumber: string) => shown === '' || (markOf.get(caseNumber)?.mark ?? 'unopened') === shown,
  };
}

export type WorkList = ReturnType<typeof useWorkList>;
