import { type CareType, type EpochDay, instantOfLocal } from '@fristdag/rules';
import type { SeededRandom } from './seeded-random.ts';

/** When things happened in one made-up stay; epoch milliseconds, null = never. */
interface SyntheticStay {
  readonly admittedAt: number;
  readonly admissionNoticeSentAt: number | null;
  readonly notices: readonly { readonly sentAt: number; readonly withdrawnAt: number | null }[];
  readonly careContactNeeded: boolean;
  readonly careContactAssignedAt: number | null;
  readonly sipRequired: boolean;
  readonly sipCallSentAt: number | null;
  readonly dischargedAt: number;
}

interface StayPlan {
  readonly careType: CareType;
  readonly dischargeDay: EpochDay;
  /** How slowly the payer receives its patients; 1 = as planned. */
  readonly tempo: number;
  /** Notices in one batch at 12:00 sharp, and SIP calls often missed. */
  readonly isCareless: boolean;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOON = 12 * HOUR;

const careTypes = {
  somatic: { meanDays: 2.1, mostDays: 40, leastCare: 1, mostCare: 14 },
  psychiatric: { meanDays: 4.6, mostDays: 75, leastCare: 4, mostCare: 60 },
} as const;

/** The instant of a wall clock; an hour that the clock skipped is taken an hour later. */
export function localInstant(day: EpochDay, msOfDay: number): number {
  const instant = instantOfLocal(day, msOfDay);
  return instant === 'skipped' ? localInstant(day, msOfDay + HOUR) : instant;
}

/** One stay that obeys the order of events: admission, notices, discharge; a withdrawal after its notice. */
export function synthesiseStay(random: SeededRandom, plan: StayPlan): SyntheticStay {
  const { meanDays, mostDays, leastCare, mostCare } = careTypes[plan.careType];
  const days = random.waiting(meanDays * plan.tempo, mostDays);
  const dayZero = plan.dischargeDay - days;
  const admittedAt = localInstant(
    dayZero - random.integer(leastCare, mostCare),
    random.integer(0, 24 * 60 - 1) * MINUTE,
  );
  const dischargedAt = localInstant(
    plan.dischargeDay,
    random.integer(plan.isCareless ? 12 * 60 + 15 : 9 * 60, 18 * 60) * MINUTE,
  );
  const wantedAt = plan.isCareless ? localInstant(dayZero, NOON) : noticeInstant(random, dayZero);
  const sentAt = Math.min(Math.max(wantedAt, admittedAt + HOUR), dischargedAt);
  return {
    admittedAt,
    admissionNoticeSentAt: random.chance(0.03)
      ? null
      : admittedAt + random.integer(20, random.chance(0.06) ? 3000 : 1200) * MINUTE,
    notices: noticesOf(random, { admittedAt, sentAt, dischargedAt }),
    ...careContact(random, { admittedAt, dischargedAt }),
    ...sipCall(random, sentAt, plan),
    dischargedAt,
  };
}

/** In the morning of day 0, or after noon of the day before; many close to noon, some of those by seconds. */
function noticeInstant(random: SeededRandom, dayZero: EpochDay): number {
  if (random.chance(0.25)) {
    const msFromNoon = random.chance(0.2) ? random.integer(-3000, 3000) : random.integer(-20, 20) * MINUTE;
    return localInstant(msFromNoon > 0 ? dayZero - 1 : dayZero, NOON + msFromNoon);
  }
  if (random.chance(0.3)) return localInstant(dayZero - 1, random.integer(12 * 60 + 1, 17 * 60) * MINUTE);
  return localInstant(dayZero, random.integer(7 * 60 + 30, 12 * 60) * MINUTE);
}

/** Mostly one notice; sometimes one that was withdrawn before it, sometimes only a withdrawn one, none or two that stand. */
function noticesOf(
  random: SeededRandom,
  {
    admittedAt,
    sentAt,
    dischargedAt,
  }: { readonly admittedAt: number; readonly sentAt: number; readonly dischargedAt: number },
): SyntheticStay['notices'] {
  const kind = random.next();
  const within = (from: number, to: number): number => from + Math.floor((to - from) * random.next());
  if (kind < 0.02) return [];
  if (kind < 0.03) return [{ sentAt, withdrawnAt: within(sentAt, dischargedAt) }];
  if (kind < 0.05)
    return [
      { sentAt: within(admittedAt, sentAt), withdrawnAt: null },
      { sentAt, withdrawnAt: null },
    ];
  if (kind < 0.11) {
    const first = within(admittedAt, sentAt);
    return [
      { sentAt: first, withdrawnAt: within(first, sentAt) },
      { sentAt, withdrawnAt: null },
    ];
  }
  return [{ sentAt, withdrawnAt: null }];
}

function careContact(
  random: SeededRandom,
  { admittedAt, dischargedAt }: { readonly admittedAt: number; readonly dischargedAt: number },
): Pick<SyntheticStay, 'careContactNeeded' | 'careContactAssignedAt'> {
  if (random.chance(0.3)) return { careContactNeeded: false, careContactAssignedAt: null };
  const share = random.next();
  if (share < 0.04) return { careContactNeeded: true, careContactAssignedAt: null };
  if (share < 0.08)
    return { careContactNeeded: true, careContactAssignedAt: dischargedAt + random.integer(30, 4000) * MINUTE };
  const wanted = admittedAt + random.integer(12 * 60, 6 * 24 * 60) * MINUTE;
  return { careContactNeeded: true, careContactAssignedAt: Math.min(wanted, dischargedAt) };
}

function sipCall(
  random: SeededRandom,
  noticeSentAt: number,
  { isCareless }: StayPlan,
): Pick<SyntheticStay, 'sipRequired' | 'sipCallSentAt'> {
  if (random.chance(0.5)) return { sipRequired: false, sipCallSentAt: null };
  const share = random.next();
  if (share < (isCareless ? 0.35 : 0.05)) return { sipRequired: true, sipCallSentAt: null };
  const days = share > (isCareless ? 0.85 : 0.93) ? random.integer(4, 7) : random.integer(-1, 3);
  return { sipRequired: true, sipCallSentAt: noticeSentAt + days * 24 * HOUR + random.integer(-3, 3) * HOUR };
}
