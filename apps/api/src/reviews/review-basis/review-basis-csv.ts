import { type CsvCell, csvHead, csvLine } from '../../platform/index.ts';
import type { ReviewBasis } from './dto/review-basis.ts';
import {
  CASES_GONE,
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
  const lines = basis.assessments.map((row) => csvLine(columns.map(({ cell }) => csvCell(cell(row), cutoffMs))));
  if (basis.casesGone) lines.push(goneLine(basis));
  return csvHead(columns.map(({ header }) => header)) + lines.join('');
}

/** The one line of a month whose cases have gone by retention: why there are none, and what stays of the month. */
function goneLine(basis: ReviewBasis): string {
  const cutoffMs = cutoffOf(basis);
  const ofCases = reviewColumns(basis).map(({ header }): CsvCell => {
    if (header === 'Räknas') return 'gallrat';
    return header === 'Anmärkningar' ? CASES_GONE : '';
  });
  return csvLine([...ofCases, ...statementColumns(basis).map(({ cell }) => csvCell(cell(undefined), cutoffMs))]);
}

/** What a cell of the review table is in CSV; an instant is local date and clock in Stockholm. */
export function csvCell(cell: Cell, cutoffMs: number): CsvCell {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return cell.value;
    case 'amount':
      return { amount: cell.value };
    case 'whole':
    case 'date':
    case 'month':
      return { plain: cell.value };
    case 'instant':
      return { plain: localText(cell.value, cutoffMs) };
  }
}
