import { DateTime } from 'luxon';

/**
 * A second, slow and separate reading of the rules, for comparison only: luxon for time, plain loops, whole öre.
 * It shares no code with the product.
 */
const ZONE = 'Europe/Stockholm';

export interface ReferenceRow {
  readonly caseNumber: string;
  readonly careType: 'somatic' | 'psychiatric';
  readonly municipality: string;
  readonly district?: string | null;
  readonly dischargeReadyNotices: readonly { readonly sentAt: string; readonly withdrawnAt?: string | null }[];
  readonly admissionNoticeSentAt?: string | null;
  readonly careContactNeeded: boolean;
  readonly careContactAssignedAt?: string | null;
  readonly sipRequired: boolean;
  readonly sipCallSentAt?: string | null;
  readonly outpatientCareAvailable?: boolean;
  readonly patientOpposed?: boolean;
  readonly dischargedAt?: string | null;
  readonly cancelled?: boolean;
}

/** What a rule version of one care type says, as far as a sum depends on it. */
export interface ReferenceRules {
  readonly model: 'average' | 'individual' | 'hybrid';
  readonly freeDays: number;
  readonly costOre: bigint;
  /** Wall clock with milliseconds; a notice sent at or before it makes its own date day zero. */
  readonly cutoff: string;
  readonly sipCallWithinDays: number;
  /** Hybrid only: longer episodes are billed singly. */
  readonly thresholdDays?: number;
  /** Whether a patient who opposes the planning ends the liability; off in what is shipped. */
  readonly asksPatient?: boolean;
}

const asShipped = { cutoff: '12:00:00.000', sipCallWithinDays: 3 };
export const shippedRules: Readonly<Record<'somatic' | 'psychiatric', ReferenceRules>> = {
  somatic: { ...asShipped, freeDays: 2, costOre: 780_000n, model: 'average' },
  psychiatric: { ...asShipped, freeDays: 5, costOre: 820_000n, model: 'individual' },
};

interface ReferenceAssessment {
  readonly caseNumber: string;
  readonly careType: string;
  readonly payer: string;
  readonly counted: boolean;
  readonly dischargeReadyDays: number;
  readonly contribution: string;
  readonly conditions: Readonly<Record<string, string>>;
}

interface ReferenceStatement {
  readonly careType: string;
  readonly payer: string;
  readonly episodes: number;
  readonly dischargeReadyDays: number;
  readonly billableDays: number;
  readonly liable: boolean;
  readonly amount: string;
}

const local = (text: string): DateTime => DateTime.fromISO(text, { zone: ZONE });
const kronor = (ore: bigint): string =>
  `${ore < 0n ? '-' : ''}${(ore < 0n ? -ore : ore) / 100n}.${String((ore < 0n ? -ore : ore) % 100n).padStart(2, '0')}`;
const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Rates the rows as the agreement says; the latest row of a case number is the one that counts. */
export function rateByReference(
  rows: readonly ReferenceRow[],
  period: string,
  rules: Readonly<Record<'somatic' | 'psychiatric', ReferenceRules>> = shippedRules,
): { statements: ReferenceStatement[]; assessments: ReferenceAssessment[] } {
  const latest = new Map(rows.map((row) => [row.caseNumber, row]));
  const inPeriod = [...latest.values()].filter(
    (row) =>
      row.dischargedAt != null && row.cancelled !== true && local(row.dischargedAt).toFormat('yyyy-MM') === period,
  );
  const assessments = inPeriod
    .map((row) => assess(row, rules[row.careType]))
    .sort((a, b) => byCodePoint(a.caseNumber, b.caseNumber));
  const groups = Map.groupBy(assessments, ({ careType, payer }) => `${careType} ${payer}`);
  const statements = [...groups.values()]
    .map((group) => state(group, rules))
    .sort((a, b) => byCodePoint(a.careType, b.careType) || byCodePoint(a.payer, b.payer));
  return { statements, assessments };
}

