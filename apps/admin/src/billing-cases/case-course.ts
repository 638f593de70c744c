import type { CivilDate } from '../civil-dates.ts';
import type { BillingCase, Dialogue, Timetable } from '../providers/api-types.ts';
import { isHeld } from '../months/case-rows.ts';
import type { MonthCourse } from '../statements/month-line-geometry.ts';

const notShared: readonly BillingCase['state'][] = ['calculated', 'ready-to-share'];
const sent: readonly BillingCase['state'][] = ['invoiced', 'paid', 'overdue', 'credited'];

/** The dates of a case. What should have been shared by now cannot be shared before today. */
export function timetableOf(billingCase: BillingCase, today: CivilDate): Timetable {
  const { sharingOn, reviewClosesOn, lastReviewDay, invoiceIssueOn, invoiceDueOn, state } = billingCase;
  const isLate = notShared.includes(state) && today > sharingOn;
  return {
    sharingOn: isLate ? today : sharingOn,
    reviewClosesOn,
    lastReviewDay,
    invoiceIssueOn,
    invoiceDueOn,
  };
}

/** What has happened to a case: its dialogues, whether its invoice waits, and which steps have been taken. */
export function courseOf(billingCase: BillingCase, dialogues: readonly Dialogue[], today: CivilDate): MonthCourse {
  const { state, sharedOn, hold, invoiceIssueOn } = billingCase;
  const isSent = sent.includes(state);
  return {
    dialogues: dialogues.map(({ openedAt, decision }) => ({
      from: openedAt.slice(0, 10),
      to: decision === null ? null : decision.at.slice(0, 10),
    })),
    isHeld: !isSent && state !== 'closed' && (hold !== null || (isHeld(billingCase) && today >= invoiceIssueOn)),
    done: { sharing: sharedOn !== null, invoice: isSent, due: state === 'paid' },
  };
}
