import { Tag } from '../layout/Tag.tsx';
import type { Payment } from '../providers/api-types.ts';
import type { MeaningName } from '../theme.ts';

const meanings: Record<Payment['state'], MeaningName> = {
  matched: 'done',
  partial: 'info',
  double: 'over',
  unknown: 'over',
  handled: 'neutral',
};

/** The state of a payment in the API's own word. */
export function PaymentStateTag({ payment }: { payment: Pick<Payment, 'state' | 'stateText'> }) {
  return <Tag meaning={meanings[payment.state]}>{payment.stateText}</Tag>;
}
