import { performance } from 'node:perf_hooks';
import { readFileSync } from 'node:fs';
import { type CountedStays, formatAmount, stateLiability } from '@fristdag/billing';
import {
  assessInBulk,
  booleanFactNames,
  countDischargeReadyDays,
  createJudge,
  type Facts,
  noValue,
  parseRuleVersion,
  type RuleVersion,
} from '@fristdag/rules';
import { type RatingInput, syntheticColumns } from './synthetic-columns.ts';
import type { Comparison } from './table.ts';

const file = 'rules/somatic/2020-01-01.json';
/** The engine asked about every single episode is measured on this many, and compared as episodes a second. */
const SINGLY = 5_000;

/** Rating the same synthetic episodes in three ways; all must say the same. */
export async function compareRating(length: number): Promise<Comparison> {
  const version = parseRuleVersion(JSON.parse(readFileSync(file, 'utf8')), file);
  const input = syntheticColumns(length, 7);
  const judge = createJudge(version);
  const rounds = length > 500_000 ? 5 : 15;

  const product = await fastest(rounds, () => rateInBulk(input, version, createJudge(version)));
  const byHand = await fastest(rounds, () => Promise.resolve(rateByHand(input)));
  const few = syntheticColumns(SINGLY, 7);
  const singly = await fastest(2, () => rateSingly(few, version, judge));

  expectSame(product.result, byHand.result, 'the hand-written loop');
  expectSame((await rateInBulk(few, version, judge)).join(), singly.result.join(), 'the engine asked singly');
  const perSecond = (ms: number, episodes: number): number => (episodes / ms) * 1000;
  return {
    title: `rating ${length.toLocaleString('en')} episodes`,
    rows: [
      { what: 'Fristdag: each distinct combination judged once', perSecond: perSecond(product.ms, length), ratio: 1 },
      {
        what: 'hand-written loop over typed arrays',
        perSecond: perSecond(byHand.ms, length),
        ratio: byHand.ms / product.ms,
      },
      {
        what: `json-rules-engine per episode (on ${SINGLY})`,
        perSecond: perSecond(singly.ms, SINGLY),
        ratio: singly.ms / SINGLY / (product.ms / length),
      },
    ],
    unit: 'episodes/s',
  };
}

/** The path of a billing run: judge, count, add up per payer, state the liability. */
async function rateInBulk(
  { columns, payer, payers }: RatingInput,
  version: RuleVersion,
  judge: ReturnType<typeof createJudge>,
): Promise<string[]> {
  const { counted, days } = await assessInBulk(columns, version, judge);
  const tallies = Array.from({ length: payers }, () => new Int32Array(64));
  for (let row = 0; row < columns.length; row += 1) {
    const tally = tallies[payer[row] ?? 0];
    const stay = days[row] ?? 0;
    if (counted[row] === 1 && tally) tally[stay] = (tally[stay] ?? 0) + 1;
  }
  return tallies.map((tally) => formatAmount(stateLiability(version, staysOf(tally)).amount));
}

function staysOf(tally: Int32Array): CountedStays[] {
  return [...tally].flatMap((episodes, dischargeReadyDays) => (episodes > 0 ? [{ dischargeReadyDays, episodes }] : []));
}

/** What somebody would write who knows the shipped version by heart and nothing may ever change. */
function rateByHand({ columns, payer, payers }: RatingInput): string[] {
  const { length, booleanFacts, sipCallDaysAfterNotice, noticeDay, noticeMsOfDay, dischargeDay } = columns;
  const sum = new Int32Array(payers);
  const count = new Int32Array(payers);
  for (let row = 0; row < length; row += 1) {
    const bits = booleanFacts[row] ?? 0;
    if ((bits & 0b1000011) !== 0b1000011) continue;
    if ((bits & 0b100) !== 0 && (bits & 0b1000) === 0) continue;
    const call = sipCallDaysAfterNotice[row] ?? noValue;
    if ((bits & 0b10000) !== 0 && ((bits & 0b100000) === 0 || call > 3)) continue;
    const days = (dischargeDay[row] ?? 0) - (noticeDay[row] ?? 0) - ((noticeMsOfDay[row] ?? 0) > 43_200_000 ? 1 : 0);
    const place = payer[row] ?? 0;
    sum[place] = (sum[place] ?? 0) + (days > 0 ? days : 0);
    count[place] = (count[place] ?? 0) + 1;
  }
  return Array.from(sum, (days, place) => (Math.max(0, days - 2 * (count[place] ?? 0)) * 7800).toFixed(2));
}

/** The library as its manual shows it: asked anew about every episode. */
async function rateSingly(
  { columns, payer, payers }: RatingInput,
  version: RuleVersion,
  judge: ReturnType<typeof createJudge>,
): Promise<string[]> {
  const tallies = Array.from({ length: payers }, () => new Int32Array(64));
  for (let row = 0; row < columns.length; row += 1) {
    const bits = columns.booleanFacts[row] ?? 0;
    const none = (value: number | undefined): number | null =>
      value === undefined || value === noValue ? null : value;
    const facts = {
      ...Object.fromEntries(booleanFactNames.map((name, place) => [name, ((bits >> place) & 1) === 1])),
      sipCallDaysAfterNotice: none(columns.sipCallDaysAfterNotice[row]),
      admissionNoticeHoursAfterAdmission: none(columns.admissionNoticeHoursAfterAdmission[row]),
    } as Partial<Facts>;
    const { counted } = await judge.judge(facts);
    const day = none(columns.noticeDay[row]);
    const notice = day === null ? null : { day, msOfDay: columns.noticeMsOfDay[row] ?? 0 };
    const days = countDischargeReadyDays({
      notice,
      dischargeDay: columns.dischargeDay[row] ?? 0,
      cutoffMs: 43_200_000,
    });
    const tally = tallies[payer[row] ?? 0];
    if (counted && tally) tally[days] = (tally[days] ?? 0) + 1;
  }
  return tallies.map((tally) => formatAmount(stateLiability(version, staysOf(tally)).amount));
}

async function fastest<Result>(rounds: number, work: () => Promise<Result>): Promise<{ ms: number; result: Result }> {
  let best: { ms: number; result: Result } | undefined;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const result = await work();
    const ms = performance.now() - start;
    if (!best || ms < best.ms) best = { ms, result };
  }
  if (!best) throw new Error('nothing was measured');
  return best;
}

function expectSame(ours: unknown, theirs: unknown, name: string): void {
  if (JSON.stringify(ours) !== JSON.stringify(theirs)) throw new Error(`Fristdag and ${name} give different amounts`);
}
