import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseEpisode } from '../facts/parse-episode.ts';
import { careTypes } from '../facts/episode.ts';
import { parseRuleText } from '../rule-versions/parse-rule-version.ts';
import { parseRuleSet } from '../rule-versions/rule-set.ts';
import { selectRuleVersion } from '../rule-versions/select-rule-version.ts';
import { assessEpisode, type Assessment } from './assess-episode.ts';

const rules = new URL('../../../../rules/', import.meta.url);
const golden = new URL('../../../../test/golden/seed-example.ndjson', import.meta.url);

interface WorkedCase {
  readonly title: { readonly sv: string; readonly en: string };
  readonly version: string;
  readonly period: string;
  readonly episodes: readonly unknown[];
  readonly expect: {
    readonly assessments: readonly Readonly<Record<string, unknown>>[];
    readonly statement: { readonly payer: string; readonly episodes: number; readonly dischargeReadyDays: number };
  };
}

const files = careTypes
  .flatMap((careType) => readdirSync(new URL(careType, rules)).map((name) => `${careType}/${name}`))
  .map((file) => ({ file, document: parseRuleText(readFileSync(new URL(file, rules), 'utf8'), file) }));
const ruleSet = parseRuleSet(files);

const cases = readdirSync(new URL('cases/', rules)).map(
  (name) => JSON.parse(readFileSync(new URL(`cases/${name}`, rules), 'utf8')) as WorkedCase,
);

async function assess(row: unknown, workedCase: WorkedCase): Promise<Assessment> {
  const parsed = parseEpisode(row, { payers: { check: () => ({ payer: workedCase.expect.statement.payer }) } });
  if ('refusals' in parsed) throw new Error(JSON.stringify(parsed.refusals));
  const version = selectRuleVersion(ruleSet, parsed.episode.careType, workedCase.period);
  if (version?.name !== workedCase.version)
    throw new Error(`${version?.name ?? 'Nothing'} governs ${workedCase.period}.`);
  return assessEpisode(parsed.episode, version);
}

describe('the worked cases', () => {
  it.each(cases.map((workedCase) => [workedCase.title.en, workedCase] as const))('%s', async (_, workedCase) => {
    const assessments = await Promise.all(workedCase.episodes.map((row) => assess(row, workedCase)));
    const shown = assessments.map(({ caseNumber, counted, dischargeReadyDays, conditions }) => ({
      caseNumber,
      counted,
      dischargeReadyDays,
      conditions: Object.fromEntries(conditions.map(({ id, outcome }) => [id, outcome])),
    }));
    expect(shown).toMatchObject(workedCase.expect.assessments.map((expected) => withoutContribution(expected)));
    const counted = shown.filter((assessment) => assessment.counted);
    const { statement } = workedCase.expect;
    expect(counted).toHaveLength(statement.episodes);
    expect(counted.reduce((sum, { dischargeReadyDays }) => sum + dischargeReadyDays, 0)).toBe(
      statement.dischargeReadyDays,
    );
  });

  it("hold the material's month exactly as the golden file does", () => {
    const rows = readFileSync(golden, 'utf8')
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(cases.find(({ title }) => title.en.startsWith("The material's month"))?.episodes).toEqual(rows);
  });
});

/** Contributions are amounts: the specs of billing look at them. */
function withoutContribution(assessment: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(assessment).filter(([key]) => key !== 'contribution'));
}
