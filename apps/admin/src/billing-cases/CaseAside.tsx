import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { deadline, sentenceInstant } from '../formats.ts';
import type { TextKey } from '../i18n/messages.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import { isHeld } from '../months/case-rows.ts';
import type { BillingCase } from '../providers/api-types.ts';
import { useSession } from '../providers/auth-provider.ts';
import { useBusinessClock } from '../providers/use-api.ts';
import { CaseActs } from './CaseActs.tsx';

const whoTexts: Record<BillingCase['actsNext']['who'], TextKey> = {
  region: 'case.whoRegion',
  payer: 'case.whoPayer',
  product: 'case.whoProduct',
  nobody: 'case.whoNobody',
};

/** Beside the amount: who acts next, why it waits, until when, and what the reader can do. */
export function CaseAside({ billingCase }: { billingCase: BillingCase }) {
  const text = useText();
  const { actsNext } = billingCase;
  return (
    <Box
      component="aside"
      aria-labelledby="case-next"
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        p: 2,
        alignSelf: 'start',
        backgroundColor: 'background.paper',
        minWidth: 0,
      }}
    >
      <Box component="h2" id="case-next" sx={{ fontSize: '1rem', fontWeight: 650, m: 0, mb: 0.5 }}>
        {text('case.nextTitle')}
      </Box>
      <Box sx={{ mb: 1.5 }}>
        <strong>{text(whoTexts[actsNext.who])}.</strong> {actsNext.text} <UntilWhen billingCase={billingCase} />
      </Box>
      <OpenedOrNot billingCase={billingCase} />
      <WhyItWaits billingCase={billingCase} />
      <CaseActs billingCase={billingCase} />
    </Box>
  );
}

function UntilWhen({ billingCase }: { billingCase: BillingCase }) {
  const text = useText();
  const language = useLanguage();
  const today = useBusinessClock()?.today ?? '';
  const { sharingOn } = billingCase;
  const sharing: [TextKey, string] = [today > sharingOn ? 'case.missedSharing' : 'case.plannedSharing', sharingOn];
  const sentence: Partial<Record<BillingCase['state'], [TextKey, string]>> = {
    calculated: sharing,
    'ready-to-share': sharing,
    shared: ['case.lastReviewDay', billingCase.lastReviewDay],
    'in-dialogue': ['case.lastReviewDay', billingCase.lastReviewDay],
    accepted: ['case.plannedInvoice', billingCase.invoiceIssueOn],
    'review-expired': ['case.plannedInvoice', billingCase.invoiceIssueOn],
    invoiced: ['case.dueDay', billingCase.invoiceDueOn],
    overdue: ['case.dueDay', billingCase.invoiceDueOn],
  };
  const found = sentence[billingCase.state];
  // The planned day has passed, or passes without an invoice.
  if (found?.[0] === 'case.plannedInvoice' && isHeld(billingCase)) return null;
  return found ? <>{text(found[0], { day: deadline(found[1], language) })}</> : null;
}

/** Whether anybody has opened it, and what comes of silence. Whoever reads this page for the payer opens it by that. */
function OpenedOrNot({ billingCase: { reviewSentence, opened } }: { billingCase: BillingCase }) {
  const isPayer = useSession()?.user.unit.kind === 'payer';
  const isSilent = opened === null;
  if (reviewSentence === null || (isPayer && isSilent)) return null;
  return isSilent ? <Note meaning="waits">{reviewSentence}</Note> : <Box sx={{ mb: 1.5 }}>{reviewSentence}</Box>;
}

function WhyItWaits({ billingCase }: { billingCase: BillingCase }) {
  const text = useText();
  const { parked, hold, waits } = billingCase;
  const holdsInvoice = isHeld(billingCase);
  const saysSo = waits?.text.startsWith(text('case.invoiceWaits')) === true;
  const language = useLanguage();
  return (
    <>
      {parked ? (
        <Note meaning="over" title={text('case.parkedTitle')}>
          {parked.text}
          {parked.code.includes('reference-data') || parked.code.includes('vat') ? (
            <Box sx={{ mt: 0.5 }}>
              <Link to="/registers/invoices">{text('case.toRegister')}</Link>
            </Box>
          ) : null}
        </Note>
      ) : null}
      {hold ? (
        <Note meaning="waits" title={text('case.invoiceWaits')}>
          {text('case.heldBy', { name: hold.byName, at: sentenceInstant(hold.at, language), reason: hold.reason })}
        </Note>
      ) : null}
      {waits && !parked ? (
        <Note meaning="waits" title={holdsInvoice && !saysSo ? text('case.invoiceWaits') : undefined}>
          {waits.text}
        </Note>
      ) : null}
    </>
  );
}
