import { deadline, sentenceInstant } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import type { BillingCase } from '../providers/api-types.ts';
import { useSession } from '../providers/auth-provider.ts';

/** Whether somebody of the payer has opened what was shared; said while it still can be reviewed. */
export function OpenedLine({ billingCase }: { billingCase: BillingCase }) {
  const text = useText();
  const language = useLanguage();
  const isPayer = useSession()?.user.unit.kind === 'payer';
  const { opened, state, lastReviewDay } = billingCase;
  if (state !== 'shared' && state !== 'in-dialogue') return null;
  if (opened) return <p>{text('review.openedBy', { name: opened.by, at: sentenceInstant(opened.at, language) })}</p>;
  return (
    <Note meaning="waits">
      {isPayer ? text('review.notOpenedOwn', { day: deadline(lastReviewDay, language) }) : text('review.notOpened')}
    </Note>
  );
}
