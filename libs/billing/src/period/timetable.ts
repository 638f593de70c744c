import { civilDateOf, epochDayOf, nextPeriod } from '@fristdag/rules';
import type { CivilDate, EpochDay, MonthWeek, Period, RuleVersion } from '@fristdag/rules';
import { nextBankingDay } from './banking-days.ts';
import { weekOfMonth } from './week-of-month.ts';

/** The dates of one billing month (2019 slide material p. 12). Civil dates of Europe/Stockholm. */
export interface Timetable {
  readonly sharingOn: CivilDate;
  /** The review closes at 00:00 of this day. */
  readonly reviewClosesOn: CivilDate;
  /** The last day on which a dialogue can be opened: the one to show. */
  readonly lastReviewDay: CivilDate;
  readonly invoiceIssueOn: CivilDate;
  readonly invoiceDueOn: CivilDate;
}

/** What has happened, where it has: the weeks of review and payment are counted from there, so a late start shortens neither. */
export interface ActualDates {
  readonly sharedOn?: CivilDate;
  readonly issuedOn?: CivilDate;
}

type Calendar = Pick<
  RuleVersion['parameters'],
  'sharingWeek' | 'closingWeek' | 'dueWeek' | 'minimumReviewWeeks' | 'minimumPaymentWeeks' | 'dueOnNonBankingDay'
>;

/**
 * The calendar of a billing month. Period 2020-01: shared Monday 17 February, closes Monday 9 March (last day to open a
 * dialogue: Sunday 8 March), due Monday 6 April. Shared three days late, on the 20th: closes on 12 March.
 */
export function timetable(
  version: { readonly parameters: Calendar },
  period: Period,
  actual: ActualDates = {},
): Timetable {
  const { parameters } = version;
  const planned = (step: MonthWeek): EpochDay => epochDayOf(weekOfMonth(nextPeriod(period, step.month - 1), step.week));

  const sharing = actual.sharedOn === undefined ? planned(parameters.sharingWeek.value) : epochDayOf(actual.sharedOn);
  const closes = Math.max(planned(parameters.closingWeek.value), sharing + parameters.minimumReviewWeeks.value * 7);
  const issue = actual.issuedOn === undefined ? closes : epochDayOf(actual.issuedOn);
  const due = Math.max(planned(parameters.dueWeek.value), issue + parameters.minimumPaymentWeeks.value * 7);

  return {
    sharingOn: civilDateOf(sharing),
    reviewClosesOn: civilDateOf(closes),
    lastReviewDay: civilDateOf(closes - 1),
    invoiceIssueOn: civilDateOf(issue),
    invoiceDueOn: civilDateOf(parameters.dueOnNonBankingDay.value === 'next-banking-day' ? nextBankingDay(due) : due),
  };
}
