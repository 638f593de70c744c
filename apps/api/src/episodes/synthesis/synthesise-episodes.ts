import type { PayerDefinition, PayerMap } from '@fristdag/billing';
import {
  type CareType,
  type EpochDay,
  firstDayOf,
  formatInstant,
  lastDayOf,
  localDayOf,
  type Period,
  weekdayOf,
} from '@fristdag/rules';
import { SeededRandom, seedOf } from './seeded-random.ts';
import { hospitals, sizeOf } from './synthetic-county.ts';
import { syntheticPersonalNumber } from './synthetic-personal-number.ts';
import { localInstant, synthesiseStay } from './synthetic-stay.ts';

/** One made-up episode, as a line of NDJSON. Instants are text with Stockholm's offset. */
export interface SyntheticEpisode {
  readonly caseNumber: string;
  readonly careType: CareType;
  readonly municipality: string;
  readonly district: string | null;
  readonly inpatientUnit: string;
  readonly inpatientClinic: string | null;
  readonly outpatientUnit: string | null;
  readonly personalIdentityNumber: string | null;
  readonly protectedIdentity: boolean;
  readonly admittedAt: string;
  readonly admissionNoticeSentAt: string | null;
  readonly dischargeReadyNotices: readonly { readonly sentAt: string; readonly withdrawnAt: string | null }[];
  readonly careContactNeeded: boolean;
  readonly careContactAssignedAt: string | null;
  readonly sipRequired: boolean;
  readonly sipCallSentAt: string | null;
  readonly outpatientCareAvailable: boolean;
  readonly patientOpposed: boolean;
  readonly dischargedAt: string | null;
  readonly cancelled: boolean;
}

export interface Synthesis {
  readonly months: readonly Period[];
  readonly seed: number;
  /** How many episodes in all. */
  readonly episodes: number;
  readonly payers: PayerMap;
  /** Where no episode is discharged: so a month can be left to real examples. */
  readonly excluded?: readonly { readonly payer: string; readonly careType: CareType; readonly period: Period }[];
  /** Nothing happens from this instant on (epoch milliseconds; by default the end of the last month). Stays that reach it go on. */
  readonly until?: number;
  /** Made-up personal numbers with a valid check digit; none by default. */
  readonly personalNumbers?: boolean;
}

const PSYCHIATRIC_SHARE = 0.15;
const ONGOING_SHARE = 0.008;
const HOUR = 3_600_000;

/**
 * A made-up county's episodes, month by month: every payer of the month by its size, late notices around noon, withdrawals and
 * missed conditions at plausible rates, and at the end some stays that go on. The same arguments give the same episodes.
 */
export function* synthesiseEpisodes(wanted: Synthesis): Generator<SyntheticEpisode> {
  const last = wanted.months.at(-1);
  if (last === undefined) return;
  const random = new SeededRandom(seedOf(wanted.seed, 'episodes'));
  const until = wanted.until ?? localInstant(lastDayOf(last) + 1, 0);
  const ongoing = Math.round(wanted.episodes * ONGOING_SHARE);
  const lastDay = localDayOf(until) - 1;
  let number = 0;
  const next = (drawn: Drawn): SyntheticEpisode => {
    number += 1;
    return synthesise(random, { ...drawn, number, until }, wanted);
  };
  for (const month of planMonths(wanted.months, { episodes: wanted.episodes - ongoing, lastDay })) {
    const payers = wanted.payers.at(firstDayOf(month.period));
    for (let index = 0; index < month.episodes; index += 1) {
      const { period } = month;
      const drawn = drawPayer(random, payers, (one) => !isExcluded(wanted, { ...one, period }));
      yield next({
        ...drawn,
        period,
        dischargeDay: drawDischargeDay(random, firstDayOf(period), month.lastDay),
        isOngoing: false,
      });
    }
  }
  const payers = wanted.payers.at(lastDay);
  for (let index = 0; index < ongoing; index += 1) {
    const dischargeDay = lastDay + random.integer(1, 9);
    yield next({ ...drawPayer(random, payers, () => true), period: last, dischargeDay, isOngoing: true });
  }
}

/** What was drawn for one episode before its stay is made up. */
interface Drawn {
  readonly period: Period;
  readonly careType: CareType;
  readonly payer: PayerDefinition;
  /** Of an ongoing stay: the day in the future on which it will end. */
  readonly dischargeDay: EpochDay;
  readonly isOngoing: boolean;
}

interface MonthPlan {
  readonly period: Period;
  readonly episodes: number;
  readonly lastDay: EpochDay;
}

