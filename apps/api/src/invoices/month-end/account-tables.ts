import { writtenMonth } from '../../billing-runs/index.ts';
import { amountColumn, type Table, textColumn } from '../../platform/index.ts';
import type { NotInvoicedDto, YearlyStatementDto } from './month-end.dto.ts';

/** What is calculated and not yet invoiced after a month, for the accounts. */
export function notInvoicedTable(month: string, rows: readonly NotInvoicedDto[]): Table<NotInvoicedDto> {
  return {
    title: `Beräknat och inte fakturerat efter ${writtenMonth(month, 'sv')}`,
    columns: [
      textColumn('Månad', 10, ({ period }) => period),
      textColumn('Kod', 24, ({ payer }) => payer),
      textColumn('Betalare', 28, ({ payerName }) => payerName),
      textColumn('Vårdtyp', 12, ({ careType }) => (careType === 'somatic' ? 'somatik' : 'psykiatri')),
      amountColumn('Beräknat', ({ calculated }) => calculated),
      amountColumn('Fakturerat', ({ invoiced }) => invoiced),
      amountColumn('Ej fakturerat', ({ notInvoiced }) => notInvoiced),
    ],
    rows,
  };
}

/** The sums of a payer's year, in the order in which they lead from the opening to the closing balance. */
export const yearlySums = [
  'opening',
  'invoiced',
  'credited',
  'paid',
  'refunded',
  'setOff',
  'writtenOff',
  'closing',
] as const;
export const yearlySumWords: Readonly<Record<(typeof yearlySums)[number], string>> = {
  opening: 'Ingående',
  invoiced: 'Fakturerat',
  credited: 'Krediterat',
  paid: 'Betalt',
  refunded: 'Återbetalt',
  setOff: 'Kvittat',
  writtenOff: 'Avskrivet',
  closing: 'Utgående',
};

/** Each payer's year, from the opening to the closing balance. */
export function yearlyTable(year: string, rows: readonly YearlyStatementDto[]): Table<YearlyStatementDto> {
  return {
    title: `Årsbesked ${year}`,
    columns: [
      textColumn('Kod', 24, ({ payer }) => payer),
      textColumn('Betalare', 28, ({ payerName }) => payerName),
      ...yearlySums.map((sum) => amountColumn<YearlyStatementDto>(yearlySumWords[sum], (row) => row[sum])),
    ],
    rows,
  };
}
