import { Box, Button, Typography } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { amount, count, month, sumOfAmounts, tableDate } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Facts } from '../layout/Facts.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { RowTable } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { BalanceActs } from '../payments/CreditBalances.tsx';
import { MoveDialog, type MoveKind, sourceOfBalance } from '../payments/MoveMoneyDialog.tsx';
import { decisionWords, paymentColumns } from '../payments/payment-columns.tsx';
import { PaymentStateTag } from '../payments/PaymentStateTag.tsx';
import type { CreditBalance, Invoice, InvoiceBookings, Payment } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { useApi, useApiList } from '../providers/use-api.ts';

/** What has happened to an invoice's sum: what was booked, reminders and interest, and what is to be paid back. */
export function InvoiceCourse({ invoice }: { invoice: Invoice }) {
  const text = useText();
  const mayReadPayments = useMay('payments:read');
  const language = useLanguage();
  const booked = invoice.issuedOn.slice(0, 7);
  const answer = useApi<InvoiceBookings>(`/invoices/${encodeURIComponent(invoice.id)}/bookings`);
  return (
    <Section
      title={text('payment.course')}
      actions={
        mayReadPayments ? (
          <Button component={Link} to={`/month-end?month=${booked}`} variant="outlined">
            {text('payment.sieOf', { month: month(booked, language) })}
          </Button>
        ) : undefined
      }
    >
      <Loaded answer={answer} rows={3}>
        {(course) => (
          <>
            <Sums invoice={invoice} course={course} />
            {mayReadPayments ? <Balance invoiceId={invoice.id} /> : null}
            <Booked course={course} />
            <Reminders course={course} />
          </>
        )}
      </Loaded>
      {mayReadPayments ? <Received invoiceId={invoice.id} /> : null}
    </Section>
  );
}

function Sums({ invoice, course }: { invoice: Invoice; course: InvoiceBookings }) {
  const text = useText();
  const { outstanding, daysLate, interest } = course;
  const isTooMuch = outstanding.startsWith('-');
  const rest: [string, string] = isTooMuch
    ? [text('payment.tooMuch'), amount(outstanding.slice(1))]
    : [text('payment.open'), amount(outstanding)];
  const late: [string, string][] =
    daysLate === 0
      ? []
      : [
          [text('payment.daysLate'), count(daysLate)],
          [text('payment.interest'), interest === '0.00' ? text('payment.interestOff') : amount(interest)],
        ];
  return (
    <Facts
      isWide
      rows={[
        [text('payment.invoiced'), amount(invoice.amount)],
        [text('payment.credited'), amount(sumOfAmounts([`-${invoice.credited}`]))],
        [rest[0], <strong key="rest">{rest[1]}</strong>],
        ...late,
      ]}
    />
  );
}

/** A paid invoice that was credited has money to give back. */
function Balance({ invoiceId }: { invoiceId: string }) {
  const text = useText();
  const [kind, setKind] = useState<MoveKind | null>(null);
  const balance = useApi<CreditBalance[]>('/credit-balances').data?.find((each) => each.invoiceId === invoiceId);
  if (!balance) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Note meaning="waits" actions={<BalanceActs balance={balance} onAct={setKind} />}>
        {text('payment.balanceNote', { amount: amount(balance.balance) })}
      </Note>
      {kind ? <MoveDialog source={sourceOfBalance(balance)} kind={kind} onClose={() => setKind(null)} /> : null}
    </Box>
  );
}

function Booked({ course }: { course: InvoiceBookings }) {
  const text = useText();
  const rows = course.bookings.map((booking, place) => ({ ...booking, place: String(place) }));
  return (
    <Part title={text('payment.booked')}>
      <RowTable
        caption={text('payment.booked')}
        columns={[
          {
            key: 'what',
            head: text('payment.bookedWhat'),
            isTitle: true,
            cell: (row) => <Event booking={row} />,
          },
          { key: 'on', head: text('payment.bookedOn'), noWrap: true, cell: (row) => tableDate(row.bookedOn) },
          { key: 'text', head: text('payment.bookedText'), cell: (row) => row.text },
          { key: 'amount', head: text('payment.amount'), align: 'right', cell: (row) => amount(row.amount) },
        ]}
        rows={rows}
        rowKey={(row) => row.place}
        cardsBelow={520}
      />
    </Part>
  );
}

/** What was booked; a set-off names the invoice at its other end. */
function Event({ booking: { kindText, counterpart } }: { booking: InvoiceBookings['bookings'][number] }) {
  const text = useText();
  if (counterpart === null) return kindText;
  return (
    <>
      {text('payment.setOffWith', { kind: kindText })}{' '}
      <Link to={`/invoices/${encodeURIComponent(counterpart.id)}/show`}>{counterpart.number}</Link>
    </>
  );
}

function Reminders({ course }: { course: InvoiceBookings }) {
  const text = useText();
  if (course.reminders.length === 0)
    return course.daysLate === 0 ? null : <Part title={text('payment.reminders')}>{text('payment.noReminder')}</Part>;
  return (
    <Part title={text('payment.reminders')}>
      <RowTable
        caption={text('payment.reminders')}
        columns={[
          {
            key: 'on',
            head: text('payment.remindedOn'),
            isTitle: true,
            noWrap: true,
            cell: (row) => tableDate(row.remindedOn),
          },
          {
            key: 'open',
            head: text('payment.remindedOpen'),
            align: 'right',
            cell: (row) => amount(row.outstanding),
          },
          {
            key: 'interest',
            head: text('payment.remindedInterest'),
            align: 'right',
            cell: (row) => amount(row.interest),
          },
        ]}
        rows={course.reminders}
        rowKey={(row) => row.remindedOn}
        cardsBelow={420}
      />
    </Part>
  );
}

/** The bank's entries behind it: the region's own. */
function Received({ invoiceId }: { invoiceId: string }) {
  const text = useText();
  const answer = useApiList<Payment>('/payments', { query: { invoice: invoiceId, sort: 'bookedOn', order: 'asc' } });
  const { sender, booked, amount: sum, reference } = paymentColumns(text);
  return (
    <Part title={text('payment.received')}>
      <Loaded answer={answer} isList rows={1}>
        {(rows) =>
          rows.length === 0 ? (
            <div>{text('payment.noPayment')}</div>
          ) : (
            <RowTable
              caption={text('payment.received')}
              columns={[
                sender,
                booked,
                sum,
                reference,
                { key: 'state', head: text('payment.state'), cell: (row) => <PaymentStateTag payment={row} /> },
                {
                  key: 'decisions',
                  head: text('payment.decisions'),
                  cell: (row) =>
                    row.decisions.length === 0
                      ? '–'
                      : row.decisions.map((each) => <div key={each.at}>{decisionWords(each, text)}</div>),
                },
              ]}
              rows={rows}
              rowKey={(row) => row.id}
              cardsBelow={760}
            />
          )
        }
      </Loaded>
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}
