import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useText } from '../../i18n/use-text.ts';
import { useBusinessClock } from '../../providers/use-api.ts';
import { addMonths } from '../../civil-dates.ts';
import type { RuleVersion } from '../../providers/api-types.ts';
import { callApi } from '../../providers/http.ts';
import { useIdempotencyKey } from '../../roles/use-idempotency-key.ts';
import { useAct } from '../../sign-in/use-act.ts';

/** Makes a draft, once per content, and opens it; of several the first, for the others stand in the list. */
export function useNewDraft(path: string, body: object, onMade: () => void) {
  const text = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { act, problem, isSending } = useAct();
  const idempotencyKey = useIdempotencyKey(body);
  const make = () =>
    act(async () => {
      const answer = await callApi<RuleVersion | RuleVersion[]>(path, { method: 'POST', body, idempotencyKey });
      const made = Array.isArray(answer.body) ? answer.body : [answer.body];
      await queries.invalidateQueries({ queryKey: ['api-list', '/rule-versions'] });
      onMade();
      if (made.length > 1) notify(text('ruleAct.draftsMade'), { type: 'success' });
      const [first] = made;
      if (first) void navigate(made.length === 1 ? `/rule-versions/${encodeURIComponent(first.id)}` : '/rule-versions');
    });
  return { make, problem, isSending };
}

/** The month after the business's own: the first that a draft can usually hope to govern. */
export function useNextMonth(): string {
  const today = useBusinessClock()?.today;
  return today === undefined ? '' : addMonths(today.slice(0, 7), 1);
}
