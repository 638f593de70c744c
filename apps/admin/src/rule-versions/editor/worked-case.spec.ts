import { describe, expect, it } from '@jest/globals';
import {
  isInherited,
  newWorkedCase,
  withActual,
  withEpisode,
  withEpisodeFields,
  withExpected,
  withoutEpisode,
  workedCaseOf,
} from './worked-case.ts';

const worked = newWorkedCase(3, { careType: 'somatic', period: '2020-11', title: { sv: 'Ett nytt', en: 'A new one' } });

describe('a worked case in the editor', () => {
  it('begins with one stay of the version’s month and what is expected of it', () => {
    expect(worked.episodes).toMatchObject([{ caseNumber: 'R-3-1', dischargedAt: '2020-11-17T14:00' }]);
    expect(worked.expect.assessments).toEqual([{ caseNumber: 'R-3-1', counted: true, dischargeReadyDays: 4 }]);
  });

  it('keeps a stay and its expectation together when the number changes or the stay goes', () => {
    const renamed = withEpisodeFields(worked, 0, { caseNumber: 'A-ANDERS' });
    expect(renamed.expect.assessments[0]?.caseNumber).toBe('A-ANDERS');
    const two = withEpisode(renamed, 'somatic');
    expect(two.episodes.map(({ caseNumber }) => caseNumber)).toEqual(['A-ANDERS', 'R-2']);
    const one = withoutEpisode(two, 'A-ANDERS');
    expect([one.episodes, one.expect.assessments].map((rows) => rows.map(({ caseNumber }) => caseNumber))).toEqual([
      ['R-2'],
      ['R-2'],
    ]);
  });

  it('asks no longer about a field that was emptied, and takes one up that was not asked about', () => {
    const { caseNumber } = worked.episodes[0] ?? { caseNumber: '' };
    const silent = withExpected(worked, caseNumber, { counted: undefined } as object);
    expect(silent.expect.assessments[0]).toEqual({ caseNumber, dischargeReadyDays: 4 });
    const asked = withExpected({ ...worked, expect: { ...worked.expect, assessments: [] } }, 'X', { counted: false });
    expect(asked.expect.assessments).toEqual([{ caseNumber: 'X', counted: false }]);
  });

  it('takes over what the version says, field by field', () => {
    const filled = withActual(worked, [
      { caseNumber: 'R-3-1', field: 'dischargeReadyDays', actual: 3 },
      { caseNumber: 'R-3-1', field: 'conditions.sip-call', actual: 'met' },
      { caseNumber: null, field: 'amount', actual: '7800.00' },
      { caseNumber: 'X', field: 'caseNumber', actual: null },
    ]);
    expect(filled.expect.assessments).toEqual([
      { caseNumber: 'R-3-1', counted: true, dischargeReadyDays: 3, conditions: { 'sip-call': 'met' } },
    ]);
    expect(filled.expect.statement['amount']).toBe('7800.00');
  });

  it('is inherited only word for word, in whatever order its keys stand', () => {
    const turned = Object.fromEntries(Object.entries(worked).reverse());
    expect(isInherited(turned, [worked])).toBe(true);
    expect(isInherited({ ...worked, period: '2020-12' }, [worked])).toBe(false);
  });

  it('that is none is told from one that is', () => {
    expect(workedCaseOf(worked)).toBe(worked);
    for (const value of [null, 7, {}, { title: { sv: 'x' }, episodes: [] }]) expect(workedCaseOf(value)).toBeNull();
  });
});
