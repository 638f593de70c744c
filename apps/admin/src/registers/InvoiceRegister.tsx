import { ApprovalLine } from './ApprovalLine.tsx';
import { InvoiceParties } from './InvoiceParties.tsx';
import { VatSettings } from './VatSettings.tsx';

/** What invoices need: who sends and receives them, how the claim is treated for VAT, and from when two persons decide. */
export function InvoiceRegister() {
  return (
    <>
      <InvoiceParties />
      <VatSettings />
      <ApprovalLine />
    </>
  );
}
