import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { parseRuleVersion, type RuleVersion } from '@fristdag/rules';
import { parsePayers, runWorkedCases } from '../index.ts';

const rules = new URL('../../../../rules/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, rules), 'utf8'));
const payers = parsePayers(read('payers.json'), 'payers.json').lookup();

interface Case {
  version: string;
  title: { sv: string };
  episodes: Record<string, unknown>[];
  expect: { assessments: Record<string, unknown>[]; statement: Record<string, unknown> };
}

const cases = readdirSync(new URL('cases/', rules)).map((name) => read(`cases/${name}`) as Case);
const materialMonth = (): Case => read('cases/material-month.json') as Case;

function versionNamed(name: string, freeDays?: number): RuleVersion {
  const document = read(`${name}.json`) as { parameters: { freeDays: { value: number } } };
  if (freeDays !== undefined) document.parameters.freeDays.value = freeDays;
  return parseRuleVersion(document, `${name}.json`);
}

const somatic = versionNamed('somatic/2020-01-01');

describe('worked cases of a version', () => {
  it.each(cases.map((worked) => [worked.title.sv, worked] as const))('%s: as it is written', async (_, worked) => {
    const [result] = await runWorkedCases(versionNamed(worked.version), [worked], payers);
    expect(result).toMatchObject({ passed: true, problems: [], place: 0 });
    expect(result?.fields.filter(({ matches }) => !matches)).toEqual([]);
  });

  it('say field by field what another number of free days changes', async () => {
    const [result] = await runWorkedCases(versionNamed('somatic/2020-01-01', 1), [materialMonth()], payers);
    expect(result?.passed).toBe(false);
    expect(result?.fields.filter(({ matches }) => !matches)).toEqual(
      expect.arrayContaining([
        { caseNumber: null, field: 'amount', expected: '39000.00', actual: '78000.00', matches: false },
        { caseNumber: 'B-BIANCA', field: 'contribution', expected: '-15600.00', actual: '-7800.00', matches: false },
      ]),
    );
  });

  it('an episode that is missing, and one too many, are both said', async () => {
    const worked = materialMonth();
    const [first] = worked.expect.assessments;
    worked.expect.assessments = [...worked.expect.assessments.slice(1), { ...first, caseNumber: 'X' }];
    const [result] = await runWorkedCases(somatic, [worked], payers);
    expect(result?.fields.filter(({ matches }) => !matches)).toEqual([
      { caseNumber: 'X', field: 'caseNumber', expected: 'X', actual: null, matches: false },
      { caseNumber: 'A-ANDERS', field: 'caseNumber', expected: null, actual: 'A-ANDERS', matches: false },
    ]);
  });

  it('an outcome of a condition that the case does not know is said', async () => {
    const worked = materialMonth();
    worked.expect.assessments[0] = {
      caseNumber: 'A-ANDERS',
      conditions: { 'sip-call': 'not-met', 'house-call': 'met' },
    };
    const [result] = await runWorkedCases(somatic, [worked], payers);
    const wrong = result?.fields
      .filter(({ matches }) => !matches)
      .map(({ field, expected, actual }) => [field, expected, actual]);
    expect(wrong).toContainEqual(['conditions.sip-call', 'not-met', 'met']);
    expect(wrong).toContainEqual(['conditions.house-call', 'met', null]);
    expect(wrong).toContainEqual(['conditions.care-contact', null, 'met']);
  });

  it.each<[string, unknown, RegExp]>([
    ['a case that is no object', 7, /^är inget räkneexempel/],
    ['a case without a month', { ...materialMonth(), period: '2020' }, /^period ska vara en månad/],
    ['a case that expects nothing', { ...materialMonth(), expect: undefined }, /^expect saknas/],
    ['a row that cannot be imported', { ...materialMonth(), episodes: [{ caseNumber: 'A' }] }, /^Rad 1, /],
    [
      'an episode of the other care type',
      { ...materialMonth(), episodes: materialMonth().episodes.map((row) => ({ ...row, careType: 'psychiatric' })) },
      /annan vårdtyp/,
    ],
    [
      'episodes of two payers',
      {
        ...materialMonth(),
        episodes: materialMonth().episodes.map((row, place) => (place === 0 ? { ...row, municipality: '0186' } : row)),
      },
      /olika betalare/,
    ],
  ])('%s does not pass and says why', async (_, worked, reason) => {
    const [result] = await runWorkedCases(somatic, [worked], payers);
    expect(result?.passed).toBe(false);
    expect(result?.problems[0]?.sv).toMatch(reason);
  });
});
