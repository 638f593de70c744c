import type { Money } from '../money/money.ts';

/**
 * Interest on a sum that is overdue: simple, by the day, 365 days a year, to the öre (interest act 1975:635, 3–6 §§; the rate
 * is the region's setting).
 * @param daysLate civil days after the due date; none before it
 */
export function lateInterest(
  overdue: Money,
  { daysLate, percentPerYear }: { readonly daysLate: number; readonly percentPerYear: Money },
): Money {
  if (daysLate <= 0 || !overdue.greaterThan(0)) return overdue.minus(overdue);
  return overdue.times(percentPerYear).times(daysLate).dividedBy(36_500).toDecimalPlaces(2);
}
