/** Whether a text from outside can be the id of a row. One that cannot is simply not found. */
export function isRowId(text: string): boolean {
  return /^[1-9]\d{0,17}$/.test(text);
}
