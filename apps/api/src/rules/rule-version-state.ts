import {
  civilDateOf,
  type CivilDate,
  epochDayOf,
  localDayOf,
  type RuleSet,
  type RuleVersion,
  selectRuleVersion,
} from '@fristdag/rules';
import { periodOf } from '@fristdag/rules';

export type RuleVersionState = 'in-force' | 'replaced' | 'scheduled';

/** What the dates say of a version on a day: it governs this month, it did, or it will. `now` in epoch milliseconds. */
export function stateOf(version: RuleVersion, set: RuleSet, now: number): RuleVersionState {
  const today = localDayOf(now);
  if (selectRuleVersion(set, version.careType, periodOf(today), now)?.name === version.name) return 'in-force';
  return epochDayOf(version.validFrom) > today ? 'scheduled' : 'replaced';
}

/** The last day before the next version of the care type takes over; null while none does. */
export function validThroughOf(version: RuleVersion, { versions }: RuleSet): CivilDate | null {
  const next = versions
    .filter(
      ({ careType, validFrom, publishedAt }) =>
        careType === version.careType && publishedAt !== null && validFrom > version.validFrom,
    )
    .map(({ validFrom }) => validFrom)
    .sort()[0];
  return next === undefined ? null : civilDateOf(epochDayOf(next) - 1);
}
