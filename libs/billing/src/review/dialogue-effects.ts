import type { LiabilityRules } from '../liability/state-liability.ts';
import { stateLiability } from '../liability/state-liability.ts';
import type { Money } from '../money/money.ts';

/** An episode as the basis has it: whether it is in the sum, and with how many discharge-ready days. */
export interface JudgedStay {
  readonly caseNumber: string;
  readonly counted: boolean;
  readonly dischargeReadyDays: number;
}

/**
 * What a dialogue would make of one episode if it were upheld. What is left out stays as it is; an episode that the basis
 * does not have is added (a missing episode). One that another payer is liable for is no longer counted here.
 */
export interface ClaimedChange {
  readonly caseNumber: string;
  readonly counted?: boolean;
  readonly dischargeReadyDays?: number;
}

/** Amounts in kronor: of the basis as it stands, and of what the dialogues may make of it. */
export interface DialogueEffects {
  readonly now: Money;
  readonly ifUpheld: Money;
  readonly ifRejected: Money;
  /** Over every way in which all open dialogues, this one included, can be decided. */
  readonly lowest: Money;
  readonly highest: Money;
}

/**
 * What a dialogue does to the amount, before it is opened. Taking a short stay out of an average raises it: without Bianca's
 * 0 days the material's month is (15 − 2·4) × 7 800 kr = 54 600 kr instead of 39 000 kr. The floor at zero is that of the bill.
 *
 * @param asked the dialogue in question; `open` are the others that are open
 */
export function dialogueEffects(
  rules: LiabilityRules,
  stays: readonly JudgedStay[],
  { asked, open }: { readonly asked: ClaimedChange; readonly open: readonly ClaimedChange[] },
): DialogueEffects {
  const now = amountWith(rules, stays, []);
  const amounts = reachableAmounts(rules, stays, [...open, asked]);
  const [first = now, ...others] = amounts;
  return {
    now,
    ifUpheld: amountWith(rules, stays, [asked]),
    ifRejected: now,
    lowest: others.reduce((least, each) => (each.lessThan(least) ? each : least), first),
    highest: others.reduce((most, each) => (each.greaterThan(most) ? each : most), first),
  };
}

/**
 * The bill when exactly these claims are upheld, in this order. Two about one episode add up: the days are those that were
 * decided last, and that it is not counted outweighs its days.
 */
export function amountWith(
  rules: LiabilityRules,
  stays: readonly JudgedStay[],
  upheld: readonly ClaimedChange[],
): Money {
  return stateLiability(rules, countedOf(corrected(stays, upheld))).amount;
}

/** The stays after the claims that were upheld. */
export function corrected(stays: readonly JudgedStay[], upheld: readonly ClaimedChange[]): readonly JudgedStay[] {
  const claims = Map.groupBy(upheld, ({ caseNumber }) => caseNumber);
  const known = stays.map((stay) => merge(stay, claims.get(stay.caseNumber) ?? []));
  const knownNumbers = new Set(stays.map(({ caseNumber }) => caseNumber));
  const missing = [...claims].filter(([caseNumber]) => !knownNumbers.has(caseNumber));
  return [
    ...known,
    ...missing.map(([caseNumber, about]) => merge({ caseNumber, counted: true, dischargeReadyDays: 0 }, about)),
  ];
}

function merge(stay: JudgedStay, claims: readonly ClaimedChange[]): JudgedStay {
  let { counted, dischargeReadyDays } = stay;
  for (const claim of claims) dischargeReadyDays = claim.dischargeReadyDays ?? dischargeReadyDays;
  if (claims.some((claim) => claim.counted === true)) counted = true;
  if (claims.some((claim) => claim.counted === false)) counted = false;
  return { ...stay, counted, dischargeReadyDays };
}

function countedOf(stays: readonly JudgedStay[]) {
  return stays.filter(({ counted }) => counted).map(({ dischargeReadyDays }) => ({ dischargeReadyDays, episodes: 1 }));
}

/** Days above the free days: of the stays that share an average (possibly negative), and of those billed singly. */
interface Excess {
  readonly averaged: number;
  readonly singly: number;
}

/**
 * Every amount that the claims can lead to. A claim touches one episode, and the bill needs only two whole numbers of an
 * episode, so the ways to decide n claims meet in few sums: these are walked instead of the 2ⁿ ways.
 */
function reachableAmounts(
  rules: LiabilityRules,
  stays: readonly JudgedStay[],
  claims: readonly ClaimedChange[],
): Money[] {
  const touched = Map.groupBy(claims, ({ caseNumber }) => caseNumber);
  const still = stays.filter(({ caseNumber }) => !touched.has(caseNumber));
  let sums = new Map<string, Excess>([['', excessOf(rules, still)]]);
  for (const [caseNumber, about] of touched) {
    const own = stays.filter((stay) => stay.caseNumber === caseNumber);
    const ways = decisions(about).map((upheld) => excessOf(rules, corrected(own, upheld)));
    const next = new Map<string, Excess>();
    for (const sum of sums.values()) {
      for (const way of ways) {
        const both = { averaged: sum.averaged + way.averaged, singly: sum.singly + way.singly };
        next.set(`${both.averaged} ${both.singly}`, both);
      }
    }
    sums = next;
  }
  const price = stateLiability(rules, []).costPerCareDay;
  return [...sums.values()].map(({ averaged, singly }) => price.times(Math.max(0, averaged) + singly));
}

function excessOf(rules: LiabilityRules, stays: readonly JudgedStay[]): Excess {
  const { averaged, billedSingly, freeDays } = stateLiability(rules, countedOf(stays));
  return {
    averaged: averaged === null ? 0 : averaged.dischargeReadyDays - freeDays * averaged.episodes,
    singly: billedSingly?.billableDays ?? 0,
  };
}

/** More claims about one episode than this are decided together: all or none of those beyond. */
const MOST_AT_ONCE = 10;

/** Every way to decide the claims about one episode: which are upheld, and which of those last, since its days are those that count. */
function decisions(claims: readonly ClaimedChange[]): readonly (readonly ClaimedChange[])[] {
  return subsets(claims).flatMap((upheld) =>
    upheld.length === 0 ? [upheld] : upheld.map((last) => [...upheld.filter((claim) => claim !== last), last]),
  );
}

function subsets(claims: readonly ClaimedChange[]): readonly (readonly ClaimedChange[])[] {
  const [each, rest] = [claims.slice(0, MOST_AT_ONCE), claims.slice(MOST_AT_ONCE)];
  const ways = each.reduce<readonly (readonly ClaimedChange[])[]>(
    (found, claim) => found.flatMap((way) => [way, [...way, claim]]),
    [[]],
  );
  return rest.length === 0 ? ways : ways.flatMap((way) => [way, [...way, ...rest]]);
}
