import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { booleanFactNames } from '@fristdag/rules';
import { checkAgreement, parsePayers } from '../index.ts';

const rules = new URL('../../../../rules/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, rules), 'utf8'));
const payers = parsePayers(read('payers.json'), 'payers.json').lookup();

interface Draft {
  conditions: { id: string; enabled: boolean; metWhen: unknown }[];
}

const somatic = (change: (document: Draft) => void): Draft => {
  const document = read('somatic/2020-01-01.json') as Draft;
  change(document);
  return document;
};

/** A condition that asks for every fact there is, with so many limits. */
const everything = (limits: number) => ({
  any: [
    ...booleanFactNames.map((fact) => ({ fact, operator: 'equal', value: true })),
    ...Array.from({ length: limits }, (_, place) => ({
      all: [
        { fact: 'sipCallDaysAfterNotice', operator: 'lessThan', value: place * 3 },
        { fact: 'admissionNoticeHoursAfterAdmission', operator: 'greaterThan', value: place * 5 },
      ],
    })),
  ],
});

const setSip = (limits: number) => (document: Draft) => {
  for (const condition of document.conditions) if (condition.id === 'sip-call') condition.metWhen = everything(limits);
};

describe('checks while typing take', () => {
  it.each<[string, (document: Draft) => void, number, boolean]>([
    ['well under a second for the shipped version', () => undefined, 700, false],
    [
      'well under a second with everything switched on',
      (document) => document.conditions.forEach((condition) => Object.assign(condition, { enabled: true })),
      700,
      false,
    ],
    ['no time at all where a condition asks for everything with many limits', setSip(12), 500, true],
    [
      'no time at all for thirty large conditions',
      (document) => {
        setSip(2)(document);
        const sip = document.conditions.find(({ id }) => id === 'sip-call');
        document.conditions = Array.from(
          { length: 30 },
          (_, place) => ({ ...sip, id: `c${place}` }) as Draft['conditions'][0],
        );
      },
      500,
      true,
    ],
  ])('%s', async (_, change, ms, tooMuch) => {
    const document = somatic(change);
    await checkAgreement(document, { payers });
    const started = performance.now();
    const { findings } = await checkAgreement(document, { payers });
    expect(performance.now() - started).toBeLessThan(ms);
    expect(findings.some(({ check }) => check === 'too-many-limits')).toBe(tooMuch);
  });
});
