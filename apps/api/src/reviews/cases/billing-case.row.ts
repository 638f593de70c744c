import type { BillingCaseState } from '@fristdag/billing';
import type { CareType, CivilDate, Model, Period } from '@fristdag/rules';
import type { Text } from '../../platform/index.ts';

/** Why a case stands still until somebody mends something. */
export interface Parked extends Text {
  readonly code: string;
}

/** An invoice held by hand. */
export interface Hold {
  readonly reason: string;
  readonly by: string;
  readonly byName: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** A billing case as stored. Days are civil dates of Europe/Stockholm, instants epoch milliseconds. */
export interface BillingCaseRow {
  readonly id: string;
  readonly period: Period;
  readonly careType: CareType;
  readonly payer: string;
  readonly state: BillingCaseState;
  readonly stateBeforeParking: BillingCaseState | null;
  readonly parked: Parked | null;
  readonly statementId: string | null;
  readonly ruleVersion: string;
  readonly readyBy: string | null;
  readonly readyByName: string | null;
  readonly readyAt: number | null;
  readonly sharedOn: CivilDate | null;
  readonly reviewClosesOn: CivilDate | null;
  readonly invoiceIssueOn: CivilDate | null;
  readonly invoiceDueOn: CivilDate | null;
  readonly acceptedAt: number | null;
  readonly hold: Hold | null;
  readonly version: number;
  readonly createdAt: number;
}

/** The columns of a `BillingCaseRow`, of the table under this name. */
export function billingCaseColumns(table: string): string {
  const date = (column: string, name: string): string => `${table}.${column}::text as "${name}"`;
  const instant = (column: string, name: string): string => `epoch_ms(${table}.${column}) as "${name}"`;
  return [
    `${table}.id::text as id, ${table}.period, ${table}.care_type as "careType", ${table}.payer, ${table}.state`,
    `${table}.state_before_parking as "stateBeforeParking", ${table}.parked, ${table}.statement_id::text as "statementId"`,
    `${table}.rule_version as "ruleVersion", ${table}.ready_by as "readyBy", ${table}.ready_by_name as "readyByName"`,
    `${instant('ready_at', 'readyAt')}, ${date('shared_on', 'sharedOn')}, ${date('review_closes_on', 'reviewClosesOn')}`,
    `${date('invoice_issue_on', 'invoiceIssueOn')}, ${date('invoice_due_on', 'invoiceDueOn')}`,
    `${instant('accepted_at', 'acceptedAt')}, ${table}.hold, ${table}.version, ${instant('created_at', 'createdAt')}`,
  ].join(', ');
}

/** A case with the figures that its reader may see: those of what was shared with a payer, the newest for the region. */
export interface ShownCaseRow extends BillingCaseRow {
  readonly payerName: string;
  readonly municipality: string;
  readonly municipalityName: string;
  readonly shownStatementId: string | null;
  readonly model: Model | null;
  readonly episodes: number | null;
  readonly excludedEpisodes: number | null;
  readonly dischargeReadyDays: number | null;
  readonly averagedEpisodes: number | null;
  readonly averagedDays: number | null;
  readonly freeDays: number | null;
  readonly billableDays: number | null;
  readonly liable: boolean | null;
  readonly amount: string | null;
  readonly costPerCareDay: string | null;
  readonly revision: number | null;
  readonly packageId: string | null;
  readonly packageRevision: number | null;
  readonly packageHash: string | null;
  readonly packageSharedAt: number | null;
  readonly previousAmount: string | null;
  /** When somebody of the payer first opened the newest package, and who. */
  readonly openedAt: number | null;
  readonly openedByName: string | null;
  /** The unit for which that person acts. */
  readonly openedByUnit: string | null;
  /** How many of its episodes have been looked through. */
  readonly reviewTotal: number;
  readonly reviewOpened: number;
  readonly reviewQuestions: number;
  readonly reviewWithoutRemark: number;
  /** Since when a question of the case is with the follow-up group; null when none is. */
  readonly liftedOn: CivilDate | null;
}
