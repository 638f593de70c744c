import {
  checkRuleVersion,
  type Finding,
  hasTooManyLimits,
  type PayerLookup,
  readDocument,
  type RuleVersion,
} from '@fristdag/rules';
import { runWorkedCases, type WorkedCaseResult } from '../worked-cases/run-worked-cases.ts';
import { checkLongerStay } from './check-longer-stay.ts';
import { checkMoreFreeDays } from './check-more-free-days.ts';

interface AgreementContext {
  /** The other versions of the agreement, drafts too, without the one that is checked. */
  readonly others?: readonly RuleVersion[];
  /** Worked cases as in `rules/cases/*.json`. */
  readonly workedCases?: readonly unknown[];
  readonly payers: PayerLookup;
}

/** Everything that is checked while a version is being written, and again before it goes on. */
export interface CheckedAgreement {
  /** null while the document cannot be read: then only its faults of form are known. */
  readonly version: RuleVersion | null;
  /** Errors first, then broken laws, each in the order of the document. */
  readonly findings: readonly Finding[];
  readonly workedCases: readonly WorkedCaseResult[];
}

/** Checks the document of a rule version: form, time, values, conditions, laws of sense, amounts and worked cases. */
export async function checkAgreement(document: unknown, context: AgreementContext): Promise<CheckedAgreement> {
  const read = readDocument(document);
  if ('findings' in read) return { version: null, findings: read.findings, workedCases: [] };
  const { version } = read;
  const { others = [], workedCases = [], payers } = context;
  const findings = [...(await checkRuleVersion(version, { others })), ...(await checkAmounts(version))];
  return {
    version,
    findings: findings.sort((a, b) => weightOf(a) - weightOf(b)),
    workedCases: await runWorkedCases(version, workedCases, payers),
  };
}

/** The laws of sense that speak of amounts; none is looked for where the conditions have too many limits. */
export async function checkAmounts(version: RuleVersion): Promise<Finding[]> {
  if (hasTooManyLimits(version)) return [];
  return [...(await checkMoreFreeDays(version)), ...(await checkLongerStay(version))];
}

function weightOf({ kind }: Finding): number {
  return kind === 'error' ? 0 : 1;
}
