import {
  careTypes,
  civilDateOf,
  type CivilDate,
  type EpochDay,
  nextPeriod,
  type Period,
  periodOf,
  type RuleSet,
  selectRuleVersion,
  weekdayOf,
} from '@fristdag/rules';
import { type Timetable, timetable } from '@fristdag/billing';
import type { ToDoItemDto } from './dto/to-do.ts';

/** The planned dates of a month under the versions that govern it, the earliest sharing first; none when no version governs it. */
export function plannedDates(rules: RuleSet, period: Period, knownAt: number): Timetable | undefined {
  return careTypes
    .flatMap((careType) => selectRuleVersion(rules, careType, period, knownAt) ?? [])
    .map((version) => timetable(version, period))
    .sort((a, b) => (a.sharingOn < b.sharingOn ? -1 : 1))[0];
}

/** Late when the last day is over, this week when it ends by Sunday; what has no last day can be done now. */
export function groupOf(lastDay: CivilDate | null, today: EpochDay): ToDoItemDto['group'] {
  if (lastDay === null) return 'this-week';
  if (lastDay < civilDateOf(today)) return 'late';
  return lastDay <= civilDateOf(today + 7 - weekdayOf(today)) ? 'this-week' : 'later';
}

export interface NextStep {
  readonly step: 'sharing' | 'review-ends';
  readonly period: Period;
  readonly on: CivilDate;
}

/** How many months back a month can still have a step of its review before it. */
const MONTHS_BACK = 6;

/** The next thing that the calendar of the billing months brings, after today. */
export function nextStep(rules: RuleSet, today: EpochDay, knownAt: number): NextStep | undefined {
  const now = civilDateOf(today);
  const months = Array.from({ length: MONTHS_BACK + 1 }, (_, back) => nextPeriod(periodOf(today), -back));
  return months
    .flatMap((period): NextStep[] => {
      const dates = plannedDates(rules, period, knownAt);
      return dates === undefined
        ? []
        : [
            { step: 'sharing', period, on: dates.sharingOn },
            { step: 'review-ends', period, on: dates.lastReviewDay },
          ];
    })
    .filter(({ on }) => on > now)
    .sort((a, b) => (a.on < b.on ? -1 : 1))[0];
}
