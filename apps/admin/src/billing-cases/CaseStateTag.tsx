import { Tag } from '../layout/Tag.tsx';
import type { BillingCase, BillingCaseState } from '../providers/api-types.ts';
import type { MeaningName } from '../theme.ts';

const meanings: Record<BillingCaseState, MeaningName> = {
  calculated: 'waits',
  'ready-to-share': 'waits',
  shared: 'info',
  'in-dialogue': 'draft',
  accepted: 'done',
  'review-expired': 'info',
  invoiced: 'info',
  paid: 'done',
  overdue: 'over',
  credited: 'neutral',
  closed: 'neutral',
  parked: 'over',
};

/** The state in the API's own word. */
export function CaseStateTag({ row }: { row: Pick<BillingCase, 'state' | 'stateText'> }) {
  return <Tag meaning={meanings[row.state]}>{row.stateText}</Tag>;
}
