import { describe, expect, it } from '@jest/globals';
import { ruleVersion } from '../rule-version.fixtures.ts';
import { usualBase } from './usual-base.ts';

const known = (from: string, knownThrough: string | null = null) => [
  { from, through: null, knownFrom: '2020-10-20T15:40:00+02:00', knownThrough },
];

describe('what a new draft goes on from', () => {
  const psychiatric = ruleVersion({ careType: 'psychiatric' });
  const january = ruleVersion();
  const november = ruleVersion({ validFrom: '2020-11-01', state: 'scheduled', validity: known('2020-11-01') });
  const all = [psychiatric, january, november];

  it('is the version of somatic care that governs the month, decided ones to come included', () => {
    expect(usualBase(all, '2020-10-01')?.id).toBe(january.id);
    expect(usualBase(all, '2021-02-01')?.id).toBe(november.id);
  });

  it('is none that was withdrawn, nor a draft', () => {
    const withdrawn = { ...november, validity: known('2020-11-01', '2020-10-21T08:00:00+02:00') };
    const draft = ruleVersion({ validFrom: '2020-12-01', state: 'draft', validity: [] });
    expect(usualBase([psychiatric, january, withdrawn, draft], '2021-02-01')?.id).toBe(january.id);
  });

  it('is the one version that is given, when an old one is to hold again', () => {
    expect(usualBase([psychiatric], '2021-02-01')?.id).toBe(psychiatric.id);
  });
});
