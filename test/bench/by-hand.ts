import { noValue } from '@fristdag/rules';
import type { RatingInput } from './made-up-county.ts';

const NOON = 43_200_000;
/** Sent admission notice, standing discharge-ready notice, outpatient care available. */
const ALWAYS = 0b1000011;
const CARE_CONTACT_NEEDED = 0b100;
const CARE_CONTACT_ASSIGNED = 0b1000;
const SIP_REQUIRED = 0b10000;
const SIP_CALLED = 0b100000;

/** What somebody would write who knows the shipped somatic version by heart, for ever. */
export function rateByHand({ columns, payer, payers }: RatingInput): string[] {
  const { length, booleanFacts, sipCallDaysAfterNotice, noticeDay, noticeMsOfDay, dischargeDay } = columns;
  const days = new Int32Array(payers);
  const count = new Int32Array(payers);
  for (let row = 0; row < length; row += 1) {
    const bits = booleanFacts[row] ?? 0;
    if ((bits & ALWAYS) !== ALWAYS) continue;
    if ((bits & CARE_CONTACT_NEEDED) !== 0 && (bits & CARE_CONTACT_ASSIGNED) === 0) continue;
    const isCalledInTime = (bits & SIP_CALLED) !== 0 && (sipCallDaysAfterNotice[row] ?? noValue) <= 3;
    if ((bits & SIP_REQUIRED) !== 0 && !isCalledInTime) continue;
    const stay = (dischargeDay[row] ?? 0) - (noticeDay[row] ?? 0) - ((noticeMsOfDay[row] ?? 0) > NOON ? 1 : 0);
    const place = payer[row] ?? 0;
    days[place] = (days[place] ?? 0) + (stay > 0 ? stay : 0);
    count[place] = (count[place] ?? 0) + 1;
  }
  return amounts(days, count);
}

/** The same by somebody who also knows that a processor guesses badly what a million episodes will say. */
export function rateByHandWithoutBranches({ columns, payer, payers }: RatingInput): string[] {
  const { length, booleanFacts, sipCallDaysAfterNotice, noticeDay, noticeMsOfDay, dischargeDay } = columns;
  const days = new Int32Array(payers);
  const count = new Int32Array(payers);
  for (let row = 0; row < length; row += 1) {
    const bits = booleanFacts[row] ?? 0;
    const isLate = (3 - (sipCallDaysAfterNotice[row] ?? 0)) >>> 31;
    const sip = ((~bits >> 4) | ((bits >> 5) & ~isLate)) & 1;
    const careContact = ((~bits >> 2) | (bits >> 3)) & 1;
    const always = bits & (bits >> 1) & (bits >> 6) & 1;
    const counts = always & careContact & sip;
    const stay = (dischargeDay[row] ?? 0) - (noticeDay[row] ?? 0) + ((NOON - (noticeMsOfDay[row] ?? 0)) >> 31);
    const place = payer[row] ?? 0;
    days[place] = (days[place] ?? 0) + (stay & ~(stay >> 31) & -counts);
    count[place] = (count[place] ?? 0) + counts;
  }
  return amounts(days, count);
}

/** Two free days an episode on average, 7 800 kr a day. */
function amounts(days: Int32Array, count: Int32Array): string[] {
  return Array.from(days, (sum, place) => (Math.max(0, sum - 2 * (count[place] ?? 0)) * 7800).toFixed(2));
}
