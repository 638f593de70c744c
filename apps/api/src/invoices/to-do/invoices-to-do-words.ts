import type { Language } from '../../platform/index.ts';

interface Sum {
  readonly count: number;
  /** Written out, in kronor. */
  readonly amount: string;
}

/** What stands on the rows of Att göra that come from money, and on their buttons. */
export function invoicesToDoWords(language: Language) {
  const pick = (sv: string, en: string): string => (language === 'sv' ? sv : en);
  const showInvoice = pick('Visa fakturan', 'Show the invoice');
  return {
    approval: (amount: string, isMine: boolean) => ({
      title: isMine
        ? pick(`Godkänn fakturan på ${amount}`, `Approve the invoice of ${amount}`)
        : pick(`Fakturan på ${amount} väntar på en andra person`, `The invoice of ${amount} waits for a second person`),
      action: pick('Visa månadsärendet', 'Show the billing case'),
    }),
    writeOff: ({ number, amount, isMine }: { number: string; amount: string; isMine: boolean }) => ({
      title: isMine
        ? pick(
            `Avgör avskrivningen av ${amount} på faktura ${number}`,
            `Decide the write-off of ${amount} on invoice ${number}`,
          )
        : pick(
            `Avskrivningen av ${amount} på faktura ${number} väntar på en andra person`,
            `The write-off of ${amount} on invoice ${number} waits for a second person`,
          ),
      action: showInvoice,
    }),
    deadDelivery: (number: string) => ({
      title: pick(`E-fakturan ${number} kom inte fram`, `The e-invoice ${number} was not delivered`),
      action: showInvoice,
    }),
    payments: ({ count, amount }: Sum) => ({
      title: pick(
        `Red ut ${count === 1 ? 'en betalning' : `${count} betalningar`}: ${amount} hör inte till någon faktura`,
        `Sort out ${count === 1 ? 'a payment' : `${count} payments`}: ${amount} belongs to no invoice`,
      ),
      action: pick('Visa betalningarna', 'Show the payments'),
    }),
    creditBalances: ({ count, amount }: Sum) => ({
      title: pick(
        `Betala tillbaka eller kvitta ${amount} på ${count === 1 ? 'en krediterad faktura' : `${count} krediterade fakturor`}`,
        `Pay back or set off ${amount} of ${count === 1 ? 'a credited invoice' : `${count} credited invoices`}`,
      ),
      action: pick('Visa tillgodohavandena', 'Show the credit balances'),
    }),
    overdueInvoice: ({ number, amount, isRegion }: { number: string; amount: string; isRegion: boolean }) => ({
      title: isRegion
        ? pick(`Faktura ${number} är förfallen: ${amount} kvar`, `Invoice ${number} is overdue: ${amount} open`)
        : pick(`Betala faktura ${number}: ${amount} kvar`, `Pay invoice ${number}: ${amount} open`),
      action: showInvoice,
    }),
    overdue: ({ count, amount }: Sum) => ({
      title: pick(`${count} fakturor är förfallna: ${amount} kvar`, `${count} invoices are overdue: ${amount} open`),
      action: pick('Visa fakturorna', 'Show the invoices'),
    }),
  };
}