/** Shares the episodes over the months by their days up to the last one; the numbers add up exactly. */
function planMonths(
  months: readonly Period[],
  { episodes, lastDay }: { readonly episodes: number; readonly lastDay: EpochDay },
): MonthPlan[] {
  const ends = months
    .map((period) => ({ period, lastDay: Math.min(lastDayOf(period), lastDay) }))
    .filter(({ period, lastDay: end }) => end >= firstDayOf(period));
  const days = ends.map(({ period, lastDay: end }) => end - firstDayOf(period) + 1);
  const total = days.reduce((sum, one) => sum + one, 0);
  let before = 0;
  return ends.map((month, index) => {
    const from = Math.round((episodes * before) / total);
    before += days[index] ?? 0;
    return { ...month, episodes: Math.round((episodes * before) / total) - from };
  });
}

/** How slowly each payer receives its patients: some stay below the free days on average, some above. */
function tempoOf(payer: string, seed: number): number {
  return 0.5 + new SeededRandom(seedOf(seed, payer)).next();
}

function isExcluded(
  { excluded = [] }: Synthesis,
  one: { readonly payer: string; readonly careType: CareType; readonly period: Period },
): boolean {
  return excluded.some(
    ({ payer, careType, period }) => payer === one.payer && careType === one.careType && period === one.period,
  );
}

function drawPayer(
  random: SeededRandom,
  payers: readonly PayerDefinition[],
  isAllowed: (one: { readonly payer: string; readonly careType: CareType }) => boolean,
): { careType: CareType; payer: PayerDefinition } {
  const careType: CareType = random.chance(PSYCHIATRIC_SHARE) ? 'psychiatric' : 'somatic';
  const allowed = payers.filter((payer) => isAllowed({ payer: payer.code, careType }));
  return {
    careType,
    payer: random.pickWeighted(allowed.length === 0 ? payers : allowed, (payer) => sizeOf(payer.code)),
  };
}

/** Any day of the month, weekends seldom. */
function drawDischargeDay(random: SeededRandom, firstDay: EpochDay, lastDay: EpochDay): EpochDay {
  const day = random.integer(firstDay, lastDay);
  return weekdayOf(day) > 5 && random.chance(0.7) ? random.integer(firstDay, lastDay) : day;
}

function synthesise(
  random: SeededRandom,
  drawn: Drawn & { readonly number: number; readonly until: number },
  { seed, personalNumbers = false }: Synthesis,
): SyntheticEpisode {
  const { careType, payer, dischargeDay, isOngoing, until } = drawn;
  const hospital = random.pickWeighted(hospitals[careType], ({ share }) => share);
  const stay = synthesiseStay(random, {
    careType,
    dischargeDay,
    tempo: tempoOf(payer.code, seed),
    isCareless: hospital.isCareless,
  });
  const admittedAt = isOngoing ? Math.min(stay.admittedAt, until - random.integer(1, 72) * HOUR) : stay.admittedAt;
  const upToNow = (instant: number | null): string | null =>
    instant === null || instant >= until ? null : formatInstant(instant);
  return {
    caseNumber: `S${drawn.period.replace('-', '')}-${String(drawn.number).padStart(6, '0')}`,
    careType,
    municipality: payer.municipality,
    district: payer.district,
    inpatientUnit: hospital.name,
    inpatientClinic: random.pick(hospital.clinics),
    outpatientUnit: random.chance(0.1) ? null : `Vårdcentralen ${payer.name}`,
    personalIdentityNumber: personalNumbers ? syntheticPersonalNumber(random, localDayOf(admittedAt)) : null,
    protectedIdentity: random.chance(0.005),
    admittedAt: formatInstant(admittedAt),
    admissionNoticeSentAt: upToNow(stay.admissionNoticeSentAt),
    dischargeReadyNotices: stay.notices.flatMap(({ sentAt, withdrawnAt }) => {
      const sent = sentAt < admittedAt ? null : upToNow(sentAt);
      return sent === null ? [] : [{ sentAt: sent, withdrawnAt: upToNow(withdrawnAt) }];
    }),
    careContactNeeded: stay.careContactNeeded,
    careContactAssignedAt: upToNow(stay.careContactAssignedAt),
    sipRequired: stay.sipRequired,
    sipCallSentAt: upToNow(stay.sipCallSentAt),
    outpatientCareAvailable: !random.chance(0.03),
    patientOpposed: random.chance(0.02),
    dischargedAt: isOngoing ? null : formatInstant(stay.dischargedAt),
    cancelled: random.chance(0.007),
  };
}
