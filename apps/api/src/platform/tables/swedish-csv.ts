/**
 * What stands in a cell. Text is made harmless; an amount (kronor with two decimals, `-15600.00`) gets its decimal comma; what
 * is `plain` – a count, a date, a local time – stands as it is, for the spreadsheet to read as one.
 */
export type CsvCell = string | { readonly amount: string } | { readonly plain: string | number };

/** What Excel knows UTF-8 by. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Text that a spreadsheet would run as a formula (OWASP ASVS v5.0.0-1.2.10). */
const formula = /^[=+\-@\t\r]/;
/** Text that Excel would turn into another number or a date: 00123, more than 15 digits, 1E5, 1-2, 2020-01. */
const altered = /^(0\d+|\d{16,}|\d+[eE]\d+|\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?)$/;

/** One line of a file that opens right in Swedish Excel: semicolons, decimal commas, CRLF. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(writtenCell).join(';')}\r\n`;
}

/** The first line of such a file, behind a byte order mark. */
export function csvHead(headers: readonly string[]): string {
  return BYTE_ORDER_MARK + csvLine(headers);
}

function writtenCell(cell: CsvCell): string {
  if (typeof cell === 'string') return quoted(harmless(cell));
  return 'amount' in cell ? cell.amount.replace('.', ',') : String(cell.plain);
}

function harmless(text: string): string {
  return formula.test(text) || altered.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
