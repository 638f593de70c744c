import type { CareType, Period } from '@fristdag/rules';

/**
 * What is odd about a month before it is run. It warns; only a missing rule version stops. Codes and figures, as they are
 * stored with the run; the words are chosen when it is read.
 */
export type ChecklistFinding =
  HospitalData | RefusedRows | LongStays | IllustrativeValues | UnmappedUnits | MissingVersion;

export type ChecklistCode = ChecklistFinding['code'];

export interface HospitalData {
  readonly code: 'hospital-data';
  /** Episodes discharged in the month and, nearest first, in the three months before it. */
  readonly rows: readonly { readonly unit: string; readonly episodes: number; readonly earlier: readonly number[] }[];
}

export interface RefusedRows {
  readonly code: 'refused-rows';
  /** Rows refused whose case numbers no later import has brought. */
  readonly total: number;
  readonly rows: readonly { readonly importId: string; readonly fileName: string | null; readonly refused: number }[];
}

export interface LongStays {
  readonly code: 'long-stays';
  readonly overDays: number;
  readonly total: number;
  /** The longest first. */
  readonly rows: readonly { readonly caseNumber: string; readonly unit: string; readonly days: number }[];
}

export interface IllustrativeValues {
  readonly code: 'illustrative-values';
  readonly rows: readonly UnsettledValue[];
}

export interface UnsettledValue {
  readonly careType: CareType;
  readonly ruleVersion: string;
  readonly parameter: string;
  /** `outdated`: a price that was set for an earlier year than the billed one. */
  readonly status: 'illustrative' | 'proposed' | 'outdated';
  readonly value: string | number;
}

export interface UnmappedUnits {
  readonly code: 'unmapped-units';
  readonly total: number;
  readonly rows: readonly { readonly kind: string; readonly name: string; readonly episodes: number }[];
}

export interface MissingVersion {
  readonly code: 'missing-version';
  readonly rows: readonly { readonly careType: CareType; readonly period: Period; readonly earliest: Period | null }[];
}

export type Severity = 'ok' | 'warning' | 'stop';

/** Fewer than half of what the three months before had on average: something may be missing. */
export function isLow({ episodes, earlier }: HospitalData['rows'][number]): boolean {
  const sum = earlier.reduce((total, count) => total + count, 0);
  return episodes * 2 * earlier.length < sum;
}

export function severityOf(finding: ChecklistFinding): Severity {
  switch (finding.code) {
    case 'hospital-data':
      return finding.rows.every(({ episodes }) => episodes === 0) || finding.rows.some(isLow) ? 'warning' : 'ok';
    case 'missing-version':
      return finding.rows.length > 0 ? 'stop' : 'ok';
    case 'refused-rows':
    case 'long-stays':
    case 'unmapped-units':
      return finding.total > 0 ? 'warning' : 'ok';
    case 'illustrative-values':
      return finding.rows.length > 0 ? 'warning' : 'ok';
  }
}