function assess(row: ReferenceRow, rules: ReferenceRules): ReferenceAssessment {
  const { freeDays, costOre } = rules;
  const discharged = local(row.dischargedAt ?? '');
  const standing = row.dischargeReadyNotices
    .filter(({ withdrawnAt }) => withdrawnAt == null)
    .map(({ sentAt }) => local(sentAt))
    .sort((a, b) => a.toMillis() - b.toMillis())
    .at(-1);
  const days = standing ? countDays(standing, discharged, rules.cutoff) : 0;
  const call = row.sipCallSentAt == null ? undefined : local(row.sipCallSentAt);
  const inTime =
    standing !== undefined &&
    call !== undefined &&
    (call.toISODate() ?? '') <= (standing.plus({ days: rules.sipCallWithinDays }).toISODate() ?? '');
  const contact = row.careContactAssignedAt == null ? undefined : local(row.careContactAssignedAt);
  const met = (holds: boolean): string => (holds ? 'met' : 'not-met');
  const conditions = {
    'admission-notice': met(row.admissionNoticeSentAt != null),
    'discharge-ready-notice': met(standing !== undefined),
    'care-contact': row.careContactNeeded ? met(contact !== undefined && contact <= discharged) : 'not-applicable',
    'sip-call': row.sipRequired ? met(inTime) : 'not-applicable',
    'outpatient-care-available': met(row.outpatientCareAvailable ?? true),
    ...(rules.asksPatient === true ? { 'patient-opposed': met(row.patientOpposed !== true) } : {}),
  };
  const counted = !Object.values(conditions).includes('not-met');
  const over = BigInt(days - freeDays);
  const contribution = !counted ? 0n : (rules.model !== 'individual' || over > 0n ? over : 0n) * costOre;
  const payer = row.district == null ? row.municipality : `${row.municipality}-${row.district}`;
  return {
    caseNumber: row.caseNumber,
    careType: row.careType,
    payer,
    counted,
    dischargeReadyDays: days,
    contribution: kronor(contribution),
    conditions,
  };
}

/** Day zero is the notice's date, or the next one when it was sent after the cutoff; a stay never counts below zero. */
function countDays(notice: DateTime, discharged: DateTime, cutoff: string): number {
  const isLate = notice.toFormat('HH:mm:ss.SSS') > cutoff;
  const dayZero = DateTime.fromISO(notice.toISODate() ?? '', { zone: 'utc' }).plus({ days: isLate ? 1 : 0 });
  const lastDay = DateTime.fromISO(discharged.toISODate() ?? '', { zone: 'utc' });
  return Math.max(0, Math.round(lastDay.diff(dayZero, 'days').days));
}

function state(
  group: ReferenceAssessment[],
  rules: Readonly<Record<'somatic' | 'psychiatric', ReferenceRules>>,
): ReferenceStatement {
  const [{ careType, payer }] = group as [ReferenceAssessment];
  const { freeDays, costOre, model, thresholdDays = 0 } = rules[careType as 'somatic' | 'psychiatric'];
  const counted = group.filter((one) => one.counted).map(({ dischargeReadyDays }) => dischargeReadyDays);
  const isSingle = (days: number): boolean => model === 'individual' || (model === 'hybrid' && days > thresholdDays);
  const sumOf = (values: number[]): number => values.reduce((total, value) => total + value, 0);
  const averaged = counted.filter((days) => !isSingle(days));
  const billableDays =
    Math.max(0, sumOf(averaged) - freeDays * averaged.length) +
    sumOf(counted.filter(isSingle).map((days) => Math.max(0, days - freeDays)));
  return {
    careType,
    payer,
    episodes: counted.length,
    dischargeReadyDays: sumOf(counted),
    billableDays,
    liable: billableDays > 0,
    amount: kronor(BigInt(billableDays) * costOre),
  };
}
