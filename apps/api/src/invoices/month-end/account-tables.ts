import { writtenMonth } from '../../billing-runs/index.ts';
import writeExcelFile, { type Cell as SheetCell } from 'write-excel-file/node';
import type { NotInvoicedDto, YearlyStatementDto } from './month-end.dto.ts';
import { swedishCsv } from './swedish-csv.ts';

/** One column of an exported table. Amounts are kronor with two decimals, as text. */
interface Column<Row> {
  readonly header: string;
  readonly width: number;
  readonly kind: 'text' | 'amount';
  readonly value: (row: Row) => string;
}

/** A table as the accounts take it with them, in Swedish whoever asks. */
export interface AccountTable<Row> {
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

const text = <Row>(header: string, width: number, value: (row: Row) => string): Column<Row> => ({
  header,
  width,
  kind: 'text',
  value,
});
const amount = <Row>(header: string, value: (row: Row) => string): Column<Row> => ({
  header,
  width: 16,
  kind: 'amount',
  value,
});

export function notInvoicedTable(month: string, rows: readonly NotInvoicedDto[]): AccountTable<NotInvoicedDto> {
  return {
    title: `Beräknat och inte fakturerat efter ${writtenMonth(month, 'sv')}`,
    columns: [
      text('Månad', 10, ({ period }) => period),
      text('Kod', 24, ({ payer }) => payer),
      text('Betalare', 28, ({ payerName }) => payerName),
      text('Vårdtyp', 12, ({ careType }) => (careType === 'somatic' ? 'somatik' : 'psykiatri')),
      amount('Beräknat', ({ calculated }) => calculated),
      amount('Fakturerat', ({ invoiced }) => invoiced),
      amount('Ej fakturerat', ({ notInvoiced }) => notInvoiced),
    ],
    rows,
  };
}

export const yearlySums = [
  ...(['opening', 'invoiced', 'credited', 'paid', 'refunded', 'setOff', 'writtenOff', 'closing'] as const),
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

export function yearlyTable(year: string, rows: readonly YearlyStatementDto[]): AccountTable<YearlyStatementDto> {
  return {
    title: `Årsbesked ${year}`,
    columns: [
      text('Kod', 24, ({ payer }) => payer),
      text('Betalare', 28, ({ payerName }) => payerName),
      ...yearlySums.map((sum) => amount<YearlyStatementDto>(yearlySumWords[sum], (row) => row[sum])),
    ],
    rows,
  };
}

/** Swedish CSV: semicolons, decimal commas, UTF-8 with a byte order mark, CRLF. */
export function tableCsv<Row>({ columns, rows }: AccountTable<Row>): Buffer {
  const lines = rows.map((row) =>
    columns.map(({ kind, value }) => (kind === 'amount' ? { amount: value(row) } : { text: value(row) })),
  );
  return Buffer.from(
    swedishCsv(
      columns.map(({ header }) => header),
      lines,
    ),
  );
}

/** A workbook with one sheet: numbers are numbers, codes keep their zero. */
export function tableXlsx<Row>({ title, columns, rows }: AccountTable<Row>): Promise<Buffer> {
  const head = columns.map(({ header, kind }): SheetCell => ({
    value: header,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#CFE3F3',
    align: kind === 'amount' ? 'right' : 'left',
  }));
  const lines = rows.map((row) =>
    columns.map(({ kind, value }): SheetCell =>
      // Two decimals and at most fifteen digits: the double that a spreadsheet calculates with shows the same amount.
      kind === 'amount'
        ? { value: Number(value(row)), type: Number, format: '#,##0.00' }
        : { value: value(row), type: String, format: '@' },
    ),
  );
  return writeExcelFile([
    {
      // A sheet's name takes 31 characters.
      sheet: title.slice(0, 31).replaceAll(/[\\/?*[\]:]/g, ' '),
      data: [head, ...lines],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
  ]).toBuffer();
}
