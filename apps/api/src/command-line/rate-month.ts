import { compareCodePoints, contributionOf, formatAmount, stateLiability } from '@fristdag/billing';
import type { Liability } from '@fristdag/billing';
import { assessInBulk, createJudge } from '@fristdag/rules';
import type { BulkAssessment, CareType, RuleVersion } from '@fristdag/rules';
import type { RatedEpisodes, RatedMonth } from './rated-month.ts';

/** The statement of one payer and care type. */
export interface RatedStatement {
  readonly careType: CareType;
  readonly payer: string;
  readonly version: RuleVersion;
  readonly liability: Liability;
}

/** One episode of the month, as the result lists it. */
export interface RatedEpisode {
  readonly caseNumber: string;
  readonly careType: CareType;
  readonly payer: string;
  readonly counted: boolean;
  readonly dischargeReadyDays: number;
  readonly contribution: string;
  readonly conditions: BulkAssessment['judgements'][number]['outcomes'];
}

export interface Rating {
  /** Sorted by care type and payer, by code points. */
  readonly statements: readonly RatedStatement[];
  readonly episodes: number;
  /** Every episode of the month by case number; made one at a time, since there may be a million. */
  assessments(): Iterable<RatedEpisode>;
}

interface RatedPart {
  readonly of: RatedEpisodes;
  readonly version: RuleVersion;
  readonly assessed: BulkAssessment;
}

/** Judges the month's episodes under the version of their care type and states what each payer owes. */
export async function rateMonth(month: RatedMonth, versionOf: (careType: CareType) => RuleVersion): Promise<Rating> {
  const parts: RatedPart[] = [];
  for (const of of month.episodes) {
    const version = versionOf(of.careType);
    parts.push({ of, version, assessed: await assessInBulk(of.columns, version, createJudge(version)) });
  }
  const order = inOrderOfCaseNumbers(parts);
  return {
    statements: parts
      .flatMap((part) => statementsOf(part, month.payerCodes))
      .sort((a, b) => compareCodePoints(a.careType, b.careType) || compareCodePoints(a.payer, b.payer)),
    episodes: order.length,
    assessments: () => assessmentsOf(parts, order, month.payerCodes),
  };
}

/** Every payer with an episode in the month has a statement, also when none of them counts. */
function statementsOf({ of, version, assessed }: RatedPart, payerCodes: readonly string[]): RatedStatement[] {
  const episodesByDays = new Map<number, Map<number, number>>();
  of.payers.forEach((payer, row) => {
    if (of.caseNumbers[row] === null) return;
    const counts = episodesByDays.get(payer) ?? new Map<number, number>();
    episodesByDays.set(payer, counts);
    const days = assessed.days[row] ?? 0;
    if (assessed.counted[row] === 1) counts.set(days, (counts.get(days) ?? 0) + 1);
  });
  return [...episodesByDays].map(([payer, counts]) => ({
    careType: of.careType,
    payer: payerCodes[payer] ?? '',
    version,
    liability: stateLiability(
      version,
      [...counts].map(([dischargeReadyDays, episodes]) => ({ dischargeReadyDays, episodes })),
    ),
  }));
}

/** Row and part of each episode, packed into one number: row × parts + part. */
function inOrderOfCaseNumbers(parts: readonly RatedPart[]): Float64Array {
  const packed = new Float64Array(parts.reduce((sum, { of }) => sum + of.caseNumbers.length, 0));
  let length = 0;
  parts.forEach(({ of }, part) => {
    of.caseNumbers.forEach((caseNumber, row) => {
      if (caseNumber !== null) packed[length++] = row * parts.length + part;
    });
  });
  const caseNumberOf = (place: number): string =>
    parts[place % parts.length]?.of.caseNumbers[Math.floor(place / parts.length)] ?? '';
  return packed.subarray(0, length).sort((a, b) => compareCodePoints(caseNumberOf(a), caseNumberOf(b)));
}

function* assessmentsOf(
  parts: readonly RatedPart[],
  order: Float64Array,
  payerCodes: readonly string[],
): Generator<RatedEpisode> {
  const contributions = parts.map(({ version }) => contributionTexts(version));
  for (const place of order) {
    const index = place % parts.length;
    const row = Math.floor(place / parts.length);
    const part = parts[index];
    const contribution = contributions[index];
    const judgement = part?.assessed.judgements[part.assessed.judgementIndex[row] ?? 0];
    if (part === undefined || contribution === undefined || judgement === undefined)
      throw new RangeError(`Row ${row} was not assessed`);
    const { of, assessed } = part;
    const counted = assessed.counted[row] === 1;
    const dischargeReadyDays = assessed.days[row] ?? 0;
    yield {
      caseNumber: of.caseNumbers[row] ?? '',
      careType: of.careType,
      payer: payerCodes[of.payers[row] ?? 0] ?? '',
      counted,
      dischargeReadyDays,
      contribution: counted ? contribution(dischargeReadyDays) : '0.00',
      conditions: judgement.outcomes,
    };
  }
}

/** The written contribution of a counted stay; a month has few different lengths of stay. */
function contributionTexts(version: RuleVersion): (dischargeReadyDays: number) => string {
  const known = new Map<number, string>();
  return (dischargeReadyDays) => {
    const text =
      known.get(dischargeReadyDays) ?? formatAmount(contributionOf(version, { counted: true, dischargeReadyDays }));
    known.set(dischargeReadyDays, text);
    return text;
  };
}
