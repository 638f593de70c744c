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
  readonly dischargedAt?: string | null;
  readonly cancelled?: boolean;
}

const rules = {
  somatic: { freeDays: 2, costOre: 780_000n, model: 'average' },
  psychiatric: { freeDays: 5, costOre: 820_000n, model: 'individual' },
} as const;

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
): { statements: ReferenceStatement[]; assessments: ReferenceAssessment[] } {
  const latest = new Map(rows.map((row) => [row.caseNumber, row]));
  const inPeriod = [...latest.values()].filter(
    (row) =>
      row.dischargedAt != null && row.cancelled !== true && local(row.dischargedAt).toFormat('yyyy-MM') === period,
  );
  const assessments = inPeriod.map(assess).sort((a, b) => byCodePoint(a.caseNumber, b.caseNumber));
  const groups = Map.groupBy(assessments, ({ careType, payer }) => `${careType} ${payer}`);
  const statements = [...groups.values()]
    .map(state)
    .sort((a, b) => byCodePoint(a.careType, b.careType) || byCodePoint(a.payer, b.payer));
  return { statements, assessments };
}

function assess(row: ReferenceRow): ReferenceAssessment {
  const { freeDays, costOre, model } = rules[row.careType];
  const discharged = local(row.dischargedAt ?? '');
  const standing = row.dischargeReadyNotices
    .filter(({ withdrawnAt }) => withdrawnAt == null)
    .map(({ sentAt }) => local(sentAt))
    .sort((a, b) => a.toMillis() - b.toMillis())
    .at(-1);
  const days = standing ? countDays(standing, discharged) : 0;
  const call = row.sipCallSentAt == null ? undefined : local(row.sipCallSentAt);
  const inTime =
    standing !== undefined &&
    call !== undefined &&
    (call.toISODate() ?? '') <= (standing.plus({ days: 3 }).toISODate() ?? '');
  const contact = row.careContactAssignedAt == null ? undefined : local(row.careContactAssignedAt);
  const met = (holds: boolean): string => (holds ? 'met' : 'not-met');
  const conditions = {
    'admission-notice': met(row.admissionNoticeSentAt != null),
    'discharge-ready-notice': met(standing !== undefined),
    'care-contact': row.careContactNeeded ? met(contact !== undefined && contact <= discharged) : 'not-applicable',
    'sip-call': row.sipRequired ? met(inTime) : 'not-applicable',
    'outpatient-care-available': met(row.outpatientCareAvailable ?? true),
  };
  const counted = !Object.values(conditions).includes('not-met');
  const over = BigInt(days - freeDays);
  const contribution = !counted ? 0n : model === 'average' ? over * costOre : (over > 0n ? over : 0n) * costOre;
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

/** Day zero is the notice's date, or the next one when it was sent after twelve; a stay never counts below zero. */
function countDays(notice: DateTime, discharged: DateTime): number {
  const noon = notice.set({ hour: 12, minute: 0, second: 0, millisecond: 0 });
  const isLate = notice.toFormat('HH:mm:ss.SSS') > noon.toFormat('HH:mm:ss.SSS');
  const dayZero = DateTime.fromISO(notice.toISODate() ?? '', { zone: 'utc' }).plus({ days: isLate ? 1 : 0 });
  const lastDay = DateTime.fromISO(discharged.toISODate() ?? '', { zone: 'utc' });
  return Math.max(0, Math.round(lastDay.diff(dayZero, 'days').days));
}

function state(group: ReferenceAssessment[]): ReferenceStatement {
  const [{ careType, payer }] = group as [ReferenceAssessment];
  const { freeDays, costOre, model } = rules[careType as 'somatic' | 'psychiatric'];
  const counted = group.filter((one) => one.counted);
  const sum = counted.reduce((total, { dischargeReadyDays }) => total + dischargeReadyDays, 0);
  const billableDays =
    model === 'average'
      ? Math.max(0, sum - freeDays * counted.length)
      : counted.reduce((total, { dischargeReadyDays }) => total + Math.max(0, dischargeReadyDays - freeDays), 0);
  return {
    careType,
    payer,
    episodes: counted.length,
    dischargeReadyDays: sum,
    billableDays,
    liable: billableDays > 0,
    amount: kronor(BigInt(billableDays) * costOre),
  };
}
