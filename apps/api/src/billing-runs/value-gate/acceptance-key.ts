import type { CareType, Period } from '@fristdag/rules';

/** What an acceptance is bound to: a month of a care type, under a version by its hash. */
export interface AcceptanceKey {
  readonly careType: CareType;
  readonly period: Period;
  readonly ruleVersionHash: string;
}

export const textOf = ({ careType, period, ruleVersionHash }: AcceptanceKey): string =>
  `${careType} ${period} ${ruleVersionHash}`;
