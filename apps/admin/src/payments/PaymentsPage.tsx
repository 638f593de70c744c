import { Box, Button, Tab, Tabs } from '@mui/material';
import type { ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { useMay } from '../providers/auth-provider.ts';
import { AllPayments } from './AllPayments.tsx';
import { CreditBalances } from './CreditBalances.tsx';
import { PaymentFileZone } from './PaymentFileZone.tsx';
import { PaymentFiles } from './PaymentFiles.tsx';
import { PaymentsToDo } from './PaymentsToDo.tsx';

const parts = ['to-do', 'all', 'credit-balances', 'files'] as const;
type Part = (typeof parts)[number];

const views: Record<Part, () => ReactNode> = {
  'to-do': () => <PaymentsToDo />,
  all: () => <AllPayments />,
  'credit-balances': () => <CreditBalances />,
  files: () => <PaymentFiles />,
};

/** Betalningar: the bank's file in, what waits for a person, every payment, and what is to be paid back. */
export default function PaymentsPage() {
  const text = useText();
  const navigate = useNavigate();
  const mayImport = useMay('payments:write');
  const mayReadRegister = useMay('registers:read');
  const wanted = useParams()['part'];
  const part = parts.find((each) => each === wanted) ?? 'to-do';
  const labels: Record<Part, string> = {
    'to-do': text('payment.tabToDo'),
    all: text('payment.tabAll'),
    'credit-balances': text('payment.tabBalances'),
    files: text('payment.tabFiles'),
  };
  return (
    <>
      <PageHead
        title={text('payment.title')}
        lead={text('payment.intro')}
        actions={
          <>
            {mayReadRegister ? (
              <Button component={Link} to="/registers/invoices" variant="outlined">
                {text('payment.settings')}
              </Button>
            ) : null}
            <Button component={Link} to="/month-end" variant="outlined">
              {text('payment.monthEnd')}
            </Button>
          </>
        }
      />
      {mayImport ? <PaymentFileZone /> : null}
      <Box sx={{ borderBottom: 1, borderColor: 'divider', mb: 2.5 }}>
        <Tabs
          value={part}
          variant="scrollable"
          aria-label={text('payment.title')}
          onChange={(_event, value: Part) => void navigate(value === 'to-do' ? '/payments' : `/payments/${value}`)}
        >
          {parts.map((each) => (
            <Tab key={each} value={each} id={`tab-${each}`} aria-controls="payments-panel" label={labels[each]} />
          ))}
        </Tabs>
      </Box>
      <div role="tabpanel" id="payments-panel" aria-labelledby={`tab-${part}`}>
        {views[part]()}
      </div>
    </>
  );
}
