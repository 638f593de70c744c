import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import {
  type Assessment,
  assessEpisode,
  parseEpisode,
  parseRuleVersion,
  type Period,
  type RuleVersion,
} from '@fristdag/rules';
import {
  addAmounts,
  contributionOf,
  countedStays,
  formatAmount,
  parsePayers,
  reviewBasisRows,
  stateLiability,
} from '../index.ts';

const rules = new URL('../../../../rules/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, rules), 'utf8'));
const payers = parsePayers(read('payers.json'), 'payers.json').lookup();

interface WorkedCase {
  readonly title: { readonly sv: string };
  readonly version: string;
  readonly period: Period;
  readonly episodes: readonly unknown[];
  readonly expect: {
    readonly assessments: readonly { readonly caseNumber: string; readonly contribution: string }[];
    readonly statement: Readonly<Record<string, unknown>> & { readonly amount: string };
  };
}

const cases = readdirSync(new URL('cases/', rules))
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ file, worked: read(`cases/${file}`) as WorkedCase }));

interface RatedCase {
  readonly payer: string;
  readonly assessment: Assessment;
}

async function rated(worked: WorkedCase, version: RuleVersion): Promise<RatedCase[]> {
  const all = await Promise.all(
    worked.episodes.map(async (row) => {
      const parsed = parseEpisode(row, { payers });
      if ('refusals' in parsed) throw new Error(JSON.stringify(parsed.refusals));
      return { payer: parsed.payer, assessment: await assessEpisode(parsed.episode, version) };
    }),
  );
  return all.filter(
    ({ assessment }) => assessment.state === 'rated' && assessment.dischargedOn?.startsWith(worked.period),
  );
}

describe('the worked cases of the agreement', () => {
  it('are there', () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  it.each(cases.map(({ file, worked }) => [worked.title.sv, file, worked] as const))('%s', async (_, __, worked) => {
    const version = parseRuleVersion(read(`${worked.version}.json`), `${worked.version}.json`);
    const stays = await rated(worked, version);
    const assessed = stays.map(({ assessment }) => assessment);
    const liability = stateLiability(version, countedStays(assessed));

    expect([...new Set(stays.map(({ payer }) => payer))]).toEqual([worked.expect.statement['payer']]);
    expect({
      careType: version.careType,
      payer: stays[0]?.payer,
      ruleVersion: version.name,
      model: liability.model,
      episodes: liability.episodes,
      dischargeReadyDays: liability.dischargeReadyDays,
      freeDays: liability.freeDays,
      billableDays: liability.billableDays,
      liable: liability.liable,
      amount: formatAmount(liability.amount),
    }).toEqual(worked.expect.statement);

    const contributions = assessed.map((assessment) => contributionOf(version, assessment));
    expect(
      assessed.map(({ caseNumber }, index) => [caseNumber, formatAmount(contributions[index] ?? addAmounts([]))]),
    ).toEqual(worked.expect.assessments.map(({ caseNumber, contribution }) => [caseNumber, contribution]));
    expect(formatAmount(addAmounts(contributions))).toBe(formatAmount(liability.contributions));
  });

  it('show in the review basis of the material month one row per patient', async () => {
    const worked = cases.find(({ file }) => file === 'material-month.json')?.worked;
    if (worked === undefined) throw new Error('material-month.json is missing');
    const version = parseRuleVersion(read(`${worked.version}.json`), `${worked.version}.json`);
    const instants = { admissionNoticeSentAt: 1, careContactAssignedAt: 2, sipCallSentAt: 3 };
    const stays = (await rated(worked, version)).map(({ assessment }) => ({ ...assessment, ...instants }));
    const { counted, notCounted } = reviewBasisRows(version, stays);
    expect(notCounted).toEqual([]);
    expect(counted.map(({ caseNumber, contribution }) => [caseNumber, contribution])).toEqual([
      ['A-ANDERS', '15600.00'],
      ['B-BIANCA', '-15600.00'],
      ['C-CLAES', '7800.00'],
      ['D-DORIS', '31200.00'],
      ['E-ERIK', '0.00'],
    ]);
    const marks = counted[3]?.conditions.map(({ id, at }) => [id, at]);
    expect(marks).toEqual([
      ['admission-notice', 1],
      ['discharge-ready-notice', stays[3]?.noticeSentAt],
      ['care-contact', 2],
      ['sip-call', 3],
      ['outpatient-care-available', null],
    ]);
  });
});
