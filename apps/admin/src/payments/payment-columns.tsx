import { Box } from '@mui/material';
import { amount, tableDate } from '../formats.ts';
import type { Text } from '../i18n/use-text.ts';
import { InvoiceLink } from '../invoices/InvoiceLink.tsx';
import type { Column } from '../layout/RowTable.tsx';
import type { Payment } from '../providers/api-types.ts';

/** The columns that every list of payments has. */
export function paymentColumns(
  text: Text,
): Record<'sender' | 'booked' | 'amount' | 'reference' | 'invoice', Column<Payment>> {
  return {
    sender: {
      key: 'sender',
      head: text('payment.sender'),
      isTitle: true,
      cell: (row) => row.debtorName ?? text('payment.noSender'),
    },
    booked: {
      key: 'booked',
      head: text('payment.bookedOn'),
      noWrap: true,
      cell: (row) => tableDate(row.bookedOn),
    },
    amount: {
      key: 'amount',
      head: text('payment.amount'),
      align: 'right',
      cell: (row) => amount(row.amount),
    },
    reference: {
      key: 'reference',
      head: text('payment.reference'),
      cell: (row) => (
        <Box sx={{ minWidth: '14ch', overflowWrap: 'anywhere' }}>
          <Box component="span" sx={row.ocr === null ? {} : { whiteSpace: 'nowrap' }}>
            {row.ocr ?? row.remittance ?? text('payment.noReference')}
          </Box>
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{row.reference}</Box>
        </Box>
      ),
    },
    invoice: {
      key: 'invoice',
      head: text('payment.invoice'),
      cell: (row) =>
        row.invoice ? (
          <>
            <InvoiceLink id={row.invoice.id} number={row.invoice.number} /> · {row.invoice.payerName}
          </>
        ) : (
          '–'
        ),
    },
  };
}

/** "1 000 kr betalades tillbaka av Bo Ek: Dubbelbetalning." */
export function decisionWords(
  { kind, amount: sum, by, reason, invoice }: Payment['decisions'][number],
  text: Text,
): string {
  const what = {
    assign: text('payment.decidedAssign', { invoice: invoice ?? '–' }),
    refund: text('payment.decidedRefund'),
    'set-off': text('payment.decidedSetOff', { invoice: invoice ?? '–' }),
  }[kind];
  return text('payment.decidedBy', { amount: amount(sum), what, by, reason });
}
