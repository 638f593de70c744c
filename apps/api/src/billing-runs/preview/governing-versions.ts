import {
  type CareType,
  epochDayOf,
  type Period,
  periodOf,
  type RuleSet,
  type RuleVersion,
  selectRuleVersion,
} from '@fristdag/rules';
import { versionsInForce } from '../../rules/index.ts';

/** Which versions govern one month of one care type. `now` is undefined where none does yet. */
export interface GoverningVersions {
  readonly period: Period;
  readonly careType: CareType;
  readonly now: RuleVersion | undefined;
  readonly then: RuleVersion;
}

/** A draft beside the agreement that it would join. */
export interface Proposal {
  /** The published versions, without the proposed one. */
  readonly published: RuleSet;
  readonly draft: RuleVersion;
  /** Epoch milliseconds: what is known at this instant. */
  readonly knownAt: number;
}

/**
 * The version of every care type that has rules, for each month: as known now, and with the draft taking over from its
 * start. Chosen the way a run chooses, so that publishing for real changes nothing.
 * @throws Problem 422 `missing-rule-version` when a month would still have none
 */
export function governingVersions(proposal: Proposal, periods: readonly Period[]): GoverningVersions[] {
  const { published, knownAt } = proposal;
  const proposed = withDraft(proposal);
  return periods.flatMap((period) =>
    versionsInForce(proposed, period, knownAt).map((then) => {
      const { careType } = then;
      return { period, careType, then, now: selectRuleVersion(published, careType, period, knownAt) };
    }),
  );
}

/** The agreement as it would be: the draft published now, as the next correction where its start is taken. */
function withDraft({ published, draft, knownAt }: Proposal): RuleSet {
  const sameStart = published.versions.filter(
    ({ careType, validFrom }) => careType === draft.careType && validFrom === draft.validFrom,
  );
  const correction = Math.max(0, ...sameStart.map((version) => version.correction)) + 1;
  return { versions: [...published.versions, { ...draft, correction, publishedAtMs: knownAt }] };
}

/**
 * Whether a month lies within the draft's own validity: from its start until the next known version of its care type takes
 * over. Worked out from the dates alone, so that it can be held against what was chosen and counted.
 */
export function isWithinValidity({ published, draft, knownAt }: Proposal, careType: CareType, period: Period): boolean {
  if (careType !== draft.careType || `${period}-01` < draft.validFrom) return false;
  return !published.versions.some((later) => {
    if (later.careType !== careType || later.validFrom <= draft.validFrom || later.validFrom > `${period}-01`)
      return false;
    // One that was withdrawn, or is not known yet, takes nothing over.
    const atItsStart = selectRuleVersion(published, careType, periodOf(epochDayOf(later.validFrom)), knownAt);
    return atItsStart?.validFrom === later.validFrom;
  });
}
