import type { ParameterName, Period, RuleVersion } from '@fristdag/rules';
import type { UnsettledValue } from './checklist.ts';

/** The parameters that decide who counts, how many days and what they cost; the calendar's are shown with the version. */
const decisive: readonly ParameterName[] = [
  'cutoffTime',
  'freeDays',
  'costPerCareDay',
  'sipCallWithinDays',
  'hybridThresholdDays',
  'standingNotice',
  'leftBeforeDayZero',
  'ongoingEpisodes',
];

/** Values of a version that are not decided, and a price older than the billed year: shown wherever they are used. */
export function unsettledValues(
  { careType, name, parameters }: RuleVersion,
  period: Period,
): readonly UnsettledValue[] {
  return decisive.flatMap((parameter) => {
    const given = parameters[parameter];
    if (given === undefined) return [];
    const { status, value, year } = given;
    const found = {
      careType,
      ruleVersion: name,
      parameter,
      value: typeof value === 'object' ? JSON.stringify(value) : value,
    };
    const isOutdated = year !== undefined && year < Number(period.slice(0, 4));
    return [
      ...(status === 'decided' ? [] : [{ ...found, status }]),
      ...(isOutdated ? [{ ...found, status: 'outdated' as const }] : []),
    ];
  });
}
