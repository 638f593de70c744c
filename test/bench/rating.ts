import { readFileSync } from 'node:fs';
import { type CountedStays, formatAmount, stateLiability } from '@fristdag/billing';
import { assessInBulk, createJudge, parseRuleVersion, type RuleVersion } from '@fristdag/rules';
import { rateByHand, rateByHandWithoutBranches } from './by-hand.ts';
import { assessSingly } from './engine-per-episode.ts';
import { firstOf, type RatingInput } from './made-up-county.ts';
import { type Contender, race, requireSameResults } from './measure.ts';
import type { Comparison } from './table.ts';

const FILE = 'rules/somatic/2020-01-01.json';
/** The engine asked about each episode is measured on so many, and compared as episodes a second. */
const SINGLY = 5_000;
/** More days than any made-up stay has. */
const DAYS = 128;

/** The shipped somatic version, which those who write by hand know by heart. */
export function shippedVersion(): RuleVersion {
  return parseRuleVersion(JSON.parse(readFileSync(new URL(`../../${FILE}`, import.meta.url), 'utf8')), FILE);
}

/** Amounts by payer, from columns in memory, in every way there is. */
export function ratingContenders(input: RatingInput, version: RuleVersion): readonly Contender<string[]>[] {
  return [
    { name: 'Fristdag: each distinct combination judged once', run: () => rateInBulk(input, version) },
    { name: HAND, run: () => rateByHand(input) },
    { name: BRANCHLESS, run: () => rateByHandWithoutBranches(input) },
  ];
}

const HAND = 'hand-written loop over typed arrays';
const BRANCHLESS = 'hand-written loop without a single branch';
const PER_EPISODE = `json-rules-engine per episode (on ${SINGLY.toLocaleString('en')})`;

/**
 * Rates the same made-up episodes in several ways.
 * @throws DifferentOutputError when one of them comes to other amounts
 */
export async function compareRating(input: RatingInput): Promise<Comparison> {
  const version = shippedVersion();
  const { length } = input.columns;
  const measured = await race(ratingContenders(input, version), { warmUps: 5, rounds: length > 500_000 ? 25 : 100 });
  requireSameResults(measured);

  const few = firstOf(input, SINGLY);
  const [singly] = await race([perEpisode(few, version)], { warmUps: 1, rounds: 3 });
  if (!singly) throw new Error('nothing was measured');
  requireSameResults([singly, { name: HAND, ms: 0, result: rateByHand(few) }]);

  return {
    title: `Rating ${length.toLocaleString('en')} made-up episodes that are in memory`,
    unit: 'episodes',
    rows: [...measured.map((one) => ({ ...one, count: length })), { ...singly, count: few.columns.length }],
    aims: { ...(length >= 1_000_000 ? { [HAND]: 0.5 } : {}), [PER_EPISODE]: 1000 },
  };
}

export function perEpisode(input: RatingInput, version: RuleVersion): Contender<string[]> {
  return { name: PER_EPISODE, run: () => rateSingly(input, version) };
}

/** The path of a billing run: judge, count, add up per payer, state the liability. */
async function rateInBulk(input: RatingInput, version: RuleVersion): Promise<string[]> {
  const { counted, days } = await assessInBulk(input.columns, version, createJudge(version));
  return stateAmounts(tallyOf(input, counted, days), version);
}

/** How many counted episodes of each number of days a payer has, payer after payer. */
function tallyOf({ columns, payer, payers }: RatingInput, counted: Uint8Array, days: Int32Array): Int32Array {
  const { length } = columns;
  const tally = new Int32Array(payers * DAYS);
  for (let row = 0; row < length; row += 1) {
    const place = (payer[row] ?? 0) * DAYS + (days[row] ?? 0);
    tally[place] = (tally[place] ?? 0) + (counted[row] ?? 0);
  }
  return tally;
}

function stateAmounts(tally: Int32Array, version: RuleVersion): string[] {
  return Array.from({ length: tally.length / DAYS }, (_, payer) => {
    const stays: CountedStays[] = [];
    tally.subarray(payer * DAYS, (payer + 1) * DAYS).forEach((episodes, dischargeReadyDays) => {
      if (episodes > 0) stays.push({ dischargeReadyDays, episodes });
    });
    return formatAmount(stateLiability(version, stays).amount);
  });
}

async function rateSingly(input: RatingInput, version: RuleVersion): Promise<string[]> {
  const tally = new Int32Array(input.payers * DAYS);
  for await (const { row, counted, days } of assessSingly(input, version)) {
    const place = (input.payer[row] ?? 0) * DAYS + days;
    if (counted) tally[place] = (tally[place] ?? 0) + 1;
  }
  return stateAmounts(tally, version);
}
