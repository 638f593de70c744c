import { ApprovalLine } from './ApprovalLine.tsx';
import { InvoiceParties } from './InvoiceParties.tsx';
import { LedgerAccounts } from './LedgerAccounts.tsx';
import { PaymentSettings } from './PaymentSettings.tsx';
import { VatSettings } from './VatSettings.tsx';

/** What invoices need: who sends and receives them, VAT, two persons above a line, reminders and interest, the region's accounts. */
export function InvoiceRegister() {
  return (
    <>
      <InvoiceParties />
      <VatSettings />
      <ApprovalLine />
      <PaymentSettings />
      <LedgerAccounts />
    </>
  );
}
