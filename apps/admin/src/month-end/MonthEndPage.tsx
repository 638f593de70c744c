import { Box, Tab, Tabs } from '@mui/material';
import { useNavigate, useParams } from 'react-router-dom';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { useMay } from '../providers/auth-provider.ts';
import { NotInvoicedMonths } from './NotInvoicedMonths.tsx';
import { YearlyStatements } from './YearlyStatements.tsx';

/** Månadsbokslut: what is calculated and not invoiced, the file for the ledger, and each payer's year. A payer sees its own years. */
export default function MonthEndPage() {
  const text = useText();
  const navigate = useNavigate();
  const isRegion = useMay('payments:read');
  const wanted = useParams()['part'];
  const part = wanted === 'years' || !isRegion ? 'years' : 'month';
  if (!isRegion)
    return (
      <>
        <PageHead title={text('payment.endTabYears')} kind={<Link to="/invoices">{text('invoice.title')}</Link>} />
        <YearlyStatements />
      </>
    );
  return (
    <>
      <PageHead
        title={text('payment.endTitle')}
        kind={<Link to="/invoices">{text('invoice.title')}</Link>}
        lead={text('payment.endIntro')}
      />
      <Box sx={{ borderBottom: 1, borderColor: 'divider', mb: 2.5 }}>
        <Tabs
          value={part}
          variant="scrollable"
          aria-label={text('payment.endTitle')}
          onChange={(_event, value: string) => void navigate(value === 'month' ? '/month-end' : '/month-end/years')}
        >
          <Tab value="month" id="tab-month" aria-controls="month-end-panel" label={text('payment.endTabMonth')} />
          <Tab value="years" id="tab-years" aria-controls="month-end-panel" label={text('payment.endTabYears')} />
        </Tabs>
      </Box>
      <div role="tabpanel" id="month-end-panel" aria-labelledby={`tab-${part}`}>
        {part === 'month' ? <NotInvoicedMonths /> : <YearlyStatements />}
      </div>
    </>
  );
}
