import { Tag } from '../layout/Tag.tsx';
import type { Invoice } from '../providers/api-types.ts';
import type { MeaningName } from '../theme.ts';

const meanings: Record<Invoice['state'], MeaningName> = {
  issued: 'info',
  'partly-paid': 'waits',
  paid: 'done',
  overdue: 'over',
  'partly-credited': 'neutral',
  credited: 'neutral',
};

/** The state of an invoice in the API's own word. */
export function InvoiceStateTag({ invoice }: { invoice: Invoice }) {
  return <Tag meaning={meanings[invoice.state]}>{invoice.stateText}</Tag>;
}
