import {
  civilDateOf,
  type CivilDate,
  epochDayOf,
  localDayOf,
  type RuleSet,
  type RuleVersion,
  periodOf,
  selectRuleVersion,
} from '@fristdag/rules';
import type { RuleVersionState } from './rule-version-transitions.ts';

/**
 * What the dates say of a published version on a day: it governs this month, it did, it will, or it was taken back before
 * it could. `now` in epoch milliseconds.
 */
export function stateOf(
  version: RuleVersion,
  set: RuleSet,
  now: number,
): Extract<RuleVersionState, 'scheduled' | 'in-force' | 'replaced' | 'withdrawn'> {
  if (version.withdrawnAtMs !== null && version.withdrawnAtMs <= now) return 'withdrawn';
  const today = localDayOf(now);
  if (selectRuleVersion(set, version.careType, periodOf(today), now)?.name === version.name) return 'in-force';
  if (epochDayOf(version.validFrom) <= today) return 'replaced';
  // It will govern its own first month, unless a correction of it does.
  const governing = selectRuleVersion(set, version.careType, periodOf(epochDayOf(version.validFrom)), now);
  return governing === undefined || governing.name === version.name ? 'scheduled' : 'replaced';
}

/** The last day before the next version of the care type takes over; null while none does. */
export function validThroughOf(version: RuleVersion, { versions }: RuleSet): CivilDate | null {
  const next = versions
    .filter(
      ({ careType, validFrom, publishedAt, withdrawnAtMs }) =>
        careType === version.careType &&
        publishedAt !== null &&
        withdrawnAtMs === null &&
        validFrom > version.validFrom,
    )
    .map(({ validFrom }) => validFrom)
    .sort()[0];
  return next === undefined ? null : civilDateOf(epochDayOf(next) - 1);
}
