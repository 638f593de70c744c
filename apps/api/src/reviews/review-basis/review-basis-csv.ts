import type { ReviewBasis } from './dto/review-basis.ts';
import {
  type Cell,
  type Column,
  cutoffOf,
  localText,
  reviewColumns,
  type ReviewedRow,
  statementColumns,
} from './review-table.ts';

/**
 * The case table as CSV that opens right in Swedish Excel: semicolons, decimal commas, UTF-8 with a byte order mark, CRLF,
 * ISO dates.
 */
export function reviewBasisCsv(basis: ReviewBasis): string {
  const columns: readonly Column<ReviewedRow>[] = [...reviewColumns(basis), ...statementColumns(basis)];
  const cutoffMs = cutoffOf(basis);
  const lines = [
    columns.map(({ header }) => quoted(header)),
    ...basis.assessments.map((row) => columns.map(({ cell }) => csvCell(cell(row), cutoffMs))),
  ];
  return `\uFEFF${lines.map((cells) => `${cells.join(';')}\r\n`).join('')}`;
}

/** One cell as it stands in the file. Only text is made harmless: −15600,00 is a number, and stays one. */
export function csvCell(cell: Cell, cutoffMs: number): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'whole':
      return String(cell.value);
    case 'amount':
      return cell.value.replace('.', ',');
    case 'date':
    case 'month':
      return cell.value;
    case 'instant':
      return localText(cell.value, cutoffMs);
    case 'text':
      return quoted(asText(cell.value));
  }
}

/** Text that a spreadsheet would run as a formula (OWASP ASVS v5.0.0-1.2.10). */
const formula = /^[=+\-@\t\r]/;
/** Text that Excel would turn into another number or a date: 00123, more than 15 digits, 1E5, 1-2, 2020-01. */
const altered = /^(0\d+|\d{16,}|\d+[eE]\d+|\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?)$/;

function asText(value: string): string {
  return formula.test(value) || altered.test(value) ? `'${value}` : value;
}

function quoted(value: string): string {
  return /[;"\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
