import writeExcelFile, { type Cell as SheetCell } from 'write-excel-file/node';
import type { ImpactPreviewDto, PayerImpactDto } from './dto/impact-preview.ts';

/** One column of the exported table: its header and what stands in a row. Amounts are kronor with two decimals, as text. */
interface Column {
  readonly header: string;
  readonly width: number;
  readonly cell: (row: PayerImpactDto) => { kind: 'text' | 'amount'; value: string } | { kind: 'whole'; value: number };
}

const text = (header: string, width: number, value: (row: PayerImpactDto) => string): Column => ({
  header,
  width,
  cell: (row) => ({ kind: 'text', value: value(row) }),
});
const whole = (header: string, value: (row: PayerImpactDto) => number): Column => ({
  header,
  width: 14,
  cell: (row) => ({ kind: 'whole', value: value(row) }),
});
const amount = (header: string, value: (row: PayerImpactDto) => string): Column => ({
  header,
  width: 18,
  cell: (row) => ({ kind: 'amount', value: value(row) }),
});
const yesNo = (is: boolean): string => (is ? 'ja' : 'nej');

const COLUMNS: readonly Column[] = [
  text('Månad', 10, ({ period }) => period),
  text('Vårdtyp', 12, ({ careType }) => (careType === 'somatic' ? 'somatik' : 'psykiatri')),
  text('Betalarens kod', 26, ({ payer }) => payer),
  text('Betalare', 30, ({ payerName }) => payerName),
  amount('Belopp nu', ({ now }) => now.amount),
  amount('Belopp då', ({ then }) => then.amount),
  amount('Skillnad', ({ difference }) => difference),
  whole('Räknade vårdtillfällen nu', ({ now }) => now.episodes),
  whole('Räknade vårdtillfällen då', ({ then }) => then.episodes),
  whole('Betalningsdagar nu', ({ now }) => now.billableDays),
  whole('Betalningsdagar då', ({ then }) => then.billableDays),
  text('Betalningsansvar nu', 14, ({ now }) => yesNo(now.liable)),
  text('Betalningsansvar då', 14, ({ then }) => yesNo(then.liable)),
  text('Regelversion nu', 26, ({ now }) => now.ruleVersion ?? '–'),
  text('Regelversion då', 26, ({ then }) => then.ruleVersion ?? '–'),
];

type Exported = Pick<ImpactPreviewDto, 'payers' | 'asIf'>;

/** Each row says when it was judged as if the version had begun earlier: rows are cut out and pasted elsewhere. */
function columnsOf(asIf: Exported['asIf']): readonly Column[] {
  return asIf === null ? COLUMNS : [...COLUMNS, text('Prövad', 44, () => asIf.label)];
}

/** The payers' months as CSV that opens right in Swedish Excel: semicolons, decimal commas, UTF-8 with a byte order mark, CRLF. */
export function impactCsv({ payers, asIf }: Exported): string {
  const columns = columnsOf(asIf);
  const lines = [
    columns.map(({ header }) => quoted(header)),
    ...payers.map((row) =>
      columns.map(({ cell }) => {
        const { kind, value } = cell(row);
        if (kind === 'whole') return String(value);
        return kind === 'amount' ? value.replace('.', ',') : quoted(asText(value));
      }),
    ),
  ];
  return `\uFEFF${lines.map((cells) => `${cells.join(';')}\r\n`).join('')}`;
}

/** The same as a workbook; numbers are numbers. */
export function impactXlsx({ payers, asIf }: Exported): Promise<Buffer> {
  const columns = columnsOf(asIf);
  const head = { fontWeight: 'bold', wrap: true, alignVertical: 'top', backgroundColor: '#CFE3F3' } as const;
  return writeExcelFile([
    {
      sheet: asIf === null ? 'Effektprövning' : `Som om från ${asIf.from}`,
      data: [
        columns.map(({ header }): SheetCell => ({ value: header, type: String, ...head })),
        ...payers.map((row) => columns.map(({ cell }) => sheetCell(cell(row)))),
      ],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
  ]).toBuffer();
}

function sheetCell(cell: ReturnType<Column['cell']>): SheetCell {
  switch (cell.kind) {
    case 'text':
      return { value: cell.value, type: String, format: '@' };
    case 'whole':
      return { value: cell.value, type: Number };
    case 'amount':
      return { value: Number(cell.value), type: Number, format: '#,##0.00' };
  }
}

/** Text that a spreadsheet would run as a formula (OWASP ASVS v5.0.0-1.2.10), or turn into a number or a date. */
function asText(value: string): string {
  return /^[=+\-@\t\r]/.test(value) || /^(0\d+|\d{4}-\d{2})$/.test(value) ? `'${value}` : value;
}

function quoted(value: string): string {
  return /[;"\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
