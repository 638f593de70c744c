import type { ComparedField, ListedValue } from '@fristdag/billing';
import { factsOfCondition, formatInstant, type RuleVersion } from '@fristdag/rules';
import { disputableInstants } from '../dialogues/claims.ts';
import type { KeptEpisode } from './reconciliation.row.ts';

/** What a dialogue about a difference would be about, and hold; null about where the agreement knows no such question. */
interface DisputeOfDifference {
  readonly about: string | null;
  /** Left out where the list does not say enough to hold anything. */
  readonly claim?: unknown;
}

const instants: ReadonlySet<string> = new Set(disputableInstants);

/** A fact is no question of its own: what is asked is whether the condition that looks at it was met. */
export function disputeOf(field: ComparedField, theirs: ListedValue, version: RuleVersion): DisputeOfDifference {
  if (instants.has(field)) return { about: field, ...instantClaim(theirs) };
  switch (field) {
    case 'dischargeReadyDays':
      return { about: 'days', claim: theirs };
    case 'careType':
      return { about: 'care-type' };
    case 'payer':
      return { about: 'payer', claim: theirs };
    default:
      return { about: conditionOn(field, version) };
  }
}

function instantClaim(theirs: ListedValue): Pick<DisputeOfDifference, 'claim'> {
  if (theirs === null) return { claim: null };
  if (typeof theirs !== 'object' || theirs.precision === 'day') return {};
  return { claim: formatInstant(theirs.at) };
}

function conditionOn(field: ComparedField, version: RuleVersion): string | null {
  const condition = version.conditions.find(
    (each) => each.enabled && [...factsOfCondition(each)].some((fact) => fact === field),
  );
  return condition?.id ?? null;
}

/** What the list says of an episode that the basis lacks: what the form about a missing episode asks for. */
export function missingEpisode({ caseNumber, listed = {} }: KeptEpisode): Readonly<Record<string, unknown>> {
  const { inpatientUnit, admittedAt, dischargeReadyNoticeSentAt, dischargedAt } = listed;
  const claims = { admittedAt, dischargeReadyNoticeSentAt, dischargedAt };
  return {
    caseNumber,
    ...(typeof inpatientUnit === 'string' && inpatientUnit !== '' ? { inpatientUnit } : {}),
    ...Object.fromEntries(
      Object.entries(claims).flatMap(([field, value]) => {
        const { claim } = value === undefined ? {} : instantClaim(value);
        return typeof claim === 'string' ? [[field, claim]] : [];
      }),
    ),
  };
}
