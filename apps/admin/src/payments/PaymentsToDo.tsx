import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { amount } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { InvoiceLink } from '../invoices/InvoiceLink.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { RowTable } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import type { Payment } from '../providers/api-types.ts';
import { useApiList } from '../providers/use-api.ts';
import { MoveDialog, type MoveKind, sourceOfPayment } from './MoveMoneyDialog.tsx';
import { paymentColumns } from './payment-columns.tsx';
import { PaymentStateTag } from './PaymentStateTag.tsx';

/** What no invoice asked for: each payment with why it waits, and what can be done with it. */
export function PaymentsToDo() {
  const text = useText();
  const answer = useApiList<Payment>('/payments', { query: { toDo: 'true', sort: 'bookedOn', order: 'asc' } });
  const [open, setOpen] = useState<{ payment: Payment; kind: MoveKind } | null>(null);
  const { sender, booked, reference } = paymentColumns(text);
  const act = (payment: Payment, kind: MoveKind, label: string) => (
    <Button size="small" variant="outlined" onClick={() => setOpen({ payment, kind })}>
      {label}
    </Button>
  );
  return (
    <Section title={text('payment.tabToDo')}>
      <Loaded answer={answer} isList>
        {(rows) =>
          rows.length === 0 ? (
            <Note meaning="done">{text('payment.emptyToDo')}</Note>
          ) : (
            <RowTable
              caption={text('payment.tabToDo')}
              columns={[
                sender,
                booked,
                {
                  key: 'left',
                  head: text('payment.leftOver'),
                  align: 'right',
                  cell: (row) => <strong>{amount(row.leftOver)}</strong>,
                },
                reference,
                { key: 'why', head: text('payment.why'), cell: (row) => <Why payment={row} /> },
                {
                  key: 'acts',
                  head: text('payment.acts'),
                  isHeadHidden: true,
                  cell: (row) => (
                    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, py: 0.5 }}>
                      {row.acts.assign ? act(row, 'assign', text('payment.assign')) : null}
                      {row.acts.setOff ? act(row, 'set-off', text('payment.setOff')) : null}
                      {row.acts.refund ? act(row, 'refund', text('payment.refund')) : null}
                    </Box>
                  ),
                },
              ]}
              rows={rows}
              rowKey={(row) => row.id}
              cardsBelow={860}
              isMain
            />
          )
        }
      </Loaded>
      {open ? (
        <MoveDialog source={sourceOfPayment(open.payment)} kind={open.kind} onClose={() => setOpen(null)} />
      ) : null}
    </Section>
  );
}

function Why({ payment }: { payment: Payment }) {
  const text = useText();
  const { invoice, suggestions } = payment;
  return (
    <Box sx={{ py: 0.5 }}>
      <PaymentStateTag payment={payment} />
      <Box sx={{ mt: 0.5 }}>
        {text(payment.state === 'unknown' ? 'payment.whyUnknown' : 'payment.whyDouble')}{' '}
        {invoice ? <InvoiceLink id={invoice.id} number={invoice.number} /> : null}
      </Box>
      {suggestions.length > 0 ? (
        <div>
          {text('payment.same')}{' '}
          {suggestions.map(({ id, number, payerName }, place) => (
            <span key={id}>
              {place === 0 ? '' : ', '}
              <InvoiceLink id={id} number={number} /> ({payerName})
            </span>
          ))}
        </div>
      ) : null}
    </Box>
  );
}
