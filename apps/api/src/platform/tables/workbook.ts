import type { Cell } from 'write-excel-file/node';

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The head of a column. */
export function headCell(header: string, align: 'left' | 'right' = 'left'): Cell {
  return {
    value: header,
    type: String,
    fontWeight: 'bold',
    wrap: true,
    align,
    alignVertical: 'top',
    backgroundColor: '#CFE3F3',
  };
}

/** Text that stays text: a code keeps its zero, a formula is not run. */
export function textCell(value: string): Cell {
  return { value, type: String, format: '@' };
}

export function wholeCell(value: number): Cell {
  return { value, type: Number };
}

/**
 * An amount as a number. Two decimals and at most fifteen digits: the double that a spreadsheet calculates with shows the same
 * amount.
 * @param kronor with two decimals, `-15600.00`
 */
export function amountCell(kronor: string): Cell {
  return { value: Number(kronor), type: Number, format: '#,##0.00' };
}

/** What Excel takes as the name of a sheet: 31 characters at most, and none that it uses in addresses. */
export function sheetName(title: string): string {
  return title.slice(0, 31).replaceAll(/[\\/?*[\]:]/g, ' ');
}
