import { useText } from '../i18n/use-text.ts';
import type { BillingCase } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useIdempotencyKey } from '../roles/use-idempotency-key.ts';
import { useLanguage } from '../i18n/use-text.ts';
import { caseName } from './case-name.ts';
import { useCaseAct } from './use-case-act.ts';

interface Wish {
  to: BillingCase['state'];
  reason?: string;
  signatory?: { name: string; title: string; delegationReference: string };
}

/** Moves a case against the version that was shown, and says where it stands then. */
export function useMove(billingCase: BillingCase, wish: Wish) {
  const text = useText();
  const language = useLanguage();
  const { act, problem, isSending } = useCaseAct();
  const idempotencyKey = useIdempotencyKey(wish);
  const { id, version } = billingCase;
  const move = () =>
    act(
      () =>
        callApi(`/billing-cases/${encodeURIComponent(id)}/transitions`, {
          method: 'POST',
          body: wish,
          ifMatch: version,
          idempotencyKey,
        }),
      text('case.actDone', { case: caseName(billingCase, text, language) }),
    );
  return { move, problem, isSending };
}
