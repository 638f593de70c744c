/**
 * Whether a text is a valid personal or coordination number, with 10 or 12 digits. Such a text is never searched for:
 * it would end up in an address and in the logs on its way.
 */
export function isPersonalNumber(text: string): boolean {
  const match = /^(?:\d\d)?(\d\d)(\d\d)(\d\d)[-+]?(\d{4})$/.exec(text.replaceAll(' ', ''));
  if (!match) return false;
  const [, year = '', month = '', day = '', last = ''] = match;
  const dayNumber = Number(day) > 60 ? Number(day) - 60 : Number(day);
  if (Number(month) < 1 || Number(month) > 12 || dayNumber < 1 || dayNumber > 31) return false;
  return checkSum(`${year}${month}${day}${last}`) % 10 === 0;
}

function checkSum(digits: string): number {
  return [...digits].reduce((sum, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return sum + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
}
