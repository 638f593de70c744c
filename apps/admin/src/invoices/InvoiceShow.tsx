import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { ObjectHistory } from '../audit-lines/ObjectHistory.tsx';
import { caseName, casePath } from '../billing-cases/case-name.ts';
import { amount, count, deadline, date } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { Invoice, InvoicePreview } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { useApi } from '../providers/use-api.ts';
import { signedAmount } from './chain-net.ts';
import { CorrectDialog } from './CorrectDialog.tsx';
import { CreditDialog } from './CreditDialog.tsx';
import { InvoiceChain } from './InvoiceChain.tsx';
import { InvoiceCourse } from './InvoiceCourse.tsx';
import { InvoiceDelivery } from './InvoiceDelivery.tsx';
import { InvoiceFacts } from './InvoiceFacts.tsx';
import { InvoiceStateTag } from './InvoiceStateTag.tsx';
import { InvoiceWriteOffs } from './InvoiceWriteOffs.tsx';

/** One invoice or credit note as it was issued, the chain that it belongs to, and what can be done: credit and correct, never edit. */
export default function InvoiceShow() {
  const text = useText();
  const id = useParams()['id'] ?? '';
  const answer = useApi<Invoice>(`/invoices/${encodeURIComponent(id)}`);
  if (answer.data) return <Content invoice={answer.data} />;
  return (
    <>
      <PageHead title={text('invoice.title')} />
      <Loaded answer={answer}>{() => null}</Loaded>
    </>
  );
}

function Content({ invoice }: { invoice: Invoice }) {
  const text = useText();
  const language = useLanguage();
  const preview = useApi<InvoicePreview>(`/billing-cases/${encodeURIComponent(invoice.caseId)}/invoice-preview`).data;
  const [open, setOpen] = useState<'credit' | 'correct' | null>(null);
  const isInvoice = invoice.kind === 'invoice';
  const mayReadPayments = useMay('payments:read');
  const canCorrect = preview?.canCorrect === true && isInvoice && invoice.acts.credit;
  return (
    <>
      <PageHead
        title={text(isInvoice ? 'invoice.headInvoice' : 'invoice.headCreditNote', { number: invoice.number })}
        kind={<Link to="/invoices">{text('invoice.title')}</Link>}
        actions={
          <>
            <Documents id={invoice.id} />
            {canCorrect ? (
              <Button variant="contained" onClick={() => setOpen('correct')}>
                {text('invoice.correct')}
              </Button>
            ) : null}
            {invoice.acts.credit ? (
              <Button variant="outlined" onClick={() => setOpen('credit')}>
                {text('invoice.credit')}
              </Button>
            ) : null}
          </>
        }
      />
      <Box sx={{ mb: 2.5 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
          <InvoiceStateTag invoice={invoice} />
          {invoice.buyer.isExample || invoice.seller.isExample ? (
            <Tag meaning="waits">{text('invoice.exampleParty')}</Tag>
          ) : null}
        </Box>
        <Typography
          component="p"
          sx={{ fontSize: { xs: '2.25rem', sm: '3rem' }, fontWeight: 700, lineHeight: 1.15, letterSpacing: '-0.02em' }}
        >
          {amount(signedAmount(invoice))}
        </Typography>
        <Box sx={{ mt: 0.5 }}>
          {invoice.buyer.name === invoice.payerName ? '' : `${invoice.buyer.name} · `}
          <Link to={casePath(invoice.caseId)}>{caseName(invoice, text, language)}</Link>
        </Box>
        <Box sx={{ color: 'text.secondary' }}>
          {text('invoice.issuedOn')} {date(invoice.issuedOn, language)}
          {isInvoice ? ` · ${text('invoice.dueOn')} ${deadline(invoice.dueOn, language)}` : ''}
        </Box>
        {invoice.credits ? (
          <div>
            <Link to={`/invoices/${encodeURIComponent(invoice.credits.id)}/show`}>
              {text('invoice.credits', { number: invoice.credits.number })}
            </Link>
          </div>
        ) : null}
        {invoice.reason === null ? null : <div>{text('invoice.reason', { reason: invoice.reason })}</div>}
      </Box>
      {preview && preview.chain.length > 0 ? (
        <Section title={text('invoice.chain')} lead={text('invoice.chainIntro')}>
          <InvoiceChain chain={preview.chain} current={invoice.id} />
        </Section>
      ) : null}
      <Section title={text('invoice.lines')}>
        <LineTable invoice={invoice} />
      </Section>
      {isInvoice ? <InvoiceCourse invoice={invoice} /> : null}
      {isInvoice && mayReadPayments ? <InvoiceWriteOffs invoice={invoice} /> : null}
      <InvoiceDelivery invoiceId={invoice.id} />
      <InvoiceFacts invoice={invoice} />
      <ObjectHistory objects={[`billing-case/${invoice.caseId}`]} />
      {open === 'credit' ? <CreditDialog invoice={invoice} onClose={() => setOpen(null)} /> : null}
      {open === 'correct' && preview ? (
        <CorrectDialog
          billingCase={{ ...invoice, id: invoice.caseId }}
          preview={preview}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}

function Documents({ id }: { id: string }) {
  const text = useText();
  const href = (ending: string) => `/api/invoices/${encodeURIComponent(id)}.${ending}`;
  return (
    <Box role="group" aria-label={text('invoice.documents')} sx={{ display: 'flex', gap: 1 }}>
      <Button component="a" href={href('pdf')} download variant="outlined">
        {text('invoice.pdf')}
      </Button>
      <Button component="a" href={href('xml')} download variant="outlined">
        {text('invoice.xml')}
      </Button>
    </Box>
  );
}

function LineTable({ invoice }: { invoice: Invoice }) {
  const text = useText();
  type Line = Invoice['lines'][number];
  const columns: Column<Line>[] = [
    { key: 'what', head: text('invoice.description'), isTitle: true, cell: (line) => line.description },
    {
      key: 'quantity',
      head: text('invoice.quantity'),
      align: 'right',
      cell: (line) => `${count(line.quantity)} ${line.unit === 'DAY' ? text('invoice.unitDay') : line.unit}`,
    },
    { key: 'price', head: text('invoice.price'), align: 'right', cell: (line) => amount(line.price) },
    {
      key: 'amount',
      head: text('invoice.lineAmount'),
      align: 'right',
      cell: (line) => <strong>{amount(line.amount)}</strong>,
    },
  ];
  return (
    <RowTable
      caption={text('invoice.lines')}
      columns={columns}
      rows={invoice.lines}
      rowKey={(line) => line.description}
      cardsBelow={520}
    />
  );
}
