/** "8,5" as a person writes it, in the form of the API ("8.50"); null when it is no rate above 0 and up to 100. */
export function writtenPercent(text: string): string | null {
  const [, whole = '', decimals = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.trim()) ?? [];
  if (whole === '') return null;
  const percent = `${Number(whole)}.${decimals.padEnd(2, '0')}`;
  return Number(percent) > 0 && Number(percent) <= 100 ? percent : null;
}
