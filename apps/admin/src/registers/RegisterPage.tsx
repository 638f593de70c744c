import { Box, Tab, Tabs } from '@mui/material';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { CareUnits } from './CareUnits.tsx';
import { DialogueSettings } from './DialogueSettings.tsx';
import { InvoiceRegister } from './InvoiceRegister.tsx';
import { PayerRegister } from './PayerRegister.tsx';
import { UnknownNames } from './UnknownNames.tsx';

type Part = 'payers' | 'units' | 'names' | 'invoices' | 'dialogues';

const parts: Record<Part, () => ReactNode> = {
  payers: () => <PayerRegister />,
  units: () => <CareUnits />,
  names: () => <UnknownNames />,
  invoices: () => <InvoiceRegister />,
  dialogues: () => <DialogueSettings />,
};

function isPart(wanted: string | undefined): wanted is Part {
  return wanted !== undefined && wanted in parts;
}

/** Register: payers over time, care units with their other names, and names still to be mapped. */
export default function RegisterPage() {
  const text = useText();
  const navigate = useNavigate();
  const wanted = useParams()['part'];
  const part: Part = isPart(wanted) ? wanted : 'payers';
  return (
    <>
      <PageHead title={text('console.registers')} lead={text('rule.registersIntro')} />
      <Box sx={{ borderBottom: 1, borderColor: 'divider', mb: 2.5 }}>
        <Tabs
          value={part}
          variant="scrollable"
          aria-label={text('console.registers')}
          onChange={(_event, value: Part) => void navigate(`/registers/${value}`)}
        >
          <Tab value="payers" id="tab-payers" aria-controls="register-panel" label={text('rule.tabPayers')} />
          <Tab value="units" id="tab-units" aria-controls="register-panel" label={text('rule.tabUnits')} />
          <Tab value="names" id="tab-names" aria-controls="register-panel" label={text('rule.tabNames')} />
          <Tab value="invoices" id="tab-invoices" aria-controls="register-panel" label={text('invoice.tab')} />
          <Tab value="dialogues" id="tab-dialogues" aria-controls="register-panel" label={text('party.tab')} />
        </Tabs>
      </Box>
      <div role="tabpanel" id="register-panel" aria-labelledby={`tab-${part}`}>
        {parts[part]()}
      </div>
    </>
  );
}
