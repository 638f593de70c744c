/** A number is written bare, with its decimal comma; text is made harmless (OWASP ASVS v5.0.0-1.2.10). */
export type CsvCell = { readonly amount: string } | { readonly text: string };

/** Swedish CSV: semicolons, decimal commas, UTF-8 with a byte order mark, CRLF. */
export function swedishCsv(headers: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = [headers.map((text) => written({ text })), ...rows.map((cells) => cells.map(written))];
  return `\uFEFF${lines.map((cells) => `${cells.join(';')}\r\n`).join('')}`;
}

function written(cell: CsvCell): string {
  if ('amount' in cell) return cell.amount.replace('.', ',');
  // Codes such as 0184 would lose their zero, and a formula would run.
  const text = /^(0\d+$|[=+\-@\t\r])/.test(cell.text) ? `'${cell.text}` : cell.text;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
