import { createEpisodeColumns, type EpisodeColumns, noValue } from '@fristdag/rules';
import { Random } from '../support/random-episodes.ts';

/** Rating input without any parsing: columns of plausible episodes, and which payer each belongs to. */
export interface RatingInput {
  readonly columns: EpisodeColumns;
  readonly payer: Uint8Array;
  readonly payers: number;
}

const NOON = 43_200_000;
const FIRST_DAY = 18_262; // 2020-01-01

export function syntheticColumns(length: number, seed: number): RatingInput {
  const random = new Random(seed);
  const columns = createEpisodeColumns(length);
  const payer = new Uint8Array(length);
  columns.length = length;
  for (let row = 0; row < length; row += 1) {
    const noticeStands = random.chance(0.97);
    const sipCallSent = random.chance(0.9);
    columns.booleanFacts[row] =
      bit(0, random.chance(0.95)) |
      bit(1, noticeStands) |
      bit(2, random.chance(0.8)) |
      bit(3, random.chance(0.9)) |
      bit(4, random.chance(0.7)) |
      bit(5, sipCallSent) |
      bit(6, random.chance(0.96)) |
      bit(7, random.chance(0.02)) |
      bit(8, random.chance(0.03));
    columns.sipCallDaysAfterNotice[row] = noticeStands && sipCallSent ? random.below(8) - 2 : noValue;
    columns.admissionNoticeHoursAfterAdmission[row] = random.below(60);
    columns.noticeDay[row] = noticeStands ? FIRST_DAY + random.below(28) : noValue;
    columns.noticeMsOfDay[row] = noticeStands
      ? random.chance(0.1)
        ? NOON + random.below(2)
        : random.below(86_400_000)
      : noValue;
    columns.dischargeDay[row] = FIRST_DAY + 28 + random.below(12) - random.below(12);
    payer[row] = random.below(39);
  }
  return { columns, payer, payers: 39 };
}

const bit = (place: number, isSet: boolean): number => (isSet ? 1 << place : 0);
