import { Injectable } from '@nestjs/common';
import type { Text } from '../../platform/index.ts';
import type { RuleVersionRow } from '../rule-version-row.ts';

/** What the checks found in a version. An error stops it; a broken law of sense stops it until somebody says why it is meant. */
export interface Finding {
  /** Stable: the same fault has the same id when it is found again. */
  readonly id: string;
  readonly kind: 'error' | 'law';
  readonly check: string;
  /** JSON pointer into the document. */
  readonly path: string;
  readonly message: Text;
  /** A concrete counter-example, as episodes are imported. */
  readonly episodes: readonly unknown[];
  readonly comparison: { readonly before: string; readonly after: string } | null;
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly workedCases: readonly WorkedCaseResult[];
}

export interface WorkedCaseResult {
  readonly title: Text;
  readonly passed: boolean;
  /** Taken over from the version that this one is based on, word for word: it shows what changes, and stops nothing. */
  readonly inherited: boolean;
  readonly differences: readonly Text[];
}

const NOTHING: CheckResult = { findings: [], workedCases: [] };

/** Checks and worked cases of a draft, worked out once per content. */
@Injectable()
export class RuleChecks {
  resultOf(_row: RuleVersionRow): Promise<CheckResult> {
    return Promise.resolve(NOTHING);
  }
}

/** Findings that still stop the version: errors, and laws that nobody has said why to pass. */
export function unresolved({ acknowledgedChecks }: RuleVersionRow, findings: readonly Finding[]): readonly Finding[] {
  const passed = new Set(acknowledgedChecks.map(({ check }) => check));
  return findings.filter(({ id, kind }) => kind === 'error' || !passed.has(id));
}
