import type { Period } from '../calendar/civil-date.ts';
import type { CareType } from '../facts/episode.ts';
import type { Language } from '../language.ts';
import type { RuleSet } from './rule-set.ts';
import type { RuleVersion } from './rule-version.ts';

/**
 * The version that governs a whole month: the latest start on or before the first of the month among those published
 * by `knownAt` (epoch milliseconds; all published ones when left out), and of that start the highest correction.
 */
export function selectRuleVersion(
  set: RuleSet,
  careType: CareType,
  period: Period,
  knownAt?: number,
): RuleVersion | undefined {
  throw new Error(`not ready ${set.versions.length} ${careType} ${period} ${knownAt ?? ''}`);
}

/** No version governs a month. Nothing is guessed: a run, or a command, stops here. */
export class MissingRuleVersionError extends Error {
  readonly careType: CareType;
  readonly period: Period;
  /** The first month that has a version of the care type, if any. */
  readonly earliest: Period | null;

  constructor(gap: { readonly careType: CareType; readonly period: Period; readonly earliest: Period | null }) {
    super(missingRuleVersionText(gap, 'en'));
    this.name = 'MissingRuleVersionError';
    this.careType = gap.careType;
    this.period = gap.period;
    this.earliest = gap.earliest;
  }

  /** What is missing, what follows and what to do. */
  sentence(language: Language): string {
    return missingRuleVersionText(this, language);
  }
}

function missingRuleVersionText(
  gap: { readonly careType: CareType; readonly period: Period; readonly earliest: Period | null },
  language: Language,
): string {
  return `${gap.careType} ${gap.period} ${gap.earliest ?? ''} ${language}`;
}
