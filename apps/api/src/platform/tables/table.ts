import writeExcelFile, { type Cell } from 'write-excel-file/node';
import { type CsvCell, csvHead, csvLine } from './swedish-csv.ts';
import { amountCell, headCell, sheetName, textCell, wholeCell } from './workbook.ts';

/** One column of a table that is handed out: its head, its width in a workbook, in characters, and what stands in a row. */
export interface TableColumn<Row> {
  readonly header: string;
  readonly width: number;
  readonly align: 'left' | 'right';
  readonly inCsv: (row: Row) => CsvCell;
  readonly inWorkbook: (row: Row) => Cell;
}

/** A table that is handed out as CSV and as a workbook, in Swedish whoever asks. */
export interface Table<Row> {
  /** Names the sheet of the workbook. */
  readonly title: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
}

export function textColumn<Row>(header: string, width: number, value: (row: Row) => string): TableColumn<Row> {
  return { header, width, align: 'left', inCsv: value, inWorkbook: (row) => textCell(value(row)) };
}

export function wholeColumn<Row>(header: string, value: (row: Row) => number): TableColumn<Row> {
  return {
    header,
    width: 14,
    align: 'right',
    inCsv: (row) => ({ plain: value(row) }),
    inWorkbook: (row) => wholeCell(value(row)),
  };
}

/** @param value kronor with two decimals, `39000.00` */
export function amountColumn<Row>(header: string, value: (row: Row) => string): TableColumn<Row> {
  return {
    header,
    width: 18,
    align: 'right',
    inCsv: (row) => ({ amount: value(row) }),
    inWorkbook: (row) => amountCell(value(row)),
  };
}

/** The table as CSV that opens right in Swedish Excel. */
export function tableCsv<Row>({ columns, rows }: Table<Row>): string {
  const lines = rows.map((row) => csvLine(columns.map(({ inCsv }) => inCsv(row))));
  return csvHead(columns.map(({ header }) => header)) + lines.join('');
}

/** The table as a workbook with one sheet; numbers are numbers. */
export function tableWorkbook<Row>({ title, columns, rows }: Table<Row>): Promise<Buffer> {
  return writeExcelFile([
    {
      sheet: sheetName(title),
      data: [
        columns.map(({ header, align }) => headCell(header, align)),
        ...rows.map((row) => columns.map(({ inWorkbook }) => inWorkbook(row))),
      ],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
  ]).toBuffer();
}
