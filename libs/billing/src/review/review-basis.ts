import type { AssessedCondition, Assessment, Episode, FactName } from '@fristdag/rules';
import { contributionOf } from '../liability/state-liability.ts';
import type { LiabilityRules } from '../liability/state-liability.ts';
import { formatAmount } from '../money/money.ts';
import { compareCodePoints } from './code-points.ts';

/** The instants that conditions are about; epoch milliseconds, null = there is none. */
export interface EvidenceInstants extends Pick<
  Episode,
  'admissionNoticeSentAt' | 'careContactAssignedAt' | 'sipCallSentAt'
> {
  /** When the standing discharge-ready notice was sent. */
  readonly noticeSentAt: number | null;
}

/** One assessed episode, as far as its row needs it. */
export interface ReviewCase extends EvidenceInstants {
  readonly caseNumber: string;
  readonly state: Assessment['state'];
  readonly counted: boolean;
  readonly dischargeReadyDays: number;
  readonly conditions: readonly AssessedCondition[];
}

export interface ReviewCondition extends AssessedCondition {
  /** The instant that the outcome rests on, in epoch milliseconds; null when there is none or the condition has none. */
  readonly at: number | null;
}

/** One row of a review basis (2019 slide material p. 13). */
export interface ReviewBasisRow {
  readonly caseNumber: string;
  readonly counted: boolean;
  readonly dischargeReadyDays: number;
  /** Kronor with two decimals; `0.00` when not counted. */
  readonly contribution: string;
  readonly conditions: readonly ReviewCondition[];
  /** Every condition that the episode misses, each with whose duty it was. */
  readonly missed: readonly ReviewCondition[];
}

/** The rows of one payer and month. Cancelled episodes are in none of the lists. */
export interface ReviewBasisRows {
  readonly counted: readonly ReviewBasisRow[];
  readonly notCounted: readonly ReviewBasisRow[];
  readonly ongoing: readonly ReviewBasisRow[];
}

/** Sorts the episodes of a payer into those that count, those that do not and those that go on; each by case number. */
export function reviewBasisRows(rules: LiabilityRules, cases: Iterable<ReviewCase>): ReviewBasisRows {
  const rows = { counted: [] as ReviewBasisRow[], notCounted: [] as ReviewBasisRow[], ongoing: [] as ReviewBasisRow[] };
  for (const stay of [...cases].sort((a, b) => compareCodePoints(a.caseNumber, b.caseNumber))) {
    if (stay.state === 'cancelled') continue;
    if (stay.state === 'ongoing') rows.ongoing.push(rowOf(rules, stay));
    else (stay.counted ? rows.counted : rows.notCounted).push(rowOf(rules, stay));
  }
  return rows;
}

function rowOf(rules: LiabilityRules, stay: ReviewCase): ReviewBasisRow {
  const conditions = stay.conditions.map((condition) => ({ ...condition, at: evidenceOf(condition, stay) }));
  return {
    caseNumber: stay.caseNumber,
    counted: stay.counted,
    dischargeReadyDays: stay.dischargeReadyDays,
    contribution: formatAmount(contributionOf(rules, stay)),
    conditions,
    missed: conditions.filter((condition) => condition.outcome === 'not-met'),
  };
}

/** Which instant tells why, most telling first: a SIP call is judged against the notice, but the call is what was late. */
const evidence: readonly (readonly [keyof EvidenceInstants, readonly FactName[]])[] = [
  ['sipCallSentAt', ['sipCallSent', 'sipCallDaysAfterNotice']],
  ['careContactAssignedAt', ['careContactAssignedByDischarge']],
  [
    'admissionNoticeSentAt',
    ['admissionNoticeSent', 'admissionNoticeHoursAfterAdmission', 'admissionNoticeAfterReadyNotice'],
  ],
  ['noticeSentAt', ['dischargeReadyNoticeStands']],
];

function evidenceOf(condition: AssessedCondition, instants: EvidenceInstants): number | null {
  const about = evidence.find(([, facts]) => facts.some((fact) => condition.facts[fact] !== undefined));
  return about === undefined ? null : instants[about[0]];
}
