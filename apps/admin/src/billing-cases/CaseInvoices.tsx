import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { effect } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { ApproveDialog } from '../invoices/ApproveDialog.tsx';
import { CorrectDialog } from '../invoices/CorrectDialog.tsx';
import { InvoiceChain } from '../invoices/InvoiceChain.tsx';
import { ObstacleList } from '../invoices/ObstacleList.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { Section } from '../layout/Section.tsx';
import type { BillingCase, InvoicePreview } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { useApi } from '../providers/use-api.ts';

const beforeInvoice: readonly BillingCase['state'][] = [
  'shared',
  'in-dialogue',
  'accepted',
  'review-expired',
  'parked',
];

/** The invoices of a case with their net, what would stop the next, and what a correction would come to. */
export function CaseInvoices({ billingCase }: { billingCase: BillingCase }) {
  const text = useText();
  const mayRead = useMay('invoices:read');
  const path = `/billing-cases/${encodeURIComponent(billingCase.id)}/invoice-preview`;
  const answer = useApi<InvoicePreview>(path, { enabled: mayRead });
  if (!mayRead) return null;
  return (
    <Section title={text('case.invoice')}>
      <Loaded answer={answer} rows={2}>
        {(preview) => <Content billingCase={billingCase} preview={preview} />}
      </Loaded>
    </Section>
  );
}

function Content({ billingCase, preview }: { billingCase: BillingCase; preview: InvoicePreview }) {
  const text = useText();
  const [open, setOpen] = useState<'approve' | 'correct' | null>(null);
  const waitsForInvoice = beforeInvoice.includes(billingCase.state);
  return (
    <>
      {preview.chain.length > 0 ? (
        <InvoiceChain chain={preview.chain} current={null} />
      ) : (
        <Box sx={{ mb: 1 }}>{text('case.invoiceNone')}</Box>
      )}
      {waitsForInvoice ? <ObstacleList obstacles={preview.obstacles} debtor={billingCase.municipalityName} /> : null}
      {preview.canApprove ? (
        <Button className="no-print" variant="outlined" sx={{ mt: 1.5 }} onClick={() => setOpen('approve')}>
          {text('invoice.approve')}
        </Button>
      ) : null}
      {preview.canCorrect ? (
        <Box sx={{ mt: 1.5 }}>
          <Note
            meaning="over"
            actions={
              <Button variant="outlined" onClick={() => setOpen('correct')}>
                {text('invoice.correct')}
              </Button>
            }
          >
            {text('case.invoiceCorrect', { net: effect(preview.net.net) })}
          </Note>
        </Box>
      ) : null}
      {preview.chain.length === 0 ? null : (
        <Link to={`/invoices?filter=${encodeURIComponent(JSON.stringify({ billingCase: billingCase.id }))}`}>
          {text('invoice.allOfCase')}
        </Link>
      )}
      {open === 'approve' ? (
        <ApproveDialog billingCase={billingCase} preview={preview} onClose={() => setOpen(null)} />
      ) : open === 'correct' ? (
        <CorrectDialog billingCase={billingCase} preview={preview} onClose={() => setOpen(null)} />
      ) : null}
    </>
  );
}
