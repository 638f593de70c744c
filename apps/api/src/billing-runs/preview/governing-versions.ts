import {
  type CareType,
  type CivilDate,
  epochDayOf,
  type Period,
  periodOf,
  type RuleSet,
  type RuleVersion,
  selectRuleVersion,
} from '@fristdag/rules';
import { problem } from '../../platform/index.ts';
import { versionsInForce } from '../../rules/index.ts';

/** Which versions govern one month of one care type. `now` is undefined where none does yet. */
interface GoverningVersions {
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
  /** The month from which the draft is judged as if it had been in force; null: from its own start. */
  readonly asIfFrom: Period | null;
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

/**
 * The agreement as it would be: the draft published now, as the next correction where its start is taken. Judged as if from
 * an earlier month, it governs from there in place of what began between that month and its own start.
 */
function withDraft(proposal: Proposal): RuleSet {
  const { published, draft, knownAt, asIfFrom } = proposal;
  const validFrom = firstDayOf(proposal);
  const others = published.versions.filter(
    (version) =>
      asIfFrom === null ||
      version.careType !== draft.careType ||
      version.validFrom <= validFrom ||
      version.validFrom > draft.validFrom,
  );
  const sameStart = others.filter((version) => version.careType === draft.careType && version.validFrom === validFrom);
  const correction = Math.max(0, ...sameStart.map((version) => version.correction)) + 1;
  return { versions: [...others, { ...draft, validFrom, correction, publishedAtMs: knownAt }] };
}

/** The first day that the draft is judged for. */
function firstDayOf({ draft, asIfFrom }: Proposal): CivilDate {
  return asIfFrom === null ? draft.validFrom : `${asIfFrom}-01`;
}

/**
 * A version is judged as if from a month before its own start: from that on, it is what it is.
 * @throws Problem 422 `as-if-not-earlier`
 */
export function requireEarlier(asIfFrom: Period | null, { validFrom }: RuleVersion): void {
  if (asIfFrom === null || `${asIfFrom}-01` < validFrom) return;
  const own = validFrom.slice(0, 7);
  throw problem(422, 'as-if-not-earlier', {
    sv: `Versionen gäller själv från ${own}. Välj en tidigare månad att pröva den från, eller pröva den utan en sådan.`,
    en: `The version itself governs from ${own}. Choose an earlier month to preview it from, or leave the month out.`,
  });
}

/**
 * Whether a month lies within the draft's own validity: from its start, or the month it is judged from, until the next known version of its care type takes
 * over. Worked out from the dates alone, so that it can be held against what was chosen and counted.
 */
export function isWithinValidity(proposal: Proposal, careType: CareType, period: Period): boolean {
  const { published, draft, knownAt } = proposal;
  if (careType !== draft.careType || `${period}-01` < firstDayOf(proposal)) return false;
  return !published.versions.some((later) => {
    if (later.careType !== careType || later.validFrom <= draft.validFrom || later.validFrom > `${period}-01`)
      return false;
    // One that was withdrawn, or is not known yet, takes nothing over.
    const atItsStart = selectRuleVersion(published, careType, periodOf(epochDayOf(later.validFrom)), knownAt);
    return atItsStart?.validFrom === later.validFrom;
  });
}
