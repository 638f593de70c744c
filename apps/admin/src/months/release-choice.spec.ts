import { describe, expect, it } from '@jest/globals';
import type { ReleasePreview } from '../providers/api-types.ts';
import { releaseChoice } from './release-choice.ts';

type PreviewedCase = ReleasePreview['cases'][number];

const previewed = (caseId: string, changes: Partial<PreviewedCase> = {}): PreviewedCase => ({
  caseId,
  payer: caseId,
  payerName: caseId,
  amount: '7800.00',
  episodes: 9,
  state: 'ready-to-share' as const,
  released: false,
  deviations: [],
  ...changes,
});

describe('what a release of a month takes with it', () => {
  const few = { deviations: [{ code: 'few-episodes' as const, text: 'Färre än fem' }] };
  const cases = [previewed('1'), previewed('2'), previewed('3', few), previewed('4', { ...few, state: 'calculated' })];

  it('the bases without deviations go together', () => {
    expect(releaseChoice({ cases }, new Set())).toMatchObject({ chosen: 2, plainAmount: '15600.00', notReady: 1 });
  });

  it('one with a deviation goes only when it is ticked', () => {
    expect(releaseChoice({ cases }, new Set(['3'])).chosen).toBe(3);
  });

  it('what all deviating bases have in common is said once', () => {
    const price = { code: 'unsettled-values' as const, text: 'Illustrativt belopp' };
    const both = [previewed('1', { deviations: [price, ...few.deviations] }), previewed('2', { deviations: [price] })];
    expect(releaseChoice({ cases: both }, new Set()).common).toEqual(['Illustrativt belopp']);
    expect(releaseChoice({ cases: [...both, previewed('3', few)] }, new Set()).common).toEqual([]);
  });

  it('the bases that have only what is common to all are set apart from those with a deviation of their own', () => {
    const price = { code: 'unsettled-values' as const, text: 'Illustrativt belopp' };
    const three = [
      previewed('1', { deviations: [price] }),
      previewed('2', { deviations: [price, ...few.deviations] }),
      previewed('3', { deviations: [price] }),
    ];
    const { alike, special } = releaseChoice({ cases: three }, new Set());
    expect(alike.map(({ caseId }) => caseId)).toEqual(['1', '3']);
    expect(special.map(({ caseId, own }) => [caseId, own])).toEqual([['2', ['Färre än fem']]]);
  });

  it('a deviation of the payers themselves is never common, also when all of them have it', () => {
    const both = [previewed('1', few), previewed('2', few)];
    const { common, alike, special } = releaseChoice({ cases: both }, new Set());
    expect([common, alike, special.length]).toEqual([[], [], 2]);
  });

  it('what was released before waits for its day, and is chosen again only to go at once', () => {
    const three = [...cases, previewed('5', { released: true })];
    expect(releaseChoice({ cases: three }, new Set(), false)).toMatchObject({ chosen: 2, waiting: 1, notReady: 1 });
    expect(releaseChoice({ cases: three }, new Set(), true)).toMatchObject({ chosen: 3, waiting: 0 });
  });

  it('a tick on one that is not ready takes nothing with it', () => {
    expect(releaseChoice({ cases }, new Set(['4'])).chosen).toBe(2);
  });
});
